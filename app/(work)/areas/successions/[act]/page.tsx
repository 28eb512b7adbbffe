import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/forms/done-notice";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { type ActDetail, findAct } from "@/lib/data/area-successions";
import { can } from "@/lib/domain/access/can";
import { EXTENT_WORDS, OPEN_REPORTS_WORDS } from "@/lib/domain/succession/words";
import { dayBefore } from "@/lib/domain/validity";
import { formatDate, formatDateTime } from "@/lib/format/date";
import { formatExact } from "@/lib/format/number";
import { actHeading } from "../_parts/act-heading";
import { UndoForm } from "./_parts/undo-form";

interface Props {
  params: Promise<{ act: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}

export const metadata: Metadata = { title: "Thay đổi đơn vị hành chính" };

const DONE: Record<string, string> = { recorded: "Đã ghi thay đổi.", undone: "Đã hoàn tác toàn bộ thay đổi này." };

export default async function SuccessionPage({ params, searchParams }: Props) {
  const [{ act: id }, { done }, actor] = await Promise.all([params, searchParams, requireActor()]);
  const act = await findAct(id);
  if (!act) notFound();
  const decision = can(actor, "area.manage", act.subject);
  const notice = typeof done === "string" && Object.hasOwn(DONE, done) ? DONE[done] : undefined;
  return (
    <>
      <PageHeading
        above={
          <Link href="/areas/successions" className="text-accent">
            Thay đổi đơn vị hành chính
          </Link>
        }
      >
        {actHeading(act.kind, { name: act.areaName, subject: act.subject })}, từ {formatDate(act.on)}
      </PageHeading>
      {notice ? <DoneNotice>{notice}</DoneNotice> : null}
      {act.undoneAt && !notice ? (
        <p className="mb-5 max-w-[44rem] border-l-4 border-slow bg-slow-wash px-4 py-3">
          Đã hoàn tác {formatDateTime(act.undoneAt)}, {act.undoneBy}: <q>{act.undoReason}</q>
        </p>
      ) : null}
      <Facts act={act} />

      <section className="mb-8 max-w-[56rem]">
        <h2 className="border-b border-ink pb-2 text-section font-semibold">Đơn vị nào thành đơn vị nào</h2>
        <ul className="divide-y divide-line text-dense">
          {act.lines.map((line) => (
            <li key={`${line.fromId} ${line.to}`} className="py-2">
              <Link href={`/areas/${line.fromId}?on=${dayBefore(act.on)}`} className="text-accent">
                {line.from}
              </Link>{" "}
              →{" "}
              {line.toId ? (
                <Link href={`/areas/${line.toId}?on=${act.on}`} className="text-accent">
                  {line.to}
                </Link>
              ) : (
                line.to
              )}
              <span className="text-small text-ink-3">
                , {EXTENT_WORDS[line.extent]}
                {line.share === null ? "" : `, tỷ lệ ${formatExact(line.share)}`}
              </span>
            </li>
          ))}
          {act.ends.map(({ id, name }) => (
            <li key={id} className="py-2">
              <Link href={`/areas/${id}?on=${dayBefore(act.on)}`} className="text-accent">
                {name}
              </Link>{" "}
              <span className="text-ink-2">kết thúc, không có đơn vị tiếp nhận</span>
            </li>
          ))}
        </ul>
      </section>

      {act.undoneAt ? null : decision.allowed ? (
        <div className="max-w-[44rem]">
          <FormDisclosure title="Hoàn tác thay đổi này">
            <UndoForm actId={act.id} />
          </FormDisclosure>
        </div>
      ) : (
        <p className="max-w-[44rem] text-small text-ink-3">{decision.reason}</p>
      )}
    </>
  );
}

function Facts({ act }: { act: ActDetail }) {
  const { document, recordedBy, recordedAt, openReports, touched } = act;
  const rows: [string, string][] = [
    ["Văn bản", document],
    ["Người ghi", `${recordedBy}, ${formatDateTime(recordedAt)}`],
    ["Đơn vị", `${touched["Area"] ?? 0} kết thúc, ${touched["Area+"] ?? 0} bắt đầu`],
    ["Báo cáo làm dở", touched["Report"] ? `${touched["Report"]} báo cáo. ${OPEN_REPORTS_WORDS[openReports]}` : "Không có"],
    ["Cán bộ", touched["Membership+"] ? `${touched["Membership+"]} vai trò giao ở đơn vị tiếp nhận` : "Không chuyển"],
    ...(act.undoneAt ? [["Hoàn tác", `${act.undoneBy ?? ""}, ${formatDateTime(act.undoneAt)}: ${act.undoReason ?? ""}`] as [string, string]] : []),
    ["UBND", touched["Agency+"] || touched["Agency"] ? `${touched["Agency+"] ?? 0} UBND lập mới, ${touched["Agency"] ?? 0} kết thúc` : "Không thay"],
  ];
  return (
    <dl className="mb-8 grid max-w-[56rem] gap-x-8 gap-y-4 border-y border-line py-4 text-dense sm:grid-cols-2 frame:grid-cols-3">
      {rows.map(([term, words]) => (
        <div key={term}>
          <dt className="text-small text-ink-3">{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
