import type { z } from "zod";
import { agencyKey } from "../plan-text/agency-names";
import { giveAgencies } from "../plan-text/assignments";
import type { DraftAgency, PlanDraft } from "../plan-text/draft";
import { type Result, succeed } from "../result";
import { type Edited, NOWHERE, edited, missing, wrong } from "./edit";
import { indicatorsOf, placeOf } from "./parts";
import type { agencyChange, assignmentChange } from "./typed-parts";

/** A body and the indicators it answers for, by their numbers. */
export function changeAgency(draft: PlanDraft, id: string, typed: z.output<typeof agencyChange>): Result<Edited> {
  const index = Number(/^a(\d+)$/.exec(id)?.[1]);
  if (draft.agencies[index] === undefined) return missing();
  return written(draft, index, typed);
}

export const addAgency = (draft: PlanDraft, typed: z.output<typeof agencyChange>): Result<Edited> => written(draft, draft.agencies.length, typed);

function written(draft: PlanDraft, index: number, { name, role, leads, coordinates }: z.output<typeof agencyChange>): Result<Edited> {
  if (draft.agencies.some((one, at) => at !== index && agencyKey(one.name) === agencyKey(name))) return wrong("name", "Đã có cơ quan này trong bản nháp. Hãy sửa cơ quan đó.");
  const [led, helped] = [keysOf(draft, "leads", leads), keysOf(draft, "coordinates", coordinates)];
  if (!led.ok) return led;
  if (!helped.ok) return helped;
  const twice = leads.find((number) => coordinates.includes(number));
  if (twice !== undefined) return wrong("coordinates", `Chỉ tiêu ${twice} đứng ở cả hai ô. Hãy bỏ ở một ô.`);
  return edited(draft, (copy) => {
    const agency: DraftAgency = copy.agencies[index] ?? { name, role, duty: null, leads: [], coordinates: [], phrase: null, span: NOWHERE, certainty: "printed" };
    copy.agencies[index] = Object.assign(agency, { name, role, leads: led.value, coordinates: helped.value, certainty: "printed" });
    giveAgencies(indicatorsOf(copy), copy.agencies);
    return `a${index}`;
  });
}

function keysOf(draft: PlanDraft, field: string, numbers: readonly string[]): Result<string[]> {
  const all = indicatorsOf(draft);
  const unknown = numbers.find((number) => !all.some((one) => one.number === number));
  if (unknown !== undefined) return wrong(field, `Bản nháp không có chỉ tiêu số ${unknown}. Hãy ghi các số cách nhau bằng dấu phẩy, ví dụ: 3, 4.`);
  return succeed([...new Set(numbers)].flatMap((number) => all.filter((one) => one.number === number).map(({ key }) => key)));
}

/** Who answers for one indicator. */
export function assignIndicator(draft: PlanDraft, id: string, typed: z.output<typeof assignmentChange>): Result<Edited> {
  const { indicator } = placeOf(draft, id);
  if (!indicator) return missing();
  if (typed.added !== null && draft.agencies[typed.added] === undefined) return wrong("added", "Không còn cơ quan này trong bản nháp. Hãy chọn lại.");
  return edited(draft, (copy) => {
    copy.agencies.forEach((agency, index) => {
      const role = index === typed.added ? typed.addedRole : typed[`agency${index}`];
      if (role === undefined) return;
      agency.leads = agency.leads.filter((key) => key !== indicator.key);
      agency.coordinates = agency.coordinates.filter((key) => key !== indicator.key);
      if (role === "lead") agency.leads.push(indicator.key);
      if (role === "coordinate") agency.coordinates.push(indicator.key);
    });
    giveAgencies(indicatorsOf(copy), copy.agencies);
    return id;
  });
}
