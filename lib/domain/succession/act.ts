import type { AreaKind, AreaLevel } from "../area/area";
import { AREA_KINDS, codeFault, placementFault } from "../area/area";
import { type Exact, decimal } from "../decimal";
import { groupBy } from "../group-by";
import { dayInWords, isValidOn, successionFault } from "../validity";
import type { SuccessionExtent } from "./lineage";
import type { SuccessionKind } from "./words";

export interface Unit {
  id: string;
  level: AreaLevel;
  code: string;
  name: string;
  kind: string;
  parentId: string | null;
  validFrom: string | null;
  validTo: string | null;
}

/** A unit that an act begins, under a unit that is there or under another that it begins. */
export interface NewUnit {
  /** Its name within the act. */
  key: string;
  level: AreaLevel;
  code: string;
  name: string;
  kind: string;
  parent: { id: string } | { key: string };
}

export interface NewLink {
  predecessorId: string;
  successorKey: string;
  extent: SuccessionExtent;
  share: Exact | null;
  shareSource: string | null;
}

export interface Act {
  kind: SuccessionKind;
  /** First day of what begins; what ends has its last day the day before. */
  on: string;
  endedIds: string[];
  begins: NewUnit[];
  links: NewLink[];
}

/**
 * The act with what goes along: what lies in a unit that ends, and is not itself ended by the act, goes on whole under the
 * unit that takes its place, or under the next level up where a whole level ends without a successor.
 */
export function withUnitsBelow(units: readonly Unit[], act: Act): Act {
  const ended = new Set(act.endedIds);
  const below = new Map<string, Unit[]>();
  for (const unit of units) if (unit.parentId !== null && unit.validTo === null) below.set(unit.parentId, [...(below.get(unit.parentId) ?? []), unit]);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const whole = { endedIds: [...act.endedIds], begins: [...act.begins], links: [...act.links] };
  const linksOf = groupBy(act.links, ({ predecessorId }) => predecessorId);
  const placeOf = (id: string): NewUnit["parent"] | null => {
    const links = linksOf.get(id) ?? [];
    if (links.length === 1 && links[0]) return { key: links[0].successorKey };
    const parentId = byId.get(id)?.parentId;
    return links.length === 0 && act.kind === "end_of_level" && parentId ? (ended.has(parentId) ? placeOf(parentId) : { id: parentId }) : null;
  };
  for (let index = 0; index < whole.endedIds.length; index += 1) {
    const id = whole.endedIds[index]!;
    const place = placeOf(id);
    if (place === null) continue;
    for (const child of below.get(id) ?? []) {
      if (ended.has(child.id)) continue;
      const key = `along:${child.id}`;
      ended.add(child.id);
      whole.endedIds.push(child.id);
      whole.begins.push({ key, level: child.level, code: child.code, name: child.name, kind: child.kind, parent: place });
      const link: NewLink = { predecessorId: child.id, successorKey: key, extent: "whole", share: null, shareSource: null };
      whole.links.push(link);
      linksOf.set(child.id, [link]);
    }
  }
  return { ...act, ...whole };
}

const SHARES_WRONG = (name: string) => `Các tỷ lệ của ${name} phải cộng lại đúng bằng 1, hoặc để trống hết nếu chưa có căn cứ. Hãy kiểm tra lại từng phần.`;

/** Why an act cannot be, as whole sentences; none: it can. `units` are those it touches, with their parents and what lies in them. */
export function actFaults(units: readonly Unit[], act: Act): string[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const begun = new Map(act.begins.map((unit) => [unit.key, unit]));
  const faults: string[] = [];
  const endedIds = new Set(act.endedIds);
  const ended = act.endedIds.map((id) => byId.get(id));
  if (act.endedIds.length === 0 || ended.includes(undefined)) return ["Không tìm thấy đơn vị kết thúc. Hãy chọn lại đơn vị."];
  if (endedIds.size < act.endedIds.length) faults.push("Có đơn vị được chọn hai lần. Hãy bỏ bớt.");

  const linksOf = groupBy(act.links, ({ predecessorId }) => predecessorId);
  const reached = new Set(act.links.map(({ successorKey }) => successorKey));
  const remaining = new Map<string, number>();
  for (const { id, parentId, validTo } of units) if (parentId !== null && validTo === null && !endedIds.has(id)) remaining.set(parentId, (remaining.get(parentId) ?? 0) + 1);
  for (const unit of ended) {
    if (!unit) continue;
    if (unit.level === "country") return ["Không kết thúc cả nước ở đây. Hãy chọn đơn vị cấp dưới."];
    const fault = successionFault(unit, act.on, unit.name);
    if (fault !== null) faults.push(fault);
    faults.push(...linkFaults(unit, act, linksOf.get(unit.id) ?? []));
    const left = remaining.get(unit.id) ?? 0;
    if (left > 0) faults.push(`${unit.name} còn ${left} đơn vị trực thuộc mà chưa rõ chuyển về đâu. ${act.kind === "end_of_unit" ? "Hãy ghi các đơn vị này kết thúc hoặc thành đơn vị khác trước, hoặc nạp danh mục của nghị quyết." : "Hãy nạp danh mục của nghị quyết, trong đó có cả các đơn vị này."}`);
  }
  for (const unit of act.begins) faults.push(...beginFaults(unit, act.on, { byId, begun, endedIds, reached }));
  for (const link of act.links) {
    if (!endedIds.has(link.predecessorId) || !begun.has(link.successorKey)) faults.push("Có phần chuyển giao không thuộc các đơn vị đã chọn. Hãy tải lại trang rồi nhập lại.");
  }
  for (const [code, units] of groupBy(act.begins, ({ code: given }) => given)) if (units.length > 1) faults.push(`Mã ${code} được dùng cho hai đơn vị mới. Hãy kiểm tra lại mã.`);
  return [...new Set([...faults, ...shapeFaults(act)])];
}

function linkFaults(unit: Unit, act: Act, links: readonly NewLink[]): string[] {
  if (links.length === 0) return act.kind === "end_of_unit" || (act.kind === "end_of_level" && unit.level === "district") ? [] : [`${unit.name} kết thúc mà chưa rõ thành đơn vị nào. Hãy chọn đơn vị tiếp nhận.`];
  if (new Set(links.map(({ successorKey }) => successorKey)).size < links.length) return [`${unit.name} được ghi hai lần vào cùng một đơn vị. Hãy gộp lại.`];
  if (links.some(({ extent }) => extent === "whole") && links.length > 1) return [`${unit.name} không thể vừa chuyển toàn bộ vừa chuyển từng phần. Hãy sửa lại phần chuyển.`];
  if (links.length === 1 && links[0]?.extent !== "whole") return [`${unit.name} chỉ có một đơn vị tiếp nhận nên phải chuyển toàn bộ. Hãy thêm đơn vị nhận phần còn lại, hoặc sửa thành toàn bộ.`];
  return partFaults(unit.name, links);
}

/** Why the parts of one unit cannot be, as sentences: shares add to exactly one, each with its source, or none is given. */
export function partFaults(name: string, parts: readonly Pick<NewLink, "extent" | "share" | "shareSource">[]): string[] {
  if (parts.every(({ extent }) => extent === "whole")) return [];
  const shares = parts.flatMap(({ share }) => (share === null ? [] : [share]));
  if (shares.length === 0) return [];
  if (shares.length < parts.length) return [SHARES_WRONG(name)];
  if (shares.some((share) => decimal(share).isNegative() || decimal(share).greaterThan(1) || decimal(share).decimalPlaces() > 6)) return [`Mỗi tỷ lệ của ${name} là một số từ 0 đến 1, nhiều nhất 6 chữ số thập phân. Hãy nhập lại.`];
  if (!shares.reduce((all, share) => all.plus(share), decimal(0)).equals(1)) return [SHARES_WRONG(name)];
  return parts.some(({ shareSource }) => !shareSource) ? [`Hãy ghi căn cứ của các tỷ lệ của ${name}, ví dụ: dân số theo đề án sắp xếp.`] : [];
}

interface Around {
  byId: Map<string, Unit>;
  begun: Map<string, NewUnit>;
  endedIds: Set<string>;
  /** The new units into which something goes over. */
  reached: Set<string>;
}

function beginFaults(unit: NewUnit, on: string, { byId, begun, endedIds, reached }: Around): string[] {
  if (!reached.has(unit.key)) return [`${unit.name} chưa rõ được thành lập từ đơn vị nào. Hãy chọn đơn vị trước nó.`];
  const parent = "id" in unit.parent ? byId.get(unit.parent.id) : begun.get(unit.parent.key);
  if (!parent) return [`Không tìm thấy đơn vị cấp trên của ${unit.name}. Hãy chọn lại.`];
  if ("validFrom" in parent && (!isValidOn(parent, on) || endedIds.has(parent.id))) return [`${parent.name} không còn vào ngày ${dayInWords(on)} nên ${unit.name} không thể thuộc đơn vị này. Hãy chọn đơn vị cấp trên khác.`];
  if (!Object.hasOwn(AREA_KINDS, unit.kind)) return [`Chưa rõ ${unit.name} là loại đơn vị nào. Hãy ghi đủ tên, ví dụ: Xã Hoằng Phú.`];
  const kind = unit.kind as AreaKind;
  // What only goes along keeps its kind: a township may outlive its district until its own resolution.
  const faults = unit.key.startsWith("along:") ? [] : [codeFault(kind, unit.code), placementFault(kind, parent, on)];
  return faults.flatMap((fault) => (fault === null ? [] : [`${unit.name}: ${fault.charAt(0).toLowerCase()}${fault.slice(1)}`]));
}

/** Of the chosen units; what goes along does not change what kind of act it is. */
function shapeFaults({ kind, endedIds, begins, links }: Act): string[] {
  const own = begins.filter(({ key }) => !key.startsWith("along:"));
  const along = begins.length - own.length;
  const ends = endedIds.length - along;
  const ownLinks = links.filter(({ successorKey }) => !successorKey.startsWith("along:"));
  if (kind === "end_of_unit" && begins.length > 0) return ["Đơn vị kết thúc ở đây không thành đơn vị nào. Hãy chọn loại thay đổi khác nếu có đơn vị tiếp nhận."];
  if (kind === "merge" && (ends < 2 || own.length !== 1)) return ["Nhập đơn vị cần ít nhất hai đơn vị cũ và đúng một đơn vị mới. Hãy chọn lại."];
  if (kind === "split" && (ends !== 1 || own.length < 2)) return ["Chia đơn vị cần đúng một đơn vị cũ và ít nhất hai đơn vị mới. Hãy nhập lại."];
  if ((kind === "rename" || kind === "promotion") && (ends !== 1 || own.length !== 1)) return ["Đổi tên, đổi loại chỉ ghi cho một đơn vị mỗi lần. Hãy chọn lại."];
  if (kind === "part_of" && (ends < 2 || !ownLinks.some(({ extent }) => extent === "part"))) return ["Điều chỉnh một phần cần một đơn vị chuyển đi một phần và ít nhất một đơn vị nhận. Hãy chọn lại."];
  return [];
}

/** What a new act may end: of the country its provinces, of a province all below it; only what has no last day yet. */
export const choosableUnits = (units: readonly Unit[], within: Pick<Unit, "id" | "level">): Unit[] =>
  units.filter(({ id, level, validTo }) => validTo === null && id !== within.id && (within.level === "country" ? level === "province" : level === "commune" || level === "district"));
