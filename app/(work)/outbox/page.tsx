import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { CopyText } from "@/components/report/copy-text";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { findOutbox, OUTBOX_STATES, type OutboxLine, type OutboxState } from "@/lib/data/outbox";
import { mayAnywhere } from "@/lib/domain/access/can";
import { env } from "@/lib/env";
import { formatDateTime } from "@/lib/format/date";

interface Props {
  searchParams: Promise<{ state?: string | string[]; page?: string | string[] }>;
}

export const metadata: Metadata = { title: "Thông báo đã soạn" };

const STATE_WORDS: Record<OutboxState, string> = {
  waiting: "Chờ gửi",
  failed: "Chưa gửi được",
  sent: "Đã gửi",
  needless: "Không cần gửi nữa",
  "application-only": "Chỉ báo trong phần mềm",
};

export default async function OutboxPage({ searchParams }: Props) {
  const [actor, asked] = await Promise.all([requireActor(), searchParams]);
  if (!mayAnywhere(actor, "reporting.manage")) notFound();
  const state = OUTBOX_STATES.find((known) => known === asked.state) ?? null;
  const outbox = await findOutbox(actor, { state, page: Number(asked.page) || 1 });
  const href = (page: number) => `/outbox?${new URLSearchParams({ ...(state ? { state } : {}), page: String(page) })}`;
  return (
    <>
      <PageHeading above="Báo cáo">Thông báo, lời nhắc đã soạn cho các đơn vị</PageHeading>
      {env.SMTP_URL ? null : (
        <p className="mb-5 max-w-[44rem] border-l-4 border-slow bg-slow-wash px-4 py-3">
          Phần mềm chưa nối với máy chủ thư nên không gửi thư điện tử. Thông báo vẫn hiện với từng người khi đăng nhập; hãy sao chép nội dung để gửi bằng cách khác. Muốn gửi tự động, quản trị máy chủ đặt SMTP_URL và MAIL_FROM.
        </p>
      )}
      <form method="get" className="mb-4 flex flex-wrap items-end gap-2.5 text-small">
        <label className="flex flex-col gap-1 text-ink-3">
          Trạng thái
          <select name="state" key={state} defaultValue={state ?? ""} className="h-10 rounded-md border border-line-strong bg-paper px-2 text-ink">
            <option value="">Mọi trạng thái</option>
            {OUTBOX_STATES.map((known) => (
              <option key={known} value={known}>
                {STATE_WORDS[known]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="h-10 rounded-md border border-line-strong bg-paper px-4 font-medium text-ink hover:bg-wash">
          Lọc
        </button>
      </form>
      {outbox.lines.length === 0 ? <p className="border-y border-line py-6 text-ink-2">{state ? "Không có thông báo nào ở trạng thái này." : "Chưa có thông báo nào. Lời nhắc được soạn từ bảy ngày trước hạn của kỳ đang mở."}</p> : null}
      <ul className="divide-y divide-line">
        {outbox.lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      {outbox.pages > 1 ? (
        <nav aria-label="Các trang" className="mt-4 flex gap-6 text-dense">
          {outbox.page > 1 ? (
            <Link href={href(outbox.page - 1)} className="text-accent">
              Mới hơn
            </Link>
          ) : null}
          {outbox.page < outbox.pages ? (
            <Link href={href(outbox.page + 1)} className="text-accent">
              Cũ hơn
            </Link>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}

function Line({ line }: { line: OutboxLine }) {
  const { state, personName, unitName, subject, body, email, createdAt, sentAt, attempts, error } = line;
  return (
    <li className="grid gap-x-6 gap-y-2 py-3 md:grid-cols-[minmax(0,1fr)_16rem]">
      <details className="min-w-0">
        <summary className="min-h-11 cursor-pointer py-1">
          <span className="font-medium">{subject}</span>
          <span className="block text-small text-ink-3">
            {[personName, unitName, email].filter(Boolean).join(", ")}; soạn {formatDateTime(createdAt)}
          </span>
        </summary>
        <p className="max-w-[44rem] py-2 break-words whitespace-pre-line">{body}</p>
        <CopyText text={body} label="Sao chép nội dung" about={`gửi ${personName}`} />
      </details>
      <p className={`text-small ${state === "failed" ? "font-medium text-bad" : "text-ink-2"}`}>
        {STATE_WORDS[state]}
        {sentAt ? ` lúc ${formatDateTime(sentAt)}` : ""}
        {state === "failed" ? `, đã thử ${attempts} lần` : ""}
        {state === "failed" && error ? <span className="block font-normal break-words text-ink-3">{error}</span> : null}
      </p>
    </li>
  );
}
