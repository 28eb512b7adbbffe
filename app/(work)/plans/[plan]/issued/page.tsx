import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { IssuedDocument } from "@/components/plan/issued-document";
import { Link } from "@/components/ui/link";
import { listPrintedResults } from "@/lib/data/plans";
import { planContext } from "../_parts/plan-context";

export const metadata: Metadata = { title: "Văn bản" };

export default async function IssuedPage({ params }: { params: Promise<{ plan: string }> }) {
  const { plan } = await planContext((await params).plan);
  return (
    <>
      <PageHeading above="Kế hoạch như đã ban hành">{plan.title}</PageHeading>
      <IssuedDocument
        plan={plan}
        printedResults={await listPrintedResults(plan.id)}
        reviewLink={
          <Link href={`/plans/${plan.code}/review`} className="text-accent">
            {plan.reviewNotes.some((note) => note.decision === null) ? "Ghi quyết định về những chỗ cần xem lại" : "Xem các quyết định đã ghi"}
          </Link>
        }
      />
    </>
  );
}
