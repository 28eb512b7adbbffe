import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withClient } from "@/prisma/server/database";
import { type EmbeddedServer, startEmbeddedServer } from "@/prisma/server/embedded-server";
import { isAlive } from "@/prisma/server/lock";

// One folder goes through all that can happen to it: order matters.
let folder: string;
let server: EmbeddedServer;
const said: string[] = [];
const pidFile = () => path.join(folder, "postgres/postmaster.pid");
const start = async () => (server = await startEmbeddedServer({ folder, say: (line) => said.push(line), settings: ["shared_buffers=16MB"] }));
const query = (sql: string) => withClient(server.url("postgres"), async (client) => (await client.query(sql)).rows);
const written = () => query("SELECT n FROM kept");

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "chitieu-embedded-"));
  // As root, PostgreSQL runs as another user, who must get in.
  chmodSync(folder, 0o755);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe("the embedded PostgreSQL", () => {
  it("moves aside a folder that was left half made, with all that is in it, and makes a new one", async () => {
    mkdirSync(path.join(folder, "postgres"));
    writeFileSync(path.join(folder, "postgres/PG_VERSION"), "18\n");
    mkdirSync(path.join(folder, "postgres.new"));
    await start();
    const aside = readdirSync(folder).find((name) => name.startsWith("postgres.incomplete-"));
    expect(readdirSync(path.join(folder, aside!))).toEqual(["PG_VERSION"]);
    expect(said.join()).toContain(aside);
    expect(readdirSync(folder)).not.toContain("postgres.new");
  });

  it("sorts as Vietnamese does, checks its pages, and listens on the loopback alone, for a password", async () => {
    const names = await query("SELECT string_agg(n, ' ' ORDER BY n) AS sorted FROM unnest(ARRAY['Điện Biên', 'Đà Nẵng', 'Bến Tre', 'Ấp', 'Dương']) n");
    expect(names).toEqual([{ sorted: "Ấp Bến Tre Dương Đà Nẵng Điện Biên" }]);
    expect(await query("SHOW data_checksums")).toEqual([{ data_checksums: "on" }]);
    expect(await query("SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    const stranger = Object.assign(new URL(server.url("postgres")), { password: "guess" }).href;
    await expect(withClient(stranger, (client) => client.query("SELECT 1"))).rejects.toMatchObject({ code: "28P01" });
  });

  it("has the data again after a stop and a start", async () => {
    await query("CREATE TABLE kept AS SELECT 1 AS n");
    await server.stop();
    await start();
    expect(await written()).toEqual([{ n: 1 }]);
  });

  it("ends one that outlived its application, and has what was committed", async () => {
    await query("UPDATE kept SET n = 2");
    const left = Number(readFileSync(pidFile(), "utf8").split("\n")[0]);
    await start();
    expect(isAlive(left)).toBe(false);
    expect(await written()).toEqual([{ n: 2 }]);
  });

  it("recovers after kill -9", async () => {
    await query("UPDATE kept SET n = 3");
    process.kill(Number(readFileSync(pidFile(), "utf8").split("\n")[0]), "SIGKILL");
    await server.ended;
    await start();
    expect(await written()).toEqual([{ n: 3 }]);
  });

  it("starts where the pid it left is now another program's, and leaves that alone", async () => {
    await server.stop();
    writeFileSync(pidFile(), `${process.pid}\n`);
    await start();
    expect(await written()).toEqual([{ n: 3 }]);
  });

  it("refuses data of another PostgreSQL, and the wrong secret, and changes neither", async () => {
    await server.stop();
    const version = path.join(folder, "postgres/PG_VERSION");
    writeFileSync(version, "17\n");
    await expect(start()).rejects.toThrow("PostgreSQL 17");
    writeFileSync(version, "18\n");
    const secret = path.join(folder, "secret");
    const right = readFileSync(secret, "utf8");
    writeFileSync(secret, "another");
    await expect(start()).rejects.toThrow(secret);
    writeFileSync(secret, right);
    await start();
    expect(await written()).toEqual([{ n: 3 }]);
  });
});
