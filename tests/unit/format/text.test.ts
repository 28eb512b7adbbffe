import { expect, it } from "vitest";
import { fold } from "@/lib/format/text";

it("folds marks, case and đ away", () => {
  expect(fold("Điện Biên")).toBe("dien bien");
  expect(fold("  Tỷ lệ  trẻ em DƯỚI 5 tuổi ")).toBe("ty le tre em duoi 5 tuoi");
});

it("folds both normal forms alike", () => expect(fold("Đường".normalize("NFD"))).toBe(fold("Đường".normalize("NFC"))));
