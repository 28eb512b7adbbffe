import { decimal } from "../decimal";
import type { IssuedPlan } from "../plan/issued-plan";
import type { IndicatorAssessment, PlanAssessment } from "../progress/assess-plan";
import { baselineOf, changeBetween, knownIn, pointOf } from "../progress/series";
import { worstOf } from "../progress/roll-up";
import { fateOf } from "../progress/verdict";
import { dayInWords } from "../validity";

/** More than can be read out are only counted. */
const MOST = 12;

const numbers = (indicators: readonly IndicatorAssessment[]): string => (indicators.length > MOST ? `${indicators.length} chỉ tiêu` : `chỉ tiêu ${indicators.map(({ indicator }) => indicator.number).join(", ")}`);

/** What a reader must know before relying on the figures, each a sentence; empty where there is nothing to say. `at`: the milestone's place. */
export function midtermCaveats(plan: IssuedPlan, { indicators, viewYear }: PlanAssessment, at: number): string[] {
  const withFate = (fate: ReturnType<typeof fateOf>) =>
    indicators.filter(({ milestones }) => {
      const state = milestones[at]?.state;
      return state ? fateOf(state) === fate : false;
    });
  const estimated = indicators.filter(({ milestones }) => milestones[at]?.judgements.flat().some(({ estimateOnly }) => estimateOnly));
  const partly = indicators.filter(({ milestones }) => {
    const judged = (milestones[at]?.judgements ?? []).flatMap((judgements) => worstOf(judgements) ?? []);
    const empty = judged.filter(({ status }) => status === "no_data").length;
    return empty > 0 && empty < judged.length;
  });
  const missing = withFate("noData").filter((one) => !partly.includes(one));
  const undecided = viewYear < (indicators[0]?.milestones[at]?.milestone ?? viewYear) ? [] : withFate("undecided");
  const withMeasure = (holds: (measure: IndicatorAssessment["measures"][number]) => boolean) => indicators.filter(({ measures }) => measures.some(holds));
  const firstValue = withMeasure(({ series }) => baselineOf(knownIn(series, viewYear), plan.startYear)?.isFirstValue === true);
  const incomplete = withMeasure(({ series }) => {
    const provenance = series.find(({ year }) => year === viewYear)?.provenance;
    return provenance?.kind === "commune-sum" && provenance.reported < provenance.onMap;
  });
  const detection = withMeasure(({ measure, series }) => measure.riseMayBeDetection && rose(series, plan.startYear, viewYear));
  const open = plan.reviewNotes.filter(({ decision }) => decision === null);
  const openAt = indicators.filter(({ indicator }) => open.some((note) => note.indicator === indicator.number));
  const sentence = (list: readonly IndicatorAssessment[], words: string): string[] => (list.length === 0 ? [] : [`${words}: ${numbers(list)}.`]);
  return [
    ...(plan.area.validTo === null ? [] : [`Kết quả tính trên địa bàn ${plan.area.name.charAt(0).toLocaleLowerCase("vi")}${plan.area.name.slice(1)} cũ, đã kết thúc ngày ${dayInWords(plan.area.validTo)}.`]),
    ...sentence(estimated, "Kết luận còn dựa vào số ước, có thể thay đổi khi có số chính thức"),
    ...sentence(missing, `Chưa có số liệu năm ${viewYear} nên chưa kết luận được`),
    ...sentence(partly, `Có chỉ số thành phần chưa có số liệu năm ${viewYear}`),
    ...sentence(undecided, "Có số liệu nhưng chưa đủ cơ sở kết luận, hoặc chưa đến hạn"),
    ...sentence(firstValue, `Không có số liệu trước năm ${plan.startYear}, mức thay đổi tính từ kết quả đầu tiên của kỳ kế hoạch`),
    ...sentence(incomplete, "Số cộng từ xã chưa đủ mọi xã"),
    ...sentence(detection, "Số tăng có thể do phát hiện, thống kê đầy đủ hơn, không hẳn do tình hình xấu đi"),
    ...(open.length === 0 ? [] : [`Văn bản còn ${open.length} chỗ cần xem lại${openAt.length > 0 ? ` (${numbers(openAt)})` : ""}; mức cần đạt ở đây lấy đúng như in trong văn bản.`]),
  ];
}

function rose(series: IndicatorAssessment["measures"][number]["series"], planStartYear: number, year: number): boolean {
  const known = knownIn(series, year);
  const [base, result] = [baselineOf(known, planStartYear), pointOf(known, year)];
  const change = base && result && base.point.year < year ? changeBetween(base.point, result) : null;
  return change !== null && decimal(change.change).greaterThan(0);
}
