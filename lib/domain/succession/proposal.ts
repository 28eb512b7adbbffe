import { type AreaLevel, TWO_LEVELS_SINCE } from "../area/area";
import { type Exact, EXACT_PATTERN } from "../decimal";
import { type Result, refuse, succeed } from "../result";
import { dayBefore, dayInWords } from "../validity";
import { type Act, type NewLink, type NewUnit, type Unit, actFaults, withUnitsBelow } from "./act";
import type { RecordSuccessionInput } from "./input";
import { SUCCESSION_EXTENTS, type SuccessionExtent } from "./lineage";

/** "Xã Hoằng Phú" says what it is; a "Thành phố" is one under the centre at the level of provinces. Null: it does not. */
export function kindOfName(name: string, level: AreaLevel): string | null {
  const [, kind] = KIND_WORDS.find(([words]) => name.toLowerCase().startsWith(`${words} `)) ?? [];
  if (kind === "thanh_pho" && level === "province") return "thanh_pho_truc_thuoc_trung_uong";
  return kind ?? null;
}

const KIND_WORDS = [["xã", "xa"], ["phường", "phuong"], ["thị trấn", "thi_tran"], ["đặc khu", "dac_khu"], ["thị xã", "thi_xa"], ["quận", "quan"], ["huyện", "huyen"], ["tỉnh", "tinh"], ["thành phố", "thanh_pho"]] as const;

/** "0,4", "0.4" or "40%"; null where nothing was typed, undefined where it is no number. */
export function typedShare(typed: string | null | undefined): Exact | null | undefined {
  const text = (typed ?? "").trim().replace(",", ".").replace(/\s/g, "");
  if (text === "") return null;
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(text);
  if (percent?.[1]) {
    const [whole = "", fraction = ""] = percent[1].split(".");
    const digits = whole.padStart(3, "0") + fraction;
    return trimmed(`${digits.slice(0, digits.length - fraction.length - 2)}.${digits.slice(digits.length - fraction.length - 2)}`);
  }
  return EXACT_PATTERN.test(text) ? trimmed(text) : undefined;
}

const trimmed = (text: string): Exact => text.replace(/^0+(?=\d)/, "").replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");

const same = (a: string, b: string): boolean => simplified(a) === simplified(b);
/** Spelling of tones and of the old y differs between lists. */
const simplified = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").replace(/[’'`-]/g, "").replace(/\s+/g, " ").trim().toLowerCase();

/** The act that a form describes, with what goes along; a problem in whole sentences where it cannot be. `units`: those within the area, with all above it. */
export function actOf(input: RecordSuccessionInput, units: readonly Unit[]): Result<Act> {
  const read = input.kind === "arrangement" ? readTable(input, units) : readForm(input, units);
  if (!read.ok) return read;
  const act = withUnitsBelow(units, read.value);
  const faults = actFaults(units, act);
  return faults.length === 0 ? succeed(act) : refuse("invalid", faults.length === 1 ? faults[0]! : `${faults.slice(0, 8).join(" ")}${faults.length > 8 ? ` Còn ${faults.length - 8} chỗ khác.` : ""}`);
}

const whole = (predecessorId: string, successorKey: string): NewLink => ({ predecessorId, successorKey, extent: "whole", share: null, shareSource: null });

function readForm(input: RecordSuccessionInput, units: readonly Unit[]): Result<Act> {
  const { kind, on, shareSource } = input;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const chosen = input.areaIds.map((id) => byId.get(id));
  const field = (name: string, message: string) => refuse("invalid", "Chưa ghi được. Hãy sửa các ô được đánh dấu.", { fields: { [name]: message } });
  if (kind === "end_of_level") {
    if (on < TWO_LEVELS_SINCE) return field("on", `Cấp huyện còn đến hết ngày ${dayInWords(dayBefore(TWO_LEVELS_SINCE))}. Hãy ghi ngày đầu tiên không còn cấp này, từ ${dayInWords(TWO_LEVELS_SINCE)} trở đi.`);
    const districts = units.filter(({ level, validTo }) => level === "district" && validTo === null);
    return districts.length === 0 ? field("on", "Địa bàn này không còn đơn vị cấp huyện nào. Hãy chọn địa bàn khác.") : succeed({ kind, on, endedIds: districts.map(({ id }) => id), begins: [], links: [] });
  }
  const first = chosen[0];
  if (!first || chosen.includes(undefined)) return field("areaIds", "Hãy chọn đơn vị đang có trong địa bàn này; đơn vị đã kết thúc không chọn lại được.");
  if (chosen.some((unit) => unit?.level !== first.level)) return field("areaIds", "Các đơn vị phải cùng cấp. Hãy chọn lại.");
  const parent = placeFor(first, on, byId);
  if (parent === null) return field("areaIds", "Không ghi thay đổi cho cả nước ở đây. Hãy chọn đơn vị cấp dưới.");
  if (kind === "end_of_unit") return succeed({ kind, on, endedIds: input.areaIds, begins: [], links: [] });

  if (kind === "part_of") {
    const receiver = byId.get(input.receiverId);
    const given = typedShare(input.share);
    if (!receiver || receiver.id === first.id || chosen.length > 1) return field("receiverId", "Hãy chọn một đơn vị chuyển đi một phần và một đơn vị nhận khác với nó.");
    if (given === undefined) return field("share", "Hãy nhập tỷ lệ từ 0 đến 1, ví dụ 0,25, hoặc để trống.");
    if (given !== null && !shareSource) return field("shareSource", "Hãy ghi căn cứ của tỷ lệ, ví dụ: dân số theo đề án sắp xếp.");
    const again = (unit: Unit): NewUnit => ({ key: unit.id, level: unit.level, code: unit.code, name: unit.name, kind: unit.kind, parent: placeFor(unit, on, byId) ?? parent });
    const source = given === null ? null : shareSource;
    return succeed({
      kind,
      on,
      endedIds: [first.id, receiver.id],
      begins: [again(first), again(receiver)],
      links: [
        { predecessorId: first.id, successorKey: first.id, extent: "part", share: given === null ? null : oneMinus(given), shareSource: source },
        { predecessorId: first.id, successorKey: receiver.id, extent: "part", share: given, shareSource: source },
        whole(receiver.id, receiver.id),
      ],
    });
  }

  const begins: (NewUnit & { share: Exact | null })[] = [];
  for (const [index, line] of lines(input.successors).entries()) {
    const [code = "", name = "", share] = cells(line);
    const unitKind = kindOfName(name, first.level);
    if (!code || !unitKind) return field("successors", `Dòng ${index + 1}: hãy ghi mã, tên đầy đủ${kind === "split" ? ", tỷ lệ nếu có" : ""}, cách nhau bằng dấu chấm phẩy, ví dụ: 15889; Xã Hoằng Phú.`);
    const part = typedShare(share);
    if (part === undefined) return field("successors", `Dòng ${index + 1}: hãy nhập tỷ lệ từ 0 đến 1, ví dụ 0,25, hoặc để trống.`);
    begins.push({ key: String(index), level: first.level, code, name, kind: unitKind, parent, share: part });
  }
  if (begins.length === 0) return field("successors", "Hãy ghi đơn vị mới.");
  if ((kind === "rename" || kind === "promotion") && begins[0]?.code === first.code && begins[0].name === first.name && begins[0].kind === first.kind) return field("successors", "Tên, loại và mã đều như cũ. Hãy sửa ít nhất một mục.");
  if (kind === "promotion" && begins[0]?.kind === first.kind) return field("successors", "Loại đơn vị vẫn như cũ. Hãy ghi cả loại mới trong tên, ví dụ: Phường Hoằng Phú; chỉ đổi tên thì chọn Đổi tên.");
  const endedIds = input.areaIds;
  const links = kind === "split" ? begins.map(({ key, share }): NewLink => ({ predecessorId: first.id, successorKey: key, extent: "part", share, shareSource: share === null ? null : shareSource })) : endedIds.map((id) => whole(id, begins[0]!.key));
  return succeed({ kind, on, endedIds, begins: begins.map(({ share: _share, ...unit }) => unit), links });
}

const oneMinus = (share: Exact): Exact => {
  const digits = share.split(".")[1]?.length ?? 0;
  const units = 10n ** BigInt(digits) - BigInt(share.replace(".", ""));
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  return trimmed(`${units < 0n ? "-" : ""}${digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`}`);
};

/** Where what comes of a unit lies: under its parent, or one level up where the level of districts has ended by that day. */
function placeFor(unit: Unit, on: string, byId: Map<string, Unit>): NewUnit["parent"] | null {
  const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
  if (!parent) return unit.parentId === null ? null : { id: unit.parentId };
  return parent.level === "district" && on >= TWO_LEVELS_SINCE ? placeFor(parent, on, byId) : { id: parent.id };
}

const lines = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");
const separator = (line: string): string => (line.includes("\t") ? "\t" : line.includes(";") ? ";" : ",");
const cells = (line: string, by = separator(line)): string[] => line.split(by).map((cell) => cell.trim().replace(/^"|"$/g, "").normalize("NFC"));

type Column = "level" | "old_code" | "old_name" | "new_code" | "new_name" | "extent" | "share" | "share_source";
/** As the lists of resolutions and the official files head them. */
const HEADINGS: Record<string, Column> = { level: "level", cap: "level", old_code: "old_code", predecessor_code: "old_code", "ma cu": "old_code", old_name: "old_name", predecessor_name: "old_name", "ten cu": "old_name", new_code: "new_code", successor_code: "new_code", "ma moi": "new_code", new_name: "new_name", successor_name: "new_name", "ten moi": "new_name", extent: "extent", "pham vi": "extent", share: "share", "ty le": "share", share_source: "share_source", "can cu": "share_source" };
const EXTENT_WORDS: Record<string, SuccessionExtent> = { "": "whole", "toan bo": "whole", "mot phan": "part", "can xac nhan": "to_confirm" };

/**
 * A resolution's list: a header, then one line for each old unit and each new one into which it went. An old code counts only
 * with its name on that day: codes were given to other units.
 */
function readTable(input: RecordSuccessionInput, units: readonly Unit[]): Result<Act> {
  const wrong = (line: number, what: string) => refuse("invalid", `Dòng ${line}: ${what}`, { fields: { successors: `Dòng ${line}: ${what}` } });
  const [heading, ...rows] = lines(input.successors);
  if (heading === undefined) return refuse("invalid", "Chưa có danh mục. Hãy dán bảng của nghị quyết hoặc chọn tệp.", { fields: { successors: "Hãy dán danh mục của nghị quyết." } });
  const by = separator(heading);
  const columns = cells(heading, by).map((name) => HEADINGS[name.toLowerCase()] ?? HEADINGS[simplified(name)]);
  const missing = (["old_code", "old_name", "new_code", "new_name"] as const).filter((column) => !columns.includes(column));
  if (missing.length > 0) return wrong(1, "thiếu cột. Bảng cần các cột: mã cũ, tên cũ, mã mới, tên mới, phạm vi (toàn bộ hoặc một phần), tỷ lệ, căn cứ.");

  const living = new Map<string, Unit>();
  for (const unit of units) if (unit.validTo === null) living.set(unit.code, unit);
  const begins = new Map<string, NewUnit>();
  const links: NewLink[] = [];
  const ended: Unit[] = [];
  for (const [index, line] of rows.entries()) {
    const at = index + 2;
    const values = cells(line, by);
    const value = (column: Column) => values[columns.indexOf(column)] ?? "";
    const old = living.get(value("old_code"));
    if (!old) return wrong(at, `không có đơn vị mã ${value("old_code")} đang hoạt động trong địa bàn này. Hãy kiểm tra lại mã.`);
    if (!same(old.name, value("old_name"))) return wrong(at, `mã ${old.code} là ${old.name}, không phải ${value("old_name")}. Hãy kiểm tra lại: mã có thể đã cấp cho đơn vị khác.`);
    const word = value("extent");
    const extent = (SUCCESSION_EXTENTS as readonly string[]).includes(word) ? (word as SuccessionExtent) : EXTENT_WORDS[simplified(word)];
    const share = typedShare(value("share"));
    if (extent === undefined) return wrong(at, "phạm vi phải là “toàn bộ” hoặc “một phần”.");
    if (share === undefined) return wrong(at, "tỷ lệ phải là số từ 0 đến 1, ví dụ 0,25, hoặc để trống.");
    const name = value("new_name");
    const kind = kindOfName(name, old.level);
    if (!value("new_code") || !kind) return wrong(at, "hãy ghi mã và tên đầy đủ của đơn vị mới, ví dụ: Xã Hoằng Phú.");
    const key = `${old.level} ${value("new_code")}`;
    const known = begins.get(key);
    if (known && !same(known.name, name)) return wrong(at, `mã mới ${value("new_code")} vừa là ${known.name} vừa là ${name}. Hãy sửa lại.`);
    if (!known) begins.set(key, { key, level: old.level, code: value("new_code"), name, kind, parent: { id: old.id } });
    if (!ended.includes(old)) ended.push(old);
    links.push({ predecessorId: old.id, successorKey: key, extent, share: extent === "part" ? share : null, shareSource: extent === "part" && share !== null ? value("share_source") || input.shareSource : null });
  }
  if (ended.length === 0) return wrong(2, "chưa có đơn vị nào. Hãy dán cả các dòng của bảng.");
  return succeed({ kind: input.kind, on: input.on, endedIds: ended.map(({ id }) => id), begins: [...begins.values()].map((unit) => ({ ...unit, parent: placeInTable(unit, input.on, units, ended, links) })), links });
}

/** Under whatever took the place of the unit in which its predecessors lay. */
function placeInTable(unit: NewUnit, on: string, units: readonly Unit[], ended: readonly Unit[], links: readonly NewLink[]): NewUnit["parent"] {
  const byId = new Map(units.map((one) => [one.id, one]));
  const first = byId.get("id" in unit.parent ? unit.parent.id : "");
  const place = first && placeFor(first, on, byId);
  if (!place || !("id" in place)) return { id: "" };
  const [link, ...others] = links.filter(({ predecessorId }) => predecessorId === place.id);
  return link && others.length === 0 && ended.some(({ id }) => id === place.id) ? { key: link.successorKey } : place;
}
