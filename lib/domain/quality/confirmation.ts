import { z } from "zod";
import { typedLine } from "../typed";
import type { Finding } from "./finding";

/** A confirmation that stands. */
export interface Confirmation {
  id: string;
  fingerprint: string;
  /** What was said of the values that were confirmed. */
  sentence: string;
  reason: string;
  by: string;
  /** ISO instant. */
  at: string;
}

export interface ConfirmableFinding extends Finding {
  /** Of what a confirmation would cover. */
  fingerprint: string;
  /** Holds for these very values; null: none does. */
  confirmation: Confirmation | null;
  /** Was given for other values, so the question stands again. */
  earlier: Confirmation | null;
}

/** A confirmation holds only while the values stay the same. */
export const withConfirmation = (finding: Finding, fingerprint: string, standing: Confirmation | null): ConfirmableFinding => ({
  ...finding,
  fingerprint,
  confirmation: standing?.fingerprint === fingerprint ? standing : null,
  earlier: standing !== null && standing.fingerprint !== fingerprint ? standing : null,
});

const RELOAD = "Hãy tải lại trang.";

/** `viewYear`: the year whose page the person saw; `year`: the finding's own. */
export const confirmQualityInput = z.object({
  planCode: z.string(),
  viewYear: z.coerce.number().int(),
  rule: z.string(),
  measureCode: z.string(),
  areaId: z.uuid(RELOAD),
  year: z.coerce.number().int(),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/, RELOAD),
  reason: typedLine("Hãy ghi lý do: đã đối chiếu với ai, với tài liệu nào.", 1_000),
  /** The page's filters, to come back to. */
  back: z.string().default(""),
});
export type ConfirmQualityInput = z.output<typeof confirmQualityInput>;

export const withdrawConfirmationInput = z.object({ planCode: z.string(), confirmationId: z.uuid(RELOAD), back: z.string().default("") });
export type WithdrawConfirmationInput = z.output<typeof withdrawConfirmationInput>;
