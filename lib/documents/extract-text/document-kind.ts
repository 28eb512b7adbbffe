import { sentences, unreadable } from "./sentences";

export type DocumentKind = "docx" | "pdf" | "txt";

/** How a file begins tells what it is, whatever its name says. */
const beginnings: { really: string; kind?: DocumentKind; bytes: string | number[] }[] = [
  { really: "tệp nén hoặc tệp Office", kind: "docx", bytes: "PK\x03\x04" },
  { really: "tệp RTF", bytes: "{\\rtf" },
  { really: "ảnh JPEG", bytes: [0xff, 0xd8, 0xff] },
  { really: "ảnh PNG", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { really: "ảnh TIFF", bytes: [0x49, 0x49, 0x2a, 0x00] },
  { really: "ảnh TIFF", bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { really: "ảnh GIF", bytes: "GIF8" },
  { really: "tệp nén RAR", bytes: "Rar!" },
  { really: "tệp nén 7z", bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { really: "tệp nén gzip", bytes: [0x1f, 0x8b] },
  { really: "chương trình", bytes: "MZ\x90" },
];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Readers of PDF allow this much before the header. */
const PDF_HEADER_WITHIN = 1024;

/** The kind that name and content agree on; throws the refusal otherwise. */
export function kindOf(bytes: Uint8Array, fileName: string): DocumentKind {
  const extension = /\.([^./\\]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? "";
  if (startsWith(bytes, OLE2)) throw unreadable(olderOffice(bytes, extension));
  if (/^(docm|dotm)$/.test(extension)) throw unreadable(sentences.macros);

  const content = contentOf(bytes);
  if (extension === "doc") throw unreadable(content.kind === undefined || content.kind === "txt" ? sentences.oldWord : sentences.misnamed(".doc", content.really));
  if (extension !== "docx" && extension !== "pdf" && extension !== "txt") throw unreadable(sentences.unknownKind);
  if (content.kind !== extension) throw unreadable(sentences.misnamed(`.${extension}`, content.really));
  return extension;
}

function contentOf(bytes: Uint8Array): { really: string; kind?: DocumentKind } {
  const known = beginnings.find((beginning) => startsWith(bytes, beginning.bytes));
  if (known) return known;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEADER_WITHIN));
  if (head.includes("%PDF-")) return { really: "PDF", kind: "pdf" };
  return { really: "chữ thường hoặc dạng không rõ", kind: "txt" };
}

/** The OLE2 container holds old Word files, and today's when they have a password. */
function olderOffice(bytes: Uint8Array, extension: string): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (stream: string) => file.includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) return sentences.encryptedOffice;
  if (extension === "doc" || holds("WordDocument")) return sentences.oldWord;
  return extension === "docx" || extension === "pdf" || extension === "txt" ? sentences.misnamed(`.${extension}`, "tệp Office đời cũ") : sentences.unknownKind;
}

function startsWith(bytes: Uint8Array, beginning: string | number[]): boolean {
  const wanted = typeof beginning === "string" ? [...Buffer.from(beginning, "latin1")] : beginning;
  return wanted.every((byte, index) => bytes[index] === byte);
}
