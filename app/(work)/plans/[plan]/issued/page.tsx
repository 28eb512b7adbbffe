import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { IssuedDocument } from "@/components/plan/issued-document";
import { SuccessionLines } from "@/components/plan/succession-lines";
import { Link } from "@/components/ui/link";
import { findPlanArea, findSuccession, listAmendments } from "@/lib/data/amendments";
import { listPlanFiles } from "@/lib/data/plan-files";
import { findIssuedPlan, listPrintedResults } from "@/lib/data/plans";
import { can, mayAnywhere } from "@/lib/domain/access/can";
import { typedDay } from "@/lib/domain/typed";
import { formatDate } from "@/lib/format/date";
import { planContext } from "../_parts/plan-context";
import { KeptFiles } from "./_parts/kept-files";

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<{ on?: string | string[] }>;
}

export const metadata: Metadata = { title: "Văn bản" };

/** The plan as it stands today, or as its amendments left it on the day that the address asks for. */
export default async function IssuedPage({ params, searchParams }: Props) {
  const [{ plan: code }, { on }] = await Promise.all([params, searchParams]);
  const { actor, plan: current } = await planContext(code);
  const asked = typedDay("").safeParse(on);
  const plan = asked.success ? await findIssuedPlan(code, asked.data) : current;
  if (!plan) notFound();
  const [amendments, printedResults, succession, files, subject] = await Promise.all([listAmendments(plan.id), listPrintedResults(plan.id), findSuccession(plan.id), listPlanFiles(plan.id), findPlanArea(plan.area.id)]);
  const mayDraftSomewhere = mayAnywhere(actor, "plan.draft");
  return (
    <>
      <PageHeading above="Kế hoạch như đã ban hành">{plan.title}</PageHeading>
      {asked.success ? (
        <p className="mb-4 max-w-[44rem] border-l-4 border-slow bg-slow-wash px-4 py-3">
          Đây là kế hoạch có hiệu lực vào ngày {formatDate(asked.data)}.{" "}
          <Link href={`/plans/${code}/issued`} className="text-accent">
            Xem kế hoạch hôm nay
          </Link>
        </p>
      ) : null}
      <SuccessionLines {...succession} />
      <p className="mb-6 flex flex-wrap gap-x-6 gap-y-2 text-dense print:hidden">
        <Link href={`/plans/${code}/amendments`} className="text-accent">
          {amendments.length > 0 ? `Các lần sửa đổi (${amendments.length})` : "Sửa đổi kế hoạch"}
        </Link>
        {mayDraftSomewhere ? (
          <Link href={`/drafts/new?from=${code}`} className="text-accent">
            Chép làm gợi ý cho kế hoạch khác
          </Link>
        ) : null}
      </p>
      <KeptFiles planCode={code} files={files} mayAdd={can(actor, "plan.draft", subject).allowed} />
      <IssuedDocument
        plan={plan}
        printedResults={printedResults}
        asOf={asked.success ? asked.data : undefined}
        reviewLink={
          <Link href={`/plans/${code}/review`} className="text-accent">
            {plan.reviewNotes.some((note) => note.decision === null) ? "Ghi quyết định về những chỗ cần xem lại" : "Xem các quyết định đã ghi"}
          </Link>
        }
      />
    </>
  );
}
