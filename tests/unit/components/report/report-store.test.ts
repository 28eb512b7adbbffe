import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Device, Kept } from "@/components/report/queue/kept";
import { type Outcome, ReportStore } from "@/components/report/queue/report-store";
import { storedDevice } from "@/components/report/queue/stored-device";
import type { EntryCell } from "@/lib/domain/entry/cell";
import { EMPTY_ROW, type EntryContext, type TypedRow } from "@/lib/domain/entry/measure";
import type { BatchAnswer, DeviceBatch, SavedText } from "@/lib/domain/report/batch";
import { EDITS_PER_BATCH, type ReportForm, type ReportLine } from "@/lib/domain/report/form";
import { type Result, refuse, succeed } from "@/lib/domain/result";
import { context, mortality, vaccination } from "../../domain/entry/measures";

const empty: EntryCell = { version: 0, typed: EMPTY_ROW, shown: "", denominator: "", stage: null, state: "empty", enteredBy: null, enteredAt: null, reason: null, denominatorHasChanged: false };
const typed = (result: string): TypedRow => ({ ...EMPTY_ROW, result });
const cell = (version: number, result: string): EntryCell => ({ ...empty, version, typed: typed(result), shown: result, state: "waiting", stage: "estimate", enteredBy: "Lò Thị Mai", enteredAt: "2026-11-22T01:00:00.000Z" });

const line = (key: string, more: Partial<ReportLine["item"]> = {}): ReportLine => ({
  indicatorNumber: "1",
  name: key.toUpperCase(),
  hint: "",
  unitWords: "%",
  item: { key, measureCode: key, year: 2026, name: key.toUpperCase(), measure: vaccination, context: context({}), cell: empty, locked: null, ...more },
  lastYear: "",
  carried: null,
  target: "",
  cellId: null,
  actualId: null,
  cellState: "draft",
  returnReason: null,
  beforeReturn: null,
  followUp: false,
  ownedBy: null,
  comments: [],
  evidence: [],
  source: "commune",
});

const formOf = (lines: ReportLine[], more: Partial<ReportForm> = {}): ReportForm => ({
  reportId: "report",
  state: "draft",
  version: 1,
  planCode: "plan",
  planTitle: "Kế hoạch",
  title: "Báo cáo năm 2026",
  reporterName: "UBND xã",
  year: 2026,
  stage: "estimate",
  dueOn: "2026-11-14",
  sections: [{ ordinal: 1, title: "Mục tiêu", lines }],
  baseFigures: [],
  carriedFrom: [],
  baseFiguresReadOnly: null,
  narrative: { direction: "", results: "", shortcomings: "", tasks: "", proposals: "" },
  evidence: [],
  readOnly: null,
  onBehalf: null,
  head: { needs: "none", approvedAt: null, approvedBy: null, signedNumber: null, signedOn: null, mayApprove: false },
  ...more,
});

class MemoryStorage {
  items = new Map<string, string>();
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
}

/** A server that is a queue of answers given by hand, and a device that outlives the pages on it. */
function world() {
  const storage = new MemoryStorage();
  const device = storedDevice(storage as unknown as Storage);
  const sent: DeviceBatch[] = [];
  const answers: ((outcome: Outcome) => void)[] = [];
  let id = 0;
  const open = async (form: ReportForm, on: Device | null = device) => {
    const store = new ReportStore({
      form,
      userId: "mai",
      newId: () => `edit-${++id}`,
      send: (batch) => {
        sent.push(batch);
        return new Promise((resolve) => answers.push(resolve));
      },
    });
    await store.connect(on);
    return store;
  };
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
  const answer = async (outcome: Outcome) => {
    answers.shift()?.(outcome);
    await pass(0);
  };
  const kept = (): Promise<Kept[]> => device.read("mai report");
  return { open, sent, answer, pass, kept, device, storage };
}

const answered = (answer: Partial<BatchAnswer>): Outcome => ({ kind: "answered", answer: { baseFigures: [], figures: [], narrative: [], ...answer } });
/** The server takes the whole batch, each figure as typed. */
const takes = (batch: DeviceBatch): Outcome =>
  answered({
    figures: batch.edits.map(({ editId, measureCode, typed: row, expectedVersion }) => ({ editId, result: succeed({ measureCode, year: 2026, agencyName: "", changed: true, cell: cell(expectedVersion + 1, row.result) }) })),
    baseFigures: batch.baseFigures.map(({ editId, typed: text, expectedVersion }) => ({ editId, result: succeed({ text, version: expectedVersion + 1, by: null }) })),
    narrative: batch.narrative.map(({ editId, text, expectedVersion }) => ({ editId, result: succeed({ text, version: expectedVersion + 1, by: null }) })),
  });
const refuses = (editId: string, result: Result<never>): Outcome => answered({ figures: [{ editId, result }] });
const conflict = (theirs: EntryCell) => refuse("conflict", "…", { current: { measureCode: "a", year: 2026, theirs, yours: EMPTY_ROW } });
const textConflict = (theirs: SavedText) => refuse("conflict", "…", { current: { theirs } });

const enter = (store: ReportStore, key: string, result: string) => {
  store.type(key, "result", result);
  store.settle(key);
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("typing and sending", () => {
  it("keeps every character on the device before anything is sent", async () => {
    const { open, sent, kept, pass } = world();
    const store = await open(formOf([line("a")]));
    store.type("a", "result", "9");
    store.type("a", "result", "95");
    await pass(60_000);
    expect(await kept()).toMatchObject([{ key: "a", draft: { content: typed("95"), version: 0, editId: null } }]);
    expect(sent).toEqual([]);
    expect(store.summary()).toMatchObject({ unsent: 1, given: 1, total: 1 });
  });

  it("sends rows left soon after each other together, and says saved only once the server has them", async () => {
    const { open, sent, answer, pass, kept } = world();
    const store = await open(formOf([line("a"), line("b")]));
    enter(store, "a", "95");
    enter(store, "b", "96");
    expect(store.slot("a").phase).toBe("idle");
    await pass(1_000);
    expect(sent).toMatchObject([{ userId: "mai", edits: [{ editId: "edit-1", measureCode: "a", expectedVersion: 0 }, { editId: "edit-2", measureCode: "b" }] }]);
    expect(store.slot("a").phase).toBe("saving");
    await answer(takes(sent[0]!));
    expect(store.slot("a")).toMatchObject({ phase: "saved", draft: null, cell: { version: 1 } });
    expect(store.summary()).toMatchObject({ unsent: 0, given: 2, missing: [], announcement: "Đã lưu B: 96." });
    expect((await kept()).map(({ draft }) => draft)).toEqual([null, null]);
  });

  it("sends no more at once than the server takes", async () => {
    const { open, sent, answer, pass } = world();
    const keys = Array.from({ length: EDITS_PER_BATCH + 5 }, (_, at) => `m${at}`);
    const store = await open(formOf(keys.map((key) => line(key))));
    for (const key of keys) enter(store, key, "95");
    await pass(1_000);
    expect(sent[0]!.edits).toHaveLength(EDITS_PER_BATCH);
    await answer(takes(sent[0]!));
    expect(sent[1]!.edits).toHaveLength(5);
    await answer(takes(sent[1]!));
    expect(store.summary().unsent).toBe(0);
  });

  it("keeps what is typed while an answer is awaited, and sends it against the new version as an edit of its own", async () => {
    const { open, sent, answer, pass } = world();
    const store = await open(formOf([line("a")]));
    enter(store, "a", "95");
    await pass(1_000);
    enter(store, "a", "96");
    await answer(takes(sent[0]!));
    expect(store.slot("a").draft).toEqual(typed("96"));
    await pass(1_000);
    expect(sent[1]!.edits).toMatchObject([{ editId: "edit-2", typed: typed("96"), expectedVersion: 1 }]);
  });

  it("checks without a connection: errors and questions stay here", async () => {
    const { open, sent, pass } = world();
    const store = await open(formOf([line("a"), line("b", { context: context({ lastYear: { value: "10", shown: "10" } }) })]));
    enter(store, "a", "chín");
    enter(store, "b", "95");
    await pass(5_000);
    expect([store.slot("a").obstacle?.kind, store.slot("b").obstacle?.kind]).toEqual(["errors", "asks"]);
    expect(sent).toEqual([]);
    store.explain("b", "Chiến dịch tiêm bù");
    store.settle("b");
    await pass(1_000);
    expect(sent).toMatchObject([{ edits: [{ measureCode: "b", reason: "Chiến dịch tiêm bù" }] }]);
  });
});

describe("a poor connection", () => {
  it("sends the same edit again after a while, and again, until there is an answer", async () => {
    const { open, sent, answer, pass } = world();
    const store = await open(formOf([line("a")]));
    enter(store, "a", "95");
    await pass(1_000);
    await answer({ kind: "lost" });
    expect(store.summary()).toMatchObject({ connection: "lost", unsent: 1 });
    expect(store.slot("a")).toMatchObject({ phase: "idle", draft: typed("95") });
    await pass(3_000);
    expect(sent).toHaveLength(2);
    await answer({ kind: "lost" });
    await pass(3_000);
    expect(sent).toHaveLength(2);
    await pass(3_000);
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ edits }) => edits[0]?.editId))).toEqual(new Set(["edit-1"]));
    await answer(takes(sent[2]!));
    expect(store.summary()).toMatchObject({ connection: "fine", unsent: 0 });
  });

  it("does not wait once the device says it is connected", async () => {
    const { open, sent, answer, pass } = world();
    const store = await open(formOf([line("a")]));
    enter(store, "a", "95");
    await pass(1_000);
    await answer({ kind: "lost" });
    store.wake();
    await pass(0);
    expect(sent).toHaveLength(2);
  });

  it("takes up what a closed page left, under the same id and against the version it was typed at", async () => {
    const { open, sent, answer, pass, kept } = world();
    const before = await open(formOf([line("a"), line("b")]));
    enter(before, "a", "95");
    before.type("b", "result", "9");
    await pass(1_000);
    // The browser was closed here; the server had written it and somebody has changed it since.
    const store = await open(formOf([line("a", { cell: cell(2, "90") }), line("b")]));
    expect(store.slot("a").draft).toEqual(typed("95"));
    await pass(1_000);
    expect(sent[1]!.edits).toMatchObject([{ editId: "edit-1", measureCode: "a", expectedVersion: 0 }, { measureCode: "b", typed: typed("9"), expectedVersion: 0 }]);
    await answer({ kind: "lost" });
    expect(await kept()).toHaveLength(2);
  });

  it("knows its own lost save from somebody else's", async () => {
    for (const theirs of ["95", "90"]) {
      const { open, sent, answer, pass } = world();
      const store = await open(formOf([line("a")]));
      enter(store, "a", "95");
      await pass(1_000);
      await answer({ kind: "lost" });
      enter(store, "a", "96");
      await pass(5_000);
      expect(sent[1]!.edits).toMatchObject([{ editId: "edit-2", typed: typed("96"), expectedVersion: 0 }]);
      await answer(refuses("edit-2", conflict(cell(1, theirs))));
      await pass(1_000);
      if (theirs === "95") expect(sent[2]!.edits).toMatchObject([{ typed: typed("96"), expectedVersion: 1 }]);
      else expect(store.slot("a")).toMatchObject({ draft: typed("96"), obstacle: { kind: "conflict", theirs: { shown: "90" } } });
    }
  });

  it("shows what the server answered last where the page is older than that", async () => {
    const { open, sent, answer, pass, kept } = world();
    const page = formOf([line("a")]);
    const before = await open(page);
    enter(before, "a", "95");
    await pass(1_000);
    await answer(takes(sent[0]!));
    const offline = await open(page);
    expect(offline.slot("a")).toMatchObject({ draft: null, cell: { version: 1, shown: "95" } });
    await open(formOf([line("a", { cell: cell(1, "95") })]));
    expect(await kept()).toEqual([]);
  });
});

describe("what stands in the way", () => {
  it("waits for the person to sign in again, and goes on where it was", async () => {
    const { open, sent, answer, pass } = world();
    const store = await open(formOf([line("a")]));
    enter(store, "a", "95");
    await pass(1_000);
    await answer({ kind: "signed-out", message: "Đăng nhập lại." });
    enter(store, "a", "96");
    await pass(120_000);
    expect(sent).toHaveLength(1);
    expect(store.summary()).toMatchObject({ connection: "signed-out", message: "Đăng nhập lại.", unsent: 1 });
    store.wake();
    await pass(1_000);
    await answer(takes(sent[1]!));
    expect(store.summary()).toMatchObject({ connection: "fine", unsent: 0 });
  });

  it("shows both figures of a conflict and follows the choice", async () => {
    for (const mine of [true, false]) {
      const { open, sent, answer, pass, kept } = world();
      const store = await open(formOf([line("a")]));
      enter(store, "a", "95");
      await pass(1_000);
      await answer(refuses("edit-1", conflict(cell(3, "90"))));
      expect(store.slot("a").obstacle).toMatchObject({ kind: "conflict", theirs: { shown: "90" } });
      if (mine) store.keepMine("a");
      else store.takeTheirs("a");
      await pass(1_000);
      if (mine) expect(sent[1]!.edits).toMatchObject([{ typed: typed("95"), expectedVersion: 3 }]);
      else expect([store.slot("a").cell.shown, await kept()]).toEqual(["90", []]);
    }
  });

  it("keeps what was refused, with the reason, and holds nothing else back", async () => {
    const { open, sent, answer, pass, kept } = world();
    const store = await open(formOf([line("a"), line("b")]));
    enter(store, "a", "95");
    enter(store, "b", "96");
    await pass(1_000);
    const [first, second] = sent[0]!.edits;
    await answer(answered({ figures: [{ editId: first!.editId, result: refuse("locked", "Báo cáo đã gửi.") }, ...takesOne(second!)] }));
    expect(store.slot("a")).toMatchObject({ obstacle: { kind: "refused", message: "Báo cáo đã gửi." }, draft: typed("95") });
    expect(store.slot("b").phase).toBe("saved");
    expect((await kept()).filter(({ draft }) => draft).map(({ key }) => key)).toEqual(["a"]);
  });

  it("says so where the device keeps nothing", async () => {
    const { open, storage } = world();
    expect((await open(formOf([line("a")]), null)).summary().keeps).toBe(false);
    const store = await open(formOf([line("a")]));
    expect(store.summary().keeps).toBe(true);
    storage.setItem = () => {
      throw new Error("full");
    };
    store.type("a", "result", "95");
    await vi.advanceTimersByTimeAsync(0);
    expect(store.summary().keeps).toBe(false);
  });

  it("still shows what was typed for a figure that the report has no longer", async () => {
    const { open } = world();
    const before = await open(formOf([line("a"), line("gone")]));
    before.type("gone", "result", "95");
    const store = await open(formOf([line("a")]));
    expect(store.summary().strays).toEqual([{ key: "gone", typed: "95" }]);
    store.forgetStray("gone");
    expect((await open(formOf([line("a")]))).summary().strays).toEqual([]);
  });
});

const takesOne = ({ editId, measureCode, typed: row }: DeviceBatch["edits"][number]): BatchAnswer["figures"] => [{ editId, result: succeed({ measureCode, year: 2026, agencyName: "", changed: true, cell: cell(1, row.result) }) }];

describe("base figures and words", () => {
  const base = (more: Partial<EntryContext["base"]> = {}) => context({ base: { name: "Số trẻ đẻ sống", value: null, ...more } });
  const withBase = () => formOf([line("d", { measure: mortality, context: base() })], { baseFigures: [{ quantityCode: "births", name: "Số trẻ đẻ sống", unitName: "trẻ", version: 0, typed: "", lastYear: "", carried: null }] });

  it("divides by a base figure as soon as it is typed, and sends it first", async () => {
    const { open, sent, pass } = world();
    const store = await open(withBase());
    store.type("d", "numerator", "1");
    store.settle("d");
    expect(store.slot("d").obstacle).toMatchObject({ kind: "errors", findings: [{ rule: "base-missing" }] });
    store.typeText("base births", "250");
    store.settleText("base births");
    await pass(1_000);
    expect(sent).toMatchObject([{ baseFigures: [{ quantityCode: "births", typed: "250", expectedVersion: 0 }], edits: [{ measureCode: "d", typed: { numerator: "1" } }] }]);
  });

  it("saves parts of the narrative each for itself, and hands the report in at the version that came of it", async () => {
    const { open, sent, answer, pass } = world();
    const store = await open(formOf([line("a")]));
    store.typeText("narrative direction", "Đã triển khai.");
    store.settleText("narrative direction");
    await pass(1_000);
    expect(sent[0]!.narrative).toMatchObject([{ part: "direction", text: "Đã triển khai.", expectedVersion: 1 }]);
    await answer(takes(sent[0]!));
    store.typeText("narrative tasks", "Tiếp tục.");
    store.settleText("narrative tasks");
    await pass(1_000);
    expect(sent[1]!.narrative).toMatchObject([{ part: "tasks", expectedVersion: 1 }]);
    expect(store.version()).toBe(2);
  });

  it("asks which text is right only where the same part was changed elsewhere", async () => {
    const { open, sent, answer, pass } = world();
    const store = await open(formOf([line("a")]));
    store.typeText("narrative tasks", "Tiếp tục.");
    store.settleText("narrative tasks");
    await pass(1_000);
    await answer(answered({ narrative: [{ editId: "edit-1", result: textConflict({ text: "", version: 5, by: null }) }] }));
    await pass(1_000);
    expect(sent[1]!.narrative).toMatchObject([{ text: "Tiếp tục.", expectedVersion: 5 }]);
    await answer(answered({ narrative: [{ editId: "edit-1", result: textConflict({ text: "Khác.", version: 6, by: null }) }] }));
    expect(store.text("narrative tasks").obstacle).toMatchObject({ kind: "conflict", theirs: { text: "Khác." } });
    store.keepMyText("narrative tasks");
    await pass(1_000);
    expect(sent[2]!.narrative).toMatchObject([{ text: "Tiếp tục.", expectedVersion: 6 }]);
  });

  it("does not write an old draft over words that somebody changed since", async () => {
    const { open, sent, pass } = world();
    const before = await open(formOf([line("a")]));
    before.typeText("narrative tasks", "Tiếp tục.");
    const narrative = { direction: "", results: "", shortcomings: "", proposals: "" };
    const same = await open(formOf([line("a")], { version: 4, narrative: { ...narrative, tasks: "" } }));
    await pass(1_000);
    expect(sent.at(-1)!.narrative).toMatchObject([{ expectedVersion: 4 }]);
    expect(same.text("narrative tasks").draft).toBe("Tiếp tục.");
    await open(formOf([line("a")], { version: 5, narrative: { ...narrative, tasks: "Khác." } }));
    await pass(1_000);
    expect(sent.at(-1)!.narrative).toMatchObject([{ expectedVersion: 4 }]);
  });
});
