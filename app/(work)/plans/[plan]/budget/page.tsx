import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { BudgetTable } from "@/components/tables/budget-table";
import { findPlanBudget } from "@/lib/data/plans";
import { compareTotals } from "@/lib/domain/budget/totals";
import { formatExact } from "@/lib/format/number";
import { sourceWords } from "@/lib/format/plan-words";
import { planContext } from "../_parts/plan-context";

export const metadata: Metadata = { title: "Kinh phí" };

export default async function BudgetPage({ params }: { params: Promise<{ plan: string }> }) {
  const { plan } = await planContext((await params).plan);
  const budget = await findPlanBudget(plan.id);
  if (!budget) {
    return (
      <>
        <PageHeading above="Kinh phí">Văn bản không kèm bảng dự toán kinh phí</PageHeading>
        {plan.budgetNote ? <p className="max-w-[44rem]">Văn bản quy định: “{plan.budgetNote}”</p> : <p className="max-w-[44rem] text-ink-2">Kinh phí giao và thực hiện từng năm sẽ do cơ quan đầu mối nhập khi có quyết định giao dự toán.</p>}
      </>
    );
  }
  const totals = compareTotals(budget.activities, budget.printedTotals);
  const differing = totals.filter((total) => total.difference !== "0");
  const grand = totals.find((total) => total.activity === null && total.year === null && total.source === null) ?? null;
  return (
    <>
      <PageHeading above="Kinh phí">
        {differing.length === 0
          ? "Dự toán kinh phí: mọi tổng số in trong văn bản đều khớp khi tính lại"
          : `Dự toán kinh phí: ${differing.length} tổng số in trong văn bản không khớp khi tính lại`}
      </PageHeading>
      {grand ? (
        <p className="mb-4 max-w-[44rem]">
          Tổng dự toán {plan.startYear}–{plan.endYear}: văn bản in <strong className="font-semibold">{formatExact(grand.printed)}</strong> triệu đồng, tính lại từ các dòng được{" "}
          <strong className="font-semibold">{formatExact(grand.computed)}</strong> triệu đồng.
        </p>
      ) : null}
      {differing.length > 0 ? (
        <section className="mb-8">
          <h2 className="mb-2 text-section font-semibold">Chỗ không khớp</h2>
          <ul className="max-w-[52rem] border-t-2 border-ink text-dense">
            {differing.map((total, index) => (
              <li key={index} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2">
                <span>{totalName(total)}</span>
                <span className="text-ink-2">
                  in {formatExact(total.printed)}, tính lại {formatExact(total.computed)}, <strong className="font-semibold text-risk">chênh {formatExact(total.difference)}</strong>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <h2 className="mb-2 text-section font-semibold">Bảng dự toán như văn bản in</h2>
      <p className="mb-2 text-small text-ink-3">Đơn vị: triệu đồng. Giữ đúng từng ô của văn bản; số tính lại đứng ngay dưới số in khi hai số khác nhau.</p>
      <BudgetTable budget={budget} totals={totals} />
    </>
  );
}

function totalName({ activity, year, source }: { activity: string | null; year: number | null; source: string | null }): string {
  const parts = [activity === null ? "Tổng các nội dung" : `Nội dung ${activity}`, year === null ? "cả giai đoạn" : `năm ${year}`];
  if (source !== null) parts.push(sourceWords(source).toLowerCase());
  return parts.join(", ");
}
