import { type Result, Refusal, refuse, succeed } from "@/lib/domain/result";
import { type DocumentKind, kindOf } from "./extract-text/document-kind";
import { readDocx } from "./extract-text/docx";
import { legacyEncodingIn, refuseLegacyText } from "./extract-text/legacy-encoding";
import { MAX_FILE_BYTES } from "./extract-text/limits";
import { normaliseText } from "./extract-text/normalise-text";
import { readPdf } from "./extract-text/pdf";
import { readPlainText } from "./extract-text/plain-text";
import { sentences, unreadable } from "./extract-text/sentences";

/** What a plan of a hundred sheets has ten times over; the reader takes seconds for it. In UTF-16 units. */
const MAX_TEXT_LENGTH = 2_000_000;

/** `text` is normalised (NFC, "\n", plain spaces), so spans found in it are spans of what is kept; notes are whole sentences. */
export interface ExtractedText {
  text: string;
  mediaType: string;
  /** Only where the file says so (PDF). */
  pages?: number;
  notes: string[];
}

/** What the reader of one kind of file gives, before it is normalised. */
export type ReadText = Pick<ExtractedText, "text" | "pages" | "notes">;

const readers: Record<DocumentKind, { mediaType: string; read: (bytes: Uint8Array) => ReadText | Promise<ReadText> }> = {
  docx: { mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", read: readDocx },
  pdf: { mediaType: "application/pdf", read: readPdf },
  txt: { mediaType: "text/plain", read: readPlainText },
};

/** The text of a .docx, .pdf or .txt file, or an `invalid` problem that says what to do. Blocks the thread: a server calls `readPlanInWorker`. */
export function extractText(bytes: Uint8Array, fileName: string): Promise<Result<ExtractedText>> {
  return answer(async () => {
    if (bytes.length > MAX_FILE_BYTES) throw unreadable(sentences.tooLarge);
    if (bytes.length === 0) throw unreadable(sentences.empty);
    const { mediaType, read } = readers[kindOf(bytes, fileName)];
    return finish(await read(bytes), mediaType);
  });
}

/** The same for text that was pasted. */
export function extractPastedText(text: string): Promise<Result<ExtractedText>> {
  return answer(async () => finish({ text, notes: [] }, readers.txt.mediaType));
}

function finish({ text: raw, pages, notes }: ReadText, mediaType: string): ExtractedText {
  if (raw.length > MAX_TEXT_LENGTH) throw unreadable(sentences.tooLong);
  const legacy = legacyEncodingIn(raw);
  if (legacy?.everywhere) throw refuseLegacyText(legacy.encoding);
  const text = normaliseText(raw);
  if (text.trim() === "") throw unreadable(sentences.empty);
  return { text, mediaType, ...(pages === undefined ? {} : { pages }), notes: legacy ? [...notes, sentences.legacyLines(legacy.encoding, legacy.lines)] : notes };
}

async function answer(extract: () => Promise<ExtractedText>): Promise<Result<ExtractedText>> {
  try {
    return succeed(await extract());
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    // A file that breaks its own format breaks our reading in ways no list of errors foresees.
    return refuse("invalid", sentences.damaged);
  }
}
