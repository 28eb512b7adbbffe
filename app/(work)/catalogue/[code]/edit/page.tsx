import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { requireActor } from "@/lib/auth/actor";
import { catalogueSubject, findMeasure, listBaseQuantities } from "@/lib/data/measures";
import { can } from "@/lib/domain/access/can";
import { fixedFault } from "@/lib/domain/measure/change";
import { DescribeMeasureForm } from "../../_parts/measure-form";

export const metadata: Metadata = { title: "Sửa mô tả chỉ số" };

export default async function EditMeasurePage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const actor = await requireActor();
  const [measure, subject, baseQuantities] = await Promise.all([findMeasure(actor, code), catalogueSubject(), listBaseQuantities()]);
  if (!measure) notFound();
  const decision = can(actor, "catalogue.manage", subject);
  const fixed = Object.fromEntries((["kind", "unit", "polarity"] as const).flatMap((field) => {
    const fault = fixedFault(field, measure.description, measure.use);
    return fault === null ? [] : [[field, fault]];
  }));
  return (
    <>
      <PageHeading
        above={
          <Link href={`/catalogue/${code}`} className="text-accent">
            {measure.description.shortName}
          </Link>
        }
      >
        Sửa mô tả chỉ số
      </PageHeading>
      {decision.allowed ? (
        <DescribeMeasureForm measure={{ code, edition: measure.edition, description: measure.description, hasFigures: measure.use.figures > 0, fixed }} baseQuantities={baseQuantities} />
      ) : (
        <p className="max-w-[44rem]">{decision.reason}</p>
      )}
    </>
  );
}
