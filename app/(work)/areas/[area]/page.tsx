import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { DoneNotice } from "@/components/forms/done-notice";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/today";
import { type AreaDetail, findArea } from "@/lib/data/areas";
import { can } from "@/lib/domain/access/can";
import { kindWords } from "@/lib/domain/area/area";
import { auditActionWords } from "@/lib/domain/audit/words";
import { SUCCESSION_KIND_WORDS, type SuccessionKind } from "@/lib/domain/succession/words";
import { dayBefore, isValidOn } from "@/lib/domain/validity";
import { formatDate, formatDateTime } from "@/lib/format/date";
import { validityWords } from "@/lib/format/validity";
import { askedDay } from "../_parts/asked-day";
import { CreateAreaForm } from "../_parts/create-area-form";
import { DayForm } from "../_parts/day-form";
import { type LineageStep, listPossibleHeirs } from "@/lib/data/area-successions";
import { formatExact } from "@/lib/format/number";
import { AreaChildren } from "./_parts/area-children";
import { ConfirmSharesForm } from "./_parts/confirm-shares-form";
import { PlaceUnitForm } from "./_parts/place-unit-form";
import { SuccessionList } from "./_parts/succession-list";

interface Props {
  params: Promise<{ area: string }>;
  searchParams: Promise<{ on?: string | string[]; done?: string | string[] }>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ area }, { on }] = await Promise.all([params, searchParams]);
  return { title: (await findArea(area, askedDay(on, today())))?.name };
}

const DONE: Record<string, string> = { created: "Đã thêm đơn vị.", confirmed: "Đã ghi phần chuyển của đơn vị." };

export default async function AreaPage({ params, searchParams }: Props) {
  const [{ area: id }, { on, done }, actor] = await Promise.all([params, searchParams, requireActor()]);
  const day = askedDay(on, today());
  const area = await findArea(id, day);
  if (!area) notFound();
  const decision = can(actor, "area.manage", area.subject);
  const exists = isValidOn(area, day);
  const parts = area.becomes.filter(({ extent, on: since }) => extent !== "whole" && since === area.becomes[0]?.on);
  const isDoubtful = parts.some(({ extent, share }) => extent === "to_confirm" || share === null);
  const isUnplaced = area.level === "commune" && area.validTo !== null && area.becomes.length === 0 && area.endedBy === null;
  const heirs = isUnplaced && decision.allowed ? await listPossibleHeirs(area.id) : [];
  const notice = typeof done === "string" && Object.hasOwn(DONE, done) ? DONE[done] : undefined;
  return (
    <>
      <PageHeading above={<Above above={area.above} day={day} />}>{area.name}</PageHeading>
      {notice ? <DoneNotice>{notice}</DoneNotice> : null}
      <p className="mb-4 text-ink-2">
        {kindWords(area.kind)}, mã {area.code}; hiệu lực: {validityWords(area)}.{" "}
        <Link href={`/agencies/${area.id}`} className="text-accent">
          Cơ quan của địa bàn
        </Link>
        {area.level === "country" ? null : (
          <>
            {" · "}
            <Link href={`/areas/${area.id}/plans`} className="text-accent">
              Các kế hoạch trên địa bàn
            </Link>
          </>
        )}
      </p>
      <DayForm day={day} />

      {area.comesFrom.length > 0 ? (
        <Section title={`Tiếp nhận từ ${area.comesFrom.length} đơn vị`}>
          <SuccessionList lines={area.comesFrom} dayOf={(line) => dayBefore(line.on)} />
          <Further title="Trước nữa" steps={area.furtherBack} dayOf={(step) => dayBefore(step.on)} />
        </Section>
      ) : null}
      {area.becomes.length > 0 ? (
        <Section title={area.becomes.length === 1 ? "Trở thành" : `Chuyển vào ${area.becomes.length} đơn vị`}>
          <SuccessionList lines={area.becomes} dayOf={(line) => line.on} />
          <Further title="Sau nữa" steps={area.furtherOn} dayOf={(step) => step.on} />
          {decision.allowed && parts.length > 1 ? (
            <FormDisclosure title={isDoubtful ? "Xác nhận phần nào vào đâu" : "Sửa tỷ lệ của từng phần"} open={isDoubtful}>
              <ConfirmSharesForm predecessorId={area.id} on={parts[0]?.on ?? ""} parts={parts.map((line) => ({ id: line.area.id, name: line.area.name, share: line.share === null ? "" : formatExact(line.share) }))} source={parts[0]?.shareSource ?? ""} />
            </FormDisclosure>
          ) : null}
        </Section>
      ) : null}

      {area.endedBy && area.validTo !== null ? (
        <Section title="Kết thúc, không có đơn vị tiếp nhận">
          <p className="max-w-[44rem] py-3 text-ink-2">
            Ngày cuối cùng của {area.name} là {formatDate(area.validTo)}, theo {area.endedBy.document}. Kế hoạch và số liệu vẫn đọc được và vẫn tính theo địa bàn này.{" "}
            <Link href={`/areas/successions/${area.endedBy.actId}`} className="text-accent">
              Xem thay đổi này
            </Link>
          </p>
        </Section>
      ) : null}

      {isUnplaced ? (
        <Section title="Trở thành đơn vị nào">
          <p className="max-w-[44rem] py-3 text-ink-2">Danh sách của nghị quyết không ghi {area.name} thành đơn vị nào, nên số liệu cũ của đơn vị này chưa có trên bản đồ hôm nay.</p>
          {heirs.length > 0 ? <PlaceUnitForm predecessorId={area.id} heirs={heirs} /> : null}
        </Section>
      ) : null}

      {exists ? null : <p className="mb-8 max-w-[44rem] border-l-4 border-slow bg-slow-wash px-4 py-3">{area.name} không tồn tại vào ngày {formatDate(day)}. Hãy mở đơn vị trước hoặc sau nó ở trên, hoặc chọn ngày khác.</p>}
      {area.level === "commune" || !exists ? null : (
        <Section title={`${area.children.length} đơn vị trực thuộc vào ngày ${formatDate(day)}`}>
          {area.children.length > 0 ? <AreaChildren units={area.children} day={day} /> : <p className="py-2 text-ink-2">Chưa nạp đơn vị trực thuộc nào của ngày này.</p>}
        </Section>
      )}

      {decision.allowed ? (
        <Section title="Thay đổi">
          {area.level === "commune" || area.validTo !== null ? null : (
            <FormDisclosure title={`Thêm đơn vị trong ${area.name}`}>
              <CreateAreaForm parentId={area.id} level={area.level} />
            </FormDisclosure>
          )}
          {area.validTo === null && area.level !== "country" ? (
            <Acts area={area} />
          ) : area.level === "country" ? null : (
            <p className="py-3 text-ink-2">Đơn vị đã kết thúc nên không thay đổi được nữa.</p>
          )}
        </Section>
      ) : (
        <p className="mb-8 max-w-[44rem] text-small text-ink-3">{decision.reason}</p>
      )}

      {area.history.length > 0 ? (
        <Section title="Lịch sử thay đổi">
          <ol className="divide-y divide-line">
            {area.history.map((event) => (
              <li key={event.at} className="py-2">
                <span className="font-medium">{auditActionWords(event.action)}</span>
                <span className="text-small text-ink-3">
                  {" "}
                  {formatDateTime(event.at)}
                  {event.by ? `, ${event.by}` : ""}
                  {event.document ? `; ${event.document}` : ""}
                </span>
              </li>
            ))}
          </ol>
        </Section>
      ) : null}
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-8 max-w-[56rem]">
      <h2 className="border-b border-ink pb-2 text-section font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** Units several acts away. */
function Further({ title, steps, dayOf }: { title: string; steps: LineageStep[]; dayOf: (step: LineageStep) => string }) {
  if (steps.length === 0) return null;
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2.5 text-small text-ink-2">
        {title}: {steps.length} đơn vị
      </summary>
      <ul className="divide-y divide-line pb-2 text-dense">
        {steps.map((step) => (
          <li key={step.area.id} className="py-2">
            <Link href={`/areas/${step.area.id}?on=${dayOf(step)}`} className="text-accent">
              {step.area.name}
            </Link>
            <span className="text-small text-ink-3">
              {" "}
              mã {step.area.code}, {step.share === null ? "chưa rõ bao nhiêu" : step.share === "1" ? "toàn bộ" : `tỷ lệ ${formatExact(step.share)}`}, từ {formatDate(step.on)}
              {step.document ? `, ${step.document}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What may be recorded of a unit, each by a document and undone whole: among the provinces, or within its own. */
function Acts({ area }: { area: Pick<AreaDetail, "id" | "level" | "above" | "children"> }) {
  const within = area.above[area.level === "province" ? 0 : 1]?.id;
  return within === undefined ? null : (
    <p className="flex flex-wrap gap-x-6 gap-y-1 py-3">
      <span className="text-ink-2">Ghi thay đổi theo văn bản:</span>
      {OF_ONE_UNIT.map((kind) => (
        <Link key={kind} href={`/areas/successions/new?within=${within}&kind=${kind}&area=${area.id}`} className="text-accent">
          {SUCCESSION_KIND_WORDS[kind]}
        </Link>
      ))}
      {area.level === "province" && area.children.some(({ level }) => level === "district") ? (
        <Link href={`/areas/successions/new?within=${area.id}&kind=end_of_level`} className="text-accent">
          {SUCCESSION_KIND_WORDS.end_of_level}
        </Link>
      ) : null}
    </p>
  );
}

const OF_ONE_UNIT = ["rename", "promotion", "split", "part_of", "merge", "end_of_unit"] as const satisfies readonly SuccessionKind[];

/** The way up; the country's page is the list. */
function Above({ above, day }: { above: { id: string; name: string }[]; day: string }) {
  return (
    <>
      {above.map((one, index) => (
        <span key={one.id}>
          {index > 0 ? " / " : ""}
          <Link href={index === 0 ? `/areas?on=${day}` : `/areas/${one.id}?on=${day}`} className="text-accent">
            {one.name}
          </Link>
        </span>
      ))}
    </>
  );
}
