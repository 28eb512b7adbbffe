import { fold } from "./fold";
import type { Quantity } from "./measure-match";
import type { Stretch } from "./subjects";

const LEAD = /^(?:(?:[-–+•\s,.;:]|(?:các )?(?:mục tiêu|chỉ tiêu)(?: cụ thể| phấn đấu)?(?=\s*:)|trong đó|phấn đấu|phần đầu|phân đầu|đảm bảo|bảo đảm|duy trì|giữ vững|từng bước|tiếp tục|đến|vào|có|bình quân|trung bình|cơ bản|xây dựng|thành lập|duy trì và phát triển|hằng năm|hàng năm|mỗi năm|và|đạt|ít nhất|tối thiểu|trên|giảm dần|giảm thiểu|giảm|tăng dần|tăng|nâng|hạ|khống chế|kiểm soát|kéo giảm|không có tình trạng|không có|không để xảy ra|không còn|chấm dứt|riêng|từ|trở lên|xuống|còn|dưới|các|là)(?![\p{L}])\s*)+/iu;
const TAIL = /(?:[\s,;:.(–-]|(?<!\p{L})(?:và|đạt|là|còn|xuống|lên|dưới|trên|vào|đến|từ|có|ở mức|ít nhất|tối thiểu|không quá|khoảng|phấn đấu|duy trì|giảm|tăng|trong|của|với|so|mức|đối|qua))+$/iu;

/** A name for a measure the catalogue does not know, in the plan's own words: the `parts` of the clause that say what is counted, less what figures and years have `taken`. */
export function newMeasureName(printed: string, taken: readonly Stretch[], quantity: Quantity, parts: readonly Stretch[] = [{ start: 0, end: printed.length }]): string {
  let text = printed.replace(/\s/g, " ");
  for (const { start, end } of taken) text = text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
  const name = parts.map(({ start, end }) => tidied(text.slice(start, end))).filter((part) => part !== "").join(" ");
  const folded = fold(name);
  // A share of a number is no number: "90% số hộ gia đình".
  const noun = quantity.unit === "percent" && !quantity.isChange ? name.replace(/^[Ss]ố (?:lượng )?/u, "") : name;
  const named = noun === name && /^(?:ty|ti) (?:le|suat)|^so (?:luong )?|^muc /.test(folded) ? name : `${quantity.unit === "count" ? "Số" : quantity.unit === null || quantity.unit === "percent" ? "Tỷ lệ" : "Tỷ suất"} ${lower(noun)}`;
  return named.charAt(0).toUpperCase() + named.slice(1);
}

function tidied(text: string): string {
  const cut = text.replace(/\(\s*\)|\[\d*\]|(?<!tuổi )trở (?:lên|xuống)(?!\p{L})/gu, " ").replace(/\s+/g, " ").trim().replace(LEAD, "").replace(TAIL, "").replace(/["”]$/, "");
  return closed(cut).replace(/ ([,;:])/g, "$1").trim();
}

/** Without brackets whose other half fell away. */
function closed(text: string): string {
  const opens = text.split("(").length;
  const closes = text.split(")").length;
  if (opens === closes) return text;
  return closes > opens ? text.replace(/^([^(]*)\)/, "$1").replace(TAIL, "") : text.replace(/\(([^)]*)$/, "$1");
}

const lower = (text: string): string => /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** Tells long names with one beginning apart. */
const checksum = (text: string): string => [...text].reduce((sum, sign) => (Math.imul(sum, 31) + sign.charCodeAt(0)) >>> 0, 7).toString(36).slice(-4);

/** "Tỷ lệ trẻ em biết bơi" → "ty-le-tre-em-biet-boi", cut at a word and marked; what tells it from its namesakes behind. */
export function slugOf(text: string, marks: readonly (string | null)[] = []): string {
  const slug = kebab(text);
  const short = slug.length <= 70 ? slug : `${slug.slice(0, 70).replace(/-[^-]*$/, "")}-${checksum(slug)}`;
  return [short, ...marks.flatMap((mark) => (mark === null ? [] : [kebab(mark)]))].filter((one) => one !== "").join("-");
}

const kebab = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
