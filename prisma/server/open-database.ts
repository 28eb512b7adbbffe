import { prepareDataFolder } from "./data-folder";
import { checkReachable, ensureDatabase } from "./database";
import { type EmbeddedServer, ownerUrl, startEmbeddedServer } from "./embedded-server";
import { StartupFailure } from "./failure";
import { type Holder, takeLock } from "./lock";
import { messages } from "./messages";
import { dataFolder } from "./paths";

export interface OpenDatabase {
  ownerUrl: string;
  /** Null: the customer's own server, or one that another process of ours has started. */
  server: EmbeddedServer | null;
  embedded: boolean;
  /** Tells a second start what it needs to know. */
  note: (more: Partial<Holder>) => void;
  close: () => Promise<void>;
}

export const DATABASE = "chitieu";
export const DEMONSTRATION_DATABASE = "chitieu_demo";

/**
 * The owner's way into the database: DATABASE_URL's, else the embedded one, started if it is not running. With
 * `join`, one that the running application has started is used too; otherwise that is refused with its address.
 */
export async function openDatabase(options: { name: string; join: boolean; say: (line: string) => void }): Promise<OpenDatabase> {
  const external = options.name === DATABASE ? process.env.DATABASE_URL : undefined;
  if (external) {
    await checkReachable(external);
    return { ownerUrl: external, server: null, embedded: false, note: () => {}, close: async () => {} };
  }
  const folder = dataFolder();
  prepareDataFolder(folder);
  const lock = takeLock(folder);
  if (!lock.taken) return joined(folder, lock.holder, options);
  let server: EmbeddedServer | undefined;
  try {
    server = await startEmbeddedServer({ folder, say: options.say });
    await ensureDatabase(server.url("postgres"), options.name);
    lock.note({ databasePort: server.port });
  } catch (error) {
    await server?.stop();
    lock.release();
    throw error;
  }
  const started = server;
  const close = async () => {
    await started.stop();
    lock.release();
  };
  return { ownerUrl: server.url(options.name), server, embedded: true, note: lock.note, close };
}

async function joined(folder: string, { pid, address, databasePort }: Holder, { name, join }: { name: string; join: boolean }): Promise<OpenDatabase> {
  if (!join && address) throw new StartupFailure(messages.alreadyRunning(address));
  if (!join || !databasePort) throw new StartupFailure(messages.busy(pid));
  await ensureDatabase(ownerUrl(folder, databasePort, "postgres"), name);
  return { ownerUrl: ownerUrl(folder, databasePort, name), server: null, embedded: true, note: () => {}, close: async () => {} };
}
