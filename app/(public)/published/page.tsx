import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { listIssuedPlans } from "@/lib/data/plans";
import { listPublishedPlans } from "@/lib/data/publications";
import { planLabel } from "@/lib/format/plan";
import { publishedWords } from "./_parts/published-words";

export const metadata: Metadata = { title: "Kết quả đã công bố", description: "Kết quả thực hiện các chỉ tiêu vì trẻ em mà các tỉnh đã công bố." };

export default async function PublishedPage() {
  const [plans, published] = await Promise.all([listIssuedPlans(), listPublishedPlans()]);
  const shown = plans.flatMap((plan) => {
    const what = published.get(plan.code);
    return what ? [{ plan, what }] : [];
  });
  return (
    <>
      <PageHeading>{shown.length === 0 ? "Chưa có kết quả nào được công bố" : `Kết quả của ${shown.length} kế hoạch đã được công bố`}</PageHeading>
      <p className="mb-4 max-w-[44rem] text-ink-2">
        Cơ quan có thẩm quyền của từng tỉnh công bố kết quả theo từng năm.{" "}
        {shown.length === 0 ? "Khi có kết quả, tên kế hoạch sẽ hiện ở đây; trong lúc chờ, mọi người xem được các kế hoạch đã ban hành." : "Chọn một kế hoạch để xem từng chỉ tiêu."}
      </p>
      {shown.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {shown.map(({ plan, what }) => (
            <li key={plan.code} className="grid gap-x-6 py-3 md:grid-cols-[18rem_1fr]">
              <Link href={`/published/${plan.code}`} className="font-medium text-accent">
                {planLabel(plan)}
              </Link>
              <span className="text-dense text-ink-2">{publishedWords(what)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <Link href="/" className="text-accent">
            Xem các kế hoạch đã ban hành
          </Link>
        </p>
      )}
    </>
  );
}
