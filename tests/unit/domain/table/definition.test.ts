import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_TABLE, MOST_CELLS, MOST_OF_AXIS, TABLE_AXES, type TableDefinition, groupAxis, missingChoice, readTableAddress, readTableQuery, saveTableInput, tableDefinition, tableQuery, tableSizeFault } from "@/lib/domain/table/definition";

const id = "33ff56a1-0e1f-4c05-9478-8eaef8b3777a";
const definitions = fc
  .record({
    measures: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 8 }),
    areas: fc.uniqueArray(fc.uuid(), { maxLength: 8 }),
    communesOf: fc.uniqueArray(fc.uuid(), { maxLength: 3 }),
    years: fc.uniqueArray(fc.integer({ min: 1990, max: 2100 }), { maxLength: 12 }).map((years) => years.sort((a, b) => a - b)),
    rows: fc.constantFrom(...TABLE_AXES),
    columns: fc.constantFrom(...TABLE_AXES),
  })
  .filter(({ rows, columns }) => rows !== columns);

describe("a table's definition", () => {
  it("reads back from its own address, and from its own JSON", () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        expect(readTableAddress(new URLSearchParams(tableQuery(definition)))).toEqual(definition);
        expect(tableDefinition.parse(JSON.parse(JSON.stringify(definition)))).toEqual(definition);
      }),
    );
  });

  it("leaves out of an address what cannot be part of a table, and each thing twice", () => {
    expect(readTableQuery({ measure: ["a", "", "a"], area: ["no-id", id, id], communes: "x", year: ["2024", "24", "hai", "2021", "2024.5", "2021"], rows: "cells", columns: "areas" })).toEqual({
      measures: ["a"],
      areas: [id],
      communesOf: [],
      years: [2021, 2024],
      rows: "areas",
      columns: "years",
    });
    expect(readTableQuery({})).toEqual(EMPTY_TABLE);
    expect(readTableQuery({ rows: "years", columns: "years" })).toMatchObject({ rows: "years", columns: "areas" });
  });

  it("has three different things for rows, columns and groups", () => {
    fc.assert(fc.property(definitions, (definition) => void expect(new Set([definition.rows, definition.columns, groupAxis(definition)]).size).toBe(3)));
    expect(tableDefinition.safeParse({ ...EMPTY_TABLE, rows: "areas", columns: "areas" }).success).toBe(false);
  });

  it("asks for what is still to be chosen", () => {
    const whole: TableDefinition = { ...EMPTY_TABLE, measures: ["a"], areas: [id], years: [2024] };
    expect(missingChoice(whole)).toBeNull();
    expect(missingChoice({ ...whole, areas: [], communesOf: [id] })).toBeNull();
    expect(missingChoice({ ...whole, years: [] })).toBe("Hãy chọn năm, rồi bấm “Lập bảng”.");
    expect(missingChoice(EMPTY_TABLE)).toBe("Hãy chọn chỉ số, địa bàn và năm, rồi bấm “Lập bảng”.");
  });

  it("is refused in a sentence where it is too large", () => {
    expect(tableSizeFault({ measures: 20, areas: 25, years: 12 })).toBeNull();
    expect(tableSizeFault({ measures: MOST_OF_AXIS.measures + 1, areas: 1, years: 13 })).toBe("Bảng quá lớn: 21 chỉ số (nhiều nhất 20), 13 năm (nhiều nhất 12). Hãy bỏ bớt chỉ số, năm rồi lập lại.");
    expect(tableSizeFault({ measures: 20, areas: 60, years: 12 })).toBe("Bảng quá lớn: 20 chỉ số × 60 địa bàn × 12 năm là 14.400 ô, nhiều nhất 6.000 ô. Hãy bỏ bớt chỉ số, địa bàn hoặc năm rồi lập lại.");
    fc.assert(
      fc.property(fc.nat(25), fc.nat(200), fc.nat(14), (measures, areas, years) => {
        const fits = measures <= 20 && areas <= 180 && years <= 12 && measures * areas * years <= MOST_CELLS;
        expect(tableSizeFault({ measures, areas, years }) === null).toBe(fits);
      }),
    );
  });

  it("is not kept before it is whole, nor without a name", () => {
    const form = { name: " Tử  vong ", definition: `measure=a&area=${id}&year=2024`, isShared: "on" };
    expect(saveTableInput.parse(form)).toMatchObject({ name: "Tử vong", isShared: true, definition: { measures: ["a"], areas: [id], years: [2024] } });
    expect(saveTableInput.safeParse({ ...form, definition: "measure=a" }).error?.issues[0]?.message).toMatch(/^Hãy chọn địa bàn và năm/);
    expect(saveTableInput.safeParse({ ...form, name: " " }).error?.issues[0]?.path).toEqual(["name"]);
  });
});
