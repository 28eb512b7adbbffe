import { withClient } from "@/prisma/server/database";

/** Every table but those that remember acts, each as one sum over its rows: two equal dumps are byte for byte the same. */
export const dumpTables = (ownerUrl: string, without: readonly string[] = ["SuccessionAct", "SuccessionChange", "AuditEvent"]): Promise<Record<string, string>> =>
  withClient(ownerUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`);
    const all: Record<string, string> = {};
    for (const { name } of tables.filter((table) => !without.includes(table.name))) {
      all[name] = (await client.query<{ sum: string }>(`SELECT coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS sum FROM "${name}" t`)).rows[0]?.sum ?? "";
    }
    return all;
  });
