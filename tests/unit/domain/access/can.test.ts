import { describe, expect, it } from "vitest";
import { ROLES, type Actor, type ActorMembership, type Role } from "@/lib/domain/access/actor";
import { can, ensureCan } from "@/lib/domain/access/can";
import { PERMISSIONS, type Action, type Subjects } from "@/lib/domain/access/permissions";
import { Refusal } from "@/lib/domain/result";

const COUNTRY = { areaId: "country", areaName: "Việt Nam", areaAncestorIds: [] };
const PROVINCE = { areaId: "province", areaName: "Tỉnh Điện Biên", areaAncestorIds: ["country"] };
const OTHER_PROVINCE = { areaId: "other-province", areaName: "Tỉnh Trà Vinh", areaAncestorIds: ["country"] };
const COMMUNE = { areaId: "commune", areaName: "Xã Hoằng Kim", areaAncestorIds: ["district", "province", "country"] };
const OTHER_COMMUNE = { areaId: "other-commune", areaName: "Xã Hoằng Trung", areaAncestorIds: ["district", "province", "country"] };

type Place = Pick<ActorMembership, "areaId" | "areaName" | "areaAncestorIds"> & Partial<Pick<ActorMembership, "areaPredecessorIds">>;
const at = (role: Role, place: Place, agencyId: string | null = null): ActorMembership => ({ role, agencyId, agencyName: agencyId && "Sở Y tế", areaPredecessorIds: [], ...place });
const person = (...memberships: ActorMembership[]): Actor => ({ userId: "me", name: "Lò Thị Mai", sessionId: "session", memberships });

/** Where each role is placed in the table below; agency staff and viewers sit at the agency "health". */
const PLACES = { country: COUNTRY, province: PROVINCE, other: OTHER_PROVINCE, commune: COMMUNE, "other-commune": OTHER_COMMUNE };
type PlaceName = keyof typeof PLACES;
const PLACE_NAMES = Object.keys(PLACES) as PlaceName[];

const place = (role: Role, name: PlaceName) => at(role, PLACES[name], role === "agency_staff" || role === "viewer" ? "health" : null);

/** The subject is the province's, and another agency's, unless the row says otherwise. */
const PROVINCIAL = { areaId: "province", areaAncestorIds: ["country"] };
const COMMUNAL = { areaId: "commune", areaAncestorIds: ["district", "province", "country"] };
/** The reports of a commune's UBND, and of the agency at which agency staff and viewers sit. */
const UBND_REPORT = { ...COMMUNAL, reporterAgencyId: "ubnd" };
const HEALTH_REPORT = { ...PROVINCIAL, reporterAgencyId: "health" };

interface Row<A extends Action = Action> {
  action: A;
  of: string;
  subject: Subjects[A];
  /** At which of the places each role may; a role left out nowhere. Written by hand, not derived from the table under test. */
  may: Partial<Record<Role, PlaceName[]>>;
}
const row = <A extends Action>(action: A, of: string, subject: Subjects[A], may: Row["may"]): Row => ({ action, of, subject, may }) as Row;

const EVERYWHERE: PlaceName[] = ["country", "province", "other", "commune", "other-commune"];

const TABLE: Row[] = [
  row("plan.view-figures", "a province's plan", { ...PROVINCIAL, agencyIds: ["police"] }, {
    administrator: ["country", "province"],
    provincial_staff: ["country", "province"],
    agency_staff: ["country", "province"],
    viewer: ["country", "province"],
    inspector: ["country", "province"],
    commune_officer: ["country", "province"],
  }),
  row("plan.view-figures", "a plan that names the agency", { ...PROVINCIAL, agencyIds: ["police", "health"] }, {
    administrator: ["country", "province"],
    provincial_staff: ["country", "province"],
    agency_staff: EVERYWHERE,
    viewer: EVERYWHERE,
    inspector: ["country", "province"],
    commune_officer: ["country", "province"],
  }),
  row("plan.view-figures", "a commune's plan", { ...COMMUNAL, agencyIds: [] }, {
    administrator: ["country", "province", "commune"],
    provincial_staff: ["country", "province", "commune"],
    agency_staff: ["country", "province", "commune"],
    viewer: ["country", "province", "commune"],
    inspector: ["country", "province", "commune"],
    commune_officer: ["country", "province", "commune"],
  }),
  row("actual.record", "a province's cell of another agency", { ...PROVINCIAL, assignedAgencyIds: ["police"] }, {
    provincial_staff: ["country", "province"],
    commune_officer: ["province"],
  }),
  row("actual.record", "a province's cell of the agency", { ...PROVINCIAL, assignedAgencyIds: ["health"] }, {
    provincial_staff: ["country", "province"],
    agency_staff: EVERYWHERE,
    commune_officer: ["province"],
  }),
  row("actual.record", "a cell that nobody is assigned to", { ...PROVINCIAL, assignedAgencyIds: [] }, {
    provincial_staff: ["country", "province"],
    commune_officer: ["province"],
  }),
  row("actual.record", "a commune's cell", { ...COMMUNAL, assignedAgencyIds: [] }, {
    provincial_staff: ["country", "province", "commune"],
    commune_officer: ["commune"],
  }),
  row("actual.approve-on-entry", "a province's cell", PROVINCIAL, { provincial_staff: ["country", "province"] }),
  row("actual.approve-on-entry", "a commune's cell", COMMUNAL, { provincial_staff: ["country", "province", "commune"] }),
  row("base-figure.record", "a province", PROVINCIAL, { provincial_staff: ["country", "province"], commune_officer: ["province"] }),
  row("base-figure.record", "a commune", COMMUNAL, { provincial_staff: ["country", "province", "commune"], commune_officer: ["commune"] }),
  row("account.change-own-password", "the own account", { userId: "me" }, Object.fromEntries(ROLES.map((role) => [role, EVERYWHERE]))),
  row("account.change-own-password", "somebody else's account", { userId: "somebody" }, {}),
  row("account.manage", "an administrator of a province", { ...PROVINCIAL, role: "administrator", isAtAgency: false }, { administrator: ["country", "province"] }),
  row("account.manage", "a province's focal staff", { ...PROVINCIAL, role: "provincial_staff", isAtAgency: false }, { administrator: ["country", "province"] }),
  row("account.manage", "who looks at a whole province", { ...PROVINCIAL, role: "viewer", isAtAgency: false }, { administrator: ["country", "province"], provincial_staff: ["country"] }),
  row("account.manage", "who inspects a province", { ...PROVINCIAL, role: "inspector", isAtAgency: false }, { administrator: ["country", "province"] }),
  row("account.manage", "staff of a province's agency", { ...PROVINCIAL, role: "agency_staff", isAtAgency: true }, { administrator: ["country", "province"], provincial_staff: ["country", "province"] }),
  row("account.manage", "a commune's officer", { ...COMMUNAL, role: "commune_officer", isAtAgency: false }, {
    administrator: ["country", "province", "commune"],
    provincial_staff: ["country", "province"],
  }),
  row("account.manage", "an administrator of a commune", { ...COMMUNAL, role: "administrator", isAtAgency: false }, { administrator: ["country", "province", "commune"] }),
  row("catalogue.manage", "the whole country's catalogue", { areaId: "country", areaAncestorIds: [] }, { administrator: ["country"] }),
  row("agency.manage", "a province", PROVINCIAL, { administrator: ["country", "province"], provincial_staff: ["country", "province"] }),
  row("agency.manage", "a commune", COMMUNAL, { administrator: ["country", "province", "commune"], provincial_staff: ["country", "province", "commune"] }),
  row("assignment.manage", "a province's plan", PROVINCIAL, { administrator: ["country", "province"], provincial_staff: ["country", "province"] }),
  row("assignment.manage", "a commune's plan", COMMUNAL, { administrator: ["country", "province", "commune"], provincial_staff: ["country", "province", "commune"] }),
  row("area.manage", "a province", PROVINCIAL, { administrator: ["country", "province"] }),
  row("area.manage", "a commune", COMMUNAL, { administrator: ["country", "province", "commune"] }),
  row("plan.amend", "a province's plan", PROVINCIAL, { administrator: ["country", "province"], provincial_staff: ["country", "province"] }),
  row("plan.amend", "a commune's plan", COMMUNAL, { administrator: ["country", "province", "commune"], provincial_staff: ["country", "province", "commune"] }),
  row("review-note.decide", "a province's plan", PROVINCIAL, { administrator: ["country", "province"], provincial_staff: ["country", "province"] }),
  row("review-note.decide", "a commune's plan", COMMUNAL, { administrator: ["country", "province", "commune"], provincial_staff: ["country", "province", "commune"] }),
  row("plan.draft", "a province", PROVINCIAL, { administrator: ["country", "province"], provincial_staff: ["country", "province"] }),
  row("plan.draft", "a commune", COMMUNAL, { administrator: ["country", "province", "commune"], provincial_staff: ["country", "province", "commune"] }),
  row("publication.manage", "a province's plan", PROVINCIAL, { administrator: ["country", "province"], provincial_staff: ["country", "province"] }),
  row("publication.manage", "a commune's plan", COMMUNAL, { administrator: ["country", "province", "commune"], provincial_staff: ["country", "province", "commune"] }),
  row("audit.view", "a province", PROVINCIAL, { administrator: ["country", "province"], inspector: ["country", "province"] }),
  row("reporting.manage", "a province's plan", PROVINCIAL, { administrator: ["country", "province"], provincial_staff: ["country", "province"] }),
  row("reporting.manage", "a commune's plan", COMMUNAL, { administrator: ["country", "province", "commune"], provincial_staff: ["country", "province", "commune"] }),
  row("report.view", "a commune's report", UBND_REPORT, {
    administrator: ["country", "province", "commune"],
    provincial_staff: ["country", "province", "commune"],
    viewer: ["country", "province", "commune"],
    inspector: ["country", "province", "commune"],
    commune_officer: ["commune"],
  }),
  row("report.view", "the agency's report", HEALTH_REPORT, {
    administrator: ["country", "province"],
    provincial_staff: ["country", "province"],
    agency_staff: EVERYWHERE,
    viewer: EVERYWHERE,
    inspector: ["country", "province"],
    commune_officer: ["province"],
  }),
  row("report.fill", "a commune's report", UBND_REPORT, { commune_officer: ["commune"] }),
  row("report.fill", "the agency's report", HEALTH_REPORT, { agency_staff: EVERYWHERE, commune_officer: ["province"] }),
  row("report.fill-on-behalf", "a commune's report", UBND_REPORT, { provincial_staff: ["country", "province", "commune"] }),
  row("report.fill-on-behalf", "the agency's report", HEALTH_REPORT, { provincial_staff: ["country", "province"] }),
  row("report.head-approve", "a commune's report", UBND_REPORT, {}),
  row("report.head-approve", "the agency's report", HEALTH_REPORT, { viewer: EVERYWHERE }),
  row("report.comment", "a commune's report", UBND_REPORT, { provincial_staff: ["country", "province", "commune"], commune_officer: ["commune"] }),
  row("report.comment", "the agency's report", HEALTH_REPORT, { provincial_staff: ["country", "province"], agency_staff: EVERYWHERE, viewer: EVERYWHERE, commune_officer: ["province"] }),
  row("report.review", "a province's plan", PROVINCIAL, { provincial_staff: ["country", "province"] }),
  row("report.review", "a commune's plan", COMMUNAL, { provincial_staff: ["country", "province", "commune"] }),
  row("official.choose", "a province's plan", PROVINCIAL, { provincial_staff: ["country", "province"] }),
  row("official.choose", "a commune's plan", COMMUNAL, { provincial_staff: ["country", "province", "commune"] }),
  // The viewers of this table sit at an agency; who looks at the whole area stands below.
  row("task.give", "a province's plan", PROVINCIAL, { provincial_staff: ["country", "province"] }),
  row("task.give", "a commune's plan", COMMUNAL, { provincial_staff: ["country", "province", "commune"] }),
  row("task.answer", "a commune's task", UBND_REPORT, { commune_officer: ["commune"] }),
  row("task.answer", "the agency's task", HEALTH_REPORT, { agency_staff: EVERYWHERE, commune_officer: ["province"] }),
  row("saved-table.manage", "the own table", { userId: "me" }, Object.fromEntries(ROLES.map((role) => [role, EVERYWHERE]))),
  row("saved-table.manage", "somebody else's table", { userId: "somebody" }, {}),
  row("quality.confirm", "a province's figure of another agency", { ...PROVINCIAL, assignedAgencyIds: ["police"] }, { provincial_staff: ["country", "province"] }),
  row("quality.confirm", "a province's figure of the agency", { ...PROVINCIAL, assignedAgencyIds: ["health"] }, { provincial_staff: ["country", "province"], agency_staff: EVERYWHERE }),
  row("quality.confirm", "a commune's figure", { ...COMMUNAL, assignedAgencyIds: [] }, { provincial_staff: ["country", "province", "commune"] }),
];

describe("can", () => {
  it("is tried for every action", () => {
    expect([...new Set(TABLE.map((line) => line.action))].sort()).toEqual(Object.keys(PERMISSIONS).sort());
  });

  for (const { action, of, subject, may } of TABLE) {
    it.each(ROLES)(`${action}, ${of}: %s`, (role) => {
      const allowedAt = PLACE_NAMES.filter((name) => can(person(place(role, name)), action, subject).allowed);
      expect(allowedAt).toEqual(may[role] ?? []);
    });

    it(`${action}, ${of}: nobody, and a person without a role`, () => {
      expect(can(null, action, subject).allowed).toBe(false);
      const isOwn = "userId" in subject && subject.userId === "me";
      expect(can(person(), action, subject).allowed).toBe(isOwn);
    });
  }

  it("lets any one of several roles suffice", () => {
    const both = person(place("viewer", "other"), place("provincial_staff", "province"));
    expect(can(both, "actual.record", { ...PROVINCIAL, assignedAgencyIds: [] })).toEqual({ allowed: true });
  });

  it("lets who looks at a whole area give tasks in its own plan, and nowhere else", () => {
    const head = person(at("viewer", PROVINCE));
    expect(can(head, "task.give", PROVINCIAL).allowed).toBe(true);
    expect(can(head, "task.give", COMMUNAL).allowed).toBe(false);
    expect(can(person(at("viewer", COUNTRY)), "task.give", PROVINCIAL).allowed).toBe(false);
    expect(can(head, "task.answer", HEALTH_REPORT).allowed).toBe(false);
  });

  it("lets who inspects look, and write nothing but the own account", () => {
    const LOOKING: Action[] = ["plan.view-figures", "report.view", "audit.view"];
    const given = (Object.keys(PERMISSIONS) as Action[]).filter((action) => PERMISSIONS[action].roles.inspector);
    expect(given).toEqual(LOOKING);
  });

  it("refuses an action, a role and a subject that it does not know", () => {
    const administrator = person(place("administrator", "country"), place("provincial_staff", "country"));
    for (const action of ["plan.delete", "constructor", "__proto__"]) expect(can(administrator, action as Action, PROVINCIAL as never).allowed).toBe(false);
    for (const role of ["owner", "constructor"]) expect(can(person(at(role as Role, COUNTRY, "health")), "plan.view-figures", { ...PROVINCIAL, agencyIds: ["health"] }).allowed).toBe(false);
    for (const subject of [{}, { areaId: undefined }]) expect(can(administrator, "audit.view", subject as never).allowed).toBe(false);
    expect(can(person(), "account.change-own-password", {} as never).allowed).toBe(false);
  });

  it("does not take somebody without an agency for a member of an unnamed one", () => {
    const subject = { ...OTHER_PROVINCE, assignedAgencyIds: [null as unknown as string] };
    expect(can(person(at("agency_staff", PROVINCE)), "actual.record", subject).allowed).toBe(false);
  });

  it("lets a successor stand in the place of the areas that went over into it whole, and nobody else", () => {
    // "province" and the province of the commune became the new province; "commune" became a new commune of it.
    const merged = { areaId: "merged", areaName: "Tỉnh An Giang", areaAncestorIds: ["country"], areaPredecessorIds: ["province"] };
    const heir = { areaId: "heir", areaName: "Xã mới", areaAncestorIds: ["merged", "country"], areaPredecessorIds: ["commune"] };
    const plan = { ...PROVINCIAL, agencyIds: [] };
    const staff = person(at("provincial_staff", merged));
    for (const action of ["plan.view-figures", "plan.amend", "reporting.manage", "report.review", "official.choose"] as const) expect(can(staff, action, plan).allowed, action).toBe(true);
    expect(can(staff, "actual.record", { ...COMMUNAL, assignedAgencyIds: [] }).allowed).toBe(true);
    expect(can(staff, "plan.amend", { areaId: "other-province", areaAncestorIds: ["country"] }).allowed).toBe(false);
    expect(can(person(at("provincial_staff", OTHER_PROVINCE)), "plan.amend", plan).allowed).toBe(false);

    // An officer reads what the old commune reported, and fills in only what was left to the successor.
    const officer = person(at("commune_officer", heir));
    expect(can(officer, "report.view", UBND_REPORT).allowed).toBe(true);
    expect(can(officer, "report.fill", UBND_REPORT).allowed).toBe(false);
    expect(can(officer, "report.fill", { ...UBND_REPORT, finishedBySuccessor: true }).allowed).toBe(true);
    expect(can(officer, "actual.record", { ...COMMUNAL, assignedAgencyIds: [] }).allowed).toBe(false);
    expect(can(officer, "report.view", { ...UBND_REPORT, areaId: "other-commune" }).allowed).toBe(false);
    const neighbour = person(at("commune_officer", OTHER_COMMUNE));
    expect(can(neighbour, "report.fill", { ...UBND_REPORT, finishedBySuccessor: true }).allowed).toBe(false);
  });

  it("gives a reason that fits the person", () => {
    const subject = { ...PROVINCIAL, assignedAgencyIds: ["police"] };
    const reason = (actor: Actor | null) => {
      const decision = can(actor, "actual.record", subject);
      return decision.allowed ? null : decision.reason;
    };
    expect(reason(null)).toBe("Bạn chưa đăng nhập. Hãy đăng nhập rồi thử lại.");
    expect(reason(person(place("viewer", "province")))).toMatch(/chỉ để xem/);
    expect(reason(person(place("agency_staff", "province")))).toMatch(/không phân công cho cơ quan của bạn/);
    // Of two roles the one that records somewhere explains itself.
    expect(reason(person(place("administrator", "province"), place("commune_officer", "commune")))).toMatch(/số liệu của xã mình/);
  });

  it("says every reason in whole sentences", () => {
    const reasons = Object.values(PERMISSIONS).flatMap((permission) => [permission.refusal, ...Object.values(permission.refusals ?? {})]);
    for (const reason of reasons) expect(reason).toMatch(/^\p{Lu}[^!]+\.$/u);
    for (const reason of reasons) expect(reason).toBe(reason.normalize("NFC"));
  });

  it("throws the reason as a refusal", () => {
    const viewer = person(place("viewer", "province"));
    expect(() => ensureCan(viewer, "plan.view-figures", { ...PROVINCIAL, agencyIds: [] })).not.toThrow();
    try {
      ensureCan(viewer, "audit.view", PROVINCIAL);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      expect((error as Refusal).problem).toEqual({ code: "forbidden", message: PERMISSIONS["audit.view"].refusal });
    }
  });
});
