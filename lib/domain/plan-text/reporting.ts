import { isClosing } from "./agencies";
import { agencyKey, isBodyName, readNames } from "./agency-names";
import type { DraftAgency, DraftReportingRule } from "./draft";
import { fold } from "./fold";
import { type MappedText, spanOf } from "./mapped-text";
import { type OutlineNode, bodyOf, everyNode } from "./outline";
import type { Section } from "./sections";

const DUE = /(truoc|cham nhat|truoc hoac|vao|den|muon nhat)?\s*(?:la\s*)?(?:truoc\s*)?ngay\s*(\d{1,2})\s*(?:\/|-|thang)\s*(\d{1,2})|truoc\s*(\d{1,2})\/(\d{1,2})(?!\/?\d)|va\s+(?:ngay\s*)?(\d{1,2})\/(\d{1,2})(?!\/?\d)/;
/** Two days of one year, the first before September: "trước ngày 15/6 và 15/11". */
function isMidAndEnd(folded: string): boolean {
  const months = [...folded.matchAll(new RegExp(DUE.source, "g"))].map((match) => Number(match[3] ?? match[5] ?? match[7]));
  return months.length === 2 && months[0]! >= 4 && months[0]! <= 8 && months[1]! >= 10;
}
const HALF = /6 thang|sau thang|so ket 6 thang|giua nam/;
const YEARLY = /(?:hang|moi) nam|bao cao (?:ket qua )?nam(?! 20)|dinh ky (?:hang )?nam|1 nam|cuoi nam(?! 20)/;
const REPORTS = /bao cao (?:tinh hinh|ket qua|dinh ky|nam|ve|cho|gui|ubnd|uy ban|so |bo |phong|6 thang|\(|hang nam|thuc hien)|dinh ky (?:hang nam |hoac dot xuat |tong hop,? )*bao(?: cao)?|tong hop,? (?:danh gia )?[^.;]{0,90}bao cao|bao cao [^.;]{0,40}(?:ket qua|theo quy dinh)|gui bao cao/;
const REVIEWS = [
  { kind: "midterm_review", pattern: /so ket(?! 6)[^.;]{0,60}?(?:nam|cuoi nam|vao) (20\d\d)|so ket(?=[^.;]{0,40}tong ket)/ },
  { kind: "final_review", pattern: /tong ket(?! (?:10|5|\d+) nam)[^.;]{0,70}?(?:nam|cuoi nam|vao) (20\d\d)/ },
] as const;

interface Sentence {
  text: string;
  mapped: MappedText;
  start: number;
  end: number;
  node: OutlineNode;
}

/** Who reports what to whom, when; what the words do not print outright is inferred. */
export function readReporting(roots: readonly OutlineNode[], sections: Map<OutlineNode, Section>, agencies: readonly DraftAgency[], issuer: string | null): DraftReportingRule[] {
  const rules: DraftReportingRule[] = [];
  for (const node of everyNode(roots)) {
    const section = sections.get(node);
    if (section !== "organisation" && section !== "reporting") continue;
    const owner = ownerOf(node, agencies);
    for (const sentence of sentencesOf(node)) rules.push(...rulesOf(sentence, owner, issuer));
  }
  return merged(rules);
}

/** The same of a few sentences; `owner`: the body whose duties they stand among. */
export const readReportingWords = (roots: readonly OutlineNode[], owner: string, issuer: string | null): DraftReportingRule[] => merged([...everyNode(roots)].flatMap((node) => sentencesOf(node).flatMap((sentence) => rulesOf(sentence, owner, issuer))));

/** The body whose duties the paragraph stands among; a closing paragraph belongs to nobody. */
function ownerOf(node: OutlineNode, agencies: readonly DraftAgency[]): string | null {
  for (let up: OutlineNode | null = node; up !== null; up = up.parent) {
    const own = up;
    if (own === node && isClosing(node)) return readNames(bodyOf(node)).names.find(({ name }) => isBodyName(name))?.name ?? null;
    const [first] = agencies.filter(({ span }) => span[0] >= spanOf(own.paragraph.whole)[0] && span[1] <= spanOf(own.paragraph.whole)[1]);
    if (first !== undefined && own.marker !== null) return first.name;
  }
  return null;
}

function sentencesOf(node: OutlineNode): Sentence[] {
  const { body } = node.paragraph;
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of body.text.matchAll(/[;.](?=\s|$)|$/g)) {
    const end = match.index + match[0].length;
    if (end > start && body.text.slice(start, end).trim() !== "") sentences.push({ text: body.text.slice(start, end), mapped: body, start, end, node });
    start = end;
  }
  return sentences;
}

function rulesOf(sentence: Sentence, owner: string | null, issuer: string | null): DraftReportingRule[] {
  const folded = fold(sentence.text);
  const rules: DraftReportingRule[] = [];
  const whole = fold(bodyOf(sentence.node));
  const from = reporterOf(sentence, owner);
  const to = recipientOf(sentence.text) ?? recipientOf(bodyOf(sentence.node)) ?? issuer;
  const make = (kind: DraftReportingRule["kind"], rest: Partial<DraftReportingRule>, at: { start: number; end: number }): DraftReportingRule => ({
    kind, due: null, dueIsExclusive: false, year: null, from: from ?? "", to: to ?? "", phrase: sentence.text.slice(at.start, at.end).trim(), inferred: false, span: spanOf(sentence.mapped, sentence.start + at.start, sentence.start + at.end),
    certainty: from === null || to === null ? "needs-review" : rest.inferred === true ? "inferred" : "printed", ...rest,
  });
  if (from === null) return [];
  for (const { kind, pattern } of REVIEWS) {
    const match = pattern.exec(folded);
    if (match === null || !/bao cao|danh gia|ket qua|tham muu|thuc hien|chuong trinh|ke hoach/.test(whole)) continue;
    const year = Number(match[1] ?? /20\d\d/.exec(folded.slice(match.index))?.[0] ?? NaN);
    rules.push(make(kind, { year: Number.isNaN(year) ? null : year }, { start: match.index, end: match.index + match[0].length }));
  }
  if (rules.length > 0) return rules;
  if (/phan anh|vuong mac|bao cao[^.;]{0,40}theo thong tu|thong ke,? bao cao theo|che do (?:thong ke|thong tin),? bao cao|(?:nghien cuu|khao sat) |phat hien,? (?:thong )?bao/.test(folded)) return [];
  if (!REPORTS.test(folded) || !/bao/.test(folded)) return [];
  const hasBoth = HALF.test(folded) && /(?:va|,|;)\s*(?:bao cao )?(?:tong ket )?nam|hang nam|bao cao nam/.test(folded);
  const pieces: Piece[] = hasBoth || isMidAndEnd(folded) ? halves(sentence.text, folded) : [{ text: folded, start: 0, end: sentence.text.length }];
  for (const piece of pieces) {
    const due = DUE.exec(piece.text);
    const month = due?.[3] ?? due?.[5] ?? due?.[7];
    const day = due?.[2] ?? due?.[4] ?? due?.[6];
    const dueText = day === undefined || month === undefined ? null : `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    // "trước ngày 15/6 và 15/11": the word governs both.
    const isExclusive = due !== null && (/truoc/.test(due[0]) || (/^va/.test(due[0]) && /truoc/.test(folded))) && !/truoc hoac/.test(due[0]);
    const kind = piece.kind ?? (HALF.test(piece.text) ? "half_year" : "annual");
    const isPrinted = dueText !== null || kind === "half_year" || hasBoth || YEARLY.test(piece.text);
    rules.push(make(kind, { due: dueText, dueIsExclusive: isExclusive, inferred: !isPrinted }, piece));
  }
  // "… báo cáo về Phòng A để tổng hợp, báo cáo UBND huyện": A reports on.
  const onward = /(?:bao cao[^.;]{0,60}?\s(?:ve|cho|gui)\s+(?:cho\s+)?)([^.;(]{4,70}?)\s*\)?\s*de tong hop,?\s*(?:bao cao|trinh)\s+([^.;]{3,90})/.exec(folded);
  if (onward !== null && rules.every(({ kind }) => kind === "annual") && !/so ket|tong ket/.test(whole)) {
    const through = /\(qua ([^)]{3,70})\)/.exec(folded.slice(0, onward.index + onward[0].length))?.[1];
    const at = through === undefined ? onward.index + onward[0].indexOf(onward[1]!) : folded.indexOf(through);
    const length = (through ?? onward[1]!).length;
    const next = folded.indexOf(onward[2]!, onward.index);
    rules.push({ ...make("annual", { inferred: true }, { start: onward.index, end: onward.index + onward[0].length }), from: tidy(sentence.text.slice(at, at + length)), to: recipientTidy(sentence.text.slice(next, next + onward[2]!.length)), certainty: "inferred" });
  }
  return rules;
}

/** "báo cáo 6 tháng (trước 15/5) và báo cáo năm (trước 15/11)", "trước 15/6 và 15/11": the half-year and the year. */
function halves(text: string, folded: string): Piece[] {
  const days = [...folded.matchAll(new RegExp(DUE.source, "g"))];
  const [first, second] = days;
  const cut = first !== undefined && second !== undefined && days.length === 2 ? first.index + first[0].length + folded.slice(first.index + first[0].length, second.index + 4).search(/(?:,|;|(?<=\s)va)\s/) : folded.search(/(?:,|va|;)\s*(?:bao cao )?(?:tong ket )?(?:nam(?! 20)|hang nam|ca nam)/);
  if (cut <= (first?.index ?? 0)) return [{ text: folded, start: 0, end: text.length }];
  const start = Math.max(0, Math.min(folded.search(/bao cao|dinh ky/), cut));
  const pieces: Piece[] = [{ text: folded.slice(start, cut), start, end: cut }, { text: folded.slice(cut), start: cut, end: text.length }];
  // "6 tháng và năm trước 15/6, 15/12": which is which is told by the order.
  if (days.length === 2) {
    const says = (piece: Piece) => HALF.test(piece.text) !== /(?:bao cao|hang|ca|tong ket|,|va) nam(?! 20)/.test(piece.text);
    return pieces.map((piece, index) => ({ ...piece, kind: says(piece) ? (HALF.test(piece.text) ? "half_year" : "annual") : index === 0 ? "half_year" : "annual" }));
  }
  return pieces;
}

interface Piece {
  text: string;
  start: number;
  end: number;
  kind?: "half_year" | "annual";
}

const VERB = /(?:^|[\s,;])(?:can cu|bao cao|dinh ky|chu dong|co trach nhiem|chiu trach nhiem|theo doi|to chuc|tong hop|danh gia|hang nam|gui|xay dung|trien khai|chu tri|phoi hop|co nhiem vu|cu the hoa|tham muu)(?!\p{L})/u;

/** The body a sentence or its paragraph begins with; else the one whose duties these are. */
function reporterOf(sentence: Sentence, owner: string | null): string | null {
  const begin = sentence.text.trim().replace(/^(?:Giao|Đề nghị|Yêu cầu)\s+/u, "");
  const whole = bodyOf(sentence.node);
  for (const text of [begin, whole.replace(/^(?:Giao|Đề nghị|Yêu cầu)\s+/u, ""), whole.replace(/^Căn cứ[^,]*,\s*/u, "")]) {
    const folded = fold(text);
    const at = VERB.exec(folded)?.index ?? -1;
    if (at <= 2) continue;
    const named = text.slice(0, at).split(":")[0]!.replace(/[\s,;]+$/, "");
    // With their marks: "sơ kết" is no Sở.
    if (/^(?:các|sở|ubnd|[uủ][yỷ] ban nhân dân|phòng|công chức|ban(?! hành)|công an|văn phòng|đơn vị|thủ trưởng)(?!\p{L})/iu.test(named) && named.length < 260) return standing(named);
  }
  return owner;
}

/** "Sở A - cơ quan Thường trực …, các Sở, ban, ngành": those behind the standing body do the reporting. */
function standing(named: string): string {
  const rest = /co quan thuong truc[^,]*,\s*(.+)$/.exec(fold(named));
  const name = rest === null ? named : named.slice(named.length - rest[1]!.length);
  return tidy(name.replace(/\s+(?:có trách nhiệm|chịu trách nhiệm)$/u, ""));
}

const RECIPIENT = /(?:ket qua thuc hien gui|bao cao[^.;]{0,110}?(?:\s(?:ve|cho|gui|len|toi))|bao cao(?: ket qua)?|bao|gui(?: ve)?)\s+(?:ve\s+|cho\s+)*((?:uy ban nhan dan|ubnd|so|bo|phong|thuong truc|ban|van phong|chu tich|huyen|cong an)(?!\p{L})[^.;]{2,170})/u;

function recipientOf(text: string): string | null {
  const folded = fold(text);
  const match = RECIPIENT.exec(folded);
  if (match === null) return null;
  const at = match.index + match[0].length - match[1]!.length;
  return recipientTidy(text.slice(at, at + match[1]!.length));
}

function recipientTidy(text: string): string {
  const folded = fold(text);
  const stop = folded.search(/\s(?:theo quy dinh|truoc ngay|truoc \d|dinh ky|6 thang|\(truoc|ket qua thuc hien|de theo doi|xem xet|hang nam|tong hop\.?$)/);
  const through = /\(qua [^)]*\)/i.exec(text);
  const cut = stop === -1 ? text : through !== null && stop < through.index ? `${text.slice(0, stop)} ${through[0]}` : text.slice(0, stop);
  return tidy(cut);
}

const tidy = (text: string): string => {
  const clean = text.replace(/\s+/g, " ").replace(/^[\s,;:.]+|[\s,;:./]+$/g, "");
  return clean.charAt(0).toUpperCase() + clean.slice(1);
};

/** One rule per kind and reporter: the one with a day, then the one that is printed, then the first. */
function merged(rules: readonly DraftReportingRule[]): DraftReportingRule[] {
  const kept: DraftReportingRule[] = [];
  const worth = (rule: DraftReportingRule) => (rule.due === null ? 0 : 2) + (rule.inferred ? 0 : 1);
  for (const rule of rules) {
    const at = kept.findIndex((other) => other.kind === rule.kind && covers(other.from, rule.from));
    if (at === -1) kept.push(rule);
    else if (worth(rule) > worth(kept[at]!) || (worth(rule) === worth(kept[at]!) && words(agencyKey(rule.from)).length > words(agencyKey(kept[at]!.from)).length + 2)) kept[at] = rule;
  }
  return kept;
}

const PLURAL = /^(?:so|phong|ban|nganh|don vi|co quan)/;

/** The same body, or two ways of saying "all departments". */
function covers(a: string, b: string): boolean {
  const [one, other] = [agencyKey(a), agencyKey(b)];
  if (one === other) return true;
  const [first, second] = [words(one), words(other)];
  const shared = first.filter((word) => second.includes(word)).length;
  return /^c[áa]c\s/iu.test(a) && /^c[áa]c\s/iu.test(b) && PLURAL.test(one) && PLURAL.test(other) && shared >= 2;
}

const words = (key: string): string[] => key.split(" ");
