import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { IssuedDocument } from "@/components/plan/issued-document";
import { findIssuedPlan, listPrintedResults } from "@/lib/data/plans";

interface Props {
  params: Promise<{ plan: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await findIssuedPlan((await params).plan))?.title };
}

export default async function PublicPlanPage({ params }: Props) {
  const plan = await findIssuedPlan((await params).plan);
  if (!plan) notFound();
  return (
    <>
      <PageHeading above="Kế hoạch như đã ban hành">{plan.title}</PageHeading>
      <p className="mb-6 text-small">
        <a href={`/api/v1/plans/${plan.code}`} className="text-accent">
          Dữ liệu mở của kế hoạch này (JSON)
        </a>
      </p>
      <IssuedDocument plan={plan} printedResults={await listPrintedResults(plan.id)} />
    </>
  );
}
