/** One piece of text at a place on an A4 page, in points from the left lower corner. */
export interface Printed {
  text: string;
  x: number;
  y: number;
  size?: number;
  turned?: boolean;
}

/** A PDF with one font, whose two-byte codes are explained by a ToUnicode map, as Word and LibreOffice make them. */
export function pdf(pages: Printed[][], { trailer = "", objects: more = [] as string[], unmapped = false } = {}): Uint8Array {
  const characters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const hex = (code: number) => code.toString(16).padStart(4, "0");
  const coded = (text: string) => [...text].map((character) => hex(characters.indexOf(character) + 1)).join("");
  const mapped = characters.map((character, index) => `<${hex(index + 1)}> <${[...Array(character.length).keys()].map((at) => hex(character.charCodeAt(at))).join("")}>`);
  const chunks = Array.from({ length: Math.ceil(mapped.length / 100) }, (_, at) => mapped.slice(at * 100, at * 100 + 100));
  const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${chunks.map((chunk) => `${chunk.length} beginbfchar ${chunk.join("\n")} endbfchar`).join("\n")} endcmap end end`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${6 + index * 2} 0 R`).join(" ")}]>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[4 0 R]${unmapped ? "" : "/ToUnicode 5 0 R"}>>`,
    // Every character is half as wide as high.
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 0 500 700]/ItalicAngle 0/Ascent 700/Descent 0/CapHeight 700/StemV 80>>>>",
    stream(toUnicode),
    ...pages.flatMap((page, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${7 + index * 2} 0 R>>`,
      stream(page.map(({ text, x, y, size = 12, turned }) => `BT /F ${size} Tf ${turned ? "0 1 -1 0" : "1 0 0 1"} ${x} ${y} Tm <${coded(text)}> Tj ET`).join("\n")),
    ]),
    ...more,
  ];
  return assemble(objects, trailer);
}

/** A PDF of these objects; the first is the catalogue. */
export function assemble(objects: string[], trailer = ""): Uint8Array {
  let file = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")}`;
  return Buffer.from(`${file}${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF`, "latin1");
}

export const stream = (content: string, more = ""): string => `<</Length ${content.length}${more}>>\nstream\n${content}\nendstream`;

/** Lines down a page, 20 points apart. */
export const page = (...lines: string[]): Printed[] => lines.map((text, index) => ({ text, x: 80, y: 760 - index * 20 }));
