import { expect, it } from "vitest";
import { readBudget } from "@/lib/domain/plan-text/budget";
import { fromSource } from "@/lib/domain/plan-text/mapped-text";
import { readBlocks } from "@/lib/domain/plan-text/paragraphs";

const cells = (text: string) => {
  const reading = readBudget(readBlocks(fromSource(text)), 2021, 2022);
  return reading === null ? null : [...reading.budget.activities.flatMap(({ number, lines }) => lines.map(({ year, source, planned, span }) => `${number} ${year} ${source} ${planned} «${text.slice(...span)}»`)), ...reading.budget.printedTotals.map(({ activity, year, source, amount }) => `tổng ${activity} ${year} ${source} ${amount}`)];
};

const expected = ["1 2021 local 80 «80»", "1 2022 mobilised 1055 «1.055»", "2 2021 local 12.5 «12,5»", "tổng 1 null local 80", "tổng null 2021 local 92.5"];
const title = "Phụ lục: DỰ TOÁN KINH PHÍ\nĐvt: triệu đồng\n";

it("reads merged cells that are kept empty, repeated or dropped", () => {
  const body = "1\tTập huấn\t80\t\t\t1.055\t80\t\n2\tTruyền thông\t12,5\t\t\t\t\t\n\tTổng cộng\t92,5\t\t\t\t\t\n";
  const sources = "\t\tĐịa phương\tXã hội hóa\tĐịa phương\tXã hội hóa\tĐịa phương\tXã hội hóa\n";
  for (const years of ["STT\tNội dung\t2021\t\t2022\t\tTổng cộng\t\n", "STT\tNội dung\t2021\t2021\t2022\t2022\tTổng cộng\tTổng cộng\n", "STT\tNội dung\t2021\t2022\tTổng cộng\n"]) expect(cells(title + years + sources + body)).toEqual(expected);
});

it("reads a table set with bars", () => {
  expect(cells(`${title}| STT | Nội dung | 2021 |  | 2022 |  | Tổng cộng |  |\n|---|---|---|---|---|---|---|---|\n|  |  | Địa phương | Xã hội hóa | Địa phương | Xã hội hóa | Địa phương | Xã hội hóa |\n| 1 | Tập huấn | 80 |  |  | 1.055 | 80 |  |\n| 2 | Truyền thông | 12,5 |  |  |  |  |  |\n|  | Tổng cộng | 92,5 |  |  |  |  |  |\n`)).toEqual(expected);
});

it("turns other units into million đồng exactly, and takes commas for thousands only where all are", () => {
  const table = (unit: string, one: string, other: string) => `DỰ TOÁN KINH PHÍ\nĐơn vị tính: ${unit}\nSTT\tNội dung\t2021\t2022\n1\tTập huấn\t${one}\t${other}\n`;
  expect(cells(table("nghìn đồng", "80.000", "1.055.500"))).toEqual(["1 2021 local 80 «80.000»", "1 2022 local 1055.5 «1.055.500»"]);
  expect(cells(table("triệu đồng", "1,055", "80"))).toEqual(["1 2021 local 1055 «1,055»", "1 2022 local 80 «80»"]);
  expect(cells(table("triệu đồng", "1,05", "80"))).toEqual(["1 2021 local 1.05 «1,05»", "1 2022 local 80 «80»"]);
});

it("takes no table of indicators for money", () => {
  expect(cells("TT\tChỉ tiêu\tĐVT\t2021\t2022\n1\tTỷ lệ trẻ em biết bơi\t%\t50\t60\n")).toBeNull();
});
