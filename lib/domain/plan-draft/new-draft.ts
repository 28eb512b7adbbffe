import { z } from "zod";
import type { PlanDraft, Read } from "../plan-text/draft";
import type { AreaLevel } from "../plan/issued-plan";
import { optionalDay, optionalLine, typedLine } from "../typed";
import { placeNameOf } from "./plan-to-issue";

const NOT_A_YEAR = "Hãy nhập năm gồm bốn chữ số, từ 1990 đến 2100.";
const year = z.coerce.number({ error: NOT_A_YEAR }).int(NOT_A_YEAR).min(1990, NOT_A_YEAR).max(2100, NOT_A_YEAR);

/** A plan that is made by hand: what stands at the head of its document. `copiedFrom`: the code of the plan whose indicators it takes as suggestions. */
export const newDraftInput = z
  .object({
    title: typedLine("Hãy ghi tên kế hoạch in trên văn bản.", 1_000),
    number: optionalLine(100),
    issuedOn: optionalDay(),
    issuer: typedLine("Hãy ghi cơ quan ban hành in trên văn bản."),
    areaId: z.uuid("Hãy chọn địa bàn."),
    startYear: year,
    endYear: year,
    copiedFrom: optionalLine(),
  })
  .refine(({ startYear, endYear }) => startYear <= endYear, { path: ["endYear"], message: "Năm cuối đứng trước năm đầu. Hãy sửa lại hai năm." });
export type NewDraftInput = z.output<typeof newDraftInput>;

export interface DraftPlace {
  name: string;
  level: AreaLevel;
}

/** A draft that has a head and nothing else. A person typed it, so it counts as printed; without a document nothing has a place in it. */
export function emptyDraft(typed: Omit<NewDraftInput, "areaId" | "copiedFrom">, place: DraftPlace): PlanDraft {
  const said = <T>(value: T): Read<T> => ({ value, span: null, certainty: "printed" });
  return {
    header: {
      number: said(typed.number),
      issuedOn: said(typed.issuedOn),
      issuedOnPrinted: said(null),
      issuer: said(typed.issuer),
      placeName: said(placeNameOf(place.name)),
      title: said(typed.title),
      startYear: said(typed.startYear),
      endYear: said(typed.endYear),
      level: said(place.level),
      within: [],
      basedOn: [],
    },
    goals: [],
    agencies: [],
    reporting: [],
    budgetNote: null,
    budget: null,
    printedResults: [],
    reviewNotes: [],
    nothingPromised: null,
  };
}
