import { describe, expect, it } from "vitest";
import { accountState } from "@/lib/domain/access/account-state";
import { optionalEmail, optionalPhone } from "@/lib/domain/access/contact";
import { invitationFault, invitationMessage, joinInput } from "@/lib/domain/access/invitation";
import { handOverInput, newPersonInput, placeFault } from "@/lib/domain/access/membership";

const NOW = "2026-11-22T03:00:00.000Z";
const open = { expiresAt: "2026-11-29T03:00:00.000Z", usedAt: null, revokedAt: null, accountClosed: false };

describe("a link to choose a password", () => {
  it("can be used until its instant, once, while nobody took it back", () => {
    expect(invitationFault(open, NOW)).toBeNull();
    const faults = [
      invitationFault(null, NOW),
      invitationFault({ ...open, usedAt: "2026-11-21T03:00:00.000Z" }, NOW),
      invitationFault({ ...open, revokedAt: "2026-11-21T03:00:00.000Z" }, NOW),
      invitationFault({ ...open, expiresAt: NOW }, NOW),
      invitationFault({ ...open, accountClosed: true }, NOW),
    ];
    expect(new Set(faults).size).toBe(5);
    for (const fault of faults) expect(fault).toMatch(/^\p{Lu}[^!]+\.$/u);
  });

  it("goes along with words that name the person, the username, the link and its last day", () => {
    const message = invitationMessage({ purpose: "join", name: "Lò Thị Mai", username: "muongpon.03202", place: "Xã Mường Pồn", link: "https://x.vn/join/abc", lastDay: "2026-11-28" });
    for (const part of ["Lò Thị Mai", "muongpon.03202", "Xã Mường Pồn", "\nhttps://x.vn/join/abc\n", "28/11/2026"]) expect(message).toContain(part);
    expect(message).toBe(message.normalize("NFC"));
  });

  it("asks for the password twice", () => {
    expect(joinInput.safeParse({ token: "t", newPassword: "một câu dài", repeatedPassword: "một câu khác" }).success).toBe(false);
    expect(joinInput.safeParse({ token: "t", newPassword: "một câu dài", repeatedPassword: "một câu dài" }).success).toBe(true);
  });
});

it("a person is invited, waiting, at work or closed", () => {
  const of = (isClosed: boolean, hasPassword: boolean, linkExpiresAt: string | null) => accountState({ isClosed, hasPassword, linkExpiresAt }, NOW);
  expect([of(false, false, open.expiresAt), of(false, false, NOW), of(false, false, null), of(false, true, open.expiresAt), of(true, true, null)]).toEqual(["invited", "waiting", "waiting", "active", "closed"]);
});

describe("how to reach a person", () => {
  it("takes addresses and numbers as people write them, and the zero that spreadsheets drop back in", () => {
    expect(optionalEmail().parse(" canbo@dienbien.gov.vn ")).toBe("canbo@dienbien.gov.vn");
    expect(optionalPhone().parse("0912 345.678")).toBe("0912345678");
    expect(optionalPhone().parse("912345678")).toBe("0912345678");
    expect(optionalPhone().parse("+84 912 345 678")).toBe("+84912345678");
    expect([optionalEmail().parse(""), optionalPhone().parse("  ")]).toEqual([null, null]);
  });

  it("refuses what is none", () => {
    expect(optionalEmail().safeParse("canbo@").success).toBe(false);
    expect(optionalPhone().safeParse("không có").success).toBe(false);
    expect(optionalPhone().safeParse("123").success).toBe(false);
  });
});

describe("a role and its place", () => {
  it.each([
    ["agency_staff", "agency", "province", true],
    ["agency_staff", "area", "province", false],
    ["commune_officer", "area", "commune", true],
    ["commune_officer", "area", "province", false],
    ["commune_officer", "agency", "commune", false],
    ["provincial_staff", "area", "province", true],
    ["provincial_staff", "area", "commune", false],
    ["administrator", "area", "country", true],
    ["administrator", "agency", "province", false],
    ["viewer", "agency", "commune", true],
    ["viewer", "area", "province", true],
    ["inspector", "area", "province", true],
    ["inspector", "area", "country", true],
    ["inspector", "area", "district", false],
    ["inspector", "area", "commune", false],
    ["inspector", "agency", "province", false],
  ] as const)("%s at an %s of a %s: %s", (role, kind, level, fits) => {
    expect(placeFault(role, { kind, level }) === null).toBe(fits);
  });

  it("is read from a choice, never from anything else", () => {
    const person = { name: "Lò Thị Mai", username: "Mai.TX", role: "viewer", place: "agency:018f0000-0000-7000-8000-000000000001" };
    expect(newPersonInput.parse(person)).toEqual({ name: "Lò Thị Mai", username: "mai.tx", email: null, phone: null, role: "viewer", place: { kind: "agency", id: "018f0000-0000-7000-8000-000000000001" }, validTo: null });
    for (const place of ["", "agency", "agency:1", "plan:018f0000-0000-7000-8000-000000000001", "agency:018f0000-0000-7000-8000-000000000001:x"])
      expect(newPersonInput.safeParse({ ...person, place }).error?.issues.map((issue) => issue.path)).toEqual([["place"]]);
  });

  it("passes to another person, to a deputy with a last day", () => {
    const [one, other] = ["018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-000000000002"];
    const given = { userId: one, toUserId: other, kind: "deputy", on: "01/12/2026", until: "31/12/2026", reason: "Nghỉ thai sản" };
    const faultsOf = (more: object) => handOverInput.safeParse({ ...given, ...more }).error?.issues.map((issue) => issue.path.join(".")) ?? [];
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ until: "" })).toEqual(["until"]);
    expect(faultsOf({ until: "30/11/2026" })).toEqual(["until"]);
    expect(faultsOf({ kind: "successor", until: "" })).toEqual([]);
    expect(faultsOf({ toUserId: one })).toEqual(["toUserId"]);
    expect(faultsOf({ reason: " " })).toEqual(["reason"]);
  });
});
