"use client";

import { PageHeading } from "@/components/layout/page-heading";

/** What a person sees of an error nobody foresaw: what happened to the data first, then what to do. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="noi-dung" tabIndex={-1} className="mx-auto max-w-[44rem] px-4 py-16 outline-none">
      <PageHeading>Chưa mở được trang này</PageHeading>
      <p className="mb-6">
        Số liệu đã lưu vẫn còn nguyên. Hãy thử lại; nếu vẫn lỗi, báo quản trị hệ thống{error.digest ? ` kèm mã ${error.digest}` : ""}.
      </p>
      <button type="button" onClick={reset} className="inline-flex h-10 items-center rounded-md bg-accent px-4 font-medium text-white">
        Thử lại
      </button>
    </main>
  );
}
