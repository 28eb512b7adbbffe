import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PageHeading } from "@/components/layout/page-heading";
import { YearPicker } from "@/components/layout/year-picker";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { findComparison } from "@/lib/data/comparisons";
import { POLARITY_WORDS, SOURCE_CLASS_WORDS, UNIT_WORDS } from "@/lib/domain/measure/words";
import { today } from "@/lib/today";
import { ComparedSeries } from "../_parts/compared-series";
import { ComparisonTable } from "../_parts/comparison-table";
import { Cautions } from "../_parts/cautions";

interface Props {
  params: Promise<{ measure: string }>;
  searchParams: Promise<{ year?: string | string[] }>;
}

const load = cache(async (code: string) => {
  const comparison = await findComparison(await requireActor(), code);
  return comparison ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { measures } = await load((await params).measure);
  return { title: `So sánh: ${measures[0]?.shortName}` };
}

export default async function ComparisonPage({ params, searchParams }: Props) {
  const [{ measure: code }, { year: asked }] = await Promise.all([params, searchParams]);
  const { measures, years, morePlans, otherAreas } = await load(code);
  const [measure, ...linked] = measures.filter(({ plans }, index) => index === 0 || plans.length > 0);
  if (!measure) notFound();
  const thisYear = Number(today().slice(0, 4));
  const first = Math.min(...measures.flatMap(({ plans }) => plans.map(({ startYear }) => startYear)), thisYear);
  const choices = Array.from({ length: thisYear - first + 1 }, (_, index) => first + index);
  const latest = years.filter((year) => year <= thisYear && year >= first).at(-1) ?? thisYear;
  const viewYear = choices.find((year) => year === Number(asked)) ?? latest;
  return (
    <>
      <PageHeading
        above={
          <Link href="/compare" className="text-accent">
            So sánh giữa các kế hoạch
          </Link>
        }
      >
        {measure.shortName}: {counted(measure.plans.filter(({ isReference }) => !isReference).length)}
      </PageHeading>
      <p className="mb-2 max-w-[52rem] text-dense text-ink-2">
        {measure.name}. Đối tượng: {lowerFirst(measure.population)}
        {measure.disaggregation ? `, ${lowerFirst(measure.disaggregation)}` : ""}. So sánh theo đơn vị {UNIT_WORDS[measure.unit]}; {POLARITY_WORDS[measure.polarity].toLowerCase()}; nguồn theo danh mục: {SOURCE_CLASS_WORDS[measure.sourceClass].toLowerCase()}
        {measure.bySchoolYear ? "; tính theo năm học" : ""}. Định nghĩa, phiên bản {measure.definitionVersion}: {measure.definition ?? "danh mục chưa ghi"}{measure.definition?.endsWith(".") ? "" : "."}{" "}
        <Link href={`/catalogue/${measure.code}`} className="text-accent print:hidden">
          Xem trong danh mục
        </Link>
      </p>
      <div className="mb-6 flex flex-wrap items-center gap-3 text-small text-ink-3">
        <span>Đánh giá nhìn từ năm {viewYear}</span>
        <YearPicker years={choices} defaultYear={latest} />
      </div>

      <Cautions measure={measure} />
      <ComparisonTable measure={measure} viewYear={viewYear} />
      <ComparedSeries measure={measure} viewYear={viewYear} />

      {linked.map((other) => (
        <section key={other.code} aria-label={other.shortName}>
          <div role="note" className="mt-10 mb-6 border-y-2 border-dashed border-ink px-4 py-3">
            <p className="font-semibold">Đứt chuỗi: từ đây là chỉ số khác</p>
            <p className="max-w-[52rem] text-dense">{other.note}</p>
          </div>
          <h2 className="mb-3 text-title font-semibold">{other.shortName}</h2>
          <Cautions measure={other} />
          <ComparisonTable measure={other} viewYear={viewYear} />
          <ComparedSeries measure={other} viewYear={viewYear} />
        </section>
      ))}

      {otherAreas > 0 || morePlans > 0 ? (
        <p className="mt-8 max-w-[44rem] border-t border-line pt-4 text-dense text-ink-2 print:hidden">
          {otherAreas > 0 ? `Còn ${otherAreas} xã, địa bàn không có kế hoạch riêng cũng có số liệu của chỉ số này. ` : ""}
          {morePlans > 0 ? `Trang này chỉ hiện một phần: còn ${morePlans} kế hoạch nữa. ` : ""}
          <Link href={`/tables?measure=${measure.code}`} className="text-accent">
            Lập bảng số liệu
          </Link>{" "}
          để chọn địa bàn và năm.
        </p>
      ) : null}
    </>
  );
}

const counted = (plans: number): string => (plans === 0 ? "chưa kế hoạch nào đặt mức" : plans === 1 ? "một kế hoạch đặt mức" : `${plans} kế hoạch cạnh nhau`);
const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
