import { decimal } from "../decimal";
import type { CatalogueMeasure, DraftIndicator, DraftTarget, PlanDraft } from "../plan-text/draft";

/** Why a draft cannot be put in force yet: a whole sentence, and the part at fault (an address of `parts`). */
export interface DraftProblem {
  part: string;
  message: string;
}

/**
 * What is missing or contradicts itself; none: the draft may be put in force. Open notes are no problems: they go along.
 * `catalogue`: as it is when it is put in force.
 */
export function draftProblems(draft: PlanDraft, catalogue: readonly Pick<CatalogueMeasure, "code" | "unit">[]): DraftProblem[] {
  const units = new Map(catalogue.map(({ code, unit }) => [code, unit]));
  return [...headerProblems(draft), ...outlineProblems(draft, units), ...agencyProblems(draft), ...reportingProblems(draft), ...budgetProblems(draft), ...resultProblems(draft, units)];
}

function headerProblems({ header }: PlanDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const [start, end] = [header.startYear.value, header.endYear.value];
  if (!header.title.value) problems.push({ part: "h-title", message: "Kế hoạch chưa có tên. Hãy ghi tên in trên văn bản." });
  if (!header.issuer.value) problems.push({ part: "h-issuer", message: "Chưa rõ cơ quan ban hành. Hãy ghi cơ quan in trên văn bản." });
  if (start === null || end === null) problems.push({ part: "h-startYear", message: "Chưa rõ kế hoạch có hiệu lực từ năm nào đến năm nào. Hãy ghi hai năm đó." });
  else if (start > end) problems.push({ part: "h-endYear", message: `Năm cuối ${end} đứng trước năm đầu ${start}. Hãy sửa lại hai năm.` });
  else if (start < 1990 || end > 2100) problems.push({ part: "h-startYear", message: "Năm của kế hoạch phải từ 1990 đến 2100. Hãy sửa lại." });
  return problems;
}

function outlineProblems(draft: PlanDraft, units: ReadonlyMap<string, string>): DraftProblem[] {
  const years = draftYears(draft);
  const places = draft.goals.flatMap((goal, g) => goal.indicators.map((indicator, i) => ({ indicator, part: `g${g}-i${i}` })));
  if (places.length === 0) return [{ part: "h-title", message: "Bản nháp chưa có chỉ tiêu nào nên chưa có gì để theo dõi. Hãy thêm chỉ tiêu." }];
  const problems: DraftProblem[] = [];
  const seen = new Set<string>();
  for (const { indicator, part } of places) {
    if (seen.has(indicator.number)) problems.push({ part, message: `Có hai chỉ tiêu cùng số ${indicator.number}. Hãy đổi số của một trong hai.` });
    seen.add(indicator.number);
    problems.push(...indicatorProblems(indicator, part, units, years));
  }
  return problems;
}

/** The plan's first and last year, where both are known. */
export const draftYears = ({ header: { startYear, endYear } }: PlanDraft): readonly [number, number] | null => (startYear.value === null || endYear.value === null ? null : [startYear.value, endYear.value]);

function indicatorProblems(indicator: DraftIndicator, part: string, units: ReadonlyMap<string, string>, years: readonly [number, number] | null): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const name = `Chỉ tiêu ${indicator.number}`;
  if (indicator.measures.length === 0) problems.push({ part, message: `${name} chưa có chỉ số nào. Hãy thêm chỉ số, hoặc bỏ chỉ tiêu này.` });
  const codes = indicator.measures.map(({ code }) => code);
  if (new Set(codes).size < codes.length) problems.push({ part, message: `${name} dùng một chỉ số hai lần. Hãy chọn chỉ số khác cho một trong hai.` });
  indicator.measures.forEach((measure, m) => {
    const at = `${part}-m${m}`;
    if (!measure.isNew && !units.has(measure.code)) problems.push({ part: at, message: `${name}: danh mục không còn chỉ số “${measure.name}”. Hãy chọn lại chỉ số.` });
    const unit = measure.isNew ? (measure.kind === "count" ? "count" : "percent") : units.get(measure.code);
    if (unit !== undefined && (unit === "count") !== (measure.unit === "count")) problems.push({ part: at, message: `${name}: chỉ số “${measure.name}” có đơn vị không khớp với đơn vị in trong văn bản. Hãy chọn lại chỉ số hoặc đơn vị.` });
    measure.targets.forEach((target, t) => {
      const fault = targetFault(target, indicator.text, years);
      if (fault !== null) problems.push({ part: `${at}-t${t}`, message: `${name}: ${fault}` });
    });
  });
  return problems;
}

/** What is wrong with one target, in words that follow the indicator's number; null where nothing is. */
export function targetFault(target: DraftTarget, text: string, years: readonly [number, number] | null): string | null {
  if (target.phrase === "" || !text.includes(target.phrase)) return `cụm từ “${target.phrase}” không có trong chỉ tiêu. Hãy chép đúng chữ in.`;
  const said = { milestone: target.year !== null && target.fromYear === null && target.toYear === null, every_year: target.year === null && target.fromYear === null && target.toYear === null, span: target.year === null && target.fromYear !== null && target.toYear !== null };
  if (!said[target.timing]) return "thời hạn của mức cần đạt chưa rõ. Hãy ghi một năm, hoặc năm đầu và năm cuối, hoặc để trống cả ba nếu áp dụng mọi năm.";
  if (target.fromYear !== null && target.toYear !== null && target.fromYear > target.toYear) return "năm cuối của mức cần đạt đứng trước năm đầu. Hãy sửa lại.";
  const outside = [target.year, target.fromYear, target.toYear].find((year) => year !== null && years !== null && (year < years[0] || year > years[1]));
  if (typeof outside === "number") return `năm ${outside} nằm ngoài thời gian của kế hoạch. Hãy sửa năm của mức cần đạt hoặc của kế hoạch.`;
  if ((target.comparator === null) !== (target.value === null)) return "cách so sánh và con số phải đi cùng nhau. Hãy ghi cả hai, hoặc để trống cả hai nếu văn bản chỉ in xu hướng.";
  if ((target.comparator === "range") !== (target.upperValue !== null)) return "khoảng giá trị phải có cả số dưới và số trên. Hãy ghi đủ hai số.";
  if (target.value !== null && decimal(target.value).isNegative()) return "con số phải đạt không thể âm. Hãy sửa lại.";
  if (target.value !== null && target.upperValue !== null && decimal(target.value).greaterThanOrEqualTo(target.upperValue)) return "số trên của khoảng phải lớn hơn số dưới. Hãy sửa lại.";
  if ((target.basis !== "value" || target.comparator === null) !== (target.direction !== null)) return "mức thay đổi hoặc xu hướng phải nói rõ tăng hay giảm. Hãy chọn chiều thay đổi.";
  if ((target.basis === "change_from_base_year") !== (target.baseYear !== null)) return "so với năm gốc thì phải ghi năm gốc. Hãy ghi năm gốc, hoặc chọn cách tính khác.";
  if (target.maintained && target.year === null) return "mức duy trì phải có năm. Hãy ghi năm.";
  return null;
}

function agencyProblems(draft: PlanDraft): DraftProblem[] {
  const keys = new Set(draft.goals.flatMap((goal) => goal.indicators.map(({ key }) => key)));
  const seen = new Set<string>();
  return draft.agencies.flatMap((agency, index) => {
    const problems: DraftProblem[] = [];
    const part = `a${index}`;
    if (seen.has(agency.name)) problems.push({ part, message: `Cơ quan “${agency.name}” đứng hai lần trong danh sách. Hãy bỏ bớt một.` });
    seen.add(agency.name);
    const answered = [...agency.leads, ...agency.coordinates];
    if (answered.some((key) => !keys.has(key))) problems.push({ part, message: `“${agency.name}” được giao một chỉ tiêu không có trong bản nháp. Hãy sửa phân công của cơ quan này.` });
    if (new Set(answered).size < answered.length) problems.push({ part, message: `“${agency.name}” được giao một chỉ tiêu hai lần. Hãy sửa phân công của cơ quan này.` });
    return problems;
  });
}

const reportingProblems = ({ reporting }: PlanDraft): DraftProblem[] =>
  reporting.flatMap(({ from, to }, index) => (from === "" || to === "" ? [{ part: `r${index}`, message: "Một quy định báo cáo chưa rõ ai báo cáo hoặc gửi đến đâu. Hãy ghi đủ, hoặc bỏ quy định này." }] : []));

function budgetProblems({ budget, header }: PlanDraft): DraftProblem[] {
  if (budget === null) return [];
  const part = "b";
  const repeated = (values: readonly string[]) => new Set(values).size < values.length;
  const numbers = budget.activities.map(({ number }) => number);
  if (repeated(numbers)) return [{ part, message: "Bảng kinh phí có hai dòng cùng số thứ tự. Hãy sửa số thứ tự của một trong hai." }];
  const [start, end] = [header.startYear.value, header.endYear.value];
  for (const { number, lines } of budget.activities) {
    if (repeated(lines.map(({ year, source }) => `${year} ${source}`))) return [{ part, message: `Dòng ${number} của bảng kinh phí có hai số tiền cho cùng một năm và nguồn. Hãy bỏ bớt một số tiền.` }];
    if (lines.some(({ planned }) => decimal(planned).isNegative())) return [{ part, message: `Dòng ${number} của bảng kinh phí có số tiền âm. Hãy sửa số tiền đó.` }];
    const outside = lines.find(({ year }) => start !== null && end !== null && (year < start || year > end));
    if (outside) return [{ part, message: `Bảng kinh phí có năm ${outside.year} ngoài thời gian của kế hoạch. Hãy sửa thời gian của kế hoạch, hoặc bỏ bảng kinh phí.` }];
  }
  if (budget.printedTotals.some(({ activity }) => activity !== null && !numbers.includes(activity)) || repeated(budget.printedTotals.map(({ activity, year, source }) => `${activity} ${year} ${source}`))) {
    return [{ part, message: "Các dòng cộng của bảng kinh phí không rõ cộng cho dòng nào. Hãy bỏ bảng kinh phí khỏi bản nháp." }];
  }
  return [];
}

/** Results of an earlier period: what the database would refuse. */
function resultProblems(draft: PlanDraft, units: ReadonlyMap<string, string>): DraftProblem[] {
  const proposed = new Set(draft.goals.flatMap((goal) => goal.indicators.flatMap(({ measures }) => measures.filter(({ isNew }) => isNew).map(({ code }) => code))));
  return draft.printedResults.flatMap((result, index) => {
    const unclear =
      (result.measure !== null && !units.has(result.measure) && !proposed.has(result.measure)) ||
      (result.value !== null && (result.unit === null || result.year === null)) ||
      (result.value === null && result.verdict === null && result.note === null) ||
      (result.bound !== null && (result.value === null || result.bound === "eq" || result.bound === "range"));
    return unclear ? [{ part: `p${index}`, message: `Kết quả kỳ trước “${result.text.slice(0, 80)}” chưa đọc rõ. Hãy bỏ kết quả này khỏi bản nháp.` }] : [];
  });
}
