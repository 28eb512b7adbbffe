import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { requireActor } from "@/lib/auth/actor";
import { catalogueSubject, findMeasure, type MeasureDetail } from "@/lib/data/measures";
import { can } from "@/lib/domain/access/can";
import { eventWords } from "@/lib/domain/measure/history";
import { UNIT_WORDS } from "@/lib/domain/measure/words";
import { formatDate, formatDateTime } from "@/lib/format/date";
import { MeasureFacts } from "../_parts/measure-facts";
import { UnmergeForm } from "../_parts/unmerge-form";

interface Props {
  params: Promise<{ code: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const measure = await findMeasure(await requireActor(), (await params).code);
  return { title: measure?.description.shortName };
}

export default async function MeasurePage({ params }: Props) {
  const actor = await requireActor();
  const [measure, subject] = await Promise.all([findMeasure(actor, (await params).code), catalogueSubject()]);
  if (!measure) notFound();
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
        {measure.description.shortName}
      </PageHeading>

      {measure.aliasOf ? (
        <div className="mb-8 border-l-4 border-go bg-go-wash px-4 py-3">
          <p>
            Từ ngày {formatDate(measure.aliasOf.since)}, chỉ số này là một với{" "}
            <Link href={`/catalogue/${measure.aliasOf.code}`} className="font-medium text-accent">
              {measure.aliasOf.shortName}
            </Link>
            . Số liệu cũ của nó giữ nguyên và được đọc chung với chỉ số đó.
          </p>
          {decision.allowed ? (
            <FormDisclosure title="Tách ra lại">
              <UnmergeForm code={measure.code} />
            </FormDisclosure>
          ) : null}
        </div>
      ) : null}

      <Section title="Mô tả">
        <MeasureFacts measure={measure} />
        {decision.allowed ? (
          <p className="mt-4 flex flex-wrap gap-3">
            <ButtonLink href={`/catalogue/${measure.code}/edit`}>Sửa mô tả</ButtonLink>
            {measure.aliasOf ? null : <ButtonLink href={`/catalogue/${measure.code}/merge`}>Gộp vào chỉ số khác</ButtonLink>}
          </p>
        ) : (
          <p className="mt-4 max-w-[44rem] text-small text-ink-3">{decision.reason}</p>
        )}
      </Section>

      <Related measure={measure} />

      <Section title={`Dùng trong ${measure.use.plans} kế hoạch, ${measure.use.figures} ô số liệu`}>
        {measure.uses.length > 0 ? (
          <ul className="divide-y divide-line">
            {measure.uses.map((use) => (
              <li key={`${use.planCode} ${use.number}`} className="grid gap-x-6 py-2.5 md:grid-cols-[16rem_1fr_8rem]">
                <span>
                  {use.planName}, {use.startYear === use.endYear ? use.startYear : `${use.startYear}–${use.endYear}`}
                </span>
                <Link href={use.href} className="text-accent">
                  Chỉ tiêu {use.number}: {use.indicator}
                </Link>
                <span className="text-small text-ink-3">in theo {UNIT_WORDS[use.unit]}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-ink-2">Chưa kế hoạch nào dùng chỉ số này.</p>
        )}
        {measure.uses.length > 0 ? (
          <p className="mt-3">
            <Link href={`/compare/${measure.code}`} className="text-accent">
              So sánh mức cần đạt và kết quả giữa các kế hoạch
            </Link>
          </p>
        ) : null}
      </Section>

      <Section title="Lịch sử thay đổi">
        {measure.history.length > 0 ? (
          <ol className="divide-y divide-line">
            {measure.history.map((event) => {
              const { heading, lines, reason } = eventWords(event);
              return (
                <li key={event.at} className="py-2.5">
                  <p>
                    <span className="font-medium">{heading}</span>
                    <span className="text-small text-ink-3">
                      {" "}
                      {formatDateTime(event.at)}
                      {event.by ? `, ${event.by}` : ""}
                    </span>
                  </p>
                  {lines.map((line) => (
                    <p key={line} className="max-w-[70ch] text-dense text-ink-2">
                      {line}
                    </p>
                  ))}
                  {reason ? <p className="max-w-[70ch] text-dense text-ink-2">Lý do: {reason}</p> : null}
                </li>
              );
            })}
          </ol>
        ) : (
          <p className="text-ink-2">Chỉ số có sẵn từ danh mục ban đầu, chưa ai sửa.</p>
        )}
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-10">
      <h2 className="mb-2 border-b border-ink pb-2 text-section font-semibold">{title}</h2>
      {children}
    </section>
  );
}

const ButtonLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} className="inline-flex min-h-11 items-center rounded-sm border border-line-strong bg-paper px-4 py-2 font-medium text-ink no-underline hover:bg-wash">
    {children}
  </Link>
);

/** Measures that are one with this one, and series that it continues or that continue it. */
function Related({ measure: { aliases, breaks } }: { measure: MeasureDetail }) {
  if (aliases.length === 0 && breaks.length === 0) return null;
  return (
    <Section title="Chỉ số liên quan">
      <ul className="divide-y divide-line">
        {aliases.map((alias) => (
          <li key={alias.code} className="py-2.5">
            <Link href={`/catalogue/${alias.code}`} className="text-accent">
              {alias.shortName}
            </Link>
            <span className="text-ink-3"> đã gộp vào đây từ {formatDate(alias.since)}</span>
          </li>
        ))}
        {breaks.map(({ code, shortName, note, direction }) => (
          <li key={`${direction} ${code}`} className="py-2.5">
            {direction === "to" ? "Được nối tiếp bởi " : "Nối tiếp "}
            <Link href={`/catalogue/${code}`} className="text-accent">
              {shortName}
            </Link>
            <span className="block text-small text-ink-3">{note}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
