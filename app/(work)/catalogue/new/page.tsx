import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/layout/page-heading";
import { requireActor } from "@/lib/auth/actor";
import { catalogueSubject, listBaseQuantities } from "@/lib/data/measures";
import { can } from "@/lib/domain/access/can";
import { NewMeasureForm } from "../_parts/measure-form";

export const metadata: Metadata = { title: "Thêm chỉ số" };

export default async function NewMeasurePage() {
  const [actor, subject, baseQuantities] = await Promise.all([requireActor(), catalogueSubject(), listBaseQuantities()]);
  const decision = can(actor, "catalogue.manage", subject);
  return (
    <>
      <PageHeading
        above={
          <Link href="/catalogue" className="text-accent">
            Danh mục chỉ số
          </Link>
        }
      >
        Thêm chỉ số
      </PageHeading>
      <p className="mb-6 max-w-[44rem] text-ink-2">Hãy tìm trong danh mục trước: một chỉ số dùng chung thì số liệu nhập một lần, mọi kế hoạch cùng tính.</p>
      {decision.allowed ? <NewMeasureForm baseQuantities={baseQuantities} /> : <p className="max-w-[44rem]">{decision.reason}</p>}
    </>
  );
}
