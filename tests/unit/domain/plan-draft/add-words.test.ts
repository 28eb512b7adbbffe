import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addIndicator, rereadIndicator } from "@/lib/domain/plan-draft/add-indicator";
import { WORDS_AS, addWords } from "@/lib/domain/plan-draft/add-words";
import { isSameTarget } from "@/lib/domain/plan-draft/change-measure";
import { draftProblems } from "@/lib/domain/plan-draft/draft-problems";
import { planDraft } from "@/lib/domain/plan-draft/draft-schema";
import { indicatorsOf, placeOf } from "@/lib/domain/plan-draft/parts";
import { removePart } from "@/lib/domain/plan-draft/remove-part";
import { newIndicator } from "@/lib/domain/plan-draft/typed-parts";
import { findWords, spanBetween } from "@/lib/domain/plan-draft/words";
import type { PlanDraft } from "@/lib/domain/plan-text/draft";
import { readPlanText } from "@/lib/domain/plan-text/read-plan-text";
import type { Span } from "@/lib/domain/plan-text/span";
import { unwrap } from "@/lib/domain/result";
import { seededMeasures } from "@/prisma/plan-read/catalogue";

// What a person points out in the document becomes a part, read by the reader's own rules.

const NAMES = ["dien-bien-2021-2030", "hoang-kim-2021-2030", "kien-giang-2021-2030", "ninh-thuan-2022", "tra-vinh-2021-2030"];
const plans = NAMES.map((name) => {
  const text = readFileSync(`seeds/documents/${name}.txt`, "utf8").normalize("NFC");
  return { name, text, draft: readPlanText(text, seededMeasures) };
});
const { text, draft } = plans.at(-1)!;

/** Behind it no indicator's place moves when a line is put in. */
const LAST = `g${draft.goals.length - 1}-i${draft.goals.at(-1)!.indicators.length - 1}`;

const without = (of: PlanDraft, part: string) => unwrap(removePart(of, part)).draft;
describe.each(plans)("$name, each part taken out and pointed out again", ({ text, draft }) => {
  it("gives its indicators back where they stood, with what they promise", () => {
    draft.goals.forEach((goal, g) =>
      goal.indicators.forEach((indicator, i) => {
        const { draft: after, part } = unwrap(addWords(without(draft, `g${g}-i${i}`), text, indicator.span, "indicator", seededMeasures));
        const again = placeOf(after, part).indicator!;
        expect(part).toBe(`g${g}-i${i}`);
        expect(again).toMatchObject({ span: indicator.span, certainty: "printed", text: indicator.text });
        if (indicator.numberIsPrinted) expect(again.number).toBe(indicator.number);
        expect(again.measures.map(({ code }) => code)).toEqual(indicator.measures.map(({ code }) => code));
        expect(planDraft.parse(after)).toEqual(after);
      }),
    );
  });

  it("gives its targets back to their measures", () => {
    draft.goals.forEach((goal, g) =>
      goal.indicators.forEach((indicator, i) =>
        indicator.measures.forEach((measure, m) =>
          measure.targets.forEach((target, t) => {
            const { draft: after, part } = unwrap(addWords(without(draft, `g${g}-i${i}-m${m}-t${t}`), text, target.span, "target", seededMeasures));
            const again = placeOf(after, part);
            expect(again.target).toMatchObject({ span: target.span, certainty: "printed", phrase: target.phrase });
            expect(again.measure!.code).toBe(measure.code);
            expect(isSameTarget(again.target!, target)).toBe(true);
          }),
        ),
      ),
    );
  });

  it("gives its goals back with the indicators under them", () => {
    draft.goals.forEach((goal, g) => {
      if (g === 0) return;
      const { draft: after, part } = unwrap(addWords(without(draft, `g${g}`), text, goal.span, "goal", seededMeasures));
      expect(part).toBe(`g${g}`);
      expect(after.goals.map(({ title, ordinal, indicators }) => [title, ordinal, indicators.map(({ key }) => key)])).toEqual(draft.goals.map(({ title, ordinal, indicators }) => [title, ordinal, indicators.map(({ key }) => key)]));
    });
  });
});

describe("words that the reader passed over", () => {
  it("become an indicator in their place, with the measures and targets in them", () => {
    const added = "Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ 8 loại vắc xin đạt trên 95% vào năm 2025 và 98% vào năm 2030.";
    const [{ span }] = [indicatorsOf(draft)[1]!];
    const other = `${text.slice(0, span[1])}\n${added}\n${text.slice(span[1])}`;
    const start = other.indexOf(added);
    const { draft: after, part } = unwrap(addWords(draft, other, [start - 1, start + added.length + 1], "indicator", seededMeasures));
    const { indicator } = placeOf(after, part);
    expect(indicator).toMatchObject({ text: added, span: [start, start + added.length], number: `${indicatorsOf(draft)[1]!.number}b`, numberIsPrinted: false });
    expect(indicator!.measures.flatMap(({ targets }) => targets.map(({ year, comparator, value }) => [year, comparator, value]))).toEqual([
      [2025, "gt", "95"],
      [2030, "gt", "98"],
    ]);
    expect(draftProblems(after, seededMeasures)).toEqual([]);
  });

  it("become a measure of an indicator that has none", () => {
    const empty = structuredClone(draft);
    const [first] = indicatorsOf(empty);
    first!.measures = [];
    expect(draftProblems(empty, seededMeasures).map(({ part }) => part)).toEqual(["g0-i0"]);
    for (const as of ["measure", "target"] as const) {
      const { draft: after } = unwrap(addWords(empty, text, first!.span, as, seededMeasures));
      expect(placeOf(after, "g0-i0").indicator!.measures.map(({ code }) => code)).toEqual(indicatorsOf(draft)[0]!.measures.map(({ code }) => code));
      expect(draftProblems(after, seededMeasures)).toEqual([]);
    }
  });

  it("become a line of the indicator they stand behind, and a target of its measure", () => {
    const { indicator, measure } = placeOf(draft, `${LAST}-m0`);
    const line = "Riêng năm 2028 đạt 83%.";
    const other = `${text.slice(0, indicator!.span[1])}\n${line}${text.slice(indicator!.span[1])}`;
    const start = other.indexOf(line);
    const { draft: after, part } = unwrap(addWords(draft, other, [start, start + line.length], "target", seededMeasures));
    const again = placeOf(after, part);
    expect(again.measure!.code).toBe(measure!.code);
    expect(again.target).toMatchObject({ year: 2028, value: "83", comparator: "gte" });
    expect(again.indicator!.text).toBe(`${indicator!.text}\n${line}`);
    expect(again.indicator!.span).toEqual([indicator!.span[0], start + line.length]);
    expect(draftProblems(after, seededMeasures)).toEqual([]);
  });

  it("become a body with the indicators its duty names, or further indicators of one that is there", () => {
    const at = draft.agencies.findIndex(({ leads }) => leads.length > 0);
    const agency = draft.agencies[at]!;
    const place: Span = [agency.span[0], draft.agencies[at + 1]!.span[0]];
    const { draft: after, part } = unwrap(addWords(without(draft, `a${at}`), text, place, "agency", seededMeasures));
    const again = after.agencies[Number(part.slice(1))]!;
    expect(again.name).toBe(agency.name);
    expect(again.span).toEqual(agency.span);
    expect(again.leads.length).toBeGreaterThan(0);
    for (const key of again.leads) expect(indicatorsOf(after).find((one) => one.key === key)!.agencies).toContainEqual(expect.objectContaining({ name: agency.name, role: "lead" }));
    const twice = unwrap(addWords(after, text, place, "agency", seededMeasures)).draft;
    expect(twice.agencies).toEqual(after.agencies);
  });

  it("give an indicator the bodies that its own lines name", () => {
    const { indicator } = placeOf(draft, LAST);
    const line = "Cơ quan phối hợp: Sở Khoa học và Công nghệ";
    const other = `${text.slice(0, indicator!.span[1] - 1)}\n${line}\n${text.slice(indicator!.span[1] - 1)}`;
    const start = other.indexOf(line);
    const { draft: after } = unwrap(addWords(draft, other, [start, start + line.length], "agency", seededMeasures));
    expect(after.agencies.at(-1)).toMatchObject({ name: "Sở Khoa học và Công nghệ", coordinates: [indicator!.key], leads: [], span: [start + "Cơ quan phối hợp: ".length, start + line.length] });
  });

  it("become reporting rules again", () => {
    for (const plan of plans) {
      plan.draft.reporting.forEach((rule, index) => {
        const begin = plan.text.lastIndexOf("\n", rule.span[0]) + 1;
        const end = plan.text.indexOf("\n", rule.span[1]);
        const { draft: after, part } = unwrap(addWords(without(plan.draft, `r${index}`), plan.text, [begin, end], "reporting", seededMeasures));
        const again = after.reporting.slice(Number(part.slice(1)));
        expect(again.map(({ kind, due }) => `${kind} ${due}`), rule.phrase).toContain(`${rule.kind} ${rule.due}`);
      });
    }
  });

  it("are refused with what to do where they cannot be what is asked", () => {
    const blank = text.indexOf("\n\n");
    for (const as of WORDS_AS) expect(addWords(draft, text, [blank, blank + 1], as, seededMeasures)).toMatchObject({ ok: false, problem: { code: "invalid" } });
    const title = draft.header.title.span!;
    for (const as of ["measure", "target", "agency", "reporting"] as const) {
      const result = addWords(draft, text, title, as, seededMeasures);
      expect(result.ok).toBe(false);
      if (!result.ok) expect(result.problem.message).toMatch(/Hãy/);
    }
    expect(addWords(draft, null, [0, 5], "goal", seededMeasures).ok).toBe(false);
    expect(addWords(draft, text, placeOf(draft, "g0-i0-m0-t0").target!.span, "target", seededMeasures)).toMatchObject({ ok: false, problem: { message: expect.stringContaining("đã có") } });
  });
});

describe("an indicator typed by hand", () => {
  it("is read, and stands where the document prints its words", () => {
    const printed = indicatorsOf(draft)[2]!;
    const { draft: after, part } = unwrap(addIndicator(without(draft, "g0-i2"), newIndicator.parse({ number: "", text: printed.text, goal: "0" }), text, seededMeasures));
    expect(placeOf(after, part).indicator!.measures.map(({ code, targets }) => [code, targets.length])).toEqual(printed.measures.map(({ code, targets }) => [code, targets.length]));
  });

  it("stands nowhere in a plan without a document, and begins its first goal", () => {
    const nothing: PlanDraft = { ...structuredClone(draft), goals: [], agencies: [], reporting: [], reviewNotes: [], printedResults: [], budget: null };
    const { draft: after } = unwrap(addIndicator(nothing, newIndicator.parse({ number: "", text: "Đến năm 2030 có 90% trẻ em dưới 6 tuổi được khám sức khỏe định kỳ.", goal: "" }), null, seededMeasures));
    const [indicator] = indicatorsOf(after);
    expect(indicator).toMatchObject({ number: "1", span: [0, 0] });
    expect(indicator!.measures.flatMap(({ targets }) => targets)).toMatchObject([{ year: 2030, value: "90", span: [0, 0] }]);
    expect(after.goals).toMatchObject([{ certainty: "needs-review" }]);
    expect(draftProblems(after, seededMeasures)).toEqual([]);
  });
});

it("reads an indicator again as the document has it, whatever was made of it", () => {
  for (const plan of plans) {
    plan.draft.goals.forEach((goal, g) =>
      goal.indicators.forEach((indicator, i) => {
        const spoilt = structuredClone(plan.draft);
        Object.assign(placeOf(spoilt, `g${g}-i${i}`).indicator!, { text: "khác", measures: [] });
        const again = rereadIndicator(spoilt, `g${g}-i${i}`, plan.text, seededMeasures);
        if (indicator.measures.length === 0) return expect(again.ok).toBe(false);
        expect(placeOf(unwrap(again).draft, `g${g}-i${i}`).indicator).toMatchObject({ text: indicator.text, number: indicator.number, measures: indicator.measures.map(({ code }) => ({ code })) });
      }),
    );
  }
});

describe("finding words", () => {
  it("finds them whatever the line ends, marks and capitals, each with its place", () => {
    expect(findWords("Một hai\r\n ba. Hai  BA.", "hai ba")).toEqual([[4, 12], [14, 21]]);
    expect(findWords("Đến năm 2030".normalize("NFD"), "năm 2030")).toEqual([["Đến ".normalize("NFD").length, "Đến năm 2030".normalize("NFD").length]]);
    expect(findWords("a+b", "a.b")).toEqual([]);
  });

  it("takes a stretch by its first and last words, and asks for more where they stand twice", () => {
    const within = "Chỉ tiêu 1: một đoạn dài. Chỉ tiêu 2: một đoạn dài khác.";
    expect(spanBetween(within, "Chỉ tiêu 2", "khác.")).toMatchObject({ ok: true, value: [within.indexOf("Chỉ tiêu 2"), within.length] });
    expect(spanBetween(within, "Chỉ tiêu 1: một", null)).toMatchObject({ ok: true, value: [0, 15] });
    expect(spanBetween(within, "một đoạn", null)).toMatchObject({ ok: false, problem: { fields: { first: expect.stringContaining("2 chỗ") } } });
    expect(spanBetween(within, "Chỉ tiêu 2", "Chỉ tiêu 1")).toMatchObject({ ok: false, problem: { fields: { last: expect.any(String) } } });
    expect(spanBetween(within, "không có", null)).toMatchObject({ ok: false, problem: { fields: { first: expect.any(String) } } });
  });
});
