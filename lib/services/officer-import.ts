import { db, type Tx } from "@/lib/data/db";
import { databaseDate } from "@/lib/data/decimals";
import { findPeopleOfImport, findProvinceOfImport, type ProvinceOfImport } from "@/lib/data/officer-import";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { planOfficerImport, type ImportLine, type ImportOfficer } from "@/lib/domain/agency/officer-import";
import type { OfficerRow } from "@/lib/domain/agency/officer-rows";
import { Refusal } from "@/lib/domain/result";
import { audit, auditChain } from "./audit";
import { violates } from "./constraint";
import { openInvitations, revokeInvitations } from "./invitations";

export interface ImportedOfficer {
  commune: string;
  communeCode: string;
  agency: string;
  name: string;
  username: string;
  token: string;
  /** ISO instant. */
  expiresAt: string;
}

export interface ImportOutcome {
  agencies: number;
  accounts: number;
  /** Officers of the list who were there already, and of those who got a new link. */
  known: number;
  /** A link for everybody new, and where asked for everybody who has not joined yet; in the list's order. */
  links: ImportedOfficer[];
}

/** A list of 170 communes makes some 700 rows. */
const TIMES = { timeout: 60_000, maxWait: 10_000 };

/** What the list would do; writes nothing. Refused, with a field "rows.12.code" for each cell to mend, where it is not right. */
export async function preview(actor: Actor, input: { areaId: string; rows: readonly OfficerRow[] }, today: string): Promise<ImportLine[]> {
  return (await plan(db, actor, input, today)).lines;
}

/**
 * Makes the committees and officers that the list names and that are not there yet, with a link each: all of it or
 * nothing. The same list again changes nothing; `renewLinks` gives a new link to those who have not chosen a password.
 */
export async function importOfficers(actor: Actor, input: { areaId: string; rows: readonly OfficerRow[]; renewLinks: boolean }, today: string): Promise<ImportOutcome> {
  try {
    return await db.$transaction(async (tx) => {
      // One list of a province after the other: the second finds what the first made.
      await tx.$queryRaw`SELECT "id" FROM "Area" WHERE "id" = ${input.areaId}::uuid FOR NO KEY UPDATE`;
      return write(tx, actor, { ...input, ...(await plan(tx, actor, input, today)), today });
    }, TIMES);
  } catch (error) {
    if (isUsernameTaken(error)) throw new Refusal({ code: "conflict", message: "Chưa nạp gì: một tên đăng nhập trong danh sách vừa có người khác dùng. Hãy kiểm tra lại danh sách rồi nạp lại." });
    throw error;
  }
}

const isUsernameTaken = (error: unknown): boolean => violates(error, "User_username_key") || (error instanceof Error && "code" in error && error.code === "P2002");

async function plan(tx: Tx, actor: Actor, input: { areaId: string; rows: readonly OfficerRow[] }, today: string): Promise<{ province: ProvinceOfImport; lines: ImportLine[] }> {
  const province = await findProvinceOfImport(input.areaId, today, tx);
  if (!province) throw new Refusal({ code: "not-found", message: "Không tìm thấy tỉnh này theo địa giới hiện nay. Hãy chọn lại tỉnh." });
  // What may be done in one commune of the province may be done in each.
  const inCommune = { areaId: "", areaAncestorIds: [province.subject.areaId, ...province.subject.areaAncestorIds] };
  ensureCan(actor, "account.manage", { ...inCommune, role: "commune_officer", isAtAgency: false });
  ensureCan(actor, "agency.manage", inCommune);
  if (province.communes.length === 0) throw new Refusal({ code: "not-found", message: `${province.name} chưa có danh mục xã, phường. Hãy thêm các đơn vị ở trang Địa bàn rồi nạp lại.` });
  const people = await findPeopleOfImport(input.rows, province, today, tx);
  const { lines, faults } = planOfficerImport(input.rows, { provinceName: province.name, communes: province.communes, people });
  if (faults.length > 0)
    throw new Refusal({
      code: "invalid",
      message: `Chưa nạp gì: còn ${new Set(faults.map((fault) => fault.line)).size} dòng chưa đúng. Hãy sửa trong tệp theo bảng dưới đây rồi nạp lại.`,
      fields: Object.fromEntries(faults.map((fault) => [`rows.${fault.line}.${fault.column}`, fault.message])),
    });
  return { province, lines };
}

interface Writing {
  province: ProvinceOfImport;
  lines: ImportLine[];
  renewLinks: boolean;
  today: string;
}

type LineWithOfficer = ImportLine & { officer: ImportOfficer };

async function write(tx: Tx, actor: Actor, { province, lines, renewLinks, today }: Writing): Promise<ImportOutcome> {
  const begins = new Map(province.communes.map((one) => [one.id, one.validFrom]));
  const newAgencies = [...new Map(lines.filter((one) => one.agency.id === null).map((one) => [`${one.commune.id} ${one.agency.name}`, one])).values()];
  // A committee is as old as its commune.
  const agencies = await tx.agency.createManyAndReturn({ data: newAgencies.map(({ commune, agency }) => ({ areaId: commune.id, name: agency.name, validFrom: begins.get(commune.id) ?? null })), select: { id: true, name: true, areaId: true } });

  const withOfficer = lines.filter((one): one is LineWithOfficer => one.officer !== null);
  const fresh = withOfficer.filter(({ officer }) => officer.known === null);
  const users = await tx.user.createManyAndReturn({ data: fresh.map(({ officer: { username, name, email, phone } }) => ({ username, name, email, phone })), select: { id: true, username: true } });
  const idOf = new Map(users.map((user) => [user.username, user.id]));
  await tx.membership.createMany({ data: fresh.map(({ officer, commune }) => ({ userId: idOf.get(officer.username)!, role: "commune_officer" as const, areaId: commune.id, validFrom: databaseDate(today) })) });

  const waiting = renewLinks ? withOfficer.filter(({ officer }) => officer.known !== null && !officer.known.hasPassword) : [];
  await revokeInvitations(
    tx,
    waiting.map(({ officer }) => officer.known!.userId),
  );
  const invited = withOfficer.filter((one) => fresh.includes(one) || waiting.includes(one));
  const userIdOf = ({ officer }: LineWithOfficer) => officer.known?.userId ?? idOf.get(officer.username)!;
  const invitations = await openInvitations(
    tx,
    actor,
    invited.map((one) => ({ userId: userIdOf(one), purpose: "join" as const })),
  );

  const chain = await auditChain(tx, province.id);
  for (const { id, name, areaId } of agencies)
    await audit(tx, { actor, chain, action: "agency.created", subjectType: "Agency", subjectId: id, data: { areaId, name, validFrom: begins.get(areaId)?.toISOString().slice(0, 10) ?? null } });
  for (const [index, one] of invited.entries()) {
    const { username } = one.officer;
    const action = one.officer.known ? "account.invited" : "account.created";
    await audit(tx, { actor, chain, action, subjectType: "User", subjectId: userIdOf(one), data: { username, role: "commune_officer", areaId: one.commune.id, expiresAt: invitations[index]!.expiresAt } });
  }
  const outcome = { agencies: agencies.length, accounts: users.length, known: withOfficer.length - fresh.length };
  if (agencies.length + invited.length > 0) await audit(tx, { actor, chain, action: "officers.imported", subjectType: "Area", subjectId: province.id, data: { ...outcome, renewed: waiting.length } });
  return {
    ...outcome,
    links: invited.map(({ commune, agency, officer }, index) => ({
      commune: commune.name,
      communeCode: commune.code,
      agency: agency.name,
      name: officer.name,
      username: officer.username,
      token: invitations[index]!.token,
      expiresAt: invitations[index]!.expiresAt,
    })),
  };
}
