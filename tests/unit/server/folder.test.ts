import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prepareDataFolder } from "@/prisma/server/data-folder";
import { fingerprint } from "@/prisma/server/fingerprint";
import { holderOf, takeLock } from "@/prisma/server/lock";
import { derive, keptSecret, secretFile } from "@/prisma/server/secrets";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "chitieu-unit-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the data folder", () => {
  it("is made with what is above it", () => {
    prepareDataFolder(path.join(folder, "a/b"));
    expect(statSync(path.join(folder, "a/b")).isDirectory()).toBe(true);
  });

  it("is refused by name where it cannot be written", () => {
    writeFileSync(path.join(folder, "file"), "");
    expect(() => prepareDataFolder(path.join(folder, "file/below"))).toThrow(path.join(folder, "file/below"));
  });
});

describe("the lock", () => {
  it("tells the second who is first, and where it answers", () => {
    const first = takeLock(folder);
    if (!first.taken) throw new Error("not taken");
    first.note({ address: "http://localhost:3000" });
    const second = takeLock(folder);
    expect(second).toMatchObject({ taken: false, holder: { pid: process.pid, address: "http://localhost:3000" } });
    first.release();
    expect(takeLock(folder).taken).toBe(true);
  });

  it("is taken over from a process that has died", async () => {
    const dead = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => dead.once("exit", resolve));
    writeFileSync(path.join(folder, "server.lock"), JSON.stringify({ pid: dead.pid }));
    expect(holderOf(folder)).toBeUndefined();
    expect(takeLock(folder).taken).toBe(true);
  });

  it.runIf(process.platform === "linux")("is taken over where another program has got the dead one's pid", () => {
    writeFileSync(path.join(folder, "server.lock"), JSON.stringify({ pid: process.ppid, began: "1" }));
    expect(takeLock(folder).taken).toBe(true);
  });

  it("is taken over where it was cut short", () => {
    writeFileSync(path.join(folder, "server.lock"), '{"pid":');
    expect(takeLock(folder).taken).toBe(true);
  });
});

describe("the secret", () => {
  it("is made once, long, and readable by its owner alone", () => {
    const secret = keptSecret(folder);
    expect(secret.length).toBeGreaterThanOrEqual(43);
    expect(keptSecret(folder)).toBe(secret);
    expect(statSync(secretFile(folder)).mode & 0o777).toBe(0o600);
    expect(readFileSync(secretFile(folder), "utf8")).toBe(secret);
  });

  it("gives every purpose its own, always the same", () => {
    expect(derive("a", "sessions")).toBe(derive("a", "sessions"));
    expect(new Set([derive("a", "sessions"), derive("a", "database owner"), derive("b", "sessions")]).size).toBe(3);
  });
});

describe("a fingerprint", () => {
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  const take = () => fingerprint(folder, ["app", "package.json"], ["app/generated"]);

  it("changes with a content, a name, a new and a lost file, and with nothing else", () => {
    write("app/page.tsx", "one");
    write("package.json", "{}");
    write("app/generated/client.ts", "made");
    const first = take();
    write("app/generated/client.ts", "made again");
    write("elsewhere.ts", "not named");
    expect(take()).toBe(first);
    write("app/page.tsx", "two");
    const second = take();
    write("app/deep/part.tsx", "");
    const third = take();
    rmSync(path.join(folder, "package.json"));
    expect(new Set([first, second, third, take()]).size).toBe(4);
  });
});
