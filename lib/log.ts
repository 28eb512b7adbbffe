import { pino } from "pino";
import { logLevel } from "@/lib/env";

/**
 * JSON lines on standard output. Log ids and codes, never a person's name, a password or a figure: what must be
 * remembered of people stands in the audit.
 */
export const log = pino({
  level: logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ["password", "*.password", "passwordHash", "*.passwordHash", "username", "*.username", "name", "*.name", "cookie", "*.cookie", "token", "*.token", "headers"],
});
