import { describe, expect, it } from "vitest";
import type { Drafts } from "@/components/tables/entry-grid/drafts";
import { type EntryActions, EntryStore } from "@/components/tables/entry-grid/entry-store";
import { cellText } from "@/components/tables/entry-grid/slot";
import type { EntryCell, SavedCell } from "@/lib/domain/entry/cell";
import { EMPTY_ROW, type EntryContext, type TypedRow } from "@/lib/domain/entry/measure";
import { type Result, refuse, succeed } from "@/lib/domain/result";
import { context, vaccination } from "../../domain/entry/measures";

const empty: EntryCell = { version: 0, typed: EMPTY_ROW, shown: "", denominator: "", stage: null, state: "empty", enteredBy: null, enteredAt: null, reason: null, denominatorHasChanged: false };
const cell = (version: number, result: string): EntryCell => ({ ...empty, version, typed: { ...EMPTY_ROW, result }, shown: result, state: "approved", stage: "final", enteredBy: "Lò Thị Mai", enteredAt: "2026-11-22T01:00:00.000Z" });

type Sent = Parameters<EntryActions["record"]>[0];

/** A grid of two cells before a server that is a queue of answers given by hand. */
function begin(about: Partial<EntryContext> = {}, kept: { drafts?: Drafts } = {}) {
  const sent: Sent[] = [];
  const answers: { give: (result: Result<SavedCell>) => void; lose: () => void }[] = [];
  let drafts: Drafts = {};
  const item = (key: string) => ({ key, measureCode: key, year: 2024, name: key.toUpperCase(), measure: vaccination, context: context(about), cell: empty, locked: null });
  const store = new EntryStore({
    planCode: "plan",
    items: [item("a"), item("b")],
    record: (input) => {
      sent.push(input);
      return new Promise((give, reject) => answers.push({ give, lose: () => reject(new Error("offline")) }));
    },
    recordMany: ({ cells }) => Promise.resolve(succeed(cells.map(({ typed, expectedVersion }, at) => ({ measureCode: "ab"[at] ?? "", year: 2024, agencyName: "", changed: true, cell: cell(expectedVersion + 1, typed.result) })))),
    keep: (now) => (drafts = now),
  });
  if (kept.drafts) store.offer(kept.drafts);
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const save = async (at: number, result: Result<SavedCell>) => {
    answers[at]?.give(result);
    await settled();
  };
  const saved = (version: number, result: string) => succeed({ measureCode: "a", year: 2024, agencyName: "Sở Y tế", changed: true, cell: cell(version, result) });
  return { store, sent, answers, settled, save, saved, drafts: () => drafts };
}

const typed = (result: string): TypedRow => ({ ...EMPTY_ROW, result });

describe("typing and saving", () => {
  it("keeps what is typed on the device until it is saved", async () => {
    const { store, sent, save, saved, drafts } = begin();
    store.type("a", "result", "95");
    expect(drafts()).toEqual({ a: { typed: typed("95"), reason: "", version: 0 } });
    store.settle("a");
    expect(sent).toMatchObject([{ measureCode: "a", typed: typed("95"), expectedVersion: 0 }]);
    expect(store.slot("a").phase).toBe("saving");
    await save(0, saved(1, "95"));
    expect(store.slot("a")).toMatchObject({ phase: "saved", draft: null, cell: { version: 1 } });
    expect(drafts()).toEqual({});
    expect(store.summary()).toMatchObject({ unsaved: 0, undoable: "A", announcement: "Đã lưu A: 95." });
  });

  it("computes the rate while its parts are typed", () => {
    const { store } = begin();
    store.type("a", "numerator", "1");
    expect(cellText(store.slot("a"), "result")).toBe("");
    store.type("a", "denominator", "8");
    expect(cellText(store.slot("a"), "result")).toBe("12,5");
  });

  it("sends one cell after another", async () => {
    const { store, sent, save, saved } = begin();
    for (const key of ["a", "b"]) {
      store.type(key, "result", "95");
      store.settle(key);
    }
    expect(sent).toHaveLength(1);
    await save(0, saved(1, "95"));
    expect(sent.map(({ measureCode }) => measureCode)).toEqual(["a", "b"]);
  });

  it("keeps what was typed while the save was under way, and sends it against the new version", async () => {
    const { store, sent, save, saved } = begin();
    store.type("a", "result", "95");
    store.settle("a");
    store.type("a", "result", "96");
    store.settle("a");
    await save(0, saved(1, "95"));
    expect(store.slot("a").draft).toEqual(typed("96"));
    expect(sent[1]).toMatchObject({ typed: typed("96"), expectedVersion: 1 });
  });

  it("sends nothing that is wrong, unchanged or taken back", () => {
    const { store, sent } = begin();
    store.type("a", "result", "9.5");
    store.settle("a");
    expect(store.slot("a").obstacle).toMatchObject({ kind: "errors", findings: [{ rule: "ambiguous", readings: ["9.5", "9500"] }] });
    store.revert("a");
    store.settle("a");
    store.type("b", "result", "1");
    store.type("b", "result", "");
    store.settle("b");
    expect(sent).toEqual([]);
    expect(store.summary().unsaved).toBe(0);
  });

  it("asks for a word before it sends a surprising value", () => {
    const { store, sent } = begin({ lastYear: { value: "10", shown: "10" } });
    store.type("a", "result", "95");
    store.settle("a");
    expect(store.slot("a").obstacle).toMatchObject({ kind: "asks", message: expect.stringContaining("giải thích") });
    store.settle("a");
    expect(sent).toEqual([]);
    store.explain("a", "Chiến dịch tiêm bù");
    store.settle("a");
    expect(sent).toMatchObject([{ reason: "Chiến dịch tiêm bù" }]);
  });
});

describe("what stands in the way", () => {
  it("keeps what could not be sent and sends it again", async () => {
    const { store, sent, answers, settled, save, saved, drafts } = begin();
    store.type("a", "result", "95");
    store.settle("a");
    answers[0]?.lose();
    await settled();
    expect(store.slot("a").obstacle).toMatchObject({ kind: "failed", message: expect.stringContaining("còn trên máy này") });
    expect(drafts()).toHaveProperty("a");
    store.retryAll();
    expect(sent).toHaveLength(2);
    await save(1, saved(1, "95"));
    expect(store.summary().unsaved).toBe(0);
  });

  it("shows both values of a conflict and follows the choice", async () => {
    for (const mine of [true, false]) {
      const { store, sent, save } = begin();
      store.type("a", "result", "95");
      store.settle("a");
      await save(0, refuse("conflict", "…", { current: { measureCode: "a", year: 2024, theirs: cell(3, "90"), yours: typed("95") } }));
      expect(store.slot("a")).toMatchObject({ obstacle: { kind: "conflict", theirs: { shown: "90" } }, draft: typed("95") });
      store.settle("a");
      expect(sent).toHaveLength(1);
      if (mine) {
        store.keepMine("a");
        expect(sent[1]).toMatchObject({ typed: typed("95"), expectedVersion: 3 });
      } else {
        store.takeTheirs("a");
        expect(store.slot("a")).toMatchObject({ draft: null, cell: { version: 3, shown: "90" } });
      }
    }
  });

  it("puts the server's own words under the field, the question or the row", async () => {
    const kinds = await Promise.all(
      [refuse("invalid", "…", { fields: { numerator: "Sai." } }), refuse("invalid", "…", { fields: { reason: "Sao?" } }), refuse("forbidden", "Không được."), refuse("unexpected", "Lỗi.")].map(async (problem) => {
        const { store, save } = begin();
        store.type("a", "result", "95");
        store.settle("a");
        await save(0, problem);
        return store.slot("a").obstacle?.kind;
      }),
    );
    expect(kinds).toEqual(["errors", "asks", "refused", "failed"]);
  });
});

describe("undo", () => {
  it("takes the last save back with an entry of its own, and is not undone itself", async () => {
    const { store, sent, save, saved } = begin();
    store.type("a", "result", "95");
    store.settle("a");
    await save(0, saved(1, "95"));
    void store.undo();
    expect(sent[1]).toMatchObject({ typed: EMPTY_ROW, expectedVersion: 1, reason: "Hoàn tác" });
    await save(1, saved(2, ""));
    expect(store.summary().undoable).toBeNull();
  });

  it("takes a whole paste back at once", async () => {
    const { store } = begin();
    expect(await store.saveBlock([{ entry: "a", typed: typed("1") }, { entry: "b", typed: typed("2") }], "")).toBeNull();
    expect(store.summary().undoable).toBe("lần dán 2 ô");
    await store.undo();
    expect([store.slot("a").cell, store.slot("b").cell]).toMatchObject([{ version: 2, shown: "" }, { version: 2, shown: "" }]);
    expect(store.summary()).toMatchObject({ undoable: null, announcement: "Đã hoàn tác 2 ô." });
  });
});

describe("what an earlier visit left", () => {
  const drafts = { a: { typed: typed("95"), reason: "", version: 2 }, gone: { typed: typed("1"), reason: "", version: 0 } };

  it("is offered, stays on the device until it is decided on, and goes back against the version it was typed at", () => {
    const { store, sent, drafts: kept } = begin({}, { drafts });
    expect(store.summary().offered).toBe(1);
    store.type("b", "result", "1");
    expect(Object.keys(kept())).toEqual(["a", "b"]);
    store.restore();
    expect(sent).toMatchObject([{ measureCode: "a", typed: typed("95"), expectedVersion: 2 }]);
    expect(store.summary().offered).toBe(0);
  });

  it("is forgotten when it is not wanted", () => {
    const { store, sent, drafts: kept } = begin({}, { drafts });
    store.forget();
    expect([kept(), sent]).toEqual([{}, []]);
  });
});
