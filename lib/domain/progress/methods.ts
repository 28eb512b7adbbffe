import { AARR_METHOD, judgeByAarr } from "./aarr";
import { CAGR_LIMITS, CAGR_METHOD, judgeByCagr } from "./cagr-ratio";
import { decimalWords } from "../decimal-words";
import type { Exact } from "../decimal";
import { METHOD_CODES, type MethodCode, type MethodInput, type MethodJudgement, type MethodStatus } from "./method-judgement";
import { METHOD, PATH_LIMITS, judge } from "./milestone-path";
import { pathAsMethod } from "./path-as-method";
import { SDG_LIMITS, SDG_METHOD, judgeBySdg } from "./sdg-chart";

export interface Method {
  code: MethodCode;
  version: number;
  /** As it follows "phương pháp". */
  name: string;
  shortName: string;
  /** Who uses it. */
  origin: string;
  /** Line by line. */
  formula: readonly string[];
  /** When it misleads; stands wherever the statuses of another method than the default are shown. */
  warning: string;
  /** What leads to each status, best first. */
  limits: readonly { status: MethodStatus; when: string }[];
  judge: (input: MethodInput) => MethodJudgement;
}

const number = (value: Exact): string => decimalWords(value);
const from = (symbol: string, low: Exact): string => `${symbol} từ ${number(low)} trở lên`;
const between = (symbol: string, low: Exact, high: Exact): string => `${symbol} từ ${number(low)} đến dưới ${number(high)}`;
const below = (symbol: string, high: Exact): string => `${symbol} dưới ${number(high)}`;

const PATH: Method = {
  ...METHOD,
  name: "lộ trình",
  shortName: "Lộ trình",
  origin: "phương pháp của ứng dụng, dùng cho mọi nhận định chính thức",
  formula: [
    "L = (giá trị mới nhất − giá trị năm gốc) ÷ (mức phải có trên lộ trình − giá trị năm gốc)",
    "Lộ trình là đường thẳng từ năm gốc qua các mốc; mốc đã đến hạn thì chỉ so với kết quả của chính năm đó.",
    "Mức cần đạt của từng năm hoặc phải duy trì: mỗi năm đến hạn được so với kết quả của chính năm đó.",
  ],
  warning: "Đường thẳng giữa các mốc là ước tính của ứng dụng, không phải chỉ tiêu chính thức; việc mà kết quả dồn vào cuối kỳ sẽ hiện là chậm ở những năm đầu.",
  limits: [
    { status: "exceeded", when: "vượt mức cần đạt từ một đơn vị làm tròn trở lên" },
    { status: "achieved", when: "đã ở mức cần đạt" },
    { status: "held", when: "mọi năm đến hạn đều giữ được mức cần đạt" },
    { status: "on_track", when: from("L", PATH_LIMITS.onTrack) },
    { status: "slow", when: between("L", PATH_LIMITS.slow, PATH_LIMITS.onTrack) },
    { status: "far_behind", when: between("L", "0", PATH_LIMITS.slow) },
    { status: "moving_away", when: `${below("L", "0")}, hoặc năm gốc đã ở mức cần đạt mà nay không còn` },
    { status: "missed", when: "mốc đã đến hạn, kết quả của chính năm đó chưa tới mức cần đạt" },
    { status: "broken", when: "có năm đến hạn không giữ được mức cần đạt" },
    { status: "not_yet", when: "chưa tới mức cần đạt, còn thời hạn, chưa có gì để so với lộ trình" },
    { status: "not_enough_data", when: "có kết quả nhưng chưa đủ để kết luận" },
    { status: "no_data", when: "chưa có kết quả dùng được" },
    { status: "not_due", when: "chưa đến năm đầu tiên phải đánh giá" },
    { status: "not_applicable", when: "không có đối tượng để đánh giá" },
  ],
  judge: (input) => pathAsMethod(judge(input), input),
};

const UNJUDGED = [
  { status: "not_available", when: "thiếu số liệu năm gốc, chỉ có một năm, số liệu không có con số, bằng 0 hoặc trái dấu" },
  { status: "no_data", when: "chưa có kết quả, hoặc mốc đã đến hạn mà chưa có kết quả của chính năm đó" },
  { status: "not_applicable", when: "không có đối tượng để đánh giá" },
  { status: "out_of_scope", when: "mức cần đạt của từng năm, phải duy trì, so với năm trước hoặc không có con số" },
] as const;

const CAGR: Method = {
  ...CAGR_METHOD,
  name: "tỷ số tốc độ (CAGR)",
  shortName: "CAGR",
  origin: "họ phương pháp của Eurostat, như Open SDG và Cơ quan Thống kê Canada tính",
  formula: [
    "Tốc độ đã có = (giá trị mới nhất ÷ giá trị năm gốc)^(1 ÷ số năm đã qua) − 1",
    "Tốc độ phải có = (mức cần đạt ÷ giá trị năm gốc)^(1 ÷ số năm từ năm gốc đến mốc) − 1",
    "R = tốc độ đã có theo chiều mong muốn ÷ độ lớn của tốc độ phải có",
  ],
  warning: "Phương pháp này dễ gây hiểu nhầm khi mức cần đạt gần 0 hoặc khi số liệu tăng rất nhanh từ mức rất thấp.",
  limits: [
    { status: "target_achieved", when: "đã ở mức cần đạt" },
    { status: "substantial_progress", when: from("R", CAGR_LIMITS.substantial) },
    { status: "moderate_progress", when: between("R", CAGR_LIMITS.moderate, CAGR_LIMITS.substantial) },
    { status: "limited_progress", when: between("R", "0", CAGR_LIMITS.moderate) },
    { status: "deterioration", when: below("R", "0") },
    ...UNJUDGED,
  ],
  judge: judgeByCagr,
};

const SDG: Method = {
  ...SDG_METHOD,
  name: "biểu đồ tiến độ SDG",
  shortName: "SDG",
  origin: "biểu đồ tiến độ các mục tiêu phát triển bền vững của Liên hợp quốc",
  formula: [
    "Tốc độ đã có = (giá trị mới nhất ÷ giá trị năm gốc)^(1 ÷ số năm đã qua) − 1",
    "Giá trị dự báo ở mốc = giá trị mới nhất × (1 + tốc độ đã có)^(số năm còn lại)",
    "P = (giá trị dự báo − giá trị năm gốc) ÷ (mức cần đạt − giá trị năm gốc)",
  ],
  warning: "Phương pháp này giả định tốc độ cũ giữ nguyên đến mốc, nên dự báo dễ sai khi mới có ít năm số liệu; tỷ lệ gần 100% khi dự báo có thể vượt quá 100%.",
  limits: [
    { status: "achieved", when: "đã ở mức cần đạt" },
    { status: "on_track", when: from("P", SDG_LIMITS.onTrack) },
    { status: "fair", when: between("P", SDG_LIMITS.fair, SDG_LIMITS.onTrack) },
    { status: "stagnation", when: `${below("P", SDG_LIMITS.fair)}, hoặc năm gốc đã ở mức cần đạt mà nay không còn` },
    ...UNJUDGED,
  ],
  judge: judgeBySdg,
};

const AARR: Method = {
  ...AARR_METHOD,
  name: "tốc độ giảm bình quân năm (AARR)",
  shortName: "AARR",
  origin: "UNICEF dùng cho tử vong và suy dinh dưỡng trẻ em",
  formula: [
    "ln(giá trị) = α + β × năm, tính bằng hồi quy trên mọi số liệu từ năm gốc",
    "Tốc độ giảm đã có = 1 − e^β",
    "Tốc độ giảm phải có = 1 − (mức cần đạt ÷ giá trị mới nhất)^(1 ÷ số năm còn lại)",
  ],
  warning: "Phương pháp này chỉ dùng cho tử vong và suy dinh dưỡng; ở nơi có ít trường hợp, tốc độ tính được thay đổi thất thường.",
  limits: [
    { status: "achieved", when: "đã ở mức cần đạt" },
    { status: "on_track", when: "tốc độ giảm đã có không thấp hơn tốc độ giảm phải có" },
    { status: "off_track", when: "tốc độ giảm đã có thấp hơn tốc độ giảm phải có, hoặc mốc đã đến hạn mà chưa tới mức cần đạt" },
    ...UNJUDGED.map((row) => (row.status === "out_of_scope" ? { ...row, when: `${row.when}; chỉ số khác tử vong và suy dinh dưỡng` } : row)),
  ],
  judge: judgeByAarr,
};

/** In the order in which they are offered; the first is the default, by which the application speaks. */
export const METHODS: readonly Method[] = [PATH, CAGR, SDG, AARR];

export const DEFAULT_METHOD: Method = PATH;

const BY_CODE: Record<MethodCode, Method> = { path: PATH, cagr: CAGR, sdg: SDG, aarr: AARR };

export const methodOf = (code: MethodCode): Method => BY_CODE[code];

/** The method that an address asks for; null where there is none of that name. */
export function findMethod(asked: string | string[] | null | undefined): Method | null {
  const code = METHOD_CODES.find((known) => known === asked);
  return code === undefined ? null : BY_CODE[code];
}

