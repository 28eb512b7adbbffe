import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { requireActor } from "@/lib/auth/actor";
import { ownSessions } from "@/lib/data/sessions";
import { describeMembership } from "@/lib/domain/access/actor";
import { formatDateTime } from "@/lib/format/date";
import { ChangePasswordForm } from "./_parts/change-password-form";
import { deviceInWords } from "./_parts/device";
import { RevokeSessionForm } from "./_parts/revoke-session-form";
import { SignOutForm } from "./_parts/sign-out-form";

export const metadata: Metadata = { title: "Tài khoản của tôi" };

export default async function AccountPage() {
  const actor = await requireActor("/account");
  const sessions = await ownSessions(actor);
  return (
    <div className="max-w-[44rem]">
      <PageHeading above="Tài khoản của tôi">{actor.name}</PageHeading>

      <section className="mb-10">
        {actor.memberships.length > 0 ? (
          <ul className="mb-4">
            {actor.memberships.map((membership) => (
              <li key={`${membership.role} ${membership.agencyId ?? membership.areaId}`}>{describeMembership(membership)}</li>
            ))}
          </ul>
        ) : (
          <p className="mb-4 text-ink-2">Tài khoản chưa gắn với cơ quan hoặc địa bàn nào. Hãy liên hệ quản trị hệ thống để được giao việc.</p>
        )}
        <SignOutForm />
      </section>

      <section className="mb-10">
        <h2 className="mb-4 border-b border-ink pb-2 text-section font-semibold">Đổi mật khẩu</h2>
        <ChangePasswordForm />
      </section>

      <section>
        <h2 className="mb-1 border-b border-ink pb-2 text-section font-semibold">Thiết bị đang đăng nhập</h2>
        <ul className="divide-y divide-line">
          {sessions.map((session) => {
            const device = deviceInWords(session.userAgent);
            return (
              <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
                <div>
                  <p className="font-medium">
                    {device}
                    {session.isThisOne ? <span className="font-normal text-ink-3"> (thiết bị này)</span> : null}
                  </p>
                  <p className="text-small text-ink-3">
                    Đăng nhập lúc {formatDateTime(session.createdAt)}, tự hết hạn lúc {formatDateTime(session.expiresAt)}
                  </p>
                </div>
                {session.isThisOne ? null : <RevokeSessionForm sessionId={session.id} device={device} />}
              </li>
            );
          })}
        </ul>
        <p className="mt-3 text-small text-ink-3">Không nhận ra một thiết bị: hãy kết thúc phiên đó và đổi mật khẩu.</p>
      </section>
    </div>
  );
}
