import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/expect-accessible";
import { signIn } from "../support/sign-in";

test("the administrator says which part of a commune went where; a refused form keeps what was typed", async ({ page }) => {
  await signIn(page, "quantri");
  await page.goto("/areas/successions");
  await page.getByRole("link", { name: "Tỉnh Vĩnh Long", exact: true }).click();
  await page.getByRole("link", { name: "Phường Thành Phước", exact: true }).click();
  const [one, other] = [page.getByLabel("Phần vào Phường Bình Minh"), page.getByLabel("Phần vào Phường Cái Vồn")];
  await one.fill("0,4");
  await other.fill("70%");
  await page.getByLabel("Căn cứ").fill("Dân số theo đề án");
  await page.getByRole("button", { name: "Ghi phần chuyển" }).click();
  await expect(page.getByText(/phải cộng lại đúng bằng 1/)).toBeVisible();
  await expect(one).toHaveValue("0,4");
  await expect(other).toHaveValue("70%");
  await expect(page.getByLabel("Căn cứ")).toHaveValue("Dân số theo đề án");
  await expectAccessible(page);
  await other.fill("60%");
  await page.getByRole("button", { name: "Ghi phần chuyển" }).click();
  await expect(page.getByText("Đã ghi phần chuyển của đơn vị.")).toBeVisible();
  await expect(page.getByText("một phần, tỷ lệ 0,4 (Dân số theo đề án)")).toBeVisible();
});

test("a new name is an act from the unit's own page, looked at first and undone whole", async ({ page }) => {
  await signIn(page, "quantri");
  await page.goto("/areas");
  await page.getByRole("link", { name: "Thành phố Huế" }).click();
  const commune = page.getByRole("listitem").getByRole("link", { name: /^(Xã|Phường) / }).first();
  const name = (await commune.textContent()) ?? "";
  await commune.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await page.getByRole("link", { name: "Đổi tên", exact: true }).click();
  const successor = page.getByLabel("Tên mới");
  await expect(successor).toHaveValue(new RegExp(name));
  await successor.fill(`${(await successor.inputValue()).split(";")[0]}; Phường Tên Thử`);
  await page.getByLabel("Có hiệu lực từ ngày").fill("01/01/2027");
  await page.getByLabel("Nghị quyết, văn bản").fill("Nghị quyết thử");
  await page.getByRole("button", { name: "Xem trước" }).click();
  await page.getByRole("button", { name: "Ghi thay đổi này" }).click();
  await expect(page.getByText("Đã ghi thay đổi.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Phường Tên Thử" })).toBeVisible();
  await page.getByText("Hoàn tác thay đổi này").click();
  await page.getByLabel("Lý do hoàn tác").fill("Ghi thử");
  await page.getByRole("button", { name: "Hoàn tác toàn bộ" }).click();
  await expect(page.getByText("Đã hoàn tác toàn bộ thay đổi này.")).toBeVisible();
});
