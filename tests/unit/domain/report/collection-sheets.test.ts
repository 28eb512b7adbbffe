import { describe, expect, it } from "vitest";
import { collectionSheets } from "@/lib/domain/report/collection-sheets";
import type { CollectionSource, ReportForm, ReportLine } from "@/lib/domain/report/form";

const line = (name: string, source: CollectionSource, more: { base?: string; ownedBy?: string } = {}) =>
  ({ name, source, ownedBy: more.ownedBy ?? null, item: { context: { base: more.base ? { name: more.base, value: null } : null } } }) as unknown as ReportLine;

const form = (lines: ReportLine[]): Pick<ReportForm, "sections" | "baseFigures"> => ({
  sections: [{ ordinal: 1, title: "Mục tiêu", lines }],
  baseFigures: ["Số trẻ đẻ sống", "Số trẻ em dưới 16 tuổi"].map((name, at) => ({ quantityCode: String(at), name, unitName: "trẻ", version: 0, typed: "", lastYear: "", carried: null })),
});

describe("collection sheets", () => {
  it("ask each source for its own figures, with the denominators that these divide by", () => {
    const sheets = collectionSheets(form([line("Tiêm chủng", "health-station", { base: "Số trẻ đẻ sống" }), line("Xâm hại", "police"), line("Tử vong", "health-station", { base: "Số trẻ đẻ sống" })]));
    expect(sheets.map(({ source, lines, baseFigures }) => [source, lines.map(({ name }) => name), baseFigures.map(({ name }) => name)])).toEqual([
      ["health-station", ["Tiêm chủng", "Tử vong"], ["Số trẻ đẻ sống"]],
      ["police", ["Xâm hại"], []],
    ]);
  });

  it("leave out what is entered in another report", () => {
    expect(collectionSheets(form([line("Tiêm chủng", "health-station", { ownedBy: "Báo cáo năm 2025" })]))).toEqual([]);
  });
});
