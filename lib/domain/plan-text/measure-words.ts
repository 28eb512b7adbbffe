import { fold } from "./fold";

/** Other words for the same thing, to one of them; folded. Longer ones first. */
const SAME: readonly [RegExp, string][] = [
  // Manner, no part of what is counted.
  [/ (?:dap ung nhu cau|phu hop voi (?:nhu cau|do tuoi|lua tuoi)|(?:bang|duoi) (?:cac|nhieu) hinh thuc).*$/g, " "],
  [/<\s*(?=\d{1,2} (?:thang )?tuoi)/g, "duoi "],
  [/\bcn\/t\b/g, "can nang theo tuoi"],
  [/\bcc\/t\b/g, "chieu cao theo tuoi"],
  [/bi (?:anh huong|tac dong) (?:boi|cua|do) /g, "gap "],
  [/tai nan,? thuong tich|tntt/g, "tai nan thuong tich"],
  [/\bthcs\b/g, "trung hoc co so"],
  [/\bthpt\b/g, "trung hoc pho thong"],
  [/\bbhyt\b/g, "bao hiem y te"],
  [/\bsdd\b/g, "suy dinh duong"],
  [/\blaodongte\b|\bldte\b/g, "lao dong tre em"],
  [/\bhcdb\b/g, "hoan canh dac biet"],
  [/\bti (le|suat)/g, "ty $1"],
  [/vac[ -]?xin(?:e)?|vaccine|vacxin|vac xanh/g, "vac xin"],
  [/(?:duoc )?tiem (?:chung |phong )?(?:day du|du)/g, "tiem chung day du"],
  [/(?:the )?(?:thap coi|chieu cao theo tuoi|chieu cao\/tuoi)(?: \((?:the )?thap coi\))?/g, "the thap coi"],
  [/(?:the )?(?:nhe can|can nang theo tuoi|can nang\/tuoi)(?: \((?:the )?nhe can\))?/g, "the nhe can"],
  [/suy dinh duong the beo phi|thua can,? ?(?:va |- ?|\/ ?)?beo phi|beo phi/g, "beo phi"],
  [/\btre (?!em\b|so sinh|de\b|mam non)/g, "tre em "],
  [/\bchau\b/g, "tre em"],
  [/tre em so sinh/g, "tre so sinh"],
  [/tre de ra song|tre sinh (?:ra )?song|ca de song|tre em de song/g, "tre de song"],
  [/tre de song\b/g, "tre de song"],
  [/(?:tren|tinh tren|cho|\/)\s*(?:tong so\s*)?1 ?000 (?:tre de song|ca de)/g, " "],
  [/\bchet\b/g, "tu vong"],
  [/\bcap 1\b|cap tieu hoc|bac tieu hoc/g, "tieu hoc"],
  [/cap trung hoc co so|bac trung hoc co so/g, "trung hoc co so"],
  [/lay nhiem hiv|nhiem hiv tu me|truyen hiv/g, "lay truyen hiv"],
  [/sang cho con|sang con/g, "sang con"],
  [/nha ve sinh|nha tieu/g, "nha tieu"],
  [/(?:so )?(?:cap|truong hop|vu|ca)(?: vo chong)? tao hon/g, "so cuoc tao hon"],
  [/5 tuoi (?:den|toi|ra) (?:truong|lop)/g, "5 tuoi di hoc mau giao"],
  [/ra lop|den lop|di mau giao|vao mau giao|hoc mau giao|di hoc mau giao/g, "di hoc mau giao"],
  [/trung hoc co so (?:dung do tuoi)/g, "trung hoc co so dung do tuoi"],
  [/tro giup, ho tro|ho tro, tro giup|giup do|tro giup|(?<!dich vu )ho tro/g, "tro giup"],
  [/cuu tro,? (?:va )?tro giup|cuu tro/g, "tro giup"],
  [/thien tai(?:,? (?:va )?(?:tham hoa|dich benh))+/g, "thien tai tham hoa"],
  [/bao luc,? (?:va )?xam hai|xam hai,? (?:va )?bao luc|xam hai, (?:lam dung|boc lot)(?:, (?:lam dung|boc lot))*/g, "xam hai"],
  [/(?:,| va) (?:duoc )?xu ly (?:nghiem minh )?theo (?:quy dinh cua )?phap luat/g, " "],
  [/(?:duoc )?(?:dao tao|boi duong|tap huan|nang cao)(?:,? (?:va )?(?:dao tao|boi duong|tap huan))*,? (?:ve )?(?:(?:kien thuc|ky nang|nang luc|nghiep vu)(?:,| va)? ?)+/g, "nang cao nang luc "],
  [/(?:duoc )?(?:boi duong|tap huan)(?:,? (?:va )?(?:boi duong|tap huan))*/g, "nang cao nang luc"],
  [/sinh ra song|moi sinh/g, "sinh ra"],
  [/lam giay khai sinh|cap giay khai sinh|co giay khai sinh/g, "lam giay khai sinh"],
  [/dang ki|dang ky/g, "dang ky"],
  [/thuc hien tieu chuan|dat chuan|dat tieu chi|dat tieu chuan|duoc cong nhan/g, "dat tieu chuan"],
  [/cham soc suc khoe/g, "cham soc suc khoe"],
  [/roi vao hoan canh dac biet/g, "nguy co hoan canh dac biet"],
  [/xa, ?phuong, ?(?:thi tran|dac khu)|xa,? phuong|cac xa, ?thi tran|xa, ?thi tran|xa\/phuong(?:\/thi tran)?/g, "xa phuong thi tran"],
  [/khu vui choi|diem vui choi|noi vui choi|diem sinh hoat/g, "vui choi"],
];

/** Words that carry no meaning of their own here. */
const EMPTY = new Set("khong che kiem soat ty le suat so luong tong cac cua va voi cho tren trong o tai theo ve nhung mot la duoc bi co thi tu den duoi tuoi phan dau giam tang duy tri dat bao dam xuong con len hang nam moi it nhat toi thieu khi de do nay nhu cung phai bang muc nham tiep tuc tung buoc cuoc giu vung on dinh suot".split(" "));

/** A name in canonical folded words. */
export function canonical(text: string): string {
  let words = ` ${fold(text).replace(/[“”"'’‘()[\]:;.!?…–—-]+/g, " ").replace(/\s+/g, " ")} `;
  for (const [pattern, same] of SAME) words = words.replace(pattern, same);
  return words.replace(/[,/%‰]+/g, " ").replace(/\s+/g, " ").trim();
}

/** Its words and pairs of words, as a set. */
export function featuresOf(canonicalText: string): Set<string> {
  const words = canonicalText.split(" ").filter((word) => word !== "" && !/^\d+$/.test(word));
  const telling = words.filter((word) => !EMPTY.has(word));
  const features = new Set(telling);
  for (let index = 1; index < telling.length; index += 1) features.add(`${telling[index - 1]} ${telling[index]}`);
  return features;
}

/** What tells one population from another: ages, school levels, kinds counted. */
export interface Facets {
  ages: Set<string>;
  levels: Set<string>;
  kinds: string | null;
  /** The form of malnutrition. */
  form: string | null;
  deaths: boolean;
  isCount: boolean;
  /** The harms and dangers it speaks of. */
  topics: Set<string>;
}

const AGE = /(<|duoi|den|tron|tu|tren)?\s*(\d{1,2})\s*(?:(?:-|–|den duoi|den)\s*(\d{1,2})\s*)?(thang )?tuoi(?:\s*(tro len))?/g;
const LEVELS: readonly [string, RegExp][] = [
  ["primary", /tieu hoc/],
  ["lower-secondary", /trung hoc co so|thcs/],
  ["upper-secondary", /trung hoc pho thong|thpt/],
  ["nursery", /nha tre/],
  ["kindergarten", /mau giao/],
];

const TOPICS: readonly [string, RegExp][] = [
  ["injury", /tai nan|thuong tich|tntt/],
  ["drowning", /duoi nuoc|\bboi\b|moi truong nuoc/],
  ["traffic", /giao thong/],
  ["labour", /lao dong (?:tre em|trai|som)|tre em lao dong/],
  ["abuse", /xam hai|bao luc/],
  ["trafficking", /mua ban|bat coc/],
  ["online", /moi truong mang|internet/],
  ["marriage", /tao hon|ket hon som|hon nhan can huyet/],
  ["hiv", /\bhiv\b/],
  ["disability", /khuyet tat/],
];

export function facetsOf(text: string): Facets {
  const folded = fold(text);
  const ages = new Set<string>();
  for (const [, lead, low, high, months, up] of folded.matchAll(AGE)) {
    const from = Number(low);
    const unit = months === undefined ? "" : "m";
    if (high !== undefined) ages.add(`${from}-${Number(high)}${unit}`);
    else if (up !== undefined || lead === "tren") ages.add(`${from}+${unit}`);
    else ages.add(`${lead === "duoi" || lead === "<" ? "<" : lead === "den" || lead === "tron" ? "<=" : "="}${from}${unit}`);
  }
  return {
    ages,
    levels: new Set(LEVELS.flatMap(([level, pattern]) => (pattern.test(folded) ? [level] : []))),
    kinds: /(\d+)\s*loai/.exec(folded)?.[1] ?? null,
    form: /(thap coi|chieu cao theo|chieu cao\/|cc\/t|nhe can|can nang theo|can nang\/|cn\/t|gay com|beo phi|thua can)/.exec(folded)?.[1]?.replace(/chieu cao theo|chieu cao\/|cc\/t/, "thap coi").replace(/can nang theo|can nang\/|cn\/t/, "nhe can").replace("thua can", "beo phi") ?? null,
    deaths: /tu vong|\bchet\b/.test(folded),
    topics: new Set(TOPICS.flatMap(([topic, pattern]) => (pattern.test(folded) ? [topic] : []))),
    isCount: /(?<!ty le |ty suat )\bso (?:luong )?(?:xa|tre|vu|ca|cap|cuoc|nguoi|hoc sinh|ho|truong)/.test(folded) && !/^\W*(?:giam |tang )?(?:ty|ti) (?:le|suat)/.test(folded),
  };
}
