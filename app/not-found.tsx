import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/layout/page-heading";

export default function NotFoundPage() {
  return (
    <main id="noi-dung" tabIndex={-1} className="mx-auto max-w-[44rem] px-4 py-16 outline-none">
      <PageHeading>Không tìm thấy trang này</PageHeading>
      <p className="mb-6">Địa chỉ có thể đã đổi, hoặc tài khoản của bạn chưa được xem trang này. Hãy kiểm tra lại địa chỉ, hoặc liên hệ quản trị hệ thống nếu công việc của bạn cần đến.</p>
      <Link href="/" className="text-accent">
        Về trang đầu
      </Link>
    </main>
  );
}
