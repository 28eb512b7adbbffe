import { readFileSync } from "node:fs";
import { type Locator, type Page, expect, test } from "@playwright/test";
import { arrangeFigures } from "../support/arranged-reports";
import { expectAccessible } from "../support/expect-accessible";
import { signIn } from "../support/sign-in";

// What a chart draws is what its table says: every dot stands where the table's figure belongs on the scale.

const plan = "/plans/kien-giang-2021-2030";
const pages = [`${plan}/indicators/3?year=2025`, `${plan}/indicators/4?year=2024`, `${plan}/indicators/18?year=2025`];

/** Falling too slowly, an estimate at its end; standing still, a year missing; rising past its target. */
const figures = [
  ...["10.4", "10.2", "10.0", "9.8"].map((value, index) => ({ measure: "neonatal-mortality", year: 2021 + index, value })),
  { measure: "neonatal-mortality", year: 2025, value: "9.70", isEstimate: true },
  ...[2021, 2022, 2024].map((year, index) => ({ measure: "stunting-under-5", year, value: ["19.4", "19.4", "19.2"][index]! })),
  ...["85.2", "86.1", "87.8", "88.9", "89.4"].map((value, index) => ({ measure: "lower-secondary-completion", year: 2021 + index, value })),
];

test.beforeAll(async () => {
  await arrangeFigures(process.env.E2E_DATA ?? "", { plan: "kien-giang-2021-2030", figures });
});

const SERIES = { actual: "Kết quả", path: "Ước tính lộ trình", projection: "Ước tính xu hướng" } as const;

interface Drawn {
  series: string;
  year: number;
  x: number;
  y: number;
}

const drawnIn = (figure: Locator): Promise<Drawn[]> =>
  figure.locator("[data-series]").evaluateAll((dots) => dots.map((dot) => ({ series: dot.getAttribute("data-series")!, year: Number(dot.getAttribute("data-year")), x: Number(dot.getAttribute("cx")), y: Number(dot.getAttribute("cy")) })));

interface Told {
  value: number;
  /** How far its rounding may have moved it. */
  rounding: number;
}

/** The table's figures: year → column → number; what is no number is not there. */
async function toldIn(figure: Locator): Promise<Map<number, Map<string, Told>>> {
  const table = figure.getByRole("table");
  const headings = (await table.getByRole("columnheader").allInnerTexts()).map((text) => text.trim());
  const rows = await table.locator("tbody tr").evaluateAll((all) => all.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => (cell.firstChild?.nodeType === 3 ? cell.firstChild.textContent : cell.textContent)?.trim() ?? "")));
  return new Map(
    rows.map((cells) => {
      const numbers = cells.map((cell, index) => [headings[index]!, /^−?[\d.]+(,\d+)?/.exec(cell)?.[0]] as const).flatMap(([heading, text]) => (text === undefined ? [] : [[heading, { value: Number(text.replaceAll(".", "").replace(",", ".").replace("−", "-")), rounding: 0.5 / 10 ** (text.split(",")[1]?.length ?? 0) }] as const]));
      return [Number(cells[0]), new Map(numbers)];
    }),
  );
}

/** The line through the two points that lie furthest apart; null where all are alike. */
function scaleOf(points: (readonly [value: number, pixel: number])[]): { at: (value: number) => number; slope: number } | null {
  const sorted = [...points].sort((a, b) => a[0] - b[0]);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high || low[0] === high[0]) return null;
  const slope = (high[1] - low[1]) / (high[0] - low[0]);
  return { slope: Math.abs(slope), at: (value) => low[1] + (value - low[0]) * slope };
}

async function compare(page: Page): Promise<number> {
  let compared = 0;
  for (const figure of await page.locator("figure:has(h3)").all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator("[data-series=actual]").first()).toBeAttached();
    const [drawn, told] = [await drawnIn(figure), await toldIn(figure)];
    const latest = Math.max(...drawn.filter(({ series }) => series === "actual").map(({ year }) => year));
    const figureOf = ({ series, year }: Drawn) => told.get(year)?.get(series === "projection" && year === latest ? SERIES.actual : SERIES[series as keyof typeof SERIES]);

    // Nothing is drawn that is not told, and nothing told that is not drawn.
    for (const dot of drawn) expect(figureOf(dot), `${dot.series} ${dot.year}`).toBeDefined();
    for (const [series, heading] of Object.entries(SERIES)) {
      const years = [...told].filter(([, cells]) => cells.has(heading)).map(([year]) => year);
      const shown = drawn.filter((dot) => dot.series === series && !(series === "projection" && dot.year === latest)).map(({ year }) => year);
      expect(shown.sort(), `${heading}: the years`).toEqual(years.sort());
    }

    const across = scaleOf(drawn.map(({ year, x }) => [year, x]));
    const up = scaleOf(drawn.map((dot) => [figureOf(dot)!.value, dot.y]));
    for (const dot of drawn) {
      if (across) expect(Math.abs(across.at(dot.year) - dot.x), `${dot.series} ${dot.year}: across`).toBeLessThan(1);
      const told = figureOf(dot)!;
      // The table rounds this figure, and those that the scale was found by.
      if (up) expect(Math.abs(up.at(told.value) - dot.y), `${dot.series} ${dot.year}: up`).toBeLessThan(1 + 2 * told.rounding * up.slope);
      compared += 1;
    }
  }
  return compared;
}

test("every chart draws what its table says", async ({ page }) => {
  await signIn(page, "kiengiang");
  let compared = 0;
  for (const path of pages) {
    await page.goto(path);
    compared += await compare(page);
  }
  expect(compared).toBeGreaterThan(20);
});

for (const width of [1440, 390])
  test(`the room for a drawing is kept for it at ${width} px: when it comes, nothing below moves away from under the finger`, async ({ page }) => {
    await signIn(page, "kiengiang");
    // So low that the chart is not asked for before somebody scrolls.
    await page.setViewportSize({ width, height: 200 });
    await page.goto(pages[0]!);
    await page.waitForLoadState("networkidle");
    const figure = page.locator("figure:has(h3)").first();
    const below = async () => (await figure.getByRole("link", { name: "Tải bảng số liệu (CSV)" }).boundingBox())!.y - (await figure.boundingBox())!.y;
    const unseen = await below();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/_next/static/**", async (route) => {
      await held;
      await route.continue();
    });
    await figure.locator("h3").scrollIntoViewIfNeeded();
    await expect(figure.getByText("Đang vẽ biểu đồ…")).toBeVisible();
    expect(await below(), "awaited").toBe(unseen);
    release();
    await expect(figure.locator("[data-series=actual]").first()).toBeAttached();
    expect(await below(), "drawn").toBe(unseen);
  });

test("a chart is reached and read with the keyboard, and clean once it is drawn", async ({ page }) => {
  await signIn(page, "kiengiang");
  await page.goto(pages[0]!);
  const drawing = page.getByRole("application").first();
  await drawing.scrollIntoViewIfNeeded();
  await drawing.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("Năm 2022", { exact: true }).or(page.getByText("Năm 2023", { exact: true })).first()).toBeVisible();
  await expectAccessible(page);
});

test("a chart is taken along as SVG, PNG and CSV, and says by itself what it is", async ({ page }) => {
  await signIn(page, "kiengiang");
  await page.goto(pages[0]!);
  await page.locator("figure:has(h3)").first().scrollIntoViewIfNeeded();
  const save = async (name: string | RegExp, role: "button" | "link") => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole(role, { name }).first().click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const svg = await save("Tải biểu đồ (SVG)", "button");
  const text = svg.bytes.toString("utf8");
  expect(svg.name).toBe("neonatal-mortality-kien-giang-2021-2030-2025.svg");
  const isInvented = (await page.getByText("SỐ LIỆU MINH HỌA").count()) > 0;
  for (const said of [await page.locator("figure h3").first().innerText(), "Nguồn: ", "năm 2025", "địa giới thay đổi"]) expect(text).toContain(said);
  expect(text.includes("SỐ LIỆU MINH HỌA")).toBe(isInvented);
  expect(text).not.toMatch(/(href|src)="http|url\(http/);
  const png = await save("Tải biểu đồ (PNG)", "button");
  expect(png.bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  const csv = await save("Tải bảng số liệu (CSV)", "link");
  expect(csv.bytes.toString("utf8")).toContain("Ước tính xu hướng (của phần mềm)");
  expect(csv.bytes.toString("utf8").includes("SỐ LIỆU MINH HỌA")).toBe(isInvented);
});
