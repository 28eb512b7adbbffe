import type { ReadText } from "../extract-text";
import { linesOf } from "./pdf-lines";
import { withoutMargins } from "./pdf-margins";
import { piecesOf } from "./pdf-pieces";
import { sentences, unreadable } from "./sentences";

/** Fewer letters a page than a scan with a stamp or a page number has: no text layer. */
const LETTERS_OF_A_PAGE = 15;
/** Of the characters: above it, the fonts lack a table to Unicode. */
const UNMAPPED_SHARE = 0.1;

/** The text layer in reading order, pages parted by a form feed, without page numbers and running heads. */
export async function readPdf(bytes: Uint8Array): Promise<ReadText> {
  const document = await open(bytes);
  try {
    const pages: ReturnType<typeof piecesOf>[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(piecesOf(await page.getTextContent(), page.getViewport({ scale: 1 }).transform));
      page.cleanup();
    }
    const texts = withoutMargins(pages.map(({ pieces }) => linesOf(pieces))).map((lines) => lines.join("\n"));
    refuseUnreadable(texts);
    const numbersWhere = (test: (index: number) => boolean) => texts.flatMap((_, index) => (test(index) ? [index + 1] : [])).join(", ");
    const bare = numbersWhere((index) => !/\p{L}/u.test(texts[index]!));
    const turned = numbersWhere((index) => pages[index]!.turned);
    return {
      text: texts.join("\n\f"),
      pages: pages.length,
      notes: [...(bare === "" ? [] : [sentences.emptyPages(bare)]), ...(turned === "" ? [] : [sentences.turnedText(turned)])],
    };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array) {
  // Large, and only for PDF.
  const { getDocumentProxy } = await import("unpdf");
  try {
    // A copy, because the library keeps the bytes for itself.
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, enableXfa: false, verbosity: 0 });
  } catch (error) {
    throw unreadable((error as Error).name === "PasswordException" ? sentences.encryptedPdf : sentences.damaged);
  }
}

function refuseUnreadable(texts: string[]): void {
  const text = texts.join("");
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  // Private use, replaced, control characters.
  const unmapped = count(/[\p{Co}\p{Cc}\ufffd]/gu) - count(/[\n\t]/g);
  if (unmapped > text.length * UNMAPPED_SHARE) throw unreadable(sentences.unmappedFont);
  if (count(/\p{L}/gu) < LETTERS_OF_A_PAGE * texts.length) throw unreadable(sentences.scanned);
}
