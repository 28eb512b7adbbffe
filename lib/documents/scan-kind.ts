import { type Result, refuse, succeed } from "@/lib/domain/result";
import { MAX_FILE_BYTES } from "./extract-text/limits";

const KINDS: { mediaType: string; extension: RegExp; begins: readonly number[] }[] = [
  { mediaType: "application/pdf", extension: /\.pdf$/i, begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: "image/jpeg", extension: /\.jpe?g$/i, begins: [0xff, 0xd8, 0xff] },
  { mediaType: "image/png", extension: /\.png$/i, begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** The media type of a scan that is to be kept and never read: name and content must agree. `invalid` with a sentence for anything else. */
export function scanKindOf(bytes: Uint8Array, fileName: string): Result<string> {
  if (bytes.length === 0) return refuse("invalid", "Tệp không có nội dung. Hãy chọn lại tệp.");
  if (bytes.length > MAX_FILE_BYTES) return refuse("invalid", "Tệp lớn hơn 20 MB. Hãy quét lại ở độ phân giải thấp hơn, hoặc tách thành nhiều tệp.");
  const kind = KINDS.find(({ extension }) => extension.test(fileName.trim()));
  if (!kind) return refuse("invalid", "Chỉ nhận bản quét .pdf, .jpg hoặc .png. Hãy lưu tài liệu thành một trong các dạng này.");
  if (!kind.begins.every((byte, index) => bytes[index] === byte)) return refuse("invalid", "Nội dung tệp không đúng với đuôi tên của tệp. Hãy kiểm tra xem đã chọn đúng tệp chưa.");
  return succeed(kind.mediaType);
}
