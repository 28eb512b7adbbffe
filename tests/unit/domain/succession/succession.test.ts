import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActualValue } from "@/lib/domain/actual/value";
import { VALUE_EFFECTS } from "@/lib/domain/actual/value-effects";
import type { SumMeasure } from "@/lib/domain/aggregate/commune-sum";
import { tallyOf } from "@/lib/domain/aggregate/tally";
import { decimal } from "@/lib/domain/decimal";
import { type Act, type NewLink, type Unit, actFaults, partFaults, withUnitsBelow } from "@/lib/domain/succession/act";
import { type Carried, carry } from "@/lib/domain/succession/carry";
import { lineage } from "@/lib/domain/succession/lineage";
import { type AreaHistory, applyAct, undoAct, unitsOn } from "@/tests/support/area-history";

const RATE: SumMeasure = { kind: "ratio", aggregation: "sum_ratio", sourceClass: "administrative", unit: "percent", catalogueUnit: "percent", roundingUnit: "0.1" };
const COUNT: SumMeasure = { ...RATE, kind: "count", aggregation: "sum_count", unit: "count", catalogueUnit: "count", roundingUnit: "1" };

const COUNTRY: Unit = { id: "VN", level: "country", code: "VN", name: "Việt Nam", kind: "quoc_gia", parentId: null, validFrom: null, validTo: null };
const PROVINCE: Unit = { id: "P", level: "province", code: "11", name: "Tỉnh Điện Biên", kind: "tinh", parentId: "VN", validFrom: null, validTo: null };
const commune = (id: string, more: Partial<Unit> = {}): Unit => ({ id, level: "commune", code: "10000", name: `Xã ${id}`, kind: "xa", parentId: "P", validFrom: null, validTo: null, ...more });
const begin = (key: string, more: Partial<Act["begins"][number]> = {}): Act["begins"][number] => ({ key, level: "commune", code: "20000", name: `Xã ${key}`, kind: "xa", parent: { id: "P" }, ...more });
const whole = (predecessorId: string, successorKey: string): NewLink => ({ predecessorId, successorKey, extent: "whole", share: null, shareSource: null });
const part = (predecessorId: string, successorKey: string, share: string | null): NewLink => ({ predecessorId, successorKey, extent: "part", share, shareSource: share === null ? null : "Đề án sắp xếp" });
const dayOf = (step: number) => new Date(Date.UTC(2025, 6, 1 + 30 * step)).toISOString().slice(0, 10);

/** What a random act is made from: which kind, whom, how the shares fall. */
const seedOf = fc.record({ kind: fc.constantFrom("merge", "split", "part_of", "rename" as const), picks: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), cuts: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 3 }) });

/** Parts of one in hundredths, as many as there are cuts and one more; they add to exactly one. */
const sharesOf = (cuts: number[]) => {
  const marks = [0, ...[...cuts].sort((a, b) => a - b), 100];
  return marks.slice(1).map((mark, index) => decimal(mark - marks[index]!).dividedBy(100).toFixed());
};

/** The act that a seed makes of the units that are there; null where too few are. */
function actOf(history: AreaHistory, { kind, picks, cuts }: { kind: "merge" | "split" | "part_of" | "rename"; picks: number[]; cuts: number[] }, step: number): Act | null {
  const alive = history.units.filter(({ level, validTo }) => level === "commune" && validTo === null);
  const chosen = [...new Set(picks.map((pick) => alive[pick % alive.length]!.id))];
  const key = (index: number) => `${step}.${index}`;
  const on = dayOf(step);
  const shares = sharesOf(cuts);
  // Every new unit takes a code that was another's.
  if (kind === "merge") return chosen.length < 2 ? null : { kind, on, endedIds: chosen, begins: [begin(key(0))], links: chosen.map((id) => whole(id, key(0))) };
  if (kind === "rename") return { kind, on, endedIds: [chosen[0]!], begins: [begin(key(0))], links: [whole(chosen[0]!, key(0))] };
  if (kind === "split") return { kind, on, endedIds: [chosen[0]!], begins: shares.map((_, index) => begin(key(index), { code: `2000${index}` })), links: shares.map((share, index) => part(chosen[0]!, key(index), share)) };
  if (chosen.length < 2) return null;
  const [given, kept] = [sharesOf(cuts.slice(0, 1))[0]!, sharesOf(cuts.slice(0, 1))[1]!];
  return { kind, on, endedIds: chosen.slice(0, 2), begins: [begin(key(0)), begin(key(1), { code: "20001" })], links: [part(chosen[0]!, key(0), kept), part(chosen[0]!, key(1), given), whole(chosen[1]!, key(1))] };
}

const world = fc.record({
  figures: fc.array(fc.option(fc.record({ numerator: fc.integer({ min: 0, max: 500 }), more: fc.integer({ min: 1, max: 500 }) })), { minLength: 2, maxLength: 8 }),
  seeds: fc.array(seedOf, { maxLength: 7 }),
});

interface Story {
  histories: AreaHistory[];
  acts: Act[];
}

function tell(count: number, seeds: Parameters<typeof actOf>[1][]): Story {
  const histories: AreaHistory[] = [{ units: [COUNTRY, PROVINCE, ...Array.from({ length: count }, (_, index) => commune(`c${index}`))], links: [] }];
  const acts: Act[] = [];
  for (const seed of seeds) {
    const before = histories.at(-1)!;
    const act = actOf(before, seed, acts.length + 1);
    if (act === null) continue;
    expect(actFaults(before.units, act)).toEqual([]);
    acts.push(act);
    histories.push(applyAct(before, act, (key) => key));
  }
  return { histories, acts };
}

const partsOf = (history: AreaHistory, unitId: string, said: Map<string, ActualValue>) =>
  [{ unitId, share: "1" as string | null }, ...lineage(history.links, unitId, "before")].filter((kin) => said.has(kin.unitId)).map((kin) => ({ unitId: kin.unitId, share: kin.share, tally: tallyOf(said.get(kin.unitId)!, "final") }));

const add = (values: (string | null | undefined)[]) => values.reduce((all, value) => all.plus(value ?? 0), decimal(0)).toFixed();
const figures = (carried: Carried[]) => carried.flatMap((one) => (one.kind === "figure" && one.sum.value.kind === "number" ? [one.sum.value] : []));

describe("random histories", () => {
  it("keep every total of what can be summed, through merges, splits and parts", () => {
    fc.assert(
      fc.property(world, ({ figures: given, seeds }) => {
        const { histories } = tell(given.length, seeds);
        const history = histories.at(-1)!;
        const rates = new Map<string, ActualValue>(given.map((one, index) => [`c${index}`, one ? { kind: "number", value: "0", numerator: String(one.numerator), denominator: String(one.numerator + one.more) } : { kind: "cleared" }]));
        const counts = new Map<string, ActualValue>(given.map((one, index) => [`c${index}`, one ? { kind: "number", value: String(one.numerator), numerator: null, denominator: null } : { kind: "cleared" }]));
        const today = history.units.filter(({ level, validTo }) => level === "commune" && validTo === null);
        const onToday = (measure: SumMeasure, said: Map<string, ActualValue>) => figures(today.map(({ id }) => carry(measure, partsOf(history, id, said))));
        const carriedRates = onToday(RATE, rates);
        expect(add(carriedRates.map(({ numerator }) => numerator))).toBe(add(given.map((one) => one && String(one.numerator))));
        expect(add(carriedRates.map(({ denominator }) => denominator))).toBe(add(given.map((one) => one && String(one.numerator + one.more))));
        expect(add(onToday(COUNT, counts).map(({ value }) => value))).toBe(add(given.map((one) => one && String(one.numerator))));
      }),
    );
  });

  it("read the same in both directions, and all of a unit is somewhere", () => {
    fc.assert(
      fc.property(world, ({ figures: given, seeds }) => {
        const history = tell(given.length, seeds).histories.at(-1)!;
        const lines = (direction: "before" | "after") =>
          history.units.flatMap(({ id }) => lineage(history.links, id, direction).map((kin) => (direction === "before" ? `${kin.unitId} ${id} ${kin.share}` : `${id} ${kin.unitId} ${kin.share}`))).sort();
        expect(lines("before")).toEqual(lines("after"));
        const alive = new Set(history.units.filter(({ validTo }) => validTo === null).map(({ id }) => id));
        for (const { id, validTo } of history.units) if (validTo !== null) expect(add(lineage(history.links, id, "after").filter(({ unitId }) => alive.has(unitId)).map(({ share }) => share))).toBe("1");
      }),
    );
  });

  it("are as they were when the acts are undone one after the other", () => {
    fc.assert(
      fc.property(world, ({ figures: given, seeds }) => {
        const { histories, acts } = tell(given.length, seeds);
        let history = histories.at(-1)!;
        for (let index = acts.length - 1; index >= 0; index -= 1) {
          history = undoAct(history, acts[index]!, (key) => key);
          expect(history).toEqual(histories[index]);
        }
      }),
    );
  });

  it("keep the number of units on the map of each day: what ends makes room for what begins", () => {
    fc.assert(
      fc.property(world, ({ figures: given, seeds }) => {
        const { histories, acts } = tell(given.length, seeds);
        const history = histories.at(-1)!;
        acts.forEach((act, index) => {
          const day = (step: number) => unitsOn(history, dayOf(step), "commune").length;
          expect(day(index + 1)).toBe(day(index) - act.endedIds.length + act.begins.length);
        });
      }),
    );
  });
});

describe("shares of parts", () => {
  it("that add to exactly one are taken, any other refused", () => {
    fc.assert(
      fc.property(seedOf, fc.integer({ min: 1, max: 1000 }), ({ cuts }, off) => {
        const parts = sharesOf(cuts).map((share, index) => part("a", String(index), share));
        expect(partFaults("Xã A", parts)).toEqual([]);
        const wrong = parts.map((one, index) => (index === 0 ? { ...one, share: decimal(one.share!).plus(decimal(off).dividedBy(1_000_000)).toFixed() } : one));
        expect(partFaults("Xã A", wrong)).toHaveLength(1);
        expect(partFaults("Xã A", parts.map((one, index) => (index === 0 ? { ...one, share: null } : one)))).toHaveLength(1);
        expect(partFaults("Xã A", parts.map((one) => ({ ...one, shareSource: null })))).toHaveLength(1);
      }),
    );
  });

  it("unknown leave a figure out instead of guessing it", () => {
    const history = applyAct({ units: [COUNTRY, PROVINCE, commune("a"), commune("b")], links: [] }, { kind: "arrangement", on: "2025-07-01", endedIds: ["a", "b"], begins: [begin("x"), begin("y", { code: "20001" })], links: [part("a", "x", null), part("a", "y", null), whole("b", "y")] }, (key) => key);
    const said = new Map<string, ActualValue>([["a", { kind: "number", value: "0", numerator: "1", denominator: "4" }], ["b", { kind: "number", value: "0", numerator: "2", denominator: "4" }]]);
    expect(carry(RATE, partsOf(history, "x", said))).toEqual({ kind: "shares-unknown", of: 1, unitIds: ["a"] });
    expect(carry(RATE, partsOf(history, "y", said))).toEqual({ kind: "shares-unknown", of: 2, unitIds: ["a"] });
  });
});

describe("carrying", () => {
  const said = (...values: ActualValue[]) => values.map((value, index) => ({ unitId: String(index), share: "1", tally: tallyOf(value, "final") }));
  const of = (numerator: number, denominator: number): ActualValue => ({ kind: "number", value: "0", numerator: String(numerator), denominator: String(denominator) });

  it("computes a rate again from the sums, never the mean", () => {
    // 90% and 50%: the mean would be 70%.
    expect(carry(RATE, said(of(9, 10), of(500, 1000)))).toMatchObject({ kind: "figure", of: 2, byShares: false, sum: { reported: 2, expected: 2, stage: "final", value: { value: "50.3960396039604" } } });
  });

  it("makes thirty of three communes with ten, twelve and eight", () => {
    const counts = ["10", "12", "8"].map((value): ActualValue => ({ kind: "number", value, numerator: null, denominator: null }));
    expect(carry(COUNT, said(...counts))).toMatchObject({ kind: "figure", sum: { value: { value: "30" }, reported: 3 } });
  });

  it("says of how many predecessors it knows; none is not zero", () => {
    expect(carry(RATE, said(of(1, 4), { kind: "cleared" }))).toMatchObject({ kind: "figure", of: 2, sum: { reported: 1, expected: 2, stage: "estimate" } });
    expect(carry(RATE, said({ kind: "cleared" }, { kind: "not_collected" }))).toEqual({ kind: "none", of: 2 });
  });

  it("treats every kind of value as the one table says", () => {
    const bound: ActualValue = { kind: "bounded", bound: "gt", value: "99" };
    const values: ActualValue[] = [{ kind: "not_occurring" }, { kind: "not_collected" }, bound, { kind: "verdict", verdict: "met" }, { kind: "cleared" }, of(3, 4)];
    for (const value of values) {
      const carried = carry(RATE, said(of(1, 4), value));
      const { sum, counted } = VALUE_EFFECTS[value.kind];
      expect(carried).toMatchObject({ kind: "figure", sum: { reported: counted ? 2 : 1, value: { numerator: sum === "added" ? "4" : "1" } } });
    }
    expect(carry(RATE, said({ kind: "not_occurring" }, { kind: "not_occurring" }))).toMatchObject({ kind: "figure", sum: { value: { kind: "not_occurring" } } });
  });

  it("calls what rests on shares an estimate", () => {
    const half = [{ unitId: "a", share: "0.25", tally: tallyOf(of(4, 8), "final") }, { unitId: "b", share: "1", tally: tallyOf(of(1, 2), "final") }];
    expect(carry(RATE, half)).toMatchObject({ kind: "figure", byShares: true, sum: { stage: "estimate", value: { numerator: "2", denominator: "4" } } });
  });

  it("leaves what counts communes, and surveys, broken", () => {
    expect(carry({ ...RATE, aggregation: "count_communes" }, said(of(1, 1)))).toEqual({ kind: "break", why: "counts-communes" });
    expect(carry({ ...COUNT, aggregation: "count_communes" }, said(of(1, 1)))).toEqual({ kind: "break", why: "counts-communes" });
    expect(carry({ ...RATE, aggregation: "not_summable" }, said(of(1, 2)))).toEqual({ kind: "break", why: "not-summable" });
  });

  it("never mixes units that had the same code", () => {
    // 15889 was xã Hoằng Kim until 30/06/2025 and is xã Hoằng Phú since, of other communes too.
    const old = [commune("kim", { code: "15889" }), commune("trung", { code: "15901" })];
    const history = applyAct({ units: [COUNTRY, PROVINCE, ...old, commune("far", { code: "15000" })], links: [] }, { kind: "arrangement", on: "2025-07-01", endedIds: ["kim", "trung", "far"], begins: [begin("phu", { code: "15889" }), begin("other", { code: "15901" })], links: [whole("kim", "phu"), whole("far", "phu"), whole("trung", "other")] }, (key) => key);
    const values = new Map<string, ActualValue>([["kim", of(1, 10)], ["trung", of(2, 10)], ["far", of(3, 10)]]);
    expect(carry(RATE, partsOf(history, "phu", values))).toMatchObject({ sum: { value: { numerator: "4", denominator: "20" } } });
    expect(carry(RATE, partsOf(history, "other", values))).toMatchObject({ sum: { value: { numerator: "2", denominator: "10" } } });
  });
});

describe("an act", () => {
  const units = [COUNTRY, PROVINCE, commune("a"), commune("b"), commune("c")];
  const merge = (more: Partial<Act> = {}): Act => ({ kind: "merge", on: "2025-07-01", endedIds: ["a", "b"], begins: [begin("x")], links: [whole("a", "x"), whole("b", "x")], ...more });

  it("is refused in whole sentences where it does not hold together", () => {
    const faulty: [Partial<Act>, RegExp][] = [
      [{ endedIds: [] }, /Không tìm thấy đơn vị kết thúc/],
      [{ endedIds: ["a"], links: [whole("a", "x")] }, /ít nhất hai đơn vị cũ/],
      [{ links: [whole("a", "x")] }, /Xã b kết thúc mà chưa rõ/],
      [{ links: [whole("a", "x"), part("b", "x", null)] }, /phải chuyển toàn bộ/],
      [{ begins: [begin("x"), begin("y")] }, /Xã y chưa rõ được thành lập/],
      [{ begins: [begin("x", { code: "12" })] }, /5 chữ số/],
      [{ begins: [begin("x", { kind: "thi_tran" })] }, /không còn thị trấn/],
      [{ begins: [begin("x", { parent: { id: "VN" } })] }, /cấp tỉnh/],
      [{ endedIds: ["a", "VN"] }, /cả nước/],
      [{ kind: "split" }, /Chia đơn vị/],
      [{ kind: "rename" }, /Đổi tên/],
    ];
    for (const [more, words] of faulty) {
      const faults = actFaults(units, merge(more));
      expect(faults.join(" ")).toMatch(words);
      for (const fault of faults) expect(fault).toMatch(/^\p{Lu}[^!]+\.$/u);
    }
    expect(actFaults([...units.slice(0, 2), commune("a", { validFrom: "2025-07-01" }), commune("b")], merge()).join()).toMatch(/mới bắt đầu/);
    expect(actFaults([...units.slice(0, 2), commune("a", { validTo: "2025-01-01" }), commune("b")], merge()).join()).toMatch(/kết thúc ngày/);
    expect(actFaults(units, merge())).toEqual([]);
  });

  it("takes along what lies in a province that is merged, district by district, commune by commune", () => {
    const district: Unit = { ...commune("d"), level: "district", code: "100", kind: "huyen", name: "Huyện D" };
    const other: Unit = { ...PROVINCE, id: "Q", code: "12", name: "Tỉnh Q" };
    const all = [COUNTRY, PROVINCE, other, district, commune("a", { parentId: "d" }), commune("b", { parentId: "Q", code: "10001" })];
    const act = withUnitsBelow(all, { kind: "merge", on: "2024-01-01", endedIds: ["P", "Q"], begins: [begin("N", { level: "province", kind: "tinh", code: "13", parent: { id: "VN" } })], links: [whole("P", "N"), whole("Q", "N")] });
    expect(actFaults(all, act)).toEqual([]);
    const after = applyAct({ units: all, links: [] }, act, (key) => key).units.filter(({ validTo }) => validTo === null);
    expect(after.map(({ id, parentId }) => [id, parentId])).toEqual([["VN", null], ["N", "VN"], ["along:d", "N"], ["along:b", "N"], ["along:a", "along:d"]]);
  });

  it("ends a level: its units end without a successor, and what lay in them goes on one level up", () => {
    const district: Unit = { ...commune("d"), level: "district", code: "100", kind: "huyen", name: "Huyện D" };
    const all = [COUNTRY, PROVINCE, district, commune("a", { parentId: "d" })];
    const act = withUnitsBelow(all, { kind: "end_of_level", on: "2025-07-01", endedIds: ["d"], begins: [], links: [] });
    expect(actFaults(all, act)).toEqual([]);
    expect(applyAct({ units: all, links: [] }, act, (key) => key).units.at(-1)).toMatchObject({ id: "along:a", parentId: "P", validFrom: "2025-07-01" });
    expect(actFaults(all, { ...act, kind: "merge" }).join()).toMatch(/Huyện D kết thúc mà chưa rõ/);
  });

  it("asks where the communes of a province go that is divided", () => {
    const all = [...units];
    const act = withUnitsBelow(all, { kind: "split", on: "2024-01-01", endedIds: ["P"], begins: [begin("N", { level: "province", kind: "tinh", code: "13", parent: { id: "VN" } }), begin("M", { level: "province", kind: "tinh", code: "14", parent: { id: "VN" } })], links: [part("P", "N", null), part("P", "M", null)] });
    expect(actFaults(all, act).join()).toMatch(/còn 3 đơn vị trực thuộc mà chưa rõ/);
  });
});
