import type { PlanData } from "@/prisma/seed/schema";

/** A plan's text with what must be read from it. */
export interface Sample {
  text: string;
  plan: PlanData;
}

type Variant = (sample: Sample) => Sample;

const inWords =
  (change: (text: string) => string): Variant =>
  ({ text, plan }) => ({ text: change(text), plan: withTexts(plan, change) });

const withTexts = (plan: PlanData, change: (text: string) => string): PlanData => ({
  ...plan,
  goals: plan.goals.map((goal) => ({ ...goal, indicators: goal.indicators.map((indicator) => ({ ...indicator, text: change(indicator.text) })) })),
});

const mapIndicators = (plan: PlanData, change: (indicator: PlanData["goals"][number]["indicators"][number]) => PlanData["goals"][number]["indicators"][number]): PlanData => ({ ...plan, goals: plan.goals.map((goal) => ({ ...goal, indicators: goal.indicators.map(change) })) });

/** Another province's, district's and commune's names. */
const otherPlaces: Variant = ({ text, plan }) => {
  const swaps: [RegExp, string][] = [[/Kiên Giang|Trà Vinh|Ninh Thuận|Điện Biên/g, "Bắc Hà"], [/KIÊN GIANG|TRÀ VINH|NINH THUẬN|ĐIỆN BIÊN/g, "BẮC HÀ"], [/Hoàng Kim/g, "Tân Lập"], [/Hoàng [Hh]óa/g, "Phú Sơn"]];
  const swap = (words: string) => swaps.reduce((changed, [from, to]) => changed.replace(from, to), words);
  return { text: swap(text), plan: { ...plan, agencies: plan.agencies.map((agency) => ({ ...agency, name: swap(agency.name) })), reporting: plan.reporting.map((rule) => ({ ...rule, from: swap(rule.from) })) } };
};

/** Every percentage but none and all, a little lower. */
const otherFigures: Variant = ({ text, plan }) => {
  const lower = (printed: string) => {
    const [whole, digits] = printed.split(",");
    return digits === undefined ? (Number(whole) >= 10 ? String(Number(whole) - 1) : printed) : `${whole},${digits}`;
  };
  const change = (words: string) => words.replace(/(?<![\d,.])(\d{1,2}(?:,\d+)?)(?=\s?\\?%)/g, (printed) => lower(printed));
  const changed = withTexts(plan, change);
  return {
    text: change(text),
    plan: mapIndicators(changed, (indicator) => ({
      ...indicator,
      measures: indicator.measures.map((measure) => ({ ...measure, targets: measure.targets.map((target) => (measure.unit === "percent" && target.value !== null && target.value !== "100" && target.value !== "0" ? { ...target, value: lower(target.value.replace(".", ",")).replace(",", ".") } : target)) })),
    })),
  };
};

/** Numbers three higher, in the list and where bodies are given them. */
const otherNumbers: Variant = ({ text, plan }) => {
  const shift = (number: string) => (/^\d+b?$/.test(number) ? number.replace(/\d+/, (digits) => String(Number(digits) + 3)) : number);
  const renumbered = text
    .replace(/Chỉ tiêu (\d+)(?=:)/g, (_, number: string) => `Chỉ tiêu ${shift(number)}`)
    .replace(/chỉ tiêu (\d+(?:\s*,\s*\d+)*)(?= của)/g, (_, list: string) => `chỉ tiêu ${list.replace(/\d+/g, shift)}`)
    .replace(/chỉ tiêu (\d+(?:\s*,\s*\d+)*)(?=;)/g, (_, list: string) => `chỉ tiêu ${list.replace(/\d+/g, shift)}`);
  return {
    text: renumbered,
    plan: {
      ...mapIndicators(plan, (indicator) => ({ ...indicator, number: shift(indicator.number) })),
      agencies: plan.agencies.map((agency) => ({ ...agency, leads: agency.leads.map(shift), coordinates: agency.coordinates.map(shift) })),
    },
  };
};

const LABELS = { "N.": "$1. ", "N)": "$1) ", "Chỉ tiêu số N:": "- Chỉ tiêu số $1: ", "CHỈ TIÊU N.": "CHỈ TIÊU $1. ", "• Chỉ tiêu N:": "• Chỉ tiêu $1: ", "Chỉ tiêu N -": "Chỉ tiêu $1 - ", "Chỉ tiêu N;": "- Chỉ tiêu $1; ", "a) Chỉ tiêu N:": "a) Chỉ tiêu $1: ", "(N)": "($1) " } as const;

/** The same list with other signs before its items. */
const labelled =
  (style: keyof typeof LABELS): Variant =>
  ({ text, plan }) => ({ text: text.replace(/^- Chỉ tiêu (\d+):[ \t]*/gm, LABELS[style]), plan });

/** Other ways of saying the same. */
const otherWords: Variant = inWords((words) =>
  words
    .replace(/Tỷ lệ/g, "Tỉ lệ")
    .replace(/tỷ suất/g, "tỉ suất")
    .replace(/(?<=\d%? )vào năm 2025/g, "vào cuối năm 2025")
    .replace(/(?<=\d%? )vào năm 2030/g, "đến hết năm 2030")
    .replace(/xuống dưới/g, "giảm còn dưới")
    .replace(/và duy trì đến/g, "và tiếp tục duy trì đến")
    .replace(/đạt (?=\d+(?:,\d+)?%)/g, "đạt ít nhất ")
    .replace(/tai nạn thương tích/g, "tai nạn, thương tích")
    .replace(/hằng năm/g, "hàng năm")
    .replace(/vắc xin/g, "vắc-xin")
    .replace(/bậc tiểu học/g, "cấp tiểu học"),
);

/** Lines broken at a width, as a scanner breaks them. */
export const wrapText =
  (width: number) =>
  (text: string): string =>
    text
      .split("\n")
      .map((line) => {
        if (/\t|^\s*\|/.test(line) || line.length <= width) return line;
        const lines = [""];
        for (const word of line.split(" ")) {
          const last = lines.at(-1)!;
          // A scanner does not begin a line with a lone dash or a number and its dot.
          if (last !== "" && last.length + 1 + word.length > width && !/^(?:[-–+]|\d+\.?|\p{L}\))$/u.test(word)) lines.push(word);
          else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
        }
        return lines.join("\n");
      })
      .join("\n");

/** A change of the text that leaves what it says. */
const ofText =
  (change: (text: string) => string): Variant =>
  ({ text, plan }) => ({ text: change(text), plan });

export const wrapped = (width: number): Variant => ofText(wrapText(width));

/** A page break with its number and running head in the middle of every fifth indicator. */
const pageBreaks: Variant = ({ text, plan }) => {
  let count = 0;
  return { plan, text: text.replace(/^(- Chỉ tiêu \d+:.{60,}?) (?=\p{Ll}\S+ .{20})/gmu, (whole, head: string) => ((count += 1) % 5 === 0 ? `${head}\n\n${count}\n\n` : whole)) };
};

/** Marks lost and changed by a scanner, bold signs and the debris of formulas. */
const scanned: Variant = inWords((words) =>
  words
    .replace(/Phấn đấu|phấn đấu/g, (found) => (found.startsWith("P") ? "Phần đầu" : "phân đấu"))
    .replace(/tỷ lệ/g, "tỷ lê")
    .replace(/dưới(?= \d)/g, "duới")
    .replace(/trẻ em dưới/g, "trẻ em dưói")
    .replace(/vào năm/g, "vào nãm")
    .replace(/(?<![\d,.$ \\])( )(\d{1,2}(?:,\d)?)%(?= vào)/g, " $$$2\\%$$"),
);

/** A scanner's O for the last nought of a percentage, and footnotes behind years. */
const scannedDigits: Variant = inWords((words) => words.replace(/(?<=(?<![\d.,])[1-9])0(?=%)/g, "O"));
const footnotes: Variant = inWords((words) => words.replace(/(?<=vào năm 20(?:25|30))(?=[ ;.](?!\d))/g, "[1]"));

/** A page saved from the web: a paragraph each line, tables of the text as they are. */
const webPage: Variant = ({ text, plan }) => ({ plan, text: text.split("\n").map((line) => (line.trim() === "" || /\t/.test(line) ? line : `<p>${line}</p>`)).join("\n") });

/** What may be said more strongly. */
const strongerWords: Variant = inWords((words) => words.replace(/đạt (?=\d+(?:,\d+)?%)/g, "đạt tối thiểu ").replace(/xuống còn (?=\d)/g, "xuống không quá ").replace(/xuống dưới (?=\d)/g, "xuống mức dưới ").replace(/Phấn đấu (?=\p{Ll})/gu, "Phấn đấu bảo đảm ").replace(/trên(?= \d+%)/g, "cao hơn"));

export const bold: Variant = ({ text, plan }) => ({ text: text.replace(/^- (Chỉ tiêu \d+:)/gm, "- **$1**").replace(/^([IVX]+\..*)$/gm, "**$1**"), plan });

export const inNfd = (text: string): string => text.normalize("NFD");
export const inCrlf = (text: string): string => `\ufeff${text.replace(/\r?\n/g, "\r\n")}`;
export const withHardSpaces = (text: string): string => text.replace(/ (?=\S+ \S+ )/g, (_, at: number) => (at % 3 === 0 ? "\u00a0" : " "));

export const decomposed: Variant = ofText(inNfd);
export const windowsLines: Variant = ofText(inCrlf);
export const hardSpaces: Variant = ofText(withHardSpaces);

const all = (...variants: Variant[]): Variant => (sample) => variants.reduce((changed, variant) => variant(changed), sample);

export const VARIANTS: Record<string, Variant> = {
  "other places": otherPlaces,
  "other figures": otherFigures,
  "other numbers": otherNumbers,
  "other words": otherWords,
  "lines of 60": wrapped(60),
  "lines of 90": wrapped(90),
  "page breaks": pageBreaks,
  scanned,
  "scanned digits": scannedDigits,
  footnotes,
  "a web page": webPage,
  "stronger words": strongerWords,
  bold,
  NFD: decomposed,
  CRLF: windowsLines,
  "hard spaces": hardSpaces,
  ...Object.fromEntries((Object.keys(LABELS) as (keyof typeof LABELS)[]).map((style) => [`listed as ${style}`, labelled(style)])),
  "all at once": all(otherPlaces, otherFigures, otherNumbers, otherWords, bold, labelled("N."), wrapped(80), decomposed),
};
