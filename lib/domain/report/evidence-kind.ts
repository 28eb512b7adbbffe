import { type Result, refuse, succeed } from "../result";

/** 10 MB. */
export const MAX_EVIDENCE_BYTES = 10 * 1024 * 1024;

/** What an upload field offers; the content decides. */
export const EVIDENCE_ACCEPT = ".pdf,.png,.jpg,.jpeg,.xlsx,.csv";

export interface EvidenceKind {
  mediaType: string;
  /** Endings that such a file may have; the first is given to one that has another. */
  endings: readonly string[];
  /** A picture or a scan, which alone can show a signature. */
  isScan: boolean;
}

const PDF: EvidenceKind = { mediaType: "application/pdf", endings: [".pdf"], isScan: true };
const PNG: EvidenceKind = { mediaType: "image/png", endings: [".png"], isScan: true };
const JPEG: EvidenceKind = { mediaType: "image/jpeg", endings: [".jpg", ".jpeg"], isScan: true };
const XLSX: EvidenceKind = { mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", endings: [".xlsx"], isScan: false };
const CSV: EvidenceKind = { mediaType: "text/csv; charset=utf-8", endings: [".csv"], isScan: false };

const beginsWith = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte);

/** What a file is, by its content and not by its name; `invalid` with a sentence for anything that is not taken. */
export function evidenceKindOf(bytes: Uint8Array): Result<EvidenceKind> {
  if (bytes.length === 0) return refuse("invalid", "Tệp không có nội dung. Hãy chọn lại tệp.");
  if (bytes.length > MAX_EVIDENCE_BYTES) return refuse("invalid", "Tệp lớn hơn 10 MB. Hãy chụp, quét lại ở độ phân giải thấp hơn, hoặc tách thành nhiều tệp.");
  if (beginsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return succeed(PDF);
  if (beginsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return succeed(PNG);
  if (beginsWith(bytes, 0xff, 0xd8, 0xff)) return succeed(JPEG);
  if (beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    const names = namesInZip(bytes);
    if (names.some((name) => /vbaproject/i.test(name))) return refuse("invalid", "Bảng tính này có macro nên không nhận. Hãy lưu lại thành .xlsx rồi gửi.");
    if (names.includes("[Content_Types].xml") && names.some((name) => name.startsWith("xl/"))) return succeed(XLSX);
  } else if (isTable(bytes)) return succeed(CSV);
  return refuse("invalid", "Chỉ nhận tệp PDF, ảnh PNG hoặc JPEG, bảng tính .xlsx hoặc .csv. Hãy lưu tài liệu thành một trong các dạng này.");
}

/** A file name under which the content is what the name says. */
export function evidenceName(name: string, { endings }: EvidenceKind): string {
  const plain = (name.normalize("NFC").split(/[\\/]/).at(-1) ?? "").replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, "").trim() || "tai-lieu";
  const fits = endings.some((ending) => plain.toLowerCase().endsWith(ending));
  return fits ? plain.slice(-150) : `${plain.slice(-145)}${endings[0] ?? ""}`;
}

const END_OF_DIRECTORY = 22;

/** The names in a ZIP's central directory; none where it has no readable one. */
function namesInZip(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - END_OF_DIRECTORY; at >= Math.max(0, bytes.length - END_OF_DIRECTORY - 0xffff); at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    return entryNames(view, view.getUint32(at + 16, true), view.getUint16(at + 10, true));
  }
  return [];
}

function entryNames(view: DataView, start: number, count: number): string[] {
  const names: string[] = [];
  let at = start;
  for (let entry = 0; entry < count && at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50; entry++) {
    const length = view.getUint16(at + 28, true);
    if (at + 46 + length > view.byteLength) return [];
    names.push(new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** Text in UTF-8 with something between its columns, and nothing that a browser would take for a page. */
function isTable(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/^\s*</.test(text) && /[,;\t]/.test(text);
}
