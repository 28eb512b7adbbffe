import { prepareDataFolder } from "./data-folder";
import { StartupFailure } from "./failure";
import { messages } from "./messages";
import { dataFolder } from "./paths";
import { derive, keptSecret, secretFile } from "./secrets";

/** NEXTAUTH_SECRET, else one that this installation keeps. */
export function sessionSecret(say: (line: string) => void): string {
  const given = process.env.NEXTAUTH_SECRET;
  if (given && given.length < 32) throw new StartupFailure(messages.shortSecret);
  if (given) return given;
  prepareDataFolder(dataFolder());
  if (process.env.DATABASE_URL) say(messages.secretKept(secretFile(dataFolder())));
  return derive(keptSecret(dataFolder()), "sessions");
}
