import { describe, expect, it } from "vitest";
import { cell, docx, level, list, num, numbered, p, relation, row, run, table } from "./docx-file";
import { extracted } from "./extracted";

const linesOf = async (...file: Parameters<typeof docx>) => (await extracted(docx(...file), "kế hoạch.docx")).text.split("\n");
const notesOf = async (...file: Parameters<typeof docx>) => (await extracted(docx(...file), "ke-hoach.docx")).notes;

describe("paragraphs", () => {
  it("are lines, with runs joined, soft breaks kept, and no headers or page numbers", async () => {
    const body = [
      p(run("KẾ ") + run("HOẠCH")),
      p("<w:r><w:t>Hành động</w:t><w:br/><w:t>vì trẻ em</w:t></w:r>"),
      p('<w:hyperlink><w:r><w:t>Quyết định 23</w:t></w:r></w:hyperlink>'),
      p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run("Hết")}`),
      p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF muc </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("mục 1")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
      '<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>' + p("Trong khung điền") + "</w:sdtContent></w:sdt>",
    ];
    expect(await linesOf(body.join(""), { header: p("UBND TỈNH — trang 3") })).toEqual(["KẾ HOẠCH", "Hành động", "vì trẻ em", "Quyết định 23", "Hết", "mục 1", "Trong khung điền"]);
  });

  it("show what is seen: no hidden words, capitals where they are printed, symbols of symbol fonts, formulas", async () => {
    const body = [
      p(run("thấy") + run(" giấu", "<w:vanish/>") + run(" hiện", '<w:vanish w:val="0"/>')),
      p(run("mục tiêu đến năm", "<w:caps/>")),
      p(`<w:r><w:t xml:space="preserve">đạt </w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t>95%</w:t></w:r>`),
      p(run("\uf0a3 5%", '<w:rFonts w:ascii="Symbol"/>')),
      p("<m:oMath><m:r><m:t>≥98%</m:t></m:r></m:oMath>"),
      p("<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>"),
      p("<w:r><w:t>2021</w:t><w:noBreakHyphen/><w:t>2030</w:t></w:r>"),
    ];
    expect(await linesOf(body.join(""))).toEqual(["thấy hiện", "MỤC TIÊU ĐẾN NĂM", "đạt ≥95%", "≤ 5%", "≥98%", "a/b", "2021-2030"]);
  });

  it("take a tab after a typed number for a space, and keep it between columns", async () => {
    expect(await linesOf(p("<w:r><w:tab/><w:t>1.</w:t><w:tab/><w:t>Chỉ tiêu</w:t></w:r>") + p("<w:r><w:t>1</w:t><w:tab/><w:t>Truyền thông</w:t><w:tab/><w:t>350</w:t></w:r>"))).toEqual(["1. Chỉ tiêu", "1\tTruyền thông\t350"]);
  });
});

describe("lists", () => {
  it("get the numbers that Word computes: decimal, letters, bullets, several levels", async () => {
    const numbering =
      list(0, level(0, "decimal", "Chỉ tiêu %1:"), level(1, "lowerLetter", "%2)"), level(2, "bullet", "\uf0b7")) +
      list(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", "<w:isLgl/>")) +
      list(2, level(0, "bullet", "+")) +
      num(1, 0) + num(2, 1) + num(3, 2);
    const body = [
      numbered(2, 0, "Tình hình"), numbered(2, 0, "Mục tiêu"), numbered(2, 1, "Chung"), numbered(2, 1, "Cụ thể"),
      numbered(1, 0, "Vắc xin"), numbered(1, 1, "đầu"), numbered(1, 1, "sau"), numbered(1, 2, "gạch"), numbered(1, 0, "Nước sạch"), numbered(1, 1, "lại từ đầu"),
      numbered(3, 0, "cộng"), numbered(0, 0, "không số"),
    ];
    expect(await linesOf(body.join(""), { numbering })).toEqual([
      "I. Tình hình", "II. Mục tiêu", "2.1. Chung", "2.2. Cụ thể",
      "Chỉ tiêu 1: Vắc xin", "a) đầu", "b) sau", "- gạch", "Chỉ tiêu 2: Nước sạch", "a) lại từ đầu",
      "+ cộng", "không số",
    ]);
  });

  it("use Vietnamese letters and words where the format says so", async () => {
    const custom = '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="a, b, c, d, đ, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="lowerLetter"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1)"/></w:lvl>';
    const numbering = list(0, custom) + list(1, level(0, "vietnameseCounting", "%1,")) + list(2, level(0, "lowerLetter", "%1)")) + num(1, 0) + num(2, 1) + num(3, 2);
    const six = (numId: number) => Array.from({ length: 6 }, () => numbered(numId, 0, "x")).join("");
    expect(await linesOf(six(1) + six(2) + six(3), { numbering })).toEqual([..."abcdđe"].map((letter) => `${letter}) x`).concat(["một, x", "hai, x", "ba, x", "bốn, x", "năm, x", "sáu, x"], [..."abcdef"].map((letter) => `${letter}) x`)));
  });

  it("go on from one numbering to the other of one definition, and start again where told", async () => {
    const numbering = list(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0) + num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    expect(await linesOf(numbered(1, 0, "a") + numbered(2, 0, "b") + numbered(3, 0, "c") + numbered(3, 0, "d"), { numbering })).toEqual(["1. a", "2. b", "5. c", "6. d"]);
  });

  it("come from a style too", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="MucNho"><w:basedOn w:val="Muc"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Thuong"><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>';
    const numbering = list(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2.", '<w:pStyle w:val="MucNho"/>')) + num(1, 0);
    const styled = (style: string, text: string) => p(text, `<w:pStyle w:val="${style}"/>`);
    expect(await linesOf(styled("Muc", "một") + styled("MucNho", "con") + styled("Thuong", "không") + styled("Muc", "hai"), { numbering, styles })).toEqual(["1. một", "1.1. con", "không", "2. hai"]);
  });
});

describe("tables", () => {
  it("are rows of cells parted by tabs, with merged cells and lines inside cells in place", async () => {
    const body = table(
      row(cell("Nội dung", '<w:vMerge w:val="restart"/>'), cell("Kinh phí", '<w:gridSpan w:val="2"/>'), cell("Ghi chú")),
      row(cell("bị che", "<w:vMerge/>"), cell("2021"), cell("2022"), cell("<w:p/>")),
      row(cell(p("Truyền") + p("<w:r><w:t>thông</w:t><w:br/><w:t>trẻ em</w:t></w:r>")), cell("13.670"), cell("<w:p/>"), cell("<w:p/>")),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("1")}${cell("2")}${cell("3")}</w:tr>`,
    );
    expect(await linesOf(p("trước") + body + p("sau"))).toEqual(["trước", "Nội dung\tKinh phí\t\tGhi chú", "\t2021\t2022\t", "Truyền thông trẻ em\t13.670\t\t", "\t1\t2\t3", "sau"]);
  });

  it("of one column are frames around paragraphs; tables in cells stay in their cell", async () => {
    expect(await linesOf(table(row(cell(p("một") + p("hai")))) + table(row(cell(table(row(cell("a"), cell("b")))), cell("c"))))).toEqual(["một", "hai", "a b\tc"]);
  });
});

describe("what is beside the text", () => {
  it("text boxes are read once, after the line they hang on", async () => {
    const box = (content: string) => `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await linesOf(p(run("dòng") + box(p("trong hộp"))) + p("tiếp"))).toEqual(["dòng", "trong hộp", "tiếp"]);
  });

  it("footnotes are left out, and said so", async () => {
    const body = p(`${run("đạt 95%")}<w:r><w:footnoteReference w:id="1"/></w:r>`);
    expect(await linesOf(body, { footnotes: p("chú thích") })).toEqual(["đạt 95%"]);
    expect(await notesOf(body)).toEqual([expect.stringContaining("Chú thích cuối trang")]);
  });

  it("embedded files and pictures are said", async () => {
    expect(await notesOf(p("x"), { relations: relation("oleObject", "embeddings/oleObject1.bin", false) })).toEqual([expect.stringContaining("tệp nhúng")]);
    expect(await notesOf(p(`${run("x")}<w:r><w:drawing/></w:r>`))).toEqual([expect.stringContaining("ảnh")]);
    expect(await notesOf(p("x"))).toEqual([]);
  });
});

describe("tracked changes", () => {
  it("what was put in is kept, what was taken out is not, and paragraphs whose end was taken out run on", async () => {
    const body = [
      p(`${run("đạt ")}<w:del><w:r><w:delText>90%</w:delText></w:r></w:del><w:ins>${run("95%")}</w:ins>`),
      p(run("nối "), "<w:rPr><w:del/></w:rPr>"),
      p("liền"),
      p("<w:moveFrom><w:r><w:t>chuyển đi</w:t></w:r></w:moveFrom>", "<w:rPr><w:del/></w:rPr>"),
      p(`<w:moveTo>${run("chuyển đến")}</w:moveTo>`),
      table(`<w:tr><w:trPr><w:del/></w:trPr>${cell("hàng")}${cell("bỏ")}</w:tr>`, row(cell("hàng"), cell("còn"))),
    ].join("");
    expect(await linesOf(body)).toEqual(["đạt 95%", "nối liền", "chuyển đến", "hàng\tcòn"]);
    expect(await notesOf(body)).toEqual([expect.stringContaining("thay đổi được theo dõi")]);
  });
});

describe("the text", () => {
  it("is composed, with plain spaces and without unseen characters", async () => {
    expect(await linesOf(p("Tre\u0309 em\u00a0đa\u0323t\u200b 95%") + p("") + p("") + p("") + p("Ðiện Biên  "))).toEqual(["Trẻ em đạt 95%", "", "Điện Biên"]);
  });

  it("of 60 kB takes less than 300 ms", async () => {
    const line = "Phấn đấu tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ 8 loại vắc xin đạt trên 95% vào năm 2025 và 98% vào năm 2030";
    // Word begins a new run every few words.
    const words = line.match(/(?:\S+ ?){1,5}/g)!.map((some) => run(some, '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/>')).join("");
    const file = docx(Array.from({ length: 600 }, () => p(words)).join(""));
    // The processor's time, because a busy machine stretches the clock's; the best of three, because the first compiles.
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      const started = process.cpuUsage();
      expect((await extracted(file, "a.docx")).text.length).toBeGreaterThan(60_000);
      const { user, system } = process.cpuUsage(started);
      times.push((user + system) / 1000);
    }
    expect(Math.min(...times)).toBeLessThan(300);
  });
});
