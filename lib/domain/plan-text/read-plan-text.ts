import { knownIndicators, readAgencies } from "./agencies";
import { agencyKey, readNames } from "./agency-names";
import { giveAgencies } from "./assignments";
import { readBudget } from "./budget";
import type { CatalogueMeasure, DraftAgency, DraftGoal, DraftIndicator, DraftNote, PlanDraft, Read } from "./draft";
import { fold } from "./fold";
import { type PaperKind, readHeader } from "./header";
import { type ListedGoal, type ListedIndicator, listIndicators } from "./indicators";
import { readIndicatorTables } from "./indicator-table";
import { type MappedText, fromSource, joined, spanOf } from "./mapped-text";
import { matcherFor } from "./measure-match";
import { ruleNotes } from "./notes";
import { documentNotes, wordNotes } from "./notes-in-words";
import { type OutlineNode, everyNode, outlineOf } from "./outline";
import { readBlocks } from "./paragraphs";
import { readPrintedResults } from "./printed-results";
import { readReporting } from "./reporting";
import { type Section, sectionsOf } from "./sections";
import type { WordDoubt } from "./clause-figures";

/**
 * A plan read from its text, by rules alone: the same text and catalogue give the same draft. Spans are UTF-16 units
 * of `text` as given. What cannot be read becomes a review note, never a guess; a text that promises nothing
 * measurable gives no indicators and says why.
 */
export function readPlanText(text: string, catalogue: readonly CatalogueMeasure[]): PlanDraft {
  const source = fromSource(text);
  const blocks = readBlocks(source);
  const roots = outlineOf(blocks);
  const sections = sectionsOf(roots);
  const { header, kind } = readHeader(roots, sections);
  const matcher = matcherFor(catalogue);
  const period = { startYear: header.startYear.value, endYear: header.endYear.value };
  const promisesNothing = kind === "report" || kind === "law" || kind === "other";
  const listing = promisesNothing ? { goals: [], unread: [] } : listIndicators(roots, sections, period, matcher);
  const tables = promisesNothing ? [] : readIndicatorTables(blocks, period, matcher);
  // A list and a table say the same; where one only points to the other, the other is longer.
  const listed = countOf(tables) > countOf(listing.goals) ? tables : listing.goals;
  const { goals, texts, doubts } = draftGoals(listed);
  const indicators = goals.flatMap((goal) => goal.indicators);
  const agencies = indicators.length === 0 && kind !== "plan" && kind !== "decision" ? [] : readAgencies(roots, sections, knownIndicators(goals));
  assignInline(listed, goals, agencies);
  giveAgencies(indicators, agencies);
  const reporting = agencies.length === 0 && indicators.length === 0 ? [] : readReporting(roots, sections, agencies, header.issuer.value);
  const budgetReading = readBudget(blocks, header.startYear.value, header.endYear.value);
  const budget = budgetReading?.budget ?? null;
  const printedResults = readPrintedResults(roots, sections, matcher);
  const notes: DraftNote[] =
    indicators.length === 0
      ? []
      : [
          ...documentNotes(source, roots, sections, header, goals),
          ...doubts,
          ...(listed === tables ? [] : listing.unread.map(unreadNote)),
          ...wordNotes(goals, texts),
          ...ruleNotes({ header, goals, agencies, reporting, budget, printedResults }, catalogue),
          ...(budgetReading?.sourceIsInferred === true ? [{ rule: "reading", indicator: null, place: "Phụ lục kinh phí", note: "Bảng kinh phí không in nguồn; các khoản được ghi tạm là của địa phương, cần xác nhận.", span: budgetReading.budget.span }] : []),
        ];
  const reviewNotes = withoutRepeats(notes);
  for (const indicator of indicators) {
    const own = reviewNotes.filter((note) => note.indicator === indicator.key && note.rule !== "no-agency");
    if (own.length > 0) {
      indicator.needsReview = own[0]!.note;
      indicator.certainty = "needs-review";
    }
  }
  return { header, goals, agencies, reporting, budgetNote: budgetNoteOf(roots, sections), budget, printedResults, reviewNotes, nothingPromised: indicators.length > 0 ? null : whyNothing(kind, roots, sections, text) };
}

const countOf = (goals: readonly ListedGoal[]): number => goals.reduce((sum, { indicators }) => sum + indicators.length, 0);

interface DraftedGoals {
  goals: DraftGoal[];
  texts: Map<string, MappedText>;
  doubts: DraftNote[];
}

/** Numbers as printed; counted where none is, "25b" behind 25. Keys are unique. */
function draftGoals(listed: readonly ListedGoal[]): DraftedGoals {
  const keys = new Set<string>();
  const numbers = new Map<ListedIndicator, string>();
  const texts = new Map<string, MappedText>();
  const doubts: DraftNote[] = [];
  const taken = new Set(listed.flatMap((goal) => goal.indicators.map(({ label }) => label)));
  let counted = 0;
  const goals = listed.map((goal, goalIndex): DraftGoal => ({
    ordinal: goalIndex + 1,
    title: goal.title,
    span: goal.span,
    certainty: goal.isPrinted ? "printed" : "inferred",
    indicators: goal.indicators.map((indicator): DraftIndicator => {
      let number = indicator.label;
      if (number === null && indicator.behind !== null) number = nextBehind(numbers.get(indicator.behind)!, keys);
      while (number === null) {
        counted += 1;
        if (!taken.has(String(counted))) number = String(counted);
      }
      numbers.set(indicator, number);
      let key = number;
      for (let turn = 2; keys.has(key); turn += 1) key = turn === 2 ? `${goalIndex + 1}/${number}` : `${goalIndex + 1}/${number}-${turn}`;
      keys.add(key);
      texts.set(key, indicator.text);
      doubts.push(...indicator.promises.doubts.map((doubt) => noteOf(doubt, indicator, key, number)));
      if (indicator.promises.measures.every(({ targets }) => targets.length === 0)) {
        doubts.push({ rule: "unread", indicator: key, place: `Chỉ tiêu ${number}`, note: `Không đọc được mức cần đạt trong “${indicator.text.text.slice(0, 120)}”; cần nhập tay hoặc đối chiếu bản gốc.`, span: spanOf(indicator.text) });
      }
      return {
        key, number, numberIsPrinted: indicator.label !== null, text: indicator.text.text, needsReview: null, agencies: [],
        measures: indicator.promises.measures, span: indicator.span,
        certainty: indicator.label !== null ? "printed" : "inferred",
      };
    }),
  }));
  return { goals, texts, doubts };
}

function nextBehind(number: string, keys: ReadonlySet<string>): string {
  for (const letter of "bcdegh") if (!keys.has(`${number}${letter}`)) return `${number}${letter}`;
  return `${number}b`;
}

const unreadNote = ({ paragraph }: OutlineNode): DraftNote => ({
  rule: "unread",
  indicator: null,
  place: paragraph.whole.text.slice(0, 60),
  note: `Dòng “${paragraph.whole.text.slice(0, 140)}” đứng giữa các chỉ tiêu mà không in mức cần đạt; cần xác nhận đó có phải là chỉ tiêu hay không.`,
  span: spanOf(paragraph.whole),
});

const noteOf = (doubt: WordDoubt, indicator: ListedIndicator, key: string, number: string): DraftNote => ({ rule: doubt.rule, indicator: key, place: `Chỉ tiêu ${number}`, note: doubt.note, span: spanOf(indicator.text, doubt.start, doubt.end) });

/** "Cơ quan chủ trì: Sở Y tế" under an indicator, and "(Sở Y tế chủ trì)" at its end. */
function assignInline(listed: readonly ListedGoal[], goals: readonly DraftGoal[], agencies: DraftAgency[]) {
  listed.forEach((goal, goalIndex) =>
    goal.indicators.forEach((indicator, index) => {
      const draft = goals[goalIndex]!.indicators[index]!;
      const lines = [...indicator.agencyLines];
      const bracket = /\(([^()]{4,120}?)\s*(?:chủ trì|phụ trách|chịu trách nhiệm)[^()]*\)/u.exec(indicator.text.text);
      if (bracket !== null) give(draft, bracket[1]!, "lead", indicator.text, agencies);
      for (const line of lines) {
        const colon = line.text.indexOf(":");
        const role = /phoi hop/.test(fold(line.text.slice(0, colon))) && !/chu tri/.test(fold(line.text.slice(0, colon))) ? "coordinate" : "lead";
        for (const piece of line.text.slice(colon + 1).split(/;|\.(?=\s|$)/)) if (piece.trim() !== "") give(draft, piece.replace(/^\s*(?:phối hợp|chủ trì)\s*:/iu, ""), /phối hợp/iu.test(piece) ? "coordinate" : role, line, agencies);
      }
    }),
  );
}

function give(indicator: DraftIndicator, words: string, role: "lead" | "coordinate", mapped: MappedText, agencies: DraftAgency[]) {
  for (const { name } of readNames(words.trim()).names) {
    // "Các sở, ngành liên quan" names nobody.
    if (/lien quan$/.test(fold(name))) continue;
    let agency = agencies.find((one) => agencyKey(one.name) === agencyKey(name));
    if (agency === undefined) {
      agency = { name, role: "participant", duty: null, leads: [], coordinates: [], phrase: null, span: spanOf(mapped), certainty: "printed" };
      agencies.push(agency);
    }
    const list = role === "lead" ? agency.leads : agency.coordinates;
    if (!list.includes(indicator.key)) list.push(indicator.key);
    agency.phrase ??= mapped.text.slice(0, 200);
  }
}

function budgetNoteOf(roots: readonly OutlineNode[], sections: Map<OutlineNode, Section>): Read<string> | null {
  const nodes = [...everyNode(roots)].filter((node) => sections.get(node) === "budget" && node.parent !== null);
  if (nodes.length === 0) return null;
  const whole = nodes.map(({ paragraph }) => paragraph.whole);
  return { value: joined(whole, "\n").text, span: [spanOf(whole[0]!)[0], spanOf(whole.at(-1)!)[1]], certainty: "printed" };
}

const withoutRepeats = (notes: readonly DraftNote[]): DraftNote[] => notes.filter((note, index) => !notes.slice(0, index).some((other) => other.rule === note.rule && other.indicator === note.indicator && other.place === note.place && other.note === note.note));

function whyNothing(kind: PaperKind, roots: readonly OutlineNode[], sections: Map<OutlineNode, Section>, text: string): string {
  if (text.trim() === "") return "Không có chữ nào để đọc; hãy chọn tệp khác hoặc dán lại nội dung.";
  if (kind === "report") return "Đây là báo cáo kết quả: văn bản thuật lại việc đã làm chứ không đặt mức cần đạt, nên không có chỉ tiêu nào để theo dõi.";
  if (kind === "law") return "Đây là văn bản quy phạm pháp luật, không phải kế hoạch của một địa phương, nên không có chỉ tiêu nào để theo dõi.";
  if (kind === "other") return "Văn bản này không phải là kế hoạch hay chương trình, nên không có chỉ tiêu nào để theo dõi.";
  const hasTargets = [...everyNode(roots)].some((node) => sections.get(node) === "targets");
  if (hasTargets) return "Văn bản có phần mục tiêu nhưng không in con số nào phải đạt, nên không có chỉ tiêu nào để theo dõi.";
  return kind === "plan" || kind === "decision" ? "Kế hoạch này chỉ liệt kê việc cần làm mà không đặt mức nào phải đạt, nên không có chỉ tiêu nào để theo dõi." : "Không tìm thấy mục tiêu hay chỉ tiêu nào có mức phải đạt trong văn bản này, nên không có chỉ tiêu nào để theo dõi.";
}
