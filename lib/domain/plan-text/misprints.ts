import { fold } from "./fold";

/**
 * Words that stand in every such plan, with their marks. Where a text has the letters but other marks, it is a
 * misprint or a scanner's error: "lòng ghép", "bổ trí kinh phí", "tai nan".
 */
const COLLOCATIONS = [
  "lồng ghép", "bố trí kinh phí", "đối ứng", "tai nạn", "thương tích", "phát triển", "hạnh phúc", "tố tụng", "phối hợp", "tích hợp", "đẩy mạnh", "cơ sở", "bổn phận", "răn đe", "giám sát", "củng cố", "phấn đấu", "trẻ em",
  "kế hoạch", "chương trình", "hoạt động", "tổ chức", "thực hiện", "chỉ tiêu", "mục tiêu", "bảo vệ", "chăm sóc", "giáo dục", "sức khỏe", "dinh dưỡng", "xâm hại", "bạo lực", "đuối nước", "tảo hôn", "khuyết tật", "khai sinh", "tiêm chủng", "vắc xin", "tử vong", "suy dinh dưỡng",
  "ngân sách", "kinh phí", "trách nhiệm", "nhiệm vụ", "giải pháp", "báo cáo", "tổng hợp", "hướng dẫn", "kiểm tra", "đánh giá", "tuyên truyền", "truyền thông", "cộng đồng", "gia đình", "nhà trường", "học sinh", "xã hội", "hỗ trợ", "can thiệp", "kịp thời", "phòng ngừa", "nâng cao", "nhận thức", "năng lực", "kỹ năng", "kiến thức", "môi trường", "an toàn", "lành mạnh", "thân thiện", "cộng tác viên", "tình nguyện viên", "quảng bá", "tập trung vào",
];

const KNOWN = COLLOCATIONS.map((printed) => ({ printed, folded: fold(printed) }));
/** Other right words with the same letters. */
const ALSO_RIGHT = new Set(["bảo về", "truyền thống", "kiện thực", "có số", "có sở", "phần đâu", "phát triện", "chăm sóc", "cơ số", "hộ trợ", "tổ chức", "xa hội", "năng lực", "bảo cáo", "giao dục", "can thiệp", "kiểm tra", "nhà trường", "thực hiện", "phòng ngừa", "tử vong", "trẻ em", "môi trường", "mỗi trường", "gia đình", "bạo lực", "đối ứng", "hoà bình", "sức khoẻ", "kĩ năng", "xã hội", "đánh giá", "hỗ trợ", "lành mạnh", "an toàn"]);

export interface Misprint {
  printed: string;
  expected: string;
  start: number;
  end: number;
}

const sameLetters = (text: string): string => text.normalize("NFC").toLowerCase().replace(/òa/g, "oà").replace(/óa/g, "oá").replace(/ỏa/g, "oả").replace(/ọa/g, "oạ").replace(/òe/g, "oè").replace(/óe/g, "oé").replace(/ỏe/g, "oẻ").replace(/ũy/g, "uỹ").replace(/úy/g, "uý").replace(/ủy/g, "uỷ").replace(/kĩ/g, "kỹ");

/** Places where well-known words carry wrong marks. */
export function findMisprints(text: string): Misprint[] {
  const folded = fold(text);
  const found: Misprint[] = [];
  for (const { printed, folded: wanted } of KNOWN) {
    for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length;
      if (/\p{L}/u.test(folded[at - 1] ?? " ") || /\p{L}/u.test(folded[end] ?? " ")) continue;
      const own = text.slice(at, end);
      // Capitals and texts without any marks are another matter.
      if (sameLetters(own) === sameLetters(printed) || ALSO_RIGHT.has(own.toLowerCase()) || own === folded.slice(at, end) && own.split(" ").every((word) => fold(word) === word) && !/[^\x00-\x7f]/.test(text.slice(Math.max(0, at - 60), end + 60))) continue;
      found.push({ printed: own, expected: printed, start: at, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
