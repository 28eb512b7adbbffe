import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { findInvitation } from "@/lib/data/invitations";
import { invitationFault } from "@/lib/domain/access/invitation";
import { JoinForm } from "./_parts/join-form";

// The address is a secret: no search engine keeps it, no other page is told of it.
export const metadata: Metadata = { title: "Đặt mật khẩu", robots: { index: false, follow: false }, referrer: "no-referrer" };

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await findInvitation(token);
  const fault = invitationFault(invitation, new Date().toISOString());
  return (
    <div className="mx-auto max-w-sm pt-4">
      <PageHeading>{invitation && fault === null && invitation.purpose === "join" ? `Chào ${invitation.name}` : "Đặt mật khẩu"}</PageHeading>
      {invitation && fault === null ? (
        <>
          <p className="-mt-3 mb-6 text-ink-2">{invitation.purpose === "join" ? "Bạn được mời dùng phần mềm theo dõi chỉ tiêu trẻ em. Hãy chọn một mật khẩu chỉ mình bạn biết." : "Hãy chọn mật khẩu mới. Đặt xong, mọi thiết bị đang đăng nhập phải đăng nhập lại."}</p>
          <JoinForm token={token} username={invitation.username} />
        </>
      ) : (
        <>
          <p role="alert" className="mb-6 border-l-4 border-bad bg-bad-wash px-4 py-3">
            {fault}
          </p>
          <Link href="/sign-in" className="inline-block py-2 text-accent">
            Đến trang đăng nhập
          </Link>
        </>
      )}
    </div>
  );
}
