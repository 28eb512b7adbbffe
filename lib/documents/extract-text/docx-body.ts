import type { Numbering } from "./docx-numbering";
import { createInlineReader } from "./docx-inline";
import { shown } from "./docx-shown";
import type { sentences } from "./sentences";
import { type XmlElement, childOf, valueOf } from "./xml";

/** What a person should know of that is not in the text. */
export type Noticed = keyof Pick<typeof sentences, "trackedChanges" | "footnotes" | "embedded" | "pictures">;

/** The lines of a document's body. */
export function readBody(body: XmlElement | undefined, numbering: Numbering): { lines: string[]; noticed: Set<Noticed> } {
  const noticed = new Set<Noticed>();
  const change = () => noticed.add("trackedChanges");
  const inline = createInlineReader(noticed);

  function blocks(elements: XmlElement[]): string[] {
    const lines: string[] = [];
    // Of paragraphs whose end was deleted: they run on into the next.
    let begun = "";
    for (const element of shown(elements, change)) {
      if (element.name === "w:tbl") lines.push(...table(element));
      if (element.name === "w:altChunk") noticed.add("embedded");
      if (element.name !== "w:p") continue;
      const properties = childOf(element, "w:pPr");
      const { text, boxes } = inline(element);
      if (endsDeleted(properties)) {
        change();
        begun += text;
        lines.push(...boxes.flatMap(blocks));
        continue;
      }
      const label = numbering.labelOf(properties);
      lines.push(`${label}${begun}${text}`, ...boxes.flatMap(blocks));
      begun = "";
    }
    return begun === "" ? lines : [...lines, begun];
  }

  function table(element: XmlElement): string[] {
    const rows = [...shown(element.children, change)].filter(({ name }) => name === "w:tr").filter((row) => !wasDeleted(row));
    const cellsOf = (row: XmlElement) => [...shown(row.children, change)].filter(({ name }) => name === "w:tc");
    // A table of one column is a frame around ordinary paragraphs.
    if (rows.every((row) => cellsOf(row).length === 1)) return rows.flatMap((row) => cellsOf(row).flatMap((cell) => blocks(cell.children)));
    return rows.map((row) => {
      const properties = childOf(row, "w:trPr");
      const cells = cellsOf(row).flatMap((cell) => [cellText(cell), ...empty(Number(valueOf(childOf(cell, "w:tcPr"), "w:gridSpan") ?? 1) - 1)]);
      return [...empty(Number(valueOf(properties, "w:gridBefore") ?? 0)), ...cells, ...empty(Number(valueOf(properties, "w:gridAfter") ?? 0))].join("\t");
    });
  }

  function wasDeleted(row: XmlElement): boolean {
    const deleted = childOf(childOf(row, "w:trPr"), "w:del") !== undefined;
    if (deleted) change();
    return deleted;
  }

  function cellText(cell: XmlElement): string {
    const properties = childOf(cell, "w:tcPr");
    if (continuesMerge(properties, "w:vMerge") || continuesMerge(properties, "w:hMerge")) return "";
    return blocks(cell.children).join(" ").replace(/\s+/g, " ").trim();
  }

  return { lines: body ? blocks(body.children) : [], noticed };
}

/** A merge begins with "restart"; without that word it is the rest of one. */
function continuesMerge(properties: XmlElement | undefined, name: string): boolean {
  const merge = childOf(properties, name);
  return merge !== undefined && merge.attributes["w:val"] !== "restart";
}

function endsDeleted(properties: XmlElement | undefined): boolean {
  const mark = childOf(properties, "w:rPr");
  return childOf(mark, "w:del") !== undefined || childOf(mark, "w:moveFrom") !== undefined;
}

/** Word has 63 columns at most; a larger number is no table. */
const empty = (count: number): string[] => Array<string>(Math.min(Math.max(Math.trunc(count) || 0, 0), 63)).fill("");
