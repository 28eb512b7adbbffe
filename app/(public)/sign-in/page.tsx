import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { currentActor } from "@/lib/auth/actor";
import { localPath } from "@/lib/domain/access/local-path";
import { SignInForm } from "./_parts/sign-in-form";

export const metadata: Metadata = { title: "Đăng nhập" };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const query = await searchParams;
  // next-auth's own door calls the way back by its own name, and as a whole address.
  const next = localPath(one(query.next) ?? one(query.callbackUrl), "/plans");
  if (await currentActor()) redirect(next);
  return (
    <div className="mx-auto max-w-sm pt-4">
      <PageHeading>Đăng nhập</PageHeading>
      {one(query.left) === undefined ? null : <p className="-mt-3 mb-6 text-ink-2">Bạn đã đăng xuất khỏi thiết bị này.</p>}
      {one(query.joined) === undefined ? null : (
        <p role="status" className="mb-5 border-l-4 border-ok bg-ok-wash px-4 py-3">
          Đã đặt mật khẩu. Hãy đăng nhập bằng tên đăng nhập của bạn và mật khẩu vừa đặt.
        </p>
      )}
      {next === "/plans" ? null : <p className="-mt-3 mb-6 text-ink-2">Trang bạn mở cần đăng nhập. Đăng nhập xong, trang đó sẽ hiện ra.</p>}
      {one(query.error) === undefined ? null : (
        <p role="alert" className="mb-5 border-l-4 border-bad bg-bad-wash px-4 py-3">
          Chưa đăng nhập được. Hãy kiểm tra tên đăng nhập và mật khẩu rồi thử lại.
        </p>
      )}
      <SignInForm next={next} />
      <p className="mt-8 border-t border-line pt-4 text-small text-ink-3">Chưa có tài khoản hoặc quên mật khẩu: hãy nhờ cán bộ đầu mối hoặc quản trị hệ thống của tỉnh gửi cho bạn đường dẫn đặt mật khẩu.</p>
    </div>
  );
}
