import { type Page, expect } from "@playwright/test";
import { DEMO_PASSWORD } from "@/prisma/seed/demo-accounts";

/** Signs in as a demonstration account and waits for its first page. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}
