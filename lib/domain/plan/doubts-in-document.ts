import { printExact } from "../actual/print";
import { type ComparedTotal, type PlannedLine, compareTotals } from "../budget/totals";
import { compare, decimal } from "../decimal";
import { type Doubt, type DoubtPlan, UNIT_SIGNS } from "./doubt";

/** Vietnamese lists are lettered without f, j, w and z, and without ă, â, ê, ô, ơ, ư. */
const LETTERS = [..."abcdđeghiklmnopqrstuvxy"];

/** A number that the list skips or puts out of order, and lines that carry no number of their own ("25b"). */
export function numberingDoubts(plan: DoubtPlan): Doubt[] {
  const numbers = plan.goals.flatMap((goal) => goal.indicators.map(({ number }) => number));
  const unnumbered = numbers.filter((number) => /^\d+b$/.test(number));
  const doubts: Doubt[] = unnumbered.map((number) => ({
    rule: "unnumbered",
    indicator: number,
    place: `Dòng sau chỉ tiêu ${number.slice(0, -1)}`,
    note: `Sau chỉ tiêu ${number.slice(0, -1)} có một dòng chỉ tiêu không đánh số; cần xác nhận đó là chỉ tiêu riêng hay một phần của chỉ tiêu ${number.slice(0, -1)}.`,
  }));
  const numbered = numbers.filter((number) => !unnumbered.includes(number));
  const position = (number: string) => (/^\d+$/.test(number) ? Number(number) : LETTERS.indexOf(number) + 1);
  const nameAt = (index: number) => (numbered.every((number) => /^\d+$/.test(number)) ? String(index) : LETTERS[index - 1]!);
  numbered.forEach((number, index) => {
    const before = index === 0 ? 0 : position(numbered[index - 1]!);
    if (position(number) === before + 1) return;
    const skipped = Array.from({ length: Math.max(0, position(number) - before - 1) }, (_, offset) => nameAt(before + 1 + offset));
    const what = skipped.length > 0 ? `Không có chỉ tiêu ${skipped.join(", ")} trước chỉ tiêu ${number}` : `Chỉ tiêu ${number} đứng sai thứ tự`;
    doubts.push({ rule: "numbering-gap", indicator: number, place: `Trước chỉ tiêu ${number}`, note: `${what}; cần đối chiếu bản gốc xem có sót nội dung.` });
  });
  return doubts;
}

/** Nobody answers for it, neither leading nor coordinating. */
export function agencyDoubts(plan: DoubtPlan): Doubt[] {
  const assigned = new Set(plan.agencies.flatMap(({ leads, coordinates }) => [...leads, ...coordinates]));
  return plan.goals
    .flatMap((goal) => goal.indicators)
    .filter(({ number }) => !assigned.has(number))
    .map(({ number }) => ({
      rule: "no-agency",
      indicator: number,
      place: `Chỉ tiêu ${number}`,
      note: `Không cơ quan, đơn vị nào được giao chỉ tiêu ${number}; cần xác định cơ quan chịu trách nhiệm báo cáo.`,
    }));
}

/** "%" printed where the figure is per 1.000. */
export function printedUnitDoubts(plan: DoubtPlan): Doubt[] {
  return plan.printedResults.flatMap(({ section, unit, printedUnit, value, measure }) => {
    if (printedUnit === null || unit === null || value === null || printedUnit === UNIT_SIGNS[unit]) return [];
    const users = plan.goals.flatMap((goal) => goal.indicators).filter((indicator) => measure !== null && indicator.measures.some(({ code }) => code === measure));
    return [
      {
        rule: "unit-misprint",
        indicator: users[0]?.number ?? null,
        place: section,
        note: `Kết quả in ${printExact(value)}${printedUnit}, trong khi chỉ số này tính theo ${UNIT_SIGNS[unit]}; cần xác nhận đơn vị.`,
      },
    ];
  });
}

/** Printed totals that are not the sum of their printed amounts, and the one amount whose column explains them all. */
export function budgetDoubts(plan: DoubtPlan): Doubt[] {
  if (plan.budget === null) return [];
  const { activities, printedTotals } = plan.budget;
  const differing = compareTotals(activities, printedTotals).filter(({ difference }) => !decimal(difference).isZero());
  const doubts = differing.map((total) => ({
    rule: total.activity === null ? "budget-column-total" : "budget-row-total",
    indicator: null,
    place: totalPlace(total),
    note: `Tổng in ${printExact(total.printed)} triệu đồng, cộng các khoản in được ${printExact(total.computed)} triệu đồng, lệch ${printExact(total.difference)} triệu đồng; cần đối chiếu phụ lục gốc.`,
  }));
  return [...doubts, ...misplacedAmounts(plan.budget, differing)];
}

function totalPlace({ activity, year, source }: ComparedTotal): string {
  const row = activity === null ? "Tổng cộng" : `Dòng ${activity}`;
  const column = year === null ? "cả giai đoạn" : `năm ${year}`;
  return `Phụ lục kinh phí: ${row}, ${column}${source === null ? "" : `, ${SOURCES[source] ?? source}`}`;
}

const SOURCES: Record<string, string> = { local: "địa phương", mobilised: "huy động, xã hội hóa" };

/** An amount that, moved to another column of its row, makes every printed total right. */
function misplacedAmounts({ activities, printedTotals }: NonNullable<DoubtPlan["budget"]>, differing: ComparedTotal[]): Doubt[] {
  if (differing.length === 0) return [];
  const columns = [...new Map(activities.flatMap(({ lines }) => lines).map(({ year, source }) => [`${year} ${source}`, { year, source }])).values()];
  const explains = (amount: string) => differing.some(({ difference }) => compare(decimal(difference).abs().toFixed(), amount) === 0);
  return activities.flatMap((activity) =>
    activity.lines.flatMap((line) => {
      const { planned } = line;
      if (planned === null || decimal(planned).isZero() || !explains(planned)) return [];
      // Taken out of its column, it must set a total right that is too small with it.
      const isTooMuch = differing.some((total) => (total.activity === null || total.activity === activity.number) && (total.year === null || total.year === line.year) && (total.source === null || total.source === line.source) && decimal(total.difference).plus(planned).isZero());
      if (!isTooMuch) return [];
      return columns
        .filter(({ year, source }) => year !== line.year || source !== line.source)
        .filter((column) => {
          const lines: PlannedLine[] = [...activity.lines.filter((other) => other !== line), { ...column, planned }];
          const moved = activities.map((other) => (other === activity ? { ...other, lines } : other));
          return compareTotals(moved, printedTotals).every(({ difference }) => decimal(difference).isZero());
        })
        .map((column) => ({
          rule: "budget-misplaced",
          indicator: null,
          place: `Phụ lục kinh phí: Dòng ${activity.number}, ${columnName(line)}`,
          note: `Nếu ${printExact(planned)} triệu đồng của dòng ${activity.number} thuộc ${columnName(column)} thay vì ${columnName(line)} thì mọi tổng in đều khớp; cần xác nhận cột đúng.`,
        }));
    }),
  );
}

const columnName = ({ year, source }: { year: number; source: string }): string => `năm ${year} (${SOURCES[source] ?? source})`;
