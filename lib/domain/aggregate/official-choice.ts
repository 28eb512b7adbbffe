import { z } from "zod";
import { TERMS } from "../actual/value";
import type { OfficialDecision } from "../actual/recorded-point";
import { typedLine } from "../typed";

export const COMMUNE_SUM = "commune_sum";

const CHOOSE = "Hãy chọn số liệu chính thức.";

/** Which of several answers is to count. `lastChoiceId`: the choice the person saw, empty where there was none. */
export const chooseOfficialInput = z.object({
  planCode: z.string(),
  measureCode: z.string(),
  year: z.coerce.number().int(),
  term: z.enum(TERMS),
  source: z
    .union([z.literal(COMMUNE_SUM), z.uuid(CHOOSE)], CHOOSE)
    .transform((source): OfficialDecision => (source === COMMUNE_SUM ? { source } : { source: "agency", agencyId: source })),
  reason: typedLine("Hãy ghi lý do chọn.", 1_000),
  lastChoiceId: z.union([z.literal(""), z.uuid("Hãy tải lại trang.")], "Hãy tải lại trang.").transform((id) => id || null),
});
export type ChooseOfficialInput = z.output<typeof chooseOfficialInput>;

/** As a form's value. */
export const sourceValue = (decision: OfficialDecision): string => (decision.source === "agency" ? decision.agencyId : COMMUNE_SUM);
