import { basisOf, falls } from "./basis";
import type { ClauseToRead, Figures } from "./clause-figures";
import { isTelling, tellingCount } from "./clause-words";
import { namesHarm } from "./harms";
import type { Quantity } from "./measure-match";
import { canonical } from "./measure-words";
import { PEOPLE } from "./subjects";
import type { Value } from "./values";

const FORM = /(?:bi )?(?:suy dinh duong )?the (?:thap coi|nhe can|gay com|beo phi|thua can|chieu cao|can nang).*$/;
const BY_AGE = /^(?:o |doi voi )?(?:tre (?:em )?)?duoi \d{1,2} (?:thang )?tuoi/;
const AGED = /tre (?:em )?(?:so sinh|duoi \d{1,2} (?:thang )?tuoi)/;
const LEANS = /^\s*(?:the|\(|o |doi voi|trong do|khu vuc|nam|nu)\b/;

/** What a figure counts: its own words, or those it leans on. */
export function quantityOf({ pending, lastWords, leader }: ClauseToRead, { original, values, times, references, scoped, kinds, subjects, timed }: Figures, at: number): Quantity {
  const value = values[at]!;
  const own = subjects[at]!.words;
  const garbled = pending?.garbled === true;
  const namesNoOne = leader !== null && !PEOPLE.test(own) && tellingCount(own) > 0;
  const leaned = garbled ? pending.words : namesNoOne ? leader.words : isTelling(own) && !LEANS.test(own) ? "" : (pending?.words ?? lastWords);
  // ", thể gầy còm …" and "; dưới 5 tuổi …" stand in the place of the form and the age named before them.
  const lead = /^the /.test(own) ? leaned.replace(FORM, "suy dinh duong") : BY_AGE.test(own) ? leaned.replace(AGED, "tre em") : leaned;
  const kind = kinds[at] ?? null;
  const words = `${lead.replace(/[\s;,.:]+$/, "")} ${own}`.trim();
  const isFalling = falls(original.slice(0, Math.max(value.figureAt, values[0]!.figureAt)));
  const basis = basisOf(value, references[0] ?? null, times, timed.timings[at]!.time, original);
  const wantsLess = isFalling && basis.basis === "value" && value.comparator !== "gte" && value.comparator !== "gt";
  return {
    words: kind === null ? words : `${words.replace(/\(?\d+ loai\)?/g, " ")} ${kind} loai`,
    unit: value.unit,
    scope: scoped[at]?.name ?? null,
    kinds: kind,
    wants: garbled ? null : wantsLess ? "less" : wantsOf(value, own, isFalling || basis.direction === "fall"),
    isChange: basis.basis !== "value",
    countsHeads: references.some(({ start, end }) => /\bso (?:luong )?(?:tre|vu|ca|cuoc|nguoi|hoc sinh|cap)/.test(original.slice(start + 6, end))),
  };
}

const wantsOf = (value: Value, own: string, falls: boolean): Quantity["wants"] => {
  if (value.comparator === "lt" || value.comparator === "lte") return "less";
  if (falls) return "less";
  if (value.comparator === "gt" || value.comparator === "gte" || /(?:^|\s)(?:duoc|dat)\s/.test(own)) return namesHarm(canonical(own)) ? null : "more";
  return null;
};
