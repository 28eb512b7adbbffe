import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { DemonstrationBanner } from "@/components/layout/demonstration-banner";
import { SkipLink } from "@/components/layout/skip-link";
import { env } from "@/lib/env";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Chỉ tiêu trẻ em", template: "%s – Chỉ tiêu trẻ em" },
  description: "Theo dõi chương trình, kế hoạch hành động vì trẻ em giai đoạn 2021–2030 của các tỉnh.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#0b5c63" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the request makes every page dynamic: a prerendered one would carry no nonce and lose its scripts.
  await headers();
  return (
    <html lang="vi">
      <body className="min-h-dvh bg-paper text-ink">
        <SkipLink />
        {env.DEMONSTRATION ? <DemonstrationBanner /> : null}
        {children}
      </body>
    </html>
  );
}
