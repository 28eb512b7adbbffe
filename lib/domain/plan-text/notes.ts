import { compare } from "../decimal";
import { type DoubtMeasure, type DoubtPlan } from "../plan/doubt";
import { findDoubts } from "../plan/doubts";
import type { CatalogueMeasure, DraftAgency, DraftBudget, DraftGoal, DraftHeader, DraftNote, DraftReportingRule, DraftResult } from "./draft";
import { fold } from "./fold";

interface Parts {
  header: DraftHeader;
  goals: readonly DraftGoal[];
  agencies: readonly DraftAgency[];
  reporting: readonly DraftReportingRule[];
  budget: DraftBudget | null;
  printedResults: readonly DraftResult[];
}

/** More indicators than this without a body are one note. */
const APART_UP_TO = 3;

/** All rules for doubtful places, run over the draft. */
export function ruleNotes(parts: Parts, catalogue: readonly CatalogueMeasure[]): DraftNote[] {
  const { header, goals, agencies, budget, printedResults } = parts;
  const indicators = goals.flatMap((goal) => goal.indicators);
  const repeats = new Set(indicators.map(({ number }) => number)).size < indicators.length;
  const proposed = indicators.flatMap(({ measures }) => measures.filter(({ isNew }) => isNew));
  const measures: DoubtMeasure[] = [...catalogue, ...proposed.map(({ code, name, polarity, unit, disaggregation }) => ({ code, shortName: name, polarity, unit, disaggregation }))];
  const plan: DoubtPlan = {
    startYear: header.startYear.value ?? 0,
    area: { name: header.placeName.value ?? "" },
    goals: goals.map((goal) => ({ indicators: goal.indicators.map((indicator) => ({ number: repeats ? indicator.key : indicator.number, measures: indicator.measures })) })),
    agencies,
    budget,
    printedResults,
  };
  const byKey = new Map(indicators.map((indicator) => [indicator.key, indicator]));
  const notes: DraftNote[] = [];
  const seen = new Set<string>();
  const doubts = findDoubts(plan, measures).filter(({ rule }) => !(repeats && (rule === "numbering-gap" || rule === "unnumbered")));
  // Decimal labels ("2.1") and counted numbers are no list the numbering rule knows.
  const plain = indicators.every(({ number, numberIsPrinted }) => (numberIsPrinted || /b$/.test(number)) && /^(?:\d+b?|\p{L})$/u.test(number));
  const alone = doubts.filter(({ rule }) => rule === "no-agency");
  for (const doubt of doubts) {
    if (doubt.rule === "numbering-gap" && !plain) continue;
    if (doubt.rule === "no-agency" && alone.length > APART_UP_TO) continue;
    const key = `${doubt.rule} ${doubt.indicator}`;
    // One note per rule and indicator; each budget total keeps its own.
    if (doubt.indicator !== null && seen.has(key)) continue;
    seen.add(key);
    notes.push({ ...doubt, span: (doubt.indicator === null ? null : byKey.get(doubt.indicator)?.span) ?? budget?.span ?? null });
  }
  if (alone.length > APART_UP_TO) {
    const numbers = alone.map(({ indicator }) => byKey.get(indicator!)?.number ?? indicator);
    notes.push({ rule: "no-agency", indicator: null, place: "Tổ chức thực hiện", note: `${alone.length} trong ${indicators.length} chỉ tiêu (${numbers.join(", ")}) không được văn bản giao cho cơ quan nào; cần xác định cơ quan chịu trách nhiệm từng chỉ tiêu.`, span: null });
  }
  notes.push(...sharedLeads(parts), ...communeNotes(parts, catalogue), ...levelNotes(parts), ...reportingNotes(parts));
  return notes;
}

/** Two bodies are to answer for one indicator. */
function sharedLeads({ goals, agencies }: Parts): DraftNote[] {
  return goals.flatMap((goal) => goal.indicators).flatMap((indicator) => {
    const leads = agencies.filter((agency) => agency.leads.includes(indicator.key));
    return leads.length < 2 ? [] : [{ rule: "reading", indicator: indicator.key, place: `Chỉ tiêu ${indicator.number}`, note: `Chỉ tiêu ${indicator.number} được giao cho cả ${leads.map(({ name }) => name).join(" và ")}; cần xác định cơ quan nào báo cáo số liệu chính thức.`, span: leads[1]!.span }];
  });
}

/** A share of communes in the plan of one commune. */
function communeNotes({ header, goals }: Parts, catalogue: readonly CatalogueMeasure[]): DraftNote[] {
  if (header.level.value !== "commune") return [];
  return goals.flatMap((goal) => goal.indicators).flatMap((indicator) => {
    const counts = indicator.measures.some(({ code, unit }) => unit === "percent" && fold(catalogue.find((measure) => measure.code === code)?.population ?? "").startsWith("xa, phuong"));
    return counts ? [{ rule: "inapplicable", indicator: indicator.key, place: `Chỉ tiêu ${indicator.number}`, note: `Chỉ tiêu in tỷ lệ xã trong kế hoạch của một xã; ở cấp xã chỉ có đạt hoặc chưa đạt, cần xác nhận cách đọc.`, span: indicator.span }] : [];
  });
}

/** What the towns may have is less than what the country may: usually the other way round. */
function levelNotes({ goals }: Parts): DraftNote[] {
  return goals.flatMap((goal) => goal.indicators).flatMap((indicator) => {
    const rural = indicator.measures.find(({ disaggregation }) => disaggregation === "Nông thôn");
    const urban = indicator.measures.find(({ disaggregation }) => disaggregation === "Thành thị");
    const [low, high] = [urban?.targets[0]?.value, rural?.targets[0]?.value];
    if (rural === undefined || !low || !high || rural.polarity !== "less_is_better" || !/beo phi/.test(fold(rural.name)) || compare(low, high) >= 0) return [];
    return [{ rule: "reading", indicator: indicator.key, place: `Chỉ tiêu ${indicator.number}`, note: `Mức của thành thị (${low.replace(".", ",")}%) thấp hơn của nông thôn (${high.replace(".", ",")}%); cần kiểm tra xem hai số có bị in đổi chỗ hay không.`, span: indicator.span }];
  });
}

/** Cycles and days that no words print. */
function reportingNotes({ reporting }: Parts): DraftNote[] {
  const notes: DraftNote[] = [];
  const inferred = reporting.filter((rule) => rule.inferred);
  if (inferred.length > 0) notes.push({ rule: "reading", indicator: null, place: "Chế độ báo cáo", note: `Văn bản giao ${inferred.map(({ from }) => from).join("; ")} báo cáo mà không in kỳ báo cáo; kỳ hằng năm là suy ra, người quản trị cần xác nhận và đặt ngày.`, span: inferred[0]!.span });
  const undated = reporting.filter((rule) => rule.due === null && !rule.inferred);
  if (undated.length > 0) notes.push({ rule: "reading", indicator: null, place: "Chế độ báo cáo", note: `Văn bản không in ngày nộp báo cáo của ${[...new Set(undated.map(({ from }) => from))].join("; ")}; người quản trị cần đặt ngày.`, span: undated[0]!.span });
  return notes;
}
