import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "plan-read-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** As `npm run -s plan:read -- FILE` runs it. */
async function planRead(...args: string[]) {
  try {
    const { stdout, stderr } = await run(process.execPath, ["--import", "tsx", "prisma/plan-read/read.ts", ...args], { maxBuffer: 20_000_000 });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

it("prints the plan as open data does, with places and certainty", async () => {
  const { code, stdout } = await planRead("seeds/documents/hoang-kim-2021-2030.txt");
  expect(code).toBe(0);
  const plan = JSON.parse(stdout);
  expect(plan).toMatchObject({ code: "hoang-kim-2021-2030", number: null, issuedOn: null, startYear: 2021, endYear: 2030, area: { code: "15889", name: "Xã Hoằng Kim", level: "commune" }, budget: null, basedOn: ["91/KH-UBND", "23/QĐ-TTg"] });
  expect(plan.goals.map(({ indicators }: { indicators: unknown[] }) => indicators.length)).toEqual([7, 7, 7, 3]);
  const [indicator] = plan.goals[0].indicators.slice(2);
  expect(indicator).toMatchObject({ number: "3", certainty: "needs-review", span: [expect.any(Number), expect.any(Number)], measures: [{ code: "neonatal-mortality", unit: "per_1000", certainty: "printed", targets: [{ year: 2025, comparator: "<", value: 0.4, inherited: false }, { year: 2030, comparator: "<", value: 0.3, inherited: true, certainty: "inherited" }] }, {}, {}] });
  expect(plan.goals[1].indicators[1].agencies).toMatchObject([{ name: "Công an xã", role: "lead", certainty: "printed" }]);
}, 60_000);

it("answers an unreadable file with one sentence and exit code 2", async () => {
  const file = path.join(folder, "tcvn3.txt");
  await writeFile(file, Buffer.from("KÕ ho¹ch hµnh ®éng v× trÎ em tØnh §iÖn Biªn. Tû lÖ trÎ em ®­îc tiªm chñng ®Çy ®ñ ®¹t 95% vµo n¨m 2025 vµ ®¹t 98% vµo n¨m 2030.", "latin1"));
  for (const args of [[file], [path.join(folder, "none.txt")], []]) {
    const { code, stdout, stderr } = await planRead(...args);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trim()).toMatch(/^\p{Lu}[^\n]*\.$/u);
  }
}, 60_000);

it("exits 0 with the reason where nothing is promised", async () => {
  const file = path.join(folder, "report.txt");
  await writeFile(file, "ỦY BAN NHÂN DÂN\nTỈNH LÂM SƠN\nSố: 1/BC-UBND\nBÁO CÁO\nKết quả công tác trẻ em năm 2023\nI. KẾT QUẢ\n- Tỷ lệ tiêm chủng đạt 98%.\n");
  const { code, stdout } = await planRead(file);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ goals: [], nothingPromised: expect.stringContaining("báo cáo") });
}, 60_000);
