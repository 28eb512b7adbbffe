import { answers, startApplication } from "./application";
import { build, buildIsFresh } from "./build";
import { checkPort, hostOf, portOf } from "./configuration";
import { reportFailure, StartupFailure } from "./failure";
import { messages } from "./messages";
import { DATABASE, DEMONSTRATION_DATABASE, openDatabase } from "./open-database";
import { loadDotEnv } from "./paths";
import { becomeApplication, prepareDatabase } from "./prepare-database";
import { sessionSecret } from "./session-secret";
import { welcome } from "./welcome";

export type Mode = "start" | "dev" | "demo";

const say = (line: string) => console.log(line);

/** Runs the application until Ctrl-C or SIGTERM, then stops Next and after it PostgreSQL, and exits with 0. */
export async function serve(mode: Mode): Promise<void> {
  const closers: (() => unknown)[] = [];
  let ending: Promise<void> | undefined;
  const end = (code: number) =>
    (ending ??= (async () => {
      for (const close of closers.reverse()) await close();
      process.exit(code);
    })());
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
  process.on("uncaughtException", (error) => {
    if (!ending) reportFailure(error);
    void end(1);
  });
  try {
    const died = await bringUp(mode, closers);
    if (!ending) reportFailure(new StartupFailure(died));
  } catch (error) {
    // While stopping, whatever was under way loses its database: that is no failure.
    if (!ending) reportFailure(error);
  }
  await end(1);
}

/** Settles only when something ended that should not have, with what to say of it. */
async function bringUp(mode: Mode, closers: (() => unknown)[]): Promise<string> {
  loadDotEnv();
  const demonstration = mode === "demo";
  const port = portOf(process.env.PORT);
  if (demonstration && process.env.DATABASE_URL) say(messages.demoIgnoresUrl);

  // Registered before it is there: a Ctrl-C meanwhile waits for it and then stops it.
  const opening = openDatabase({ name: demonstration ? DEMONSTRATION_DATABASE : DATABASE, join: false, say });
  closers.push(async () => (await opening.catch(() => undefined))?.close());
  const database = await opening;
  await checkPort(port, hostOf(process.env.HOST, database.embedded));

  const secret = sessionSecret(say);
  const appUrl = await prepareDatabase(database.ownerUrl, { demonstration, secret, appUrl: database.embedded ? undefined : process.env.DATABASE_APP_URL });
  const address = process.env.NEXTAUTH_URL || `http://localhost:${port}`;
  becomeApplication(appUrl, secret, address);
  const people = await import("./demonstration-accounts");
  if (database.embedded) await people.createDemonstrationAccounts();
  const demoAccounts = await people.activeDemonstrationAccounts();
  const nobody = !(await people.anybodyThere());
  const host = hostOf(process.env.HOST, demoAccounts.length > 0);
  await checkPort(port, host);

  if (mode !== "dev" && !buildIsFresh()) {
    say("Đang dựng ứng dụng lần đầu hoặc sau khi mã nguồn thay đổi, mất chừng một phút…");
    await build((child) => closers.push(() => child.kill()));
  }
  const application = startApplication(mode === "dev" ? "dev" : "start", { port, host, databaseAppUrl: appUrl, secret, address, demonstration });
  closers.push(application.stop);
  if (await answers(`http://127.0.0.1:${port}/`, application.ended)) {
    database.note({ address });
    say(welcome({ address, host, demoAccounts, nobody, demonstration, hostWasAsked: Boolean(process.env.HOST) }));
    const { keepChasing } = await import("./chase");
    // Made-up figures are no reason to write to anybody.
    closers.push(keepChasing({ mails: !demonstration }));
  }
  return Promise.race([
    application.ended.then(messages.applicationDied),
    ...(database.server ? [database.server.ended.then(() => messages.postgresDied(database.server!.logFile))] : []),
  ]);
}
