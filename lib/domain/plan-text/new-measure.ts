import { fold } from "./fold";
import type { Quantity } from "./measure-match";

const LEAD = /^(?:(?:[-–+•\s,.;:]|trong đó|phấn đấu|phần đầu|phân đầu|đảm bảo|bảo đảm|duy trì|giữ vững|từng bước|tiếp tục|đến|vào|có|bình quân|trung bình|cơ bản|xây dựng|thành lập|duy trì và phát triển|hằng năm|hàng năm|mỗi năm|và|đạt|ít nhất|tối thiểu|trên|giảm thiểu|giảm|tăng dần|tăng|nâng|hạ|khống chế|kiểm soát|kéo giảm|không có tình trạng|không có|không để xảy ra|không còn|chấm dứt|từ|trở lên|xuống|còn|dưới|các|là)(?![\p{L}])\s*)+/iu;
const TAIL = /(?:[\s,;:.(–-]|(?<!\p{L})(?:và|đạt|là|còn|xuống|lên|dưới|trên|vào|đến|từ|có|ở mức|ít nhất|tối thiểu|không quá|khoảng|phấn đấu|duy trì|giảm|tăng|trong|của|với|so|mức|đối))+$/iu;

/** A name for a measure the catalogue does not know, in the plan's own words: those of the clause that are not `taken` by figures and years. */
export function newMeasureName(printed: string, taken: readonly { start: number; end: number }[], quantity: Quantity, words: string): string {
  let text = printed;
  for (const { start, end } of taken) text = text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
  text = text.replace(/\s+/g, " ");
  // Another quantity's words in the same clause are not this one's: keep the stretch its own folded words stand in.
  const at = words === "" ? -1 : fold(text).indexOf(words);
  return nameFrom(at === -1 ? text : text.slice(at, at + words.length), quantity);
}

function nameFrom(text: string, quantity: Quantity): string {
  const cut = text.replace(/\s+/g, " ").trim().replace(LEAD, "").replace(TAIL, "").replace(/["”]$/, "");
  const bare = cut.includes("(") || !cut.endsWith(")") ? cut : cut.slice(0, -1).replace(TAIL, "");
  const folded = fold(bare);
  const named = /^(?:ty|ti) (?:le|suat)|^so (?:luong )?|^muc /.test(folded) ? bare : quantity.unit === "count" ? `Số ${lower(bare)}` : quantity.unit === "per_1000" || quantity.unit === "per_10000" || quantity.unit === "per_100000" ? `Tỷ suất ${lower(bare)}` : `Tỷ lệ ${lower(bare)}`;
  return named.charAt(0).toUpperCase() + named.slice(1);
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "Tỷ lệ trẻ em biết bơi" → "ty-le-tre-em-biet-boi", cut at a word; what tells it from its namesakes behind. */
export function slugOf(text: string, marks: readonly (string | null)[] = []): string {
  const slug = kebab(text);
  const short = slug.length <= 70 ? slug : slug.slice(0, 70).replace(/-[^-]*$/, "");
  return [short, ...marks.flatMap((mark) => (mark === null ? [] : [kebab(mark)]))].filter((one) => one !== "").join("-");
}

const kebab = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
