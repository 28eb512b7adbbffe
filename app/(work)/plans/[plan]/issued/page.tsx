import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { IssuedDocument } from "@/components/plan/issued-document";
import { listPrintedResults } from "@/lib/data/plans";
import { planContext } from "../_parts/plan-context";

export const metadata: Metadata = { title: "Văn bản" };

export default async function IssuedPage({ params }: { params: Promise<{ plan: string }> }) {
  const { plan } = await planContext((await params).plan);
  return (
    <>
      <PageHeading above="Kế hoạch như đã ban hành">{plan.title}</PageHeading>
      <IssuedDocument plan={plan} printedResults={await listPrintedResults(plan.id)} />
    </>
  );
}
