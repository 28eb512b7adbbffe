import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type ICruiseResult, cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { beforeAll, describe, expect, it } from "vitest";

const rules = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");

let result: ICruiseResult;

beforeAll(async () => {
  const { output } = await cruise(["app", "components", "lib", "prisma", "seeds", "proxy.ts"], { ...rules.options, ruleSet: { forbidden: rules.forbidden }, validate: true }, undefined, { tsConfig: extractTSConfig("tsconfig.json") });
  result = output as ICruiseResult;
}, 60_000);

describe("the house", () => {
  it("was seen: modules of every room, and their imports", () => {
    // TypeScript versions the cruiser does not know make it see nothing and pass everything.
    for (const room of ["app/", "components/", "lib/domain/", "lib/data/", "lib/services/", "lib/auth/", "prisma/", "seeds/"]) {
      expect(result.modules.filter(({ source }) => source.startsWith(room)).length, room).toBeGreaterThan(2);
    }
    expect(result.summary.totalDependenciesCruised).toBeGreaterThan(300);
  });

  it("has one direction", () => {
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it("keeps a route's parts and actions to the route and those below it", () => {
    const strangers = result.modules.flatMap(({ source, dependencies }) =>
      dependencies
        .map(({ resolved }) => /^(app\/.*?)(_parts\/|actions\.ts$)/.exec(resolved)?.[1])
        .filter((owner) => owner !== undefined && !source.startsWith(owner))
        .map((owner) => `${source} → ${owner}`),
    );
    expect(strangers).toEqual([]);
  });

  it("lets every server action through the one door", () => {
    const actions = result.modules.map(({ source }) => source).filter((source) => /^app\/.*actions\.ts$/.test(source));
    expect(actions.length).toBeGreaterThan(0);
    for (const file of actions) {
      const text = readFileSync(file, "utf8");
      expect(text, file).toMatch(/^"use server";/);
      // Strangers may sign in, or choose their password by a link, and nothing else.
      const door = /^app\/\(public\)\/(sign-in|join\/\[token\])\/actions\.ts$/.test(file) ? /^export const \w+ = definePublicFormAction\(/ : /^export const \w+ = define(Form)?Action\(/;
      for (const [line] of text.matchAll(/^export .*$/gm)) expect(line, `${file}: ${line}`).toMatch(door);
    }
  });
});
