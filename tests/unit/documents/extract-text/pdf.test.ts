import { describe, expect, it } from "vitest";
import { extracted, refusalOf } from "./extracted";
import { type Printed, page, pdf } from "./pdf-file";

const read = (pages: Printed[][]) => extracted(pdf(pages), "ke-hoach.pdf");
const filler = ["Phấn đấu tỷ lệ trẻ em được tiêm chủng đầy đủ", "Ủy ban nhân dân tỉnh giao Sở Y tế chủ trì"];

describe("a PDF's text layer", () => {
  it("is read by position: words joined, lines from the top, columns parted by a tab", async () => {
    const { text, pages, mediaType } = await read([
      [
        { text: "Dòng sau cùng", x: 80, y: 600 },
        { text: "ỦY BAN NHÂN DÂN", x: 60, y: 760 },
        { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", x: 300, y: 760.5 },
        // Six points a character: "tỷ" ends at 92, "lệ" follows after a space, "đạt" after none.
        { text: "tỷ", x: 80, y: 700 },
        { text: "lệ", x: 96, y: 700 },
        { text: " đạt", x: 108, y: 700 },
        { text: "2", x: 132, y: 704, size: 7 },
      ],
    ]);
    expect(text.split("\n")).toEqual(["ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA", "tỷ lệ đạt2", "Dòng sau cùng"]);
    expect(pages).toBe(1);
    expect(mediaType).toBe("application/pdf");
  });

  it("composes letters whose marks are apart", async () => {
    expect((await read([page(filler[0]!.normalize("NFD"))])).text).toBe(filler[0]);
  });

  it("parts pages by a form feed and drops page numbers and running heads", async () => {
    const bodies = [
      ["Phấn đấu tỷ lệ trẻ em được tiêm chủng đầy đủ", "đạt trên 95% vào năm 2025"],
      ["Giảm tỷ lệ trẻ em bị tai nạn, thương tích", "xuống dưới 600/100.000 trẻ em"],
      ["Ủy ban nhân dân tỉnh giao Sở Y tế chủ trì", "báo cáo trước ngày 15/11"],
    ];
    const pages = bodies.map((lines, index) => [
      ...(index === 0 ? [] : [{ text: String(index + 1), x: 290, y: 810 }]),
      { text: "Kế hoạch vì trẻ em", x: 80, y: 795 },
      ...page(...lines),
      { text: `Trang ${index + 1}/3`, x: 400, y: 30 },
    ]);
    expect((await read(pages)).text).toBe(bodies.map((lines) => lines.join("\n")).join("\n\f"));
  });

  it("keeps a number that is no page number, and the first head of a table that is repeated", async () => {
    const head = (y: number): Printed[] => [
      { text: "Nội dung", x: 80, y },
      { text: "Kinh phí", x: 300, y },
    ];
    const { text } = await read([[...head(790), ...page(...filler), { text: "95", x: 80, y: 100 }], [...head(790), ...page(...filler.map((line) => `${line} sau`))]]);
    expect(text).toBe(`Nội dung\tKinh phí\n${filler.join("\n")}\n95\n\f${filler.map((line) => `${line} sau`).join("\n")}`);
  });

  it("says which pages have no text and where text is turned", async () => {
    const { notes, text } = await read([page(...filler), [], [...page(...filler.map((line) => `${line} sau`)), { text: "dọc", x: 40, y: 400, turned: true }]]);
    expect(notes).toEqual([expect.stringMatching(/^Trang 2 không có lớp chữ/), expect.stringMatching(/^Trang 3 có chữ xoay/)]);
    expect(text).not.toContain("dọc");
  });

  it("that is missing is said: a scan, with or without a stamp", async () => {
    expect(await refusalOf(pdf([[], []]), "a.pdf")).toMatch(/bản quét/);
    expect(await refusalOf(pdf([page("Ký số"), [], []]), "a.pdf")).toMatch(/bản quét/);
  });

  it("that does not map to Unicode is refused", async () => {
    expect(await refusalOf(pdf([page(...filler)], { unmapped: true }), "a.pdf")).toMatch(/thiếu bảng mã/);
  });

  it("typed with a legacy font is told", async () => {
    expect(await refusalOf(pdf([page("Uû ban nh©n d©n tØnh Kiªn Giang", "KÕ ho¹ch hµnh ®éng v× trÎ em")]), "a.pdf")).toMatch(/TCVN3/);
  });
});
