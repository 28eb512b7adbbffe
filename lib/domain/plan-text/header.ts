import type { AreaLevel } from "../plan/issued-plan";
import type { DraftHeader, Read } from "./draft";
import { fold, foldedWords } from "./fold";
import { type MappedText, joined, part, spanOf } from "./mapped-text";
import { type OutlineNode, bodyOf, everyNode } from "./outline";
import type { Paragraph } from "./paragraphs";
import { readBasedOn } from "./based-on";
import type { Section } from "./sections";
import type { Certainty } from "./span";

/** What kind of paper this is, by its number and its headline. */
export type PaperKind = "plan" | "decision" | "report" | "law" | "other" | null;

const PLAN_WORDS = String.raw`ke hoach|chuong trinh|de an|phuong an|chien luoc`;
const HEADLINE = new RegExp(String.raw`^(?:(${PLAN_WORDS})|(quyet dinh|nghi quyet|chi thi)|(bao cao)|(luat|bo luat|nghi dinh|thong tu|phap lenh|van ban hop nhat)|(to trinh|thong bao|cong van|bien ban|giay moi|huong dan))(?![\p{L}])`, "u");

export interface HeaderReading {
  header: DraftHeader;
  kind: PaperKind;
}

/** Number, day, issuer, place, title and years, as the first page prints them. */
export function readHeader(roots: readonly OutlineNode[], sections: Map<OutlineNode, Section>): HeaderReading {
  const head = headOf(roots);
  const number = readNumber(head);
  const { issuedOn, printed, place } = readDay(head);
  const kind = kindOf(roots, head, number.read.value ?? number.symbol);
  const symbol = fold(number.read.value ?? number.symbol ?? "").split("/").at(-1)!;
  const issuer = (/-[sp](?!\p{L}*ubnd)\p{L}/u.test(symbol) ? readOffice(head) : null) ?? readIssuer(head, roots, place?.value ?? null);
  const title = withPlaces(readTitle(roots, head, kind), issuer.value, place?.value ?? null);
  const years = readYears(title, issuedOn.value, roots, printed.value);
  const level = levelOf(issuer.value);
  return {
    kind,
    header: {
      number: number.read,
      issuedOn,
      issuedOnPrinted: printed,
      issuer,
      placeName: placeNameOf(issuer, place),
      title,
      startYear: years.start,
      endYear: years.end,
      level: { value: level, span: issuer.span, certainty: level === null ? "needs-review" : issuer.certainty },
      within: withinOf(roots, level),
      basedOn: readBasedOn(roots, sections, years.start.value),
    },
  };
}

const blankRead = <T>(): Read<T | null> => ({ value: null, span: null, certainty: "needs-review" });
const found = <T>(value: T, mapped: MappedText, certainty: Certainty = "printed", start = 0, end = mapped.text.length): Read<T> => ({ value, span: spanOf(mapped, start, end), certainty });

/** Paragraphs before the first numbered heading. */
function headOf(roots: readonly OutlineNode[]): Paragraph[] {
  const head: Paragraph[] = [];
  for (const { paragraph, marker } of roots) {
    if (marker !== null && ["roman", "part", "capital"].includes(marker.kind) && head.length > 2) break;
    if (head.length > 60) break;
    head.push(paragraph);
  }
  return head;
}

const NUMBER = /(?:^|\s)so\s*:?\s*(\d[\d.]*)?\s*\/\s*((?:\d{4}\/)?[\p{L}\d-]{2,20})/u;

function readNumber(head: readonly Paragraph[]): { read: Read<string | null>; symbol: string | null } {
  for (const { whole } of head.slice(0, 25)) {
    const match = NUMBER.exec(fold(whole.text));
    if (match === null || whole.text.length > 160 || /quyet dinh so|ke hoach so|kem theo/.test(fold(whole.text).slice(0, match.index + 4))) continue;
    const at = match.index + match[0].search(/so/);
    const end = match.index + match[0].length;
    const printed = whole.text.slice(at, end);
    const symbol = /^[^/]*\/\s*(\S+)$/.exec(printed)?.[1] ?? "";
    if (match[1] === undefined) return { read: { value: null, span: spanOf(whole, at, end), certainty: "printed" }, symbol };
    return { read: found(`${match[1]}/${symbol}`, whole, "printed", at, end), symbol };
  }
  return { read: blankRead(), symbol: null };
}

const DAY = /ngay\s*(\d{1,2})?\s*thang\s*(\d{1,2})?\s*nam\s*((?:19|20)\d\d)/;

function readDay(head: readonly Paragraph[]): { issuedOn: Read<string | null>; printed: Read<string | null>; place: Read<string> | null } {
  for (const { whole } of head.slice(0, 25)) {
    const match = DAY.exec(fold(whole.text));
    if (match === null || whole.text.length > 160 || /kem theo|quyet dinh so|luat/.test(fold(whole.text))) continue;
    const placeText = /((?:TP\.?\s*)?\p{Lu}[\p{Ll}'’]+(?:[\s-]\p{Lu}[\p{Ll}'’]+){0,4}|\p{Lu}{2,}(?:\s\p{Lu}{2,}){1,3}),\s*$/u.exec(whole.text.slice(0, match.index));
    const place = placeText === null ? null : found(placeText[1]!.trim(), whole, "printed", placeText.index, placeText.index + placeText[1]!.length);
    const span = spanOf(whole, match.index, match.index + match[0].length);
    const [, day, month, year] = match;
    if (day !== undefined && month !== undefined) return { issuedOn: { value: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, span, certainty: "printed" }, printed: { value: null, span: null, certainty: "printed" }, place };
    const printed = whole.text.slice(match.index, match.index + match[0].length).replace(/^ngày\s*/iu, "").replace(/\s+/g, " ");
    return { issuedOn: { value: null, span, certainty: "printed" }, printed: { value: day === undefined ? printed : `ngày ${printed}`, span, certainty: "printed" }, place };
  }
  return { issuedOn: blankRead(), printed: { value: null, span: null, certainty: "printed" }, place: null };
}

function kindOf(roots: readonly OutlineNode[], head: readonly Paragraph[], number: string | null): PaperKind {
  const symbol = fold(number ?? "").split("/").at(-1) ?? "";
  if (/^bc(?:-|$)/.test(symbol)) return "report";
  if (/^(?:nd-cp|tt(?:lt)?-|qh\d|ubtvqh)/.test(symbol) || /qh\d+$/.test(symbol)) return "law";
  if (/^ttr/.test(symbol)) return "other";
  let kind: PaperKind = null;
  for (const { whole } of head) {
    const text = whole.text;
    const match = HEADLINE.exec(fold(text).trim());
    // A headline is a line of capitals or the word alone.
    if (match === null || !(/^\P{Ll}+$/u.test(text) || match[0].length >= text.replace(/[\s:.]+$/, "").length || /^\P{Ll}+$/u.test(text.slice(0, match[0].length)))) continue;
    const own: PaperKind = match[1] !== undefined ? "plan" : match[2] !== undefined ? "decision" : match[3] !== undefined ? "report" : match[4] !== undefined ? "law" : "other";
    if (kind === null || (kind === "decision" && own === "plan")) kind = own;
  }
  if (kind !== null) return kind;
  // A headline lost in conversion: the number's own letters, the address of a letter, articles without a head.
  if (/^(?:kh|ctr|cthd)(?:-|$)/.test(symbol)) return "plan";
  if (/^(?:qd|nq|ct)(?:-|$)/.test(symbol)) return "decision";
  if (head.some(({ whole }) => /^kinh gui/.test(fold(whole.text)))) return "other";
  return roots.filter(({ marker }) => marker?.kind === "article").length >= 2 ? "law" : null;
}

/** The headline and what stands under it; of a decision with a plan behind it, the plan's. */
function readTitle(roots: readonly OutlineNode[], head: readonly Paragraph[], kind: PaperKind): Read<string | null> {
  const paragraphs = [...roots].map(({ paragraph }) => paragraph);
  const isHeadline = ({ whole, marker }: Paragraph) => {
    if (marker !== null) return false;
    const match = HEADLINE.exec(fold(whole.text).trim());
    if (match === null || !/^\P{Ll}+$/u.test(whole.text.trim().slice(0, match[0].length))) return false;
    return kind !== "plan" && kind !== "decision" ? true : match[1] !== undefined;
  };
  let at = paragraphs.findIndex(isHeadline);
  if (at === -1) {
    // Only a decision: its "Ban hành …" says the plan's name.
    at = paragraphs.findIndex(({ whole }) => HEADLINE.test(fold(whole.text).trim()) && /^\P{Ll}+$/u.test(whole.text));
    if (at === -1) return titleFromCapitals(head, roots) ?? titleFromSentence(head);
  }
  const lines: MappedText[] = [paragraphs[at]!.whole];
  const isWordAlone = fold(paragraphs[at]!.whole.text).trim().replace(/[\s:.]+$/, "").length <= 12;
  for (const next of paragraphs.slice(at + 1, at + 4)) {
    const folded = fold(next.whole.text);
    if (next.marker !== null || /^\(|^(?:can cu|thuc hien (?:quyet dinh|ke hoach|cong van|nghi quyet|chi thi|thong tu|chuong trinh so)|trien khai (?:quyet dinh|ke hoach so)|nham |de |uy ban nhan dan|ubnd|chu tich |thu tuong |hoi dong nhan dan|giam doc |bo truong |phan |mo dau|so:)/.test(folded) || next.whole.text.length > 330) break;
    if (lines.length > 1 && !/^\P{Ll}+$/u.test(next.whole.text) && !/giai doan|nam 20|tren dia ban/.test(folded)) break;
    if (!isWordAlone && !/^\P{Ll}+$/u.test(next.whole.text)) break;
    lines.push(next.whole);
  }
  const whole = joined(lines, " ");
  const attached = /\s*\((?:ban hanh )?kem theo/.exec(fold(whole.text))?.index;
  const named = /^quyet dinh.{0,40}?(?:phe duyet|ban hanh) (?=(?:ke hoach|chuong trinh|de an|chien luoc) )/.exec(fold(whole.text));
  const mapped = part(whole, named === null ? 0 : named[0].length, attached);
  const value = titleCase(mapped.text, roots);
  return { value, span: spanOf(mapped), certainty: /^\P{Ll}+$/u.test(mapped.text) ? "inferred" : "printed" };
}

/** Where the word "KẾ HOẠCH" itself was lost: the line of capitals that was under it. */
function titleFromCapitals(head: readonly Paragraph[], roots: readonly OutlineNode[]): Read<string | null> | null {
  const found = head.find(({ whole, marker }) => marker === null && whole.text.length > 30 && /^\P{Ll}+$/u.test(whole.text) && /giai doan|nam 20|chuong trinh|cong tac/.test(fold(whole.text)) && !/cong hoa xa hoi|^uy ban/.test(fold(whole.text)));
  if (found === undefined) return null;
  const text = titleCase(found.whole.text, roots);
  return { value: new RegExp(`^(?:${PLAN_WORDS})`).test(fold(text)) ? text : `Kế hoạch ${text.charAt(0).toLowerCase()}${text.slice(1)}`, span: spanOf(found.whole), certainty: "inferred" };
}

/** "… ban hành Kế hoạch X như sau:" where no headline was found. */
function titleFromSentence(head: readonly Paragraph[]): Read<string | null> {
  for (const { whole } of head) {
    const match = new RegExp(String.raw`ban hanh (?:kem theo quyet dinh nay )?((?:${PLAN_WORDS}).{10,250}?)(?:,? (?:nhu sau|cu the|voi (?:cac )?noi dung)|\(|[:.;]|$)`).exec(fold(whole.text));
    if (match === null) continue;
    const at = match.index + match[0].indexOf(match[1]!);
    const text = whole.text.slice(at, at + match[1]!.length).trim().replace(/,$/, "");
    return found(text.charAt(0).toUpperCase() + text.slice(1), whole, "inferred", at, at + match[1]!.length);
  }
  return blankRead();
}

/** The headline's own word in lower case before its sentence; a title all in capitals as the document writes it elsewhere. */
function titleCase(text: string, roots: readonly OutlineNode[]): string {
  const clean = text.replace(/\s+/g, " ").replace(/\s*[.;:]$/, "").trim();
  const upperWord = /^(\P{Ll}+?)(?=\s\p{Lu}?\p{Ll})/u.exec(clean)?.[1]?.trim() ?? "";
  if (upperWord !== "" && upperWord.length < clean.length) return `${sentence(upperWord)} ${clean.slice(upperWord.length).trim()}`;
  const wanted = foldedWords(clean);
  for (const node of everyNode(roots)) {
    const body = bodyOf(node);
    if (/^\P{Ll}+$/u.test(body)) continue;
    const at = looseIndex(body, wanted);
    if (at !== null) return body.slice(at[0], at[1]).replace(/\s+/g, " ").replace(/^./, (first) => first.toUpperCase());
  }
  return sentence(clean);
}

/** A title set in capitals keeps the capitals of the places it names. */
function withPlaces(title: Read<string | null>, issuer: string | null, place: string | null): Read<string | null> {
  if (title.value === null) return title;
  let { value } = title;
  for (const name of [issuer?.replace(/^Ủy ban nhân dân \S+(?: (?:phố|xã|trấn|khu))?\s+/u, "") ?? null, place]) {
    if (name !== null && name.length > 2) value = value.replace(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "giu"), name);
  }
  return { ...title, value };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

/** Where words stand in a text, whatever the case, marks and signs between them. */
function looseIndex(text: string, words: string): [number, number] | null {
  const pattern = words.split(" ").map((word) => word.replace(/[^\p{L}\d]/gu, "")).filter((word) => word !== "").join("[^\\p{L}\\d]+");
  if (pattern.length > 900) return null;
  const match = new RegExp(pattern, "u").exec(fold(text));
  return match === null ? null : [match.index, match.index + match[0].length];
}

const LEVEL_WORDS: readonly [RegExp, AreaLevel][] = [
  [/^(?:tinh|thanh pho (?:ha noi|ho chi minh|hai phong|da nang|can tho|hue))(?!\p{L})/u, "province"],
  [/^(?:huyen|quan|thi xa|thanh pho)(?!\p{L})/u, "district"],
  [/^(?:xa|phuong|thi tran|dac khu)(?!\p{L})/u, "commune"],
];

const COMMITTEE = /(?:uy ban nhan dan|ubnd|u ban nhan dan)\s*((?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu|tp\.?)(?=\s))\s+/;

function readIssuer(head: readonly Paragraph[], roots: readonly OutlineNode[], place: string | null): Read<string | null> {
  const top = joinedHead(head);
  // The motto stands between the two lines of the issuer where columns are read across.
  const topMatch = COMMITTEE.exec(fold(top.text).replace(/cong hoa xa hoi chu nghia viet nam|doc lap\s*[-–]\s*tu do\s*[-–]\s*hanh phuc/g, (motto) => " ".repeat(motto.length)));
  const body = [...everyNode(roots)].map(({ paragraph }) => paragraph.whole);
  const issuing = body.slice(0, 60).flatMap((whole) => {
    const folded = fold(whole.text);
    return [...folded.matchAll(/(?:uy ban nhan dan|ubnd)\s*(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)\s+/g)].filter((match) => /^[^.;]{0,120}?(?:ban hanh|xay dung|de ra) (?:ke hoach|chuong trinh|de an)/.test(folded.slice(match.index)) && !/(?:cua|theo)\s*$/.test(folded.slice(0, match.index))).map((match) => ({ whole, match }));
  });
  for (const { whole, match } of [...issuing, ...(topMatch === null ? [] : [{ whole: top, match: topMatch }])]) {
    const name = properName(whole.text, match.index + match[0].length, place);
    if (name === null) continue;
    const unit = unitWord(whole.text.slice(match.index, match.index + match[0].length));
    return found(`Ủy ban nhân dân ${unit} ${name}`, whole, "printed", match.index, match.index + match[0].length + name.length);
  }
  // "ỦY BAN NHÂN DÂN" and "TỈNH …" on lines of their own, perhaps with the motto between them.
  const committeeAt = head.findIndex(({ whole }) => /^(?:uy ban nhan dan|ubnd)$/.test(fold(whole.text).replace(/[^\p{L} ]/gu, "").trim()));
  for (const { whole } of committeeAt === -1 ? [] : head.slice(committeeAt + 1, committeeAt + 5)) {
    const unit = /^(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)\s+/.exec(fold(whole.text));
    const name = unit === null ? null : properName(whole.text, unit[0].length, place);
    if (unit !== null && name !== null) return found(`Ủy ban nhân dân ${unitWord(unit[0])} ${name}`, whole, "printed", 0, unit[0].length + name.length);
  }
  const prime = head.slice(0, 8).find(({ whole }) => /^thu tuong chinh phu$/.test(fold(whole.text).trim()));
  if (prime !== undefined) return found("Thủ tướng Chính phủ", prime.whole);
  const other = /^(so [\p{L} -]{4,50}|ban chi dao [\p{L} -]{3,50}|phong [\p{L} -]{4,50}|truong [\p{L} -]{4,50})/u.exec(fold(head[0]?.whole.text ?? ""));
  if (other !== null) return found(sentence(head[0]!.whole.text.slice(0, other[0].length)), head[0]!.whole, "inferred");
  if (place !== null) {
    const level = /(?:^|\s)(tinh|huyen|xa(?! hoi)|phuong|thanh pho)(?=\s)/.exec(fold(top.text));
    if (level !== null) return { value: `Ủy ban nhân dân ${unitWord(level[1]!)} ${place}`, span: null, certainty: "inferred" };
  }
  return blankRead();
}

/** "SỞ Y TẾ" over a number of its own: the office, not the committee above it. */
function readOffice(head: readonly Paragraph[]): Read<string | null> | null {
  for (const { whole } of head.slice(0, 6)) {
    const match = /(?<!\p{L})(?:SỞ|PHÒNG)\s\P{Ll}{2,70}$/u.exec(whole.text);
    // "Sở Lao động - Thương binh và Xã hội": each part of an office's name has its capital.
    if (match !== null) return found(sentence(match[0]).replace(/(?<=^\S+ |- |, |và )\p{Ll}/gu, (first) => first.toUpperCase()), whole, "inferred", match.index);
  }
  return null;
}

const joinedHead = (head: readonly Paragraph[]): MappedText => joined(head.slice(0, 6).map(({ whole }) => whole), " ");

const UNIT_PRINTED: Record<string, string> = { tinh: "tỉnh", "thanh pho": "thành phố", tp: "thành phố", huyen: "huyện", quan: "quận", "thi xa": "thị xã", xa: "xã", phuong: "phường", "thi tran": "thị trấn", "dac khu": "đặc khu" };
function unitWord(text: string): string {
  const folded = fold(text).trim().replace(/\.$/, "");
  const key = Object.keys(UNIT_PRINTED).sort((a, b) => b.length - a.length).find((word) => folded.endsWith(word));
  return key === undefined ? folded : UNIT_PRINTED[key]!;
}

/** The capitalised words behind a unit: "Kiên Giang"; of capitals only, as the line of place writes them. */
function properName(text: string, at: number, place: string | null): string | null {
  const rest = text.slice(at);
  const mixed = /^\p{Lu}[\p{Ll}'’]+(?:[\s-]\p{Lu}[\p{Ll}'’]+)*/u.exec(rest)?.[0];
  if (mixed !== undefined) return mixed;
  const upper = /^\p{Lu}{2,}(?:[\s-]\p{Lu}+(?!\p{Ll}))*/u.exec(rest)?.[0];
  if (upper === undefined) return null;
  if (place !== null && fold(upper).startsWith(fold(place))) return place;
  const all = upper.split(/\s+/);
  // The next line of the letterhead is no part of the name.
  const next = all.findIndex((word, index) => index > 0 && /^(?:CỘNG|SỐ|QUYẾT|KẾ|CHƯƠNG|BÁO|NGHỊ|ĐỀ|HỘI|SỞ)$/.test(word));
  const words = all.slice(0, next === -1 ? 4 : next);
  return words.map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join(" ");
}

function levelOf(issuer: string | null): AreaLevel | null {
  if (issuer === null) return null;
  const folded = fold(issuer).replace(/^(?:uy ban nhan dan|ubnd)\s*/, "");
  if (/^thu tuong|^chinh phu|^bo /.test(folded)) return "country";
  if (/^so /.test(folded)) return "province";
  if (/^phong /.test(folded)) return "district";
  return LEVEL_WORDS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

function placeNameOf(issuer: Read<string | null>, place: Read<string> | null): Read<string | null> {
  if (issuer.value === null || /^(?:Sở|Phòng)(?!\p{L})/u.test(issuer.value)) return place ?? blankRead();
  const name = issuer.value.replace(/^Ủy ban nhân dân /, "");
  return { value: name.charAt(0).toUpperCase() + name.slice(1), span: issuer.span, certainty: issuer.certainty };
}

/** "huyện Hoàng Hóa", "tỉnh Thanh Hóa": larger areas the plan names as its own. */
function withinOf(roots: readonly OutlineNode[], level: AreaLevel | null): string[] {
  if (level === "province" || level === null) return [];
  const names = new Map<string, number>();
  for (const node of everyNode(roots)) {
    for (const match of node.paragraph.whole.text.matchAll(/(?<!\p{L})(?:huyện|thị xã|thành phố|tỉnh|quận)\s+\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*/gu)) names.set(match[0], (names.get(match[0]) ?? 0) + 1);
  }
  return [...names].sort((a, b) => b[1] - a[1]).map(([name]) => name).slice(0, 4);
}

const PERIOD = /giai doan\s*(?:tu\s*)?(?:nam\s*)?((?:19|20)\d\d)\s*(?:[-–—]|den)\s*(?:nam\s*)?((?:19|20)\d\d)|((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)/;

function readYears(title: Read<string | null>, issuedOn: string | null, roots: readonly OutlineNode[], printed: string | null): { start: Read<number | null>; end: Read<number | null> } {
  const make = (start: number, end: number, from: Read<unknown>, certainty: Certainty) => ({ start: { value: start, span: from.span, certainty }, end: { value: end, span: from.span, certainty } });
  const issued = Number(/(?:19|20)\d\d/.exec(issuedOn ?? printed ?? "")?.[0] ?? NaN);
  const text = fold(title.value ?? "");
  // "định hướng đến năm 2030" is a view beyond the plan, not its end.
  const own = text.replace(/(?:,|va)?\s*(?:dinh huong|tam nhin)(?: den)?(?: nam)?\s*\d{4}/g, " ");
  const period = PERIOD.exec(own);
  if (period !== null) return make(Number(period[1] ?? period[3]), Number(period[2] ?? period[4]), title, "printed");
  const until = /den (?:het )?nam (20\d\d)/.exec(own);
  if (until !== null && !Number.isNaN(issued) && issued < Number(until[1])) return make(issued, Number(until[1]), title, "inferred");
  const single = /nam (20\d\d)/.exec(own);
  if (single !== null) return make(Number(single[1]), Number(single[1]), title, "printed");
  for (const node of everyNode(roots)) {
    const folded = fold(bodyOf(node));
    const match = /(?:thoi gian thuc hien|sau day (?:viet|goi) tat|ban hanh (?:ke hoach|chuong trinh))/.test(folded) ? PERIOD.exec(folded) : null;
    if (match !== null) return make(Number(match[1] ?? match[3]), Number(match[2] ?? match[4]), { ...title, span: spanOf(node.paragraph.body, match.index, match.index + match[0].length) }, "inferred");
  }
  if (!Number.isNaN(issued)) return make(issued, issued, title, "needs-review");
  return { start: blankRead(), end: blankRead() };
}
