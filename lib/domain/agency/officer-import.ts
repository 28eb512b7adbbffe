import { optionalEmail, optionalPhone } from "../access/contact";
import { usernameInput } from "../access/credentials";
import { foldedWords } from "../plan-text/fold";
import { groupBy } from "../group-by";
import { typedLine } from "../typed";
import { OFFICER_COLUMNS, type OfficerColumn } from "./officer-columns";
import type { OfficerRow } from "./officer-rows";

/** What a list of officers would do to the communes of one province: decided here, written by the service. */

export interface ImportCommune {
  id: string;
  code: string;
  name: string;
  /** Its agencies of the day. */
  agencies: readonly { id: string; name: string }[];
}

/** Somebody who has one of the usernames that the list asks for. */
export interface KnownPerson {
  userId: string;
  isClosed: boolean;
  hasPassword: boolean;
  /** The communes of which the person is an officer today or will be. */
  communeIds: readonly string[];
}

export interface ImportGround {
  provinceName: string;
  communes: readonly ImportCommune[];
  /** By username; those that `wantedUsernames` asks for. */
  people: ReadonlyMap<string, KnownPerson>;
}

export interface ImportOfficer {
  username: string;
  name: string;
  email: string | null;
  phone: string | null;
  /** Who is an officer there already is left as is. */
  known: Pick<KnownPerson, "userId" | "hasPassword"> | null;
}

export interface ImportLine {
  line: number;
  commune: { id: string; code: string; name: string };
  /** `id` null: to be made. */
  agency: { id: string | null; name: string };
  /** Null: the list names none for this commune yet. */
  officer: ImportOfficer | null;
}

/** `message`: a whole sentence that says what to do with that cell. */
export interface ImportFault {
  line: number;
  column: OfficerColumn;
  message: string;
}

/** Only without faults is anything written. */
export interface ImportPlan {
  lines: ImportLine[];
  faults: ImportFault[];
}

const KIND = /^(xa|phuong|thi tran|dac khu) (?=\S)/;
const bareName = (name: string): string => foldedWords(name).replace(/^(ubnd|uy ban nhan dan) /, "").replace(KIND, "");

/** Official codes of communes have five figures; a spreadsheet that takes them for numbers drops the first zero. */
const fullCode = (typed: string): string => (/^\d{1,5}$/.test(typed) ? typed.padStart(5, "0") : typed);

/** "Xã Mường Pồn" → "UBND xã Mường Pồn". */
export const peoplesCommitteeOf = (communeName: string): string => `UBND ${communeName.charAt(0).toLowerCase()}${communeName.slice(1)}`;

/** "Xã Mường Pồn", 03202 → "muongpon.03202": easy to type on a telephone, and the code keeps two communes of one name apart. */
export const usernameOf = ({ name, code }: Pick<ImportCommune, "name" | "code">): string => `${bareName(name).replaceAll(" ", "").slice(0, 50)}.${code}`;

const committeeWords = (name: string): string => foldedWords(name).replace(/^uy ban nhan dan /, "ubnd ");
const isCommittee = (name: string): boolean => committeeWords(name).startsWith("ubnd ");

type Found = { commune: ImportCommune } | { column: OfficerColumn; message: string };

function findCommune({ code, commune: name }: OfficerRow, { communes, provinceName }: Pick<ImportGround, "communes" | "provinceName">): Found {
  if (code === "" && name === "") return { column: "code", message: "Dòng này chưa có mã xã và tên xã. Hãy điền ít nhất một trong hai, hoặc xóa dòng." };
  if (code === "") {
    const named = communes.filter((one) => bareName(one.name) === bareName(name));
    // Marks tell apart what folding makes one.
    const exact = named.filter((one) => one.name.toLowerCase() === name.toLowerCase());
    const only = exact.length === 1 ? exact[0] : named.length === 1 ? named[0] : undefined;
    if (only) return { commune: only };
    return { column: "commune", message: named.length > 1 ? `${provinceName} có nhiều đơn vị tên “${name}”. Hãy điền thêm mã xã.` : `${provinceName} hiện không có xã, phường nào tên “${name}”. Hãy kiểm tra tên, hoặc điền mã xã.` };
  }
  const commune = communes.find((one) => one.code === fullCode(code));
  if (!commune) return { column: "code", message: `${provinceName} hiện không có xã, phường nào mang mã ${code}. Hãy kiểm tra mã theo danh mục từ ngày 01/07/2025.` };
  if (name !== "" && bareName(name) !== bareName(commune.name)) return { column: "commune", message: `Mã ${commune.code} là ${commune.name}, không phải “${name}”. Hãy sửa mã hoặc tên.` };
  return { commune };
}

function agencyOf(typed: string, commune: ImportCommune): ImportLine["agency"] | { message: string } {
  const committee = commune.agencies.find((one) => isCommittee(one.name));
  const name = typed || committee?.name || peoplesCommitteeOf(commune.name);
  const there = commune.agencies.find((one) => committeeWords(one.name) === committeeWords(name));
  if (there) return there;
  // A commune reports through its one committee: another spelling is not another committee.
  if (committee && isCommittee(name)) return { message: `${commune.name} đã có đơn vị “${committee.name}”. Hãy ghi đúng tên đó, hoặc để trống.` };
  if (name.length > 200) return { message: "Tên đơn vị dài quá 200 ký tự. Hãy viết gọn lại." };
  return { id: null, name };
}

const CELLS = { name: typedLine("Hãy điền họ tên cán bộ.", 120), email: optionalEmail(), phone: optionalPhone() };

/** The usernames that these rows name or would be given, for looking up who has them. */
export const wantedUsernames = (rows: readonly OfficerRow[], ground: Pick<ImportGround, "communes" | "provinceName">): string[] => [
  ...new Set(
    rows.flatMap((row) => {
      const found = findCommune(row, ground);
      const username = usernameInput.safeParse(row.username || ("commune" in found ? usernameOf(found.commune) : ""));
      return username.success ? [username.data] : [];
    }),
  ),
];

/** What the list would do, row by row, or what is wrong with it. The same list a second time does nothing. */
export function planOfficerImport(rows: readonly OfficerRow[], ground: ImportGround): ImportPlan {
  const faults: ImportFault[] = [];
  const lines = rows.flatMap((row): ImportLine[] => {
    const before = faults.length;
    const fault = (column: OfficerColumn, message: string) => void faults.push({ line: row.line, column, message });
    const found = findCommune(row, ground);
    const commune = "commune" in found ? found.commune : null;
    if (!("commune" in found)) fault(found.column, found.message);
    const agency = commune && agencyOf(row.agency, commune);
    if (agency && "message" in agency) fault("agency", agency.message);
    // Every fault of a row is told at once, also those that do not depend on the commune.
    const officer = row.name === "" && row.username === "" && row.email === "" && row.phone === "" ? null : readOfficer(row, commune, ground.people, fault);
    return faults.length === before && commune && agency && "name" in agency ? [{ line: row.line, commune: { id: commune.id, code: commune.code, name: commune.name }, agency, officer }] : [];
  });
  // Two spellings of one new agency are one agency.
  const made = new Map<string, ImportLine["agency"]>();
  for (const line of lines) {
    const key = `${line.commune.id} ${committeeWords(line.agency.name)}`;
    line.agency = made.get(key) ?? line.agency;
    made.set(key, line.agency);
  }
  return { lines, faults: [...faults, ...contradictions(lines)].sort((one, other) => one.line - other.line) };
}

function readOfficer(row: OfficerRow, commune: ImportCommune | null, people: ImportGround["people"], fault: (column: OfficerColumn, message: string) => void): ImportOfficer | null {
  const wanted = row.username || (commune && usernameOf(commune));
  const username = wanted === null ? null : usernameInput.safeParse(wanted);
  const cells = { name: CELLS.name.safeParse(row.name), email: CELLS.email.safeParse(row.email), phone: CELLS.phone.safeParse(row.phone) };
  for (const [column, result] of [["username", username], ...Object.entries(cells)] as [OfficerColumn, { error?: { issues: { message: string }[] } } | null][])
    if (result?.error) fault(column, result.error.issues[0]?.message ?? "Ô này chưa hợp lệ. Hãy sửa lại.");
  if (!commune || !username?.success || !cells.name.success || !cells.email.success || !cells.phone.success) return null;

  const person = people.get(username.data);
  if (person && !person.communeIds.includes(commune.id)) {
    fault("username", `Tên đăng nhập “${username.data}” đã có người dùng không phải cán bộ của ${commune.name}. Hãy chọn tên khác.`);
    return null;
  }
  if (person?.isClosed) {
    fault("username", `Tài khoản “${username.data}” đang bị khóa. Hãy mở lại ở trang của người đó, hoặc chọn tên khác.`);
    return null;
  }
  return { username: username.data, name: cells.name.data, email: cells.email.data, phone: cells.phone.data, known: person ? { userId: person.userId, hasPassword: person.hasPassword } : null };
}

/** What single rows cannot know: the same username twice, and two names for one new agency. */
function contradictions(lines: readonly ImportLine[]): ImportFault[] {
  const faults: ImportFault[] = [];
  for (const same of groupBy(lines.filter((one) => one.officer), (one) => one.officer!.username).values()) {
    const [first, ...others] = same;
    for (const { line } of others)
      faults.push({ line, column: "username", message: `Trùng tên đăng nhập “${first!.officer!.username}” với dòng ${first!.line}. Hãy ghi ${OFFICER_COLUMNS.username.title.toLowerCase()} riêng cho từng người, hoặc xóa dòng thừa.` });
  }
  for (const same of groupBy(lines.filter((one) => one.agency.id === null && isCommittee(one.agency.name)), (one) => one.commune.id).values()) {
    const [first, ...others] = same;
    for (const { line, agency } of others)
      if (committeeWords(agency.name) !== committeeWords(first!.agency.name)) faults.push({ line, column: "agency", message: `Dòng ${first!.line} ghi đơn vị của xã này là “${first!.agency.name}”. Hãy ghi cùng một tên.` });
  }
  return faults;
}
