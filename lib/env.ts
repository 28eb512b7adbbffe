import { z } from "zod";

/** Every environment variable that the application reads; start-up (prisma/server) hands them over. */
const environment = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    /** Of the role that owns nothing; never the owner's address. */
    DATABASE_APP_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    /** How many connections one process of the application may hold. */
    DATABASE_POOL: z.string().default("10").transform(Number).pipe(z.int().min(1).max(200)),
    NEXTAUTH_SECRET: z.string().min(32),
    NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
    /** "1": the figures are made up, and every screen and export says so. */
    DEMONSTRATION: z
      .enum(["0", "1"])
      .default("0")
      .transform((value) => value === "1"),
    /** The mail server and the sender of reminders: both, or no e-mail is sent. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().optional(),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => (SMTP_URL === undefined) === (MAIL_FROM === undefined), { path: ["SMTP_URL, MAIL_FROM"] });

/** Apart from the rest, and never refused: a log must be able to say what else is wrong. */
export const logLevel = z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).catch("info").parse(process.env.LOG_LEVEL);

export type Environment = z.output<typeof environment>;

let checked: Environment | undefined;

/** Start-up calls it before it serves; otherwise the first reading of `env` does. Throws the names, never the values. */
export function checkEnvironment(): Environment {
  if (checked) return checked;
  // Empty is not set, as in a .env file.
  const result = environment.safeParse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== "")));
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => issue.path.join(".")))].join(", ");
    throw new Error(`Biến môi trường thiếu hoặc không hợp lệ: ${names}. Xem .env.example, hoặc chạy bằng npm start.`);
  }
  return (checked = result.data);
}

/** Checked on first use and not on import, because a build has no environment. */
export const env = new Proxy({} as Environment, {
  get: (_, name) => checkEnvironment()[name as keyof Environment],
});
