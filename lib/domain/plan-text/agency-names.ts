import { fold } from "./fold";

/** Words that begin the name of a body. */
const HEAD = String.raw`uy ban|ubnd|ubmttq|so(?! ket| tuyen| cap|,? tong)|cong an|tinh doan|thanh doan|huyen doan|tinh,? thanh doan|doan thanh nien|doan|hoi|lien doan|ban|bao|dai|toa an|vien|bo chi huy|bo doi|phong|trung tam|truong|tram|cuc|chi cuc|bao hiem|mat tran|cong chuc|can bo|van phong|co so|cac|kho bac|ngan hang|quy|thuong truc|don vi|lien minh|thanh tra|nhom|to|trang|de nghi|benh vien|co quan|thon|bo`;
const BEGINS = new RegExp(String.raw`^(?:${HEAD})(?![\p{L}])`, "u");

/** Words with which a duty begins behind a name. */
const DUTY = /(?:^|[\s:;,])(?:(?:chu tri|chiu trach nhiem|co trach nhiem|can cu|phoi hop|tham muu|thuc hien|(?<!cac )(?<!cua )to chuc|trong pham vi|huong dan|tang cuong|chi dao|xay dung|la co quan|co nhiem vu|trien khai|day manh|quan tam|bo tri|theo chuc nang|tiep tuc|theo doi|dua|dam bao|bao dam|tuyen truyen|tich cuc|tham gia|cu the|hang nam|dinh ky|theo doi|dan doc|cung cap|long ghep|giam sat|tham dinh|tap trung|tren co so|kiem tra|lanh dao|phat dong|van dong|ho tro|duoc giao|can|gom|chu dong|cung|tiep nhan|nghien cuu|ban hanh|khan truong|bao cao|gui bao cao|lap ke hoach|lua chon)(?!\p{L}))/u;

/** The bodies named at the start of a duty, each with its place in the text; where the duty begins. */
export function readNames(text: string): { names: { name: string; start: number; end: number }[]; dutyAt: number } {
  const folded = fold(text);
  const lead = /^(?:de nghi|giao|kinh de nghi)\s+/.exec(folded)?.[0].length ?? 0;
  const end = nameEnd(folded, lead);
  const names = splitNames(text, folded, lead, end);
  return { names, dutyAt: end };
}

function nameEnd(folded: string, from: number): number {
  const colon = folded.indexOf(":", from);
  const duty = DUTY.exec(folded.slice(from));
  const stops = [colon === -1 ? folded.length : colon, duty === null || duty.index === 0 ? folded.length : from + duty.index, folded.length];
  return Math.min(...stops);
}

/** "Ủy ban A, Tỉnh Đoàn B, Hội C và các tổ chức D": parts that each begin like a body; "các sở, ban, ngành" stays one. */
function splitNames(text: string, folded: string, start: number, end: number): { name: string; start: number; end: number }[] {
  const cuts: { at: number; skip: number }[] = [];
  if (!/^(?:cac|nhung)\s/.test(folded.slice(start)) && !/^(?:uy ban nhan dan|ubnd)\s+cac/.test(folded.slice(start))) {
    for (const match of folded.slice(start, end).matchAll(/\s*[,;]\s*(?:va\s+)?|\s+va\s+/g)) {
      const behind = folded.slice(start + match.index + match[0].length, end);
      const printed = text.slice(start + match.index + match[0].length, end);
      if (!BEGINS.test(behind)) continue;
      // "Lao động - Thương binh và Xã hội", "Văn hóa, Thể thao và Du lịch": a name's own words are no bodies.
      if (!/^\p{Lu}/u.test(printed) && !/^cac\s/.test(behind)) continue;
      if (/^(?:ban|co so|bao|quy|to|phong|cac)\s/.test(behind) && !/^\p{Lu}/u.test(printed) && !/^cac (?:to chuc|doan the|so|ban|co quan|don vi|phong|hoi|nganh|thanh vien|truong|xa|huyen)/.test(behind)) continue;
      cuts.push({ at: start + match.index, skip: match[0].length });
    }
  }
  const edges = [{ at: start, skip: 0 }, ...cuts];
  return edges
    .map(({ at, skip }, index) => ({ start: at + skip, end: edges[index + 1]?.at ?? end }))
    .map(({ start: from, end: to }) => ({ name: tidy(text.slice(from, to)), start: from, end: to }))
    .filter(({ name }) => name.length > 2);
}

const tidy = (name: string): string => {
  const clean = name.replace(/\s+/g, " ").replace(/^[\s,;:.-]+|[\s,;:.-]+$/g, "");
  return clean.charAt(0).toUpperCase() + clean.slice(1);
};

export const isBodyName = (text: string): boolean => BEGINS.test(fold(text).trim()) && /^[\p{Lu}c]/u.test(text.trim());

/** Two names of one body: no marks, articles or offices' short forms. */
export const agencyKey = (name: string): string =>
  fold(name)
    .replace(/\bubnd\b/g, "uy ban nhan dan")
    .replace(/\bldtb(?:&|\s*va\s*)?xh\b|\bldtbxh\b/g, "lao dong thuong binh va xa hoi")
    .replace(/\bgd(?:&|\s*va\s*)?dt\b/g, "giao duc va dao tao")
    .replace(/\bvh-?tt(?:&|\s*va\s*)?dl\b|\bvhttdl\b/g, "van hoa the thao va du lich")
    .replace(/[^\p{L}\d]+/gu, " ")
    .replace(/\b(?:cac|va|tinh|cap)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
