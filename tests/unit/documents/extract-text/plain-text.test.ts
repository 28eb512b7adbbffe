import { describe, expect, it } from "vitest";
import { extractPastedText } from "@/lib/documents/extract-text";
import { planSeed } from "@/prisma/seed/schema";
import { RAW_SEEDS } from "@/prisma/seed/sources";
import { docx, p } from "./docx-file";
import { extracted, refusalOf } from "./extracted";

const PLAN = "Ủy ban nhân dân tỉnh\r\nChỉ tiêu 1: đạt 95%";
const TCVN3 = "Uû ban nh©n d©n tØnh ban hµnh KÕ ho¹ch hµnh ®éng v× trÎ em, phÊn ®Êu ®¹t 95% vµo n¨m 2025";
const VNI = "UÛy ban nhaân daân tænh ban haønh Keá hoaïch haønh ñoäng vì treû em, phaán ñaáu ñaït 95% vaøo naêm 2025";
const bytes = (text: string, encoding: BufferEncoding = "utf8") => new Uint8Array(Buffer.from(text, encoding));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, "utf16le").swap16());

describe("a text file", () => {
  it("is UTF-8 with or without its mark, or UTF-16 with it", async () => {
    const expected = "Ủy ban nhân dân tỉnh\nChỉ tiêu 1: đạt 95%";
    for (const [name, file] of Object.entries({ plain: bytes(PLAN), marked: bytes(`\ufeff${PLAN}`), little: bytes(`\ufeff${PLAN}`, "utf16le"), big: utf16be(`\ufeff${PLAN}`) })) {
      expect(await extracted(file, "KẾ HOẠCH.TXT"), name).toEqual({ text: expected, mediaType: "text/plain", notes: [] });
    }
  });

  it("in another encoding is refused with the advice to save it as UTF-8", async () => {
    expect(await refusalOf(new Uint8Array([0x4b, 0xea, 0x20, 0x68, 0xf2, 0x61]), "a.txt")).toMatch(/UTF-8/);
    expect(await refusalOf(bytes(PLAN, "utf16le"), "a.txt")).toMatch(/không phải chữ/);
    expect(await refusalOf(bytes("a\0b"), "a.txt")).toMatch(/không phải chữ/);
  });

  it("keeps tabs, form feeds and blank lines, and normalises the rest", async () => {
    // Runs of spaces must not cost their square.
    expect((await extracted(bytes(`a${" ".repeat(1_000_000)}b`), "a.txt")).text.length).toBe(1_000_002);
    expect((await extracted(bytes("\n\na\t\t\r\nb \u2028c\fd\n\n\n\ne\u00adf"), "a.txt")).text).toBe("a\t\t\nb\nc\fd\n\nef");
  });
});

describe("text of a legacy font", () => {
  it("is recognised, in a text file of bytes, in Unicode, in a Word document, when pasted", async () => {
    for (const [encoding, text] of Object.entries({ TCVN3, VNI })) {
      expect(await refusalOf(bytes(text, "latin1"), "a.txt"), encoding).toContain(`mã ${encoding};`);
      expect(await refusalOf(bytes(text), "a.txt"), encoding).toContain(`mã ${encoding};`);
      expect(await refusalOf(docx(p(text)), "a.docx"), encoding).toContain(`mã ${encoding};`);
      const pasted = await extractPastedText(text);
      expect(!pasted.ok && pasted.problem.message, encoding).toContain(`mã ${encoding};`);
    }
  });

  it("in some lines is said, and the others are read", async () => {
    const { text, notes } = await extracted(bytes(`${`${PLAN}\n`.repeat(10)}${TCVN3}`), "a.txt");
    expect(text).toContain("Chỉ tiêu 1: đạt 95%");
    expect(notes).toEqual([expect.stringMatching(/^Có 1 dòng gõ bằng phông chữ cũ theo mã TCVN3/)]);
  });

  it("is not seen in Unicode, capitals, foreign words or text without marks", async () => {
    const innocent = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Bổ sung 400 µg axit folic và 60 mg sắt", "Société générale, François, Zürich, Málaga, São Tomé", "Phan dau dat 95% vao nam 2025", "«trẻ em» là người dưới 16 tuổi", "Hoà thuận, thuý, khoẻ: dấu kiểu cũ"];
    for (const text of [...innocent, innocent.join("\n")]) expect((await extracted(bytes(text), "a.txt")).notes, text).toEqual([]);
  });

  it("is not seen in the seeds' plans", async () => {
    const texts = RAW_SEEDS.plans.flatMap(({ data }) => planSeed.parse(data).goals.flatMap((goal) => goal.indicators.map((indicator) => indicator.text)));
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) expect(await extractPastedText(text), text).toEqual({ ok: true, value: expect.objectContaining({ notes: [] }) });
  });
});
