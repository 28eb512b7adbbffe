import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { PERMISSIONS } from "@/lib/domain/access/permissions";
import { AUDIT_ACTION_WORDS } from "@/lib/domain/audit/words";

const sources = ["lib/services", "lib/auth"].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => readFileSync(path.join(folder, file), "utf8")));
// "actual.recorded": the permissions are named alike, and are no acts.
const acts = new Set(sources.flatMap((text) => [...text.matchAll(/"([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)"/g)].map(([, act]) => act!)).filter((act) => !(act in PERMISSIONS)));

it("has a Vietnamese name for every act that is audited", () => {
  expect(acts.size).toBeGreaterThan(50);
  expect([...acts].filter((act) => !(act in AUDIT_ACTION_WORDS))).toEqual([]);
});
