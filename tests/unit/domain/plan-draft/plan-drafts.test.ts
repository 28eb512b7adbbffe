import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { acceptPart } from "@/lib/domain/plan-draft/change-draft";
import { changeTarget } from "@/lib/domain/plan-draft/change-target";
import { draftProblems } from "@/lib/domain/plan-draft/draft-problems";
import { planDraft } from "@/lib/domain/plan-draft/draft-schema";
import { partsOf, placeOf } from "@/lib/domain/plan-draft/parts";
import { planCode } from "@/lib/domain/plan-draft/plan-to-issue";
import { removePart } from "@/lib/domain/plan-draft/remove-part";
import { blocksOf, placedParts } from "@/lib/domain/plan-draft/segments";
import { targetChange } from "@/lib/domain/plan-draft/typed-parts";
import { readPlanText } from "@/lib/domain/plan-text/read-plan-text";
import { unwrap } from "@/lib/domain/result";
import { catalogueSeed } from "@/prisma/seed/schema";
import { RAW_SEEDS } from "@/prisma/seed/sources";

const catalogue = catalogueSeed.parse(RAW_SEEDS.catalogue.data).measures;
const NAMES = ["dien-bien-2021-2030", "hoang-kim-2021-2030", "kien-giang-2021-2030", "ninh-thuan-2022", "tra-vinh-2021-2030"];
const printed = (name: string) => readFileSync(`seeds/documents/${name}.txt`, "utf8").normalize("NFC");
const text = printed("tra-vinh-2021-2030");
const draft = readPlanText(text, catalogue);

describe("a draft of each of the five documents", () => {
  it.each(NAMES)("%s fits the stored shape and can be put in force", (name) => {
    const read = readPlanText(printed(name), catalogue);
    expect(planDraft.parse(read)).toEqual(read);
    expect(draftProblems(read, catalogue)).toEqual([]);
  });

  it.each(NAMES)("%s is shown whole, each part beginning once where it stands", (name) => {
    const read = readPlanText(printed(name), catalogue);
    const placed = placedParts(partsOf(read));
    const blocks = blocksOf(printed(name), placed);
    expect(blocks.flat().map((segment) => segment.text).join("")).toBe(printed(name));
    expect(blocks.flat().flatMap(({ begins }) => begins).sort()).toEqual(placed.map(([id]) => id).sort());
    // Only whole lines, so that a block apart is laid out as it would be in the whole.
    for (const block of blocks.slice(0, -1)) expect(block.at(-1)!.text.endsWith("\n")).toBe(true);
    expect(Math.max(...blocks.map((block) => block.reduce((length, segment) => length + segment.text.length, 0)))).toBeLessThan(8_000);
  });
});

describe("segments", () => {
  it("give each stretch to the innermost part", () => {
    expect(blocksOf("abcdefgh", [["g0-i0", 1, 7, false], ["g0-i0-m0-t0", 3, 5, true]]).flat().map(({ text, part: at }) => [text, at?.kind])).toEqual([["a", undefined], ["bc", "indicator"], ["de", "target"], ["fg", "indicator"], ["h", undefined]]);
  });
});

describe("changing a draft", () => {
  it("takes no original apart", () => {
    const before = structuredClone(draft);
    unwrap(acceptPart(draft, "g0-i0"));
    unwrap(removePart(draft, "g0-i0"));
    expect(draft).toEqual(before);
  });

  it("takes an indicator out of its agencies and notes too", () => {
    const { key } = placeOf(draft, "g0-i0").indicator!;
    const after = unwrap(removePart(draft, "g0-i0")).draft;
    expect(after.agencies.flatMap(({ leads, coordinates }) => [...leads, ...coordinates])).not.toContain(key);
    expect(after.reviewNotes.map((note) => note.indicator)).not.toContain(key);
    expect(draftProblems(after, catalogue)).toEqual([]);
  });

  it("reads figures as they are typed here, with their digits, and refuses what is none", () => {
    const typed = { comparator: "gte", basis: "value", phrase: placeOf(draft, "g0-i0-m0-t0").target!.phrase, year: "2025" };
    expect(targetChange.parse({ ...typed, value: "9,50" }).value).toBe("9.50");
    expect(targetChange.parse({ ...typed, value: "1.250" }).value).toBe("1250");
    expect(targetChange.safeParse({ ...typed, value: "chín" }).success).toBe(false);
    expect(changeTarget(draft, "g0-i0-m0-t0", targetChange.parse({ ...typed, value: "9,5", year: "2040" }), text)).toMatchObject({ ok: false, problem: { code: "invalid" } });
    const after = unwrap(changeTarget(draft, "g0-i0-m0-t0", targetChange.parse({ ...typed, value: "9,50" }), text)).draft;
    expect(placeOf(after, "g0-i0-m0-t0").target).toMatchObject({ value: "9.50", year: 2025, timing: "milestone", certainty: "printed" });
  });
});

describe("problems", () => {
  it("name a measure that the catalogue lacks, and a year outside the plan", () => {
    const broken = structuredClone(draft);
    const use = placeOf(broken, "g0-i0-m0").measure!;
    Object.assign(use, { code: "khong-co", isNew: false });
    Object.assign(use.targets[0]!, { timing: "milestone", year: 2040, fromYear: null, toYear: null });
    expect(draftProblems(broken, catalogue).map(({ part }) => part)).toEqual(["g0-i0-m0", "g0-i0-m0-t0"]);
  });
});

it("asks who reports and to whom", () => {
  const broken = structuredClone(draft);
  broken.reporting[0]!.from = "";
  expect(draftProblems(broken, catalogue).map(({ part }) => part)).toEqual(["r0"]);
});

it("codes a plan by its place and years", () => {
  expect(planCode("Tỉnh Trà Vinh", 2021, 2030)).toBe("tra-vinh-2021-2030");
  expect(planCode("Xã Hoằng Kim", 2022, 2022)).toBe("hoang-kim-2022");
});
