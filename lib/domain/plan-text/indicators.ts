import { fold } from "./fold";
import { type MappedText, joined, part, spanOf, trimmed } from "./mapped-text";
import type { Matcher } from "./measure-match";
import { type OutlineNode, YEAR_LINE, bodyOf, everyNode } from "./outline";
import { type Promises, readPromises } from "./promises";
import type { Section } from "./sections";
import { readTimes } from "./times";
import { readValues } from "./values";
import { readingOf } from "./reading";
import type { Span } from "./span";

/** An indicator as it is listed, its words read. */
export interface ListedIndicator {
  /** As printed; null where the line carries no number. */
  label: string | null;
  /** A line without a number right behind this one. */
  behind: ListedIndicator | null;
  text: MappedText;
  span: Span;
  promises: Promises;
  /** Lines under it that name who answers for it. */
  agencyLines: MappedText[];
}

export interface ListedGoal {
  title: string;
  span: Span;
  /** The plan prints it as a goal; otherwise it is the heading its indicators stand under. */
  isPrinted: boolean;
  indicators: ListedIndicator[];
  /** Where its indicators stand in the outline. */
  parents: Set<OutlineNode>;
}

export interface Listing {
  goals: ListedGoal[];
  /** Lines among the indicators that promise nothing that can be measured. */
  unread: OutlineNode[];
}

export interface Period {
  startYear: number | null;
  endYear: number | null;
}

const BULLETS = ["dash", "plus", "dot"];
const AGENCY_LINE = /^(?:\(?(?:co quan|don vi|don vi, co quan)(?: chu tri| thuc hien| phu trach| chiu trach nhiem| phoi hop)*|chu tri|phoi hop|phu trach)\s*:/;

/** Everything listed under the plan's headings of goals and indicators. */
export function listIndicators(roots: readonly OutlineNode[], sections: Map<OutlineNode, Section>, period: Period, matcher: Matcher): Listing {
  const walk = new Walk(sections, period, matcher);
  for (const node of everyNode(roots)) {
    if (sections.get(node) === "targets" && (node.parent === null || sections.get(node.parent) !== "targets")) walk.heading(node, null);
  }
  if (walk.count === 0) fallBack(roots, sections, walk);
  const goals = walk.goals.filter(({ indicators }) => indicators.length > 0);
  const listed = new Set(goals.flatMap(({ parents }) => [...parents]));
  return { goals, unread: walk.unread.filter((node) => node.parent !== null && listed.has(node.parent)) };
}

/** No heading says "mục tiêu": labelled indicators anywhere else, then a bare list, then the purposes. */
function fallBack(roots: readonly OutlineNode[], sections: Map<OutlineNode, Section>, walk: Walk) {
  const labelled = [...everyNode(roots)].filter((node) => node.marker?.kind === "indicator" && ![..."results end organisation budget reporting".split(" ")].includes(sections.get(node) ?? ""));
  for (const node of labelled) walk.item(node, null);
  if (walk.count > 0) return;
  const hasHeadings = [...everyNode(roots)].some((node) => sections.get(node) !== null && sections.get(node) !== "end");
  if (!hasHeadings) for (const node of roots) if (isPromiseLine(node)) walk.any(node, null);
  if (walk.count > 0) return;
  for (const node of everyNode(roots)) {
    if (sections.get(node) === "general" && node.children.length === 0 && isPromiseLine(node) && !isWork(node)) walk.item(node, null);
  }
}

/** "100% xã, phường tổ chức lễ phát động": what is to be done, not what is to be reached. */
const isWork = (node: OutlineNode): boolean => /\d\s*%\s+(?:so |cac )?(?:[\p{L},/-]+\s+){1,14}?(?:to chuc|trien khai|xay dung ke hoach|ban hanh|huong ung|quan triet|tham gia|treo|phat dong|thuc hien)(?!\p{L})/u.test(readingOf(bodyOf(node)));

const isPromiseLine = (node: OutlineNode): boolean => /^[\s“"]*(?:(?:phan dau|dam bao|bao dam|duy tri|den nam 20\d\d,?|tren|co|it nhat|toi thieu|hang nam,?)\s+)*(?:\d|giam|tang|ty le|ty suat|ti le|so )/.test(readingOf(bodyOf(node))) && /\d\s*(?:%|‰|\/\s*1)/.test(readingOf(bodyOf(node)));

class Walk {
  readonly goals: ListedGoal[] = [];
  count = 0;
  /** Lines of a list of indicators that promise nothing that can be measured. */
  readonly unread: OutlineNode[] = [];
  private current: ListedGoal | null = null;

  constructor(
    private readonly sections: Map<OutlineNode, Section>,
    private readonly period: Period,
    private readonly matcher: Matcher,
  ) {}

  /** A heading over goals or indicators. */
  heading(node: OutlineNode, year: HeadingYears | null) {
    const own = headingYear(node) ?? year;
    const { marker } = node;
    if (node.children.length === 0) {
      // "2. Chỉ tiêu: 100% trẻ em …": the promise stands in the heading's own line.
      const colon = bodyOf(node).indexOf(":");
      const text = colon === -1 ? node.paragraph.body : trimmed(part(node.paragraph.body, colon + 1));
      const promises = this.read(text, own);
      if (promises.measures.length > 0 && isMeasured(promises)) {
        this.openGoal(node, marker?.kind === "goal");
        this.add(node, text, promises, marker?.kind === "goal" ? marker.label : null, [], null);
      } else if (marker?.kind === "goal" || marker === null) this.openGoal(node, marker?.kind === "goal");
      else this.openGoal(node, false);
      return;
    }
    this.openGoal(node, marker?.kind === "goal");
    this.children(node, own);
  }

  children(node: OutlineNode, year: HeadingYears | null) {
    let own = year;
    const goal = this.current;
    for (const child of node.children) {
      const section = this.sections.get(child);
      if (section !== "targets" || (section === "targets" && isLeadIn(child) && child.children.length === 0)) {
        own = (section === "targets" ? headingYear(child) : null) ?? own;
        continue;
      }
      this.any(child, own);
      // A heading under this one closed: what follows is this one's again.
      if (child.children.length === 0 && goal !== null && this.current !== goal && child.marker?.kind !== "goal" && goal.indicators.length > 0) this.current = goal;
    }
  }

  any(node: OutlineNode, year: HeadingYears | null) {
    const { marker } = node;
    if (marker?.kind === "indicator") return this.item(node, year);
    if (marker?.kind === "goal") return this.heading(node, year);
    if (node.children.length === 0) return this.item(node, year);
    const own = this.read(node.paragraph.body, headingYear(node) ?? year);
    const onlyBullets = node.children.every((child) => child.marker === null || BULLETS.includes(child.marker.kind));
    // "3." alone over its "+" lines is one commitment.
    const isBare = !/\p{L}/u.test(bodyOf(node)) && marker !== null;
    // "Kiểm soát tình trạng béo phì" over lines that each name their own rate is a heading.
    const isWhole = onlyBullets && (isBare || (namesQuantity(bodyOf(node)) && node.children.filter((child) => namesQuantity(bodyOf(child))).length < 2));
    if (isMeasured(own) || isWhole) return this.item(node, year);
    this.heading(node, year);
  }

  /** One commitment with its sub-lines; lines under it that are no part of it are listed behind it. */
  item(node: OutlineNode, year: HeadingYears | null) {
    const own = headingYear(node) ?? year;
    const ownPromises = this.read(node.paragraph.body, own);
    const isComplete = isMeasured(ownPromises) && !/:\s*$/.test(bodyOf(node));
    const parts: MappedText[] = [node.paragraph.body];
    const apart: OutlineNode[] = [];
    const agencyLines: MappedText[] = [];
    for (const child of node.children) {
      if (AGENCY_LINE.test(fold(bodyOf(child)).slice(0, 60))) agencyLines.push(child.paragraph.body);
      else if (isOwnLine(node, child, isComplete)) apart.push(child);
      else {
        parts.push(child.paragraph.body);
        for (const below of child.children) parts.push(below.paragraph.body);
      }
    }
    const text = joined(parts, "\n");
    const promises = parts.length === 1 ? ownPromises : this.read(text, own);
    const label = node.marker !== null && node.marker.label !== "" ? node.marker.label : null;
    const isNamed = node.marker?.kind === "indicator";
    const listed = isNamed || isMeasured(promises) ? this.add(node, text, promises, label, agencyLines, null) : null;
    if (listed === null && node.marker !== null && bodyOf(node).length > 20) this.unread.push(node);
    for (const child of apart) {
      const apartPromises = this.read(child.paragraph.body, own);
      if (isMeasured(apartPromises)) this.add(child, child.paragraph.body, apartPromises, null, [], listed);
    }
  }

  private add(node: OutlineNode, text: MappedText, promises: Promises, label: string | null, agencyLines: MappedText[], behind: ListedIndicator | null): ListedIndicator {
    if (this.current === null) this.openGoal(node.parent ?? node, false);
    const whole = spanOf(node.paragraph.whole);
    const end = spanOf(text)[1];
    const listed: ListedIndicator = { label, behind, text, span: [whole[0], Math.max(whole[0], end)], promises, agencyLines };
    this.current!.indicators.push(listed);
    if (node.parent !== null) this.current!.parents.add(node.parent);
    this.count += 1;
    return listed;
  }

  private openGoal(node: OutlineNode, isPrinted: boolean) {
    this.current = { title: goalTitle(node), span: spanOf(node.paragraph.whole), isPrinted, indicators: [], parents: new Set() };
    this.goals.push(this.current);
  }

  private read(text: MappedText, year: HeadingYears | null): Promises {
    return readPromises(text, { ...this.period, headingYear: year?.to ?? null, headingFrom: year?.from ?? null }, this.matcher);
  }
}

const isMeasured = (promises: Promises): boolean => promises.measures.some(({ targets }) => targets.length > 0);

/** A line under an indicator that is a commitment of its own. */
function isOwnLine(node: OutlineNode, child: OutlineNode, isComplete: boolean): boolean {
  if (!isComplete) return false;
  if (child.marker === null) return !/^trong do/.test(fold(bodyOf(child)).slice(0, 10)) && /^[\p{Lu}\d“]/u.test(bodyOf(child)) && /[.;]["”]?$/.test(bodyOf(node));
  if (child.marker.kind === "plus" || child.marker.kind === "dot") return node.marker?.kind === "indicator" && node.marker.bullet === child.marker.kind;
  return /[.;]["”]?$/.test(bodyOf(node)) || node.marker?.bullet === child.marker.kind;
}

/** "Phấn đấu đến năm 2025 đạt các chỉ tiêu sau:" */
const isLeadIn = (node: OutlineNode): boolean => (/:\s*$/.test(bodyOf(node)) || YEAR_LINE.test(fold(bodyOf(node)))) && !/\d\s*(?:%|‰)/.test(bodyOf(node));

interface HeadingYears {
  /** The first year of a period; null for a single year. */
  from: number | null;
  to: number;
}

/** "Đến năm 2025:", "Mục tiêu cụ thể đến năm 2025", "Giai đoạn 2021-2025": the year for figures under it that print none. */
function headingYear(node: OutlineNode): HeadingYears | null {
  const reading = readingOf(bodyOf(node)).slice(0, 160);
  if (node.marker?.kind === "indicator") return null;
  if (!/:\s*$/.test(reading) && node.children.length === 0 && !YEAR_LINE.test(fold(bodyOf(node)))) return null;
  const { times, rest } = readTimes(reading);
  if (readValues(rest).values.length > 0) return null;
  const dated = times.filter(({ kind, years }) => (kind === "years" || kind === "period") && years.length > 0);
  // Several milestones at once name no single one.
  const [only] = dated;
  if (only === undefined || dated.length > 1 || (only.kind !== "period" && only.years.length > 1)) return null;
  return { from: only.kind === "period" ? only.years[0]! : null, to: only.years.at(-1)! };
}

/** "Giảm tỷ lệ suy dinh dưỡng trẻ em dưới 5 tuổi:" counts what its lines give figures for. */
const namesQuantity = (text: string): boolean => /^[\s“"]*(?:(?:phan dau|tiep tuc|duy tri|tung buoc)\s+)*(?:(?:giam|tang|nang|khong che|kiem soat|ha)(?! cuong)\b.*(?:ty le|ty suat|so |tinh trang|suy dinh duong)|(?:ty|ti) (?:le|suat)\s|so (?:tre|vu|ca|xa))/.test(fold(text)) && text.length < 220;

function goalTitle(node: OutlineNode): string {
  const { whole, body } = node.paragraph;
  const labelAt = node.marker?.kind === "goal" ? fold(whole.text).indexOf("muc tieu") : -1;
  const text = labelAt === -1 ? body.text : whole.text.slice(labelAt);
  const first = /^(.{10,}?):\s+\S.{60,}$/s.exec(text);
  return (first !== null && node.marker?.kind !== "goal" ? first[1]! : text).replace(/[\s:;.]+$/, "").replace(/\s*\(\s*\d+\s*[Cc]hỉ tiêu\s*\)$/, "");
}
