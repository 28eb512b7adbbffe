import { expect, it } from "vitest";
import { fold, foldedPattern } from "@/lib/format/text";

it("folds marks, case and đ away", () => {
  expect(fold("Điện Biên")).toBe("dien bien");
  expect(fold("  Tỷ lệ  trẻ em DƯỚI 5 tuổi ")).toBe("ty le tre em duoi 5 tuoi");
});

it("folds both normal forms alike", () => expect(fold("Đường".normalize("NFD"))).toBe(fold("Đường".normalize("NFC"))));

it("finds a folded word in text with its marks, in either case", () => {
  const finds = (word: string, text: string) => new RegExp(foldedPattern(fold(word)), "i").test(text);
  expect(["Điện Biên", "ĐIỆN BIÊN", "Dien Bien"].map((text) => finds("dien bien", text))).toEqual([true, true, true]);
  expect(finds("Đak", "Xã Đắk Pơ")).toBe(true);
  expect([finds("tan", "Xã Tín"), finds("xa.1", "Xã 01"), finds("(", "Xã (cũ)"), finds("[a", "a")]).toEqual([false, false, true, false]);
});

it("knows every letter that Vietnamese writes", () => {
  const letters = ["đ", ...[..."aăâeêioôơuưy"].flatMap((vowel) => ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"].map((tone) => `${vowel}${tone}`.normalize("NFC")))];
  for (const letter of letters) for (const written of [letter, letter.toUpperCase()]) expect(written).toMatch(new RegExp(`^${foldedPattern(fold(letter))}$`, /[A-Z]/.test(written) ? "i" : ""));
});
