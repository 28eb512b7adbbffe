import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { type ComparableMeasure, listComparableMeasures } from "@/lib/data/comparisons";
import { SOURCE_CLASS_WORDS, UNIT_WORDS } from "@/lib/domain/measure/words";
import { fold } from "@/lib/format/text";

export const metadata: Metadata = { title: "So sánh giữa các kế hoạch" };

interface Props {
  searchParams: Promise<{ q?: string | string[] }>;
}

export default async function ComparePage({ searchParams }: Props) {
  const [actor, { q }] = await Promise.all([requireActor(), searchParams]);
  const measures = await listComparableMeasures(actor);
  const words = typeof q === "string" ? q.slice(0, 200) : "";
  const found = measures.filter((measure) => matches(measure, words));
  return (
    <>
      <PageHeading>So sánh một chỉ số giữa các kế hoạch, các địa bàn</PageHeading>
      <p className="mb-4 max-w-[44rem] text-dense text-ink-2">
        Mỗi kế hoạch đánh số chỉ tiêu một cách, nên so sánh theo chỉ số của danh mục dùng chung. Mức cần đạt in trong văn bản ai cũng xem được; kết quả chỉ hiện của những kế hoạch mà bạn được xem số liệu.
      </p>
      <form method="get" role="search" aria-label="Tìm chỉ số để so sánh" className="mb-4 flex flex-wrap items-end gap-2.5 text-small">
        <label className="flex min-w-56 flex-1 flex-col gap-1 text-ink-3 sm:max-w-md">
          Tìm theo tên, đối tượng, tên gọi khác (không cần dấu)
          <input type="search" name="q" defaultValue={words} className="h-11 rounded-md border border-line-strong bg-paper px-3 text-ink" />
        </label>
        <button type="submit" className="h-11 rounded-md border border-line-strong bg-paper px-4 font-medium text-ink hover:bg-wash">
          Tìm
        </button>
      </form>
      <p className="mb-2 text-small text-ink-3" role="status">
        {found.length === measures.length ? `${measures.length} chỉ số so sánh được` : `${found.length} trong ${measures.length} chỉ số`}
      </p>
      {found.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {found.map((measure) => (
            <li key={measure.code} className="grid gap-x-6 py-2.5 md:grid-cols-[minmax(0,1fr)_20rem]">
              <span>
                <Link href={`/compare/${measure.code}`} className="font-medium text-accent">
                  {measure.shortName}
                </Link>
                <span className="block text-small text-ink-3">
                  {UNIT_WORDS[measure.unit]} · {SOURCE_CLASS_WORDS[measure.sourceClass].toLowerCase()}
                </span>
              </span>
              <span className="text-dense text-ink-2">
                {measure.plans} kế hoạch{measure.isInReference ? " và chương trình quốc gia" : ""}
                <span className="block text-small text-ink-3">{measure.areas > 0 ? `${measure.areas} địa bàn có số liệu bạn được xem` : "chưa có số liệu nào bạn được xem"}</span>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="py-6 text-ink-2">{measures.length === 0 ? "Chưa có chỉ số nào nằm trong hai kế hoạch hoặc hai địa bàn trở lên." : "Không có chỉ số nào khớp. Hãy thử ít từ hơn."}</p>
      )}
    </>
  );
}

function matches({ name, shortName, population, code, synonyms }: ComparableMeasure, words: string): boolean {
  const called = fold([name, shortName, population, code, ...synonyms].join(" "));
  return fold(words)
    .split(" ")
    .every((word) => called.includes(word));
}
