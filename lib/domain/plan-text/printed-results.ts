import type { Verdict } from "../actual/value";
import type { Exact } from "../decimal";
import type { Unit } from "../measure/measure";
import type { Comparator } from "../target/target";
import type { DraftResult } from "./draft";
import { fold } from "./fold";
import { spanOf } from "./mapped-text";
import { KNOWN_FROM, type Matcher } from "./measure-match";
import { type OutlineNode, bodyOf, everyNode } from "./outline";
import { readingOf } from "./reading";
import type { Section } from "./sections";
import { exactOf } from "./values";

const VERDICT: readonly [RegExp, Verdict][] = [
  [/khong dat|chua dat|khong hoan thanh|chua hoan thanh/, "missed"],
  [/vuot/, "exceeded"],
  [/(?:^|[\s(,;])(?:dat(?! (?:tren|duoi|\d|ty le))|da dat(?! \d)|da hoan thanh|hoan thanh)|nay dat/, "met"],
];
const FIGURE = /(uoc\s*)?(?:(?:da\s*)?dat\s*)?(?:(?<bound>tren|duoi|khong qua|it nhat)\s*)?(?<value>\d+(?:[.,]\d+)?)\s*(?<unit>%|‰|\/\s*10{2,4}\.?0{3})/g;
const YEAR = /nam (20\d\d)/g;
const BOUNDS: Record<string, Comparator> = { tren: "gt", duoi: "lt", "khong qua": "lte", "it nhat": "gte" };

/** Results of earlier years that the plan prints behind the targets of its forerunner: "(đạt 63%, vượt chỉ tiêu)". */
export function readPrintedResults(roots: readonly OutlineNode[], sections: Map<OutlineNode, Section>, matcher: Matcher): DraftResult[] {
  const results: DraftResult[] = [];
  for (const node of everyNode(roots)) {
    if (sections.get(node) !== "results" || node.children.length > 0 || bodyOf(node).length > 600) continue;
    const text = bodyOf(node);
    const reading = readingOf(text);
    const open = reading.search(/\((?=[^(]*(?:dat|vuot|hoan thanh|nam 20\d\d))/);
    if (open === -1) continue;
    const promise = reading.slice(0, open);
    const outcome = reading.slice(open);
    const verdictOf = (words: string): Verdict | null => VERDICT.find(([pattern]) => pattern.test(words))?.[1] ?? null;
    const figures = figuresOf(outcome);
    const whole = verdictOf(outcome);
    if (figures.length === 0 && whole === null) continue;
    const words = promise.replace(/(?:xuong|len|dat|la|con|duoi|tren|duy tri|\s)*\d+(?:[.,]\d+)?\s*(?:%|‰)/g, " ").replace(/(?:vao |den )?nam 20\d\d|\s+va\s+(?=\s|$)/g, " ");
    const best = matcher.candidates({ words, unit: null, scope: null, kinds: null, wants: null, isChange: false, countsHeads: false })[0];
    const measure = best !== undefined && best.score >= KNOWN_FROM ? best.measure : null;
    const lastYear = Number([...promise.matchAll(YEAR)].at(-1)?.[1] ?? NaN);
    const section = headingOf(node);
    const base = { section, text, measure: measure?.code ?? null, span: spanOf(node.paragraph.body), certainty: measure === null ? ("needs-review" as const) : ("printed" as const) };
    if (figures.length === 0) {
      const year = Number(/(?:hoan thanh|dat)[^)]{0,12}nam (20\d\d)/.exec(outcome)?.[1] ?? lastYear);
      results.push({ ...base, year: Number.isNaN(year) ? null : year, value: null, bound: null, unit: null, printedUnit: null, isEstimate: false, verdict: whole, note: "Văn bản chỉ in kết luận, không in số liệu.", certainty: "inferred" });
      continue;
    }
    figures.forEach((figure, index) => {
      const unit = measure !== null && figure.unit === "percent" && (measure.unit === "per_1000" || measure.unit === "per_100000") ? measure.unit : figure.unit;
      const year = figure.year ?? (Number.isNaN(lastYear) ? null : lastYear);
      // "18% năm 2015 và 44,7% năm 2020 (vượt chỉ tiêu)": a verdict in brackets of its own is the last figure's.
      const isBesideLast = /\([^()]*(?:vuot|dat|hoan thanh)[^()]*\)/.test(outcome.slice(1)) && figures.length > 1;
      results.push({
        ...base, year, value: year === null ? null : figure.value, bound: figure.bound, unit, printedUnit: unit === figure.unit ? null : "%", isEstimate: figure.isEstimate, verdict: isBesideLast && index < figures.length - 1 ? null : whole,
        note: figure.year === null && year !== null ? `Kết quả không in năm; được đọc là năm ${year}.` : unit === figure.unit ? null : "Văn bản in “%”; được đọc theo đơn vị của chỉ số.",
      });
    });
  }
  return results;
}

function figuresOf(outcome: string): { value: Exact; unit: Unit; year: number | null; bound: Comparator | null; isEstimate: boolean }[] {
  const years = [...outcome.matchAll(YEAR)].map((match) => ({ at: match.index, end: match.index + match[0].length, year: Number(match[1]) }));
  const matches = [...outcome.matchAll(FIGURE)];
  // "năm 2015 là 29,3%" or "89,3% năm 2015": whichever stands first.
  const yearFirst = years.length > 0 && matches.length > 0 && years[0]!.at < matches[0]!.index;
  return matches.map((match) => {
    const end = match.index + match[0].length;
    const year = yearFirst ? years.findLast((one) => one.at < match.index) : years.find((one) => one.at >= end && one.at - end < 12);
    const { value, unit, bound } = match.groups!;
    return { value: exactOf(value!), unit: unit === "%" ? "percent" : unit === "‰" ? "per_1000" : "per_100000", year: year?.year ?? null, bound: bound === undefined ? null : BOUNDS[bound]!, isEstimate: /uoc/.test(outcome.slice(Math.max(0, match.index - 22), match.index + 5)) };
  });
}

function headingOf(node: OutlineNode): string {
  for (let up = node.parent; up !== null; up = up.parent) if (up.marker !== null) return up.paragraph.whole.text.replace(/\s*:$/, "").slice(0, 160);
  return fold(bodyOf(node)).slice(0, 40);
}
