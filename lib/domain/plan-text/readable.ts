/** Signs that only stand in text typed for the old fonts (TCVN3, "ABC") and read as Latin-1. */
const TCVN3 = /[µ¸¶·¹¨©ª«¬­®¯»¾¼½Æ×ØÜÞßñ÷øüþ]/g;
/** VNI writes a mark after its letter: "Keá hoaïch", "treû em". */
const VNI = /[aeiouyAEIOUYôêâoàơư][ùøûõïäáàåãéèëúüöÙØÛÕÏ]|[öïñ]/g;
/** UTF-8 read as Latin-1: "Káº¿ hoáº¡ch". */
const MOJIBAKE = /áº|á»|Ã[\u0080-\u00bf¡-¿]|Ä[\u0080-\u00bf‘]|Æ°|Æ¡/g;
const VIETNAMESE = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđĐăơư]/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Why this text cannot be read as Vietnamese, in one sentence that says what to do; null where it can. */
export function unreadableReason(text: string): string | null {
  const sample = text.normalize("NFC").slice(0, 20_000);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return "Văn bản không có chữ nào; nếu đây là bản quét, hãy nhận dạng chữ trước rồi nạp lại.";
  // eslint-disable-next-line no-control-regex
  if (count(sample, /[\u0000-\u0008\u000e-\u001a]/g) > 2) return "Tệp không phải là văn bản thuần; hãy lưu thành .docx, .pdf có lớp chữ hoặc .txt mã UTF-8 rồi nạp lại.";
  const proper = count(sample, VIETNAMESE) / letters;
  if (count(sample, MOJIBAKE) / letters > 0.03) return "Chữ trong văn bản bị đọc sai bảng mã (UTF-8 bị hiểu thành Latin-1); hãy lưu lại tệp ở mã UTF-8 rồi nạp lại.";
  if (proper < 0.06) {
    if (count(sample, TCVN3) / letters > 0.05) return "Văn bản dùng bảng mã cũ TCVN3 (ABC); hãy chuyển sang Unicode rồi nạp lại.";
    if (count(sample, VNI) / letters > 0.05) return "Văn bản dùng bảng mã cũ VNI; hãy chuyển sang Unicode rồi nạp lại.";
    if (count(sample, /\ufffd/g) / letters > 0.02) return "Nhiều chữ trong văn bản bị mất khi đổi bảng mã; hãy lưu lại từ bản gốc ở mã UTF-8 rồi nạp lại.";
  }
  return null;
}
