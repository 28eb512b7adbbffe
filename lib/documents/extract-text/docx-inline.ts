import type { Noticed } from "./docx-body";
import { isPageNumber, shown } from "./docx-shown";
import { sentences, unreadable } from "./sentences";
import { plainSymbols, symbolOf } from "./symbol-font";
import { type XmlElement, childOf, isOn } from "./xml";

export interface Inline {
  text: string;
  /** The contents of the text boxes anchored here. */
  boxes: XmlElement[][];
}

/** Fields that fetch from other files or programs. */
const FETCHES = /^\s*(DDE|DDEAUTO|LINK|INCLUDETEXT)\b/i;

/** Reads paragraph after paragraph; a field (a computed piece of text) may begin in one and end in another, hence the memory. */
export function createInlineReader(noticed: Set<Noticed>): (paragraph: XmlElement) => Inline {
  const fields: { instruction: string; shows: boolean }[] = [];
  const change = () => noticed.add("trackedChanges");
  // Of the fields around: a page number is no text, and neither is a field inside another's instruction.
  const hidden = () => fields.some(({ instruction, shows }, depth) => (shows ? isPageNumber(instruction) : depth < fields.length - 1));

  function field(type: string | undefined): void {
    if (type === "begin") fields.push({ instruction: "", shows: false });
    if (type === "end") fields.pop();
    const current = fields.at(-1);
    if (type !== "separate" || !current) return;
    current.shows = true;
    if (FETCHES.test(current.instruction)) throw unreadable(sentences.externalLinks);
  }

  function run(element: XmlElement, boxes: XmlElement[][]): string {
    const properties = childOf(element, "w:rPr");
    const unseen = isOn(properties, "w:vanish");
    let text = "";
    for (const piece of shown(element.children, change)) {
      if (piece.name === "w:fldChar") field(piece.attributes["w:fldCharType"]);
      else if (piece.name === "w:instrText" && fields.length > 0) fields.at(-1)!.instruction += piece.text;
      else if (!unseen && !hidden()) text += pieceText(piece, properties, boxes);
    }
    return isOn(properties, "w:caps") ? text.toLocaleUpperCase("vi") : text;
  }

  function pieceText(piece: XmlElement, properties: XmlElement | undefined, boxes: XmlElement[][]): string {
    switch (piece.name) {
      case "w:t":
        return plainSymbols(wordsOf(piece), childOf(properties, "w:rFonts")?.attributes["w:ascii"]);
      case "w:tab":
      case "w:ptab":
        return "\t";
      case "w:br":
      case "w:cr":
        return "\n";
      case "w:noBreakHyphen":
        return "-";
      case "w:sym":
        return symbolOf(Number.parseInt(piece.attributes["w:char"] ?? "", 16), piece.attributes["w:font"]);
      case "w:footnoteReference":
      case "w:endnoteReference":
        noticed.add("footnotes");
        return "";
      case "w:drawing":
      case "w:pict":
      case "w:object": {
        const found = textBoxesIn(piece);
        boxes.push(...found);
        if (found.length === 0) noticed.add(piece.name === "w:object" ? "embedded" : "pictures");
        return "";
      }
      default:
        return "";
    }
  }

  return (paragraph) => {
    const boxes: XmlElement[][] = [];
    let text = "";
    for (const element of shown(paragraph.children, change)) {
      if (element.name === "w:r") text += run(element, boxes);
      else if (element.name === "m:oMath" || element.name === "m:oMathPara") text += formula(element);
    }
    // A broken file may forget to end a page number; it ends with its paragraph.
    if (hidden()) fields.length = 0;
    return { text: withoutTabStops(text), boxes };
  };
}

/** A tab parts the cells of a table, typed ones too. One that only indents, or follows a list's typed number, is a space. */
function withoutTabStops(text: string): string {
  return text.replace(/^[\t ]*\t/, "").replace(/^([-+*•–]|(?:\d+(?:\.\d+)*|\p{L}{1,4})[.)])[\t ]*\t[\t ]*/u, "$1 ");
}

/** Word drops the space around words unless it is told to keep it, and shows line ends as spaces. */
function wordsOf({ text, attributes }: XmlElement): string {
  const words = text.replace(/[\t\r\n]+/g, " ");
  return attributes["xml:space"] === "preserve" ? words : words.trim();
}

function textBoxesIn(element: XmlElement): XmlElement[][] {
  return [...shown(element.children)].flatMap((child) => (child.name === "w:txbxContent" ? [child.children] : textBoxesIn(child)));
}

/** A formula in one line: "≥95%", "a/b". */
function formula(element: XmlElement): string {
  if (element.name === "m:t" || element.name === "w:t") return element.text;
  if (element.name === "m:f") return `${formula(childOf(element, "m:num") ?? element)}/${formula(childOf(element, "m:den") ?? element)}`;
  if (element.name === "m:d") {
    const properties = childOf(element, "m:dPr");
    return `${childOf(properties, "m:begChr")?.attributes["m:val"] ?? "("}${element.children.map(formula).join("")}${childOf(properties, "m:endChr")?.attributes["m:val"] ?? ")"}`;
  }
  return element.children.map(formula).join("");
}
