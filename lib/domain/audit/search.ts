import { z } from "zod";

const text = z
  .string()
  .max(100)
  .transform((given) => given.normalize("NFC").trim())
  .catch("");
const day = z.iso.date().or(z.literal("")).catch("");

/** What the address of the audit page asks for; what cannot be read asks for nothing. */
export const auditSearch = z.object({
  /** Part of a person's name or user name. */
  person: text.default(""),
  action: text.default(""),
  /** Words or an id within what the event says. */
  words: text.default(""),
  /** ISO days in Viet Nam, both included. */
  from: day.default(""),
  to: day.default(""),
  /** Events before this one, from the page before. */
  before: z.uuid().or(z.literal("")).catch("").default(""),
});
export type AuditSearch = z.output<typeof auditSearch>;

/** One event as it is shown and exported. */
export interface AuditLine {
  id: string;
  /** The province whose chain it stands in; "Toàn hệ thống" for the system's. */
  chain: string;
  sequence: string;
  /** ISO instant. */
  at: string;
  person: string | null;
  username: string | null;
  /** The address and the device of the session in which it was done; without one, of a refused sign-in, the address that it was tried from. */
  address: string | null;
  device: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  data: unknown;
  hash: string;
}
