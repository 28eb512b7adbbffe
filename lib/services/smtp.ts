import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import type { Mailer } from "./outbox";

const SECONDS = 1_000;

/** The mail server of the configuration; null where there is none. */
export function configuredMailer(): Mailer | null {
  const { SMTP_URL, MAIL_FROM } = env;
  if (!SMTP_URL || !MAIL_FROM) return null;
  const transport = createTransport({ url: SMTP_URL, connectionTimeout: 10 * SECONDS, greetingTimeout: 10 * SECONDS, socketTimeout: 30 * SECONDS });
  const host = new URL(env.NEXTAUTH_URL).hostname;
  return {
    send: async ({ id, to, subject, text }) => {
      // The same id at every attempt: where an answer was lost, the reader's program sees one letter.
      await transport.sendMail({ from: MAIL_FROM, to, subject, text, messageId: `<${id}@${host}>`, headers: { "Auto-Submitted": "auto-generated" } });
    },
  };
}
