import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/data/db";
import { STATUSES } from "@/lib/domain/progress/status";
import { loadSeeds } from "@/prisma/seed/load";
import { withClient } from "@/prisma/server/database";
import { createTestDatabase } from "@/tests/support/database";
import { createUser, openSessionOf } from "@/tests/support/people";
import { ask, askCsv, askProgress, signIn } from "./ask";

const jar = vi.hoisted(() => {
  process.env.DEMONSTRATION = "1";
  return new Map<string, string>();
});
vi.mock("next/headers", () => ({ cookies: () => Promise.resolve({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }) }));

const CODES = ["dien-bien-2021-2030", "hoang-kim-2021-2030", "kien-giang-2021-2030", "ninh-thuan-2022", "tra-vinh-2021-2030"];

beforeAll(async () => {
  const { ownerUrl, appUrl } = await createTestDatabase();
  // Named as a demonstration, as the loader wants it.
  const name = new URL(ownerUrl).pathname.slice(1);
  await withClient(Object.assign(new URL(ownerUrl), { pathname: "/postgres" }).href, (client) => client.query(`ALTER DATABASE ${name} RENAME TO demo_${name}`));
  process.env.DATABASE_APP_URL = appUrl.replace(name, `demo_${name}`);
  await loadSeeds(ownerUrl.replace(name, `demo_${name}`), { demonstration: true });
});

beforeEach(async () => {
  jar.clear();
  const country = await db.area.findFirstOrThrow({ where: { level: "country" } });
  await signIn(jar, await openSessionOf((await createUser([{ role: "administrator", areaId: country.id }])).id));
});

describe("the demonstration", () => {
  it("says in every answer with figures that they are made up", async () => {
    for (const code of CODES) {
      const answer = await askProgress(code);
      expect(answer.notice, code).toBe("SỐ LIỆU MINH HỌA");
      for (const { status, target } of answer.progress) expect(target.comparator === null ? [null] : STATUSES, code).toContain(status);
      const rows = await askCsv(code);
      expect(rows.length, code).toBeGreaterThan(5);
      for (const row of rows) expect(row.notice).toBe("SỐ LIỆU MINH HỌA");
      expect((await ask(code, "/actuals.csv")).headers.get("content-disposition")).toContain(`minh-hoa-${code}.csv`);
    }
    jar.clear();
    expect(await askProgress(CODES[0]!)).toMatchObject({ notice: "SỐ LIỆU MINH HỌA", progress: [] });
  });

  it("has one row per measure, area, year and stage, as many as the approved cells have", async () => {
    for (const code of CODES) {
      const rows = await askCsv(code);
      const keys = rows.map(({ measureCode, areaCode, year, stage }) => [measureCode, areaCode, year, stage].join(" "));
      expect(new Set(keys).size, code).toBe(keys.length);
      const cells = new Set(rows.map(({ measureCode, year }) => `${measureCode} ${year}`));
      expect(cells.size, code).toBe(await db.actual.count({ where: { area: { plans: { some: { code } } }, approvedEntryId: { not: null } } }));
    }
  });

  it("gives a status for every target at the milestones where it counts", async () => {
    const plan = await (await ask("kien-giang-2021-2030", "")).json();
    const printed = plan.goals.flatMap((goal: { indicators: { number: string; measures: { code: string; targets: { year: number | null }[] }[] }[] }) => goal.indicators).flatMap(({ number, measures }: { number: string; measures: { code: string; targets: { year: number | null }[] }[] }) => measures.flatMap((measure) => measure.targets.filter(({ year }) => year !== null).map(({ year }) => `${number} ${measure.code} ${year}`)));
    const { progress } = await askProgress("kien-giang-2021-2030", "?year=2024");
    const judged = progress.filter(({ target }: { target: { year: number | null } }) => target.year !== null).map((row: { indicator: string; measure: string; milestone: number }) => `${row.indicator} ${row.measure} ${row.milestone}`);
    expect(judged.sort()).toEqual(printed.sort());
    expect(printed.length).toBeGreaterThan(40);
  });
});
