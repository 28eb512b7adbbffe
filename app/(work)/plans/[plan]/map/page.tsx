import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AreaMap } from "@/components/areas/area-map";
import { AreaRanking } from "@/components/areas/area-ranking";
import { MapLinks } from "@/components/areas/map-links";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { countAreaFigures } from "@/lib/data/area-figures";
import { listShapes } from "@/lib/data/boundaries";
import { listPlaces } from "@/lib/data/carried-areas";
import { type RankedArea, bandsOf, groupByDistrict, rankAreas } from "@/lib/domain/area-figures/ranking";
import { FEW_CASES, SMALL_DENOMINATOR } from "@/lib/domain/area-figures/weight";
import { allowedCases, spreadWords, standoutWords } from "@/lib/domain/area-figures/words";
import type { IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { mapViewOf } from "@/lib/domain/succession/map-view";
import { targetInFull } from "@/lib/domain/target/words";
import { inSentence } from "@/lib/format/capitalise";
import { CARRIED_WORDS } from "@/lib/format/carried";
import { areaLabel } from "@/lib/format/plan";
import { today } from "@/lib/today";
import { chosenYear, planContext } from "../_parts/plan-context";
import { MeasureForm } from "./_parts/measure-form";

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<{ year?: string | string[]; measure?: string | string[]; level?: string | string[]; map?: string | string[] }>;
}

export const metadata: Metadata = { title: "Địa bàn" };

/** The communes of a plan's area beside each other, and its districts for the years that had them. */
export default async function MapPage({ params, searchParams }: Props) {
  const [{ plan: code }, search] = await Promise.all([params, searchParams]);
  const { plan, years, defaultYear } = await planContext(code);
  if (plan.area.level === "commune") notFound();
  const year = chosenYear(years, defaultYear, search.year);
  const uses = usesOf(plan);
  const counts = await countAreaFigures(plan, year);
  const use = uses.find(({ measure }) => measure.code === search.measure) ?? uses.find(({ measure }) => counts.has(measure.id)) ?? uses[0];
  if (!use) notFound();
  const { measure, number } = use;
  const { view, areas } = await listPlaces(mapViewOf(search.map), plan, [measure], year, today());
  const communes = rankAreas(measure, areas.get(measure.id) ?? []);
  const isToday = view === "today";
  const why = communes.find(({ carried }) => carried?.why)?.carried?.why ?? null;
  const hasDistricts = communes.some(({ district }) => district !== null);
  const isSilent = communes.every(({ weight }) => weight === "none");
  const districts = isSilent ? [] : rankAreas(measure, groupByDistrict(measure, communes));
  const level = search.level === "district" && districts.length > 0 ? "district" : "commune";
  const ranked = level === "district" ? districts : communes;
  const unitName = level === "district" ? "huyện" : "xã";
  const here = (more: string) => `/plans/${plan.code}/map?measure=${measure.code}&year=${year}${more}`;
  return (
    <>
      <PageHeading above={`${plan.area.validTo === null ? `Địa bàn ${inSentence(plan.area.name)}` : areaLabel(plan.area)}${isToday ? " theo các xã hiện nay, số liệu" : ","} năm ${year}`}>
        {measure.shortName}: {isSilent && why ? "không tính sang các xã hiện nay được" : spreadWords(measure, ranked, unitName)}
      </PageHeading>
      <MeasureForm chosen={measure.code} year={year} map={isToday ? "today" : null} options={uses.map((one) => ({ code: one.measure.code, words: `${one.number}. ${one.measure.shortName}${counts.has(one.measure.id) ? ` (${counts.get(one.measure.id)} xã)` : ", chưa có số liệu xã"}` }))} />
      {view ? <MapLinks map={view} hrefOf={(map) => here(map === "today" ? "&map=today" : "")} /> : null}
      {districts.length > 0 ? (
        <nav aria-label="Cấp của địa bàn" className="mb-5 flex gap-5 text-dense print:hidden">
          {([["commune", "", "Theo xã"], ["district", "&level=district", "Theo huyện"]] as const).map(([value, more, words]) => (
            <Link key={value} href={here(more)} aria-current={value === level ? "true" : undefined} className="py-1.5 text-accent aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline">
              {words}
            </Link>
          ))}
        </nav>
      ) : null}
      <p className="mb-4 max-w-[44rem] text-dense text-ink-2">
        {measure.name}.{" "}
        <Link href={`/plans/${plan.code}/indicators/${encodeURIComponent(number)}?year=${year}`} className="text-accent">
          Chỉ tiêu {number}
        </Link>
        ;{" "}
        <Link href={`/plans/${plan.code}/totals/${measure.code}?year=${year}${isToday ? "&map=today" : ""}`} className="text-accent">
          tình trạng số liệu từng xã
        </Link>
        ;{" "}
        <a href={`/plans/${plan.code}/totals/${measure.code}/communes.csv?year=${year}${isToday ? "&map=today" : ""}`} className="text-accent">
          tải số liệu từng xã (CSV)
        </a>
      </p>
      {isSilent ? (
        <p className="max-w-[44rem] border-y border-line py-5 text-ink-2">
          {isToday ? `${why ?? `Chưa xã cũ nào có số liệu được duyệt của chỉ số này năm ${year}`}.` : communes.length === 0 ? `Địa bàn chưa có xã nào trong danh mục đơn vị hành chính của năm ${year}.` : `Chưa xã nào có số liệu được duyệt của chỉ số này năm ${year}. Hãy chọn chỉ số khác, năm khác, hoặc xem tình trạng số liệu từng xã.`}
        </p>
      ) : (
        <>
          {isToday ? <p className="mb-4 max-w-[44rem] text-small text-ink-3">{CARRIED_WORDS}</p> : null}
          <Ranked measure={measure} ranked={ranked} plan={plan} year={year} unitName={unitName} hasDistricts={hasDistricts} />
        </>
      )}
    </>
  );
}

async function Ranked({ measure, ranked, plan, year, unitName, hasDistricts }: { measure: IssuedMeasure; ranked: RankedArea[]; plan: IssuedPlan; year: number; unitName: string; hasDistricts: boolean }) {
  const shapes = await listShapes(ranked.map(({ areaId }) => areaId));
  const { bands, bandOf } = bandsOf(ranked);
  const lines = standoutWords(measure, ranked);
  const without = shapes.length === 0 ? [] : ranked.filter(({ areaId }) => !shapes.some((shape) => shape.areaId === areaId));
  const origins = [...new Set(shapes.map(({ source, licence }) => `${source} (${licence})`))];
  const target = ceilingIn(measure, year);
  const hasRanks = ranked.some(({ rank }) => rank !== null);
  return (
    <>
      {lines.length > 0 ? (
        <ul className="mb-4 max-w-[44rem]">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      {shapes.length > 0 ? (
        <section aria-labelledby="ban-do">
          <h2 id="ban-do" className="mb-2 text-section font-semibold">
            Bản đồ
          </h2>
          <p className="mb-2 text-small print:hidden">
            <a href="#bang" className="text-accent">
              Bỏ qua bản đồ, xuống bảng
            </a>
          </p>
          <AreaMap measure={measure} ranked={ranked} bands={bands} bandOf={bandOf} shapes={new Map(shapes.map(({ areaId, shape }) => [areaId, shape]))} label={`Bản đồ ${measure.shortName}, ${plan.area.name}, năm ${year}`} />
          <p className="mb-6 max-w-[44rem] text-small text-ink-3">
            Ranh giới: {origins.join("; ")}, đã giản lược để vẽ.
            {without.length > 0 ? ` Chưa có ranh giới của ${without.length} ${unitName}: ${without.slice(0, 10).map(({ name }) => name).join(", ")}${without.length > 10 ? "…" : ""}.` : ""}
          </p>
        </section>
      ) : (
        <p className="mb-4 text-small text-ink-3 print:hidden">Chưa nạp ranh giới của các {unitName} nên chưa có bản đồ. Quản trị hệ thống nạp ở trang Địa bàn, mục Ranh giới trên bản đồ.</p>
      )}
      <section aria-labelledby="bang">
        <h2 id="bang" className="mb-2 scroll-mt-24 text-section font-semibold">
          {hasRanks ? "Xếp hạng" : `Từng ${unitName}`}
        </h2>
        {measure.riseMayBeDetection ? <p className="mb-2 max-w-[44rem] text-small text-ink-3">Nơi có nhiều vụ có thể là nơi phát hiện tốt hơn, chưa chắc là nơi xảy ra nhiều hơn.</p> : null}
        <AreaRanking
          measure={measure}
          ranked={ranked}
          unitHeading={unitName === "huyện" ? "Huyện (cộng từ xã)" : hasDistricts ? "Xã, phường, thị trấn" : "Xã, phường"}
          caption={`${measure.shortName} theo ${unitName}, năm ${year}, xếp từ tốt nhất`}
          hasAnchors
          {...(shapes.length > 0 && bands.length > 0 ? { bandOf } : {})}
          ceilingWords={(area) => target && casesWords(target, measure, area)}
        />
        {hasRanks || ranked.some(({ weight }) => weight === "few") ? (
          <p className="mt-3 max-w-[44rem] text-small text-ink-3">
            Nơi có mẫu số dưới {SMALL_DENOMINATOR}, hoặc dưới {FEW_CASES} trường hợp của một việc không mong muốn, chỉ ghi số trường hợp, không xếp hạng, vì thêm bớt một trường hợp đã làm tỷ lệ đổi nhiều. “Rõ rệt” là khác mức chung nhiều hơn ngẫu nhiên có thể giải thích (khoảng Wilson, ba độ lệch chuẩn).
          </p>
        ) : null}
      </section>
    </>
  );
}

/** The ceiling that holds next; null where the measure has none. */
function ceilingIn(measure: IssuedMeasure, year: number) {
  const asked = measure.targets.filter(({ basis, value }) => basis === "value" && value !== null);
  return asked.find((target) => target.year === null || target.year >= year) ?? asked[asked.length - 1] ?? null;
}

function casesWords(target: IssuedMeasure["targets"][number], measure: IssuedMeasure, { value }: RankedArea): string | null {
  if (value?.kind !== "number" || value.denominator === null) return null;
  const most = allowedCases(target, measure.unit, value.denominator);
  return most === null ? null : `mức ${targetInFull(target, measure.unit)} ở đây nghĩa là ${most === 0 ? "không có trường hợp nào" : `nhiều nhất ${most} trường hợp`}`;
}

const usesOf = (plan: IssuedPlan): { number: string; measure: IssuedMeasure }[] => {
  const uses = plan.goals.flatMap(({ indicators }) => indicators.flatMap(({ number, measures }) => measures.map((measure) => ({ number, measure }))));
  return uses.filter(({ measure }, index) => uses.findIndex((other) => other.measure.code === measure.code) === index);
};
