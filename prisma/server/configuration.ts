import { codeOf, StartupFailure } from "./failure";
import { tryListening } from "./free-port";
import { messages } from "./messages";

/** PORT, 3000 without it. */
export function portOf(value: string | undefined): number {
  if (!value) return 3000;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65535) throw new StartupFailure(messages.badPort(value));
  return port;
}

/** Where the world may knock. Everybody knows the demonstration accounts' password: with them, only this machine. */
export const hostOf = (value: string | undefined, demonstrationAccounts: boolean): string => (demonstrationAccounts ? "127.0.0.1" : value || "0.0.0.0");

/** Says so before anything is built where nobody could listen there. */
export async function checkPort(port: number, host: string): Promise<void> {
  try {
    await tryListening(port, host);
  } catch (error) {
    const code = codeOf(error);
    if (code === "EADDRINUSE") throw new StartupFailure(messages.portTaken(port));
    if (code === "EACCES") throw new StartupFailure(messages.portForbidden(port));
    throw new StartupFailure(messages.badHost(host));
  }
}
