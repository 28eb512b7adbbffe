import type { Stage } from "@/lib/domain/actual/value";
import type { CellConflict, SavedCell } from "@/lib/domain/entry/cell";
import type { PlannedEntry } from "@/lib/domain/entry/clipboard";
import type { EntryItem } from "@/lib/domain/entry/grid";
import type { TypedRow } from "@/lib/domain/entry/measure";
import type { Problem, Result } from "@/lib/domain/result";
import type { Drafts } from "./drafts";
import { type Obstacle, obstacleOf, sameRow, shownOr, typedOf } from "./slot";
import { SlotStore } from "./slot-store";

interface SaveOne {
  planCode: string;
  measureCode: string;
  year: number;
  typed: TypedRow;
  stage?: Stage | undefined;
  expectedVersion: number;
  reason?: string | undefined;
}

type SaveMany = Pick<SaveOne, "planCode" | "stage" | "reason"> & { cells: Pick<SaveOne, "measureCode" | "year" | "typed" | "expectedVersion">[] };

export interface EntryActions {
  record: (input: SaveOne) => Promise<Result<SavedCell>>;
  recordMany: (input: SaveMany) => Promise<Result<SavedCell[]>>;
}

/** What concerns the whole grid. */
export interface Summary {
  /** Entries typed and not saved. */
  unsaved: number;
  /** Kept on this device since an earlier visit, not yet decided on. */
  offered: number;
  /** What an undo would take back; null: nothing. */
  undoable: string | null;
  /** The last thing to be said aloud. */
  announcement: string;
}

interface Options extends EntryActions {
  planCode: string;
  items: EntryItem[];
  keep: (drafts: Drafts) => void;
}

const UNDO_REASON = "Hoàn tác";
const LOST = "Chưa lưu được. Số liệu vẫn còn trên máy này và sẽ tự gửi lại khi có mạng.";
const RETRY_MS = 15_000;

/** The entries of one grid. Single cells are sent one after another, since the server takes one action of a client at a time. */
export class EntryStore extends SlotStore {
  /** What a figure is where nobody says; undefined: the year's own. */
  stage: Stage | undefined;

  #queue: string[] = [];
  #sending = false;
  #offered: Drafts = {};
  #undo: { key: string; before: TypedRow }[][] = [];
  #undoing = new Set<string>();
  #retry: ReturnType<typeof setTimeout> | undefined;
  #summary: Summary = { unsaved: 0, offered: 0, undoable: null, announcement: "" };

  constructor(private readonly options: Options) {
    super(options.items);
  }

  summary = (): Summary => this.#summary;

  retryAll(): void {
    for (const [key, slot] of this.slots) if (slot.draft && slot.obstacle?.kind === "failed") this.send(key);
  }

  /** What the device kept since an earlier visit. */
  offer(drafts: Drafts): void {
    this.#offered = Object.fromEntries(Object.entries(drafts).filter(([key]) => this.slots.has(key) && this.slot(key).item.locked === null));
    this.tell();
  }

  restore(): void {
    const offered = this.#offered;
    this.#offered = {};
    for (const [key, { typed, reason, version }] of Object.entries(offered)) {
      const slot = this.slot(key);
      if (sameRow(typed, slot.cell.typed)) continue;
      // Typed against that version: what changed meanwhile is a conflict, not overwritten.
      this.change(key, { draft: typed, reason, cell: { ...slot.cell, version } });
      this.settle(key);
    }
    this.tell();
  }

  forget(): void {
    this.#offered = {};
    this.tell();
  }

  /** Writes an accepted paste: all or nothing. Null: done. */
  async saveBlock(writes: Pick<PlannedEntry, "entry" | "typed">[], reason: string, step: "new" | "undo" = "new"): Promise<Problem | null> {
    const before = writes.map(({ entry }) => ({ key: entry, before: this.slot(entry).cell.typed }));
    const cells = writes.map(({ entry, typed }) => {
      const { item, cell } = this.slot(entry);
      return { measureCode: item.measureCode, year: item.year, typed, expectedVersion: cell.version };
    });
    let result: Result<SavedCell[]>;
    try {
      result = await this.options.recordMany({ planCode: this.options.planCode, stage: this.stage, reason: reason.trim() || undefined, cells });
    } catch {
      return { code: "unexpected", message: "Chưa ghi được vì mất kết nối. Khối số liệu vẫn còn ở đây, hãy ghi lại." };
    }
    if (!result.ok) return result.problem;
    writes.forEach(({ entry }, at) => {
      const saved = result.value[at];
      if (saved) this.change(entry, { cell: saved.cell, draft: null, reason: "", obstacle: null, phase: "saved" });
    });
    if (step === "new") this.#undo.push(before);
    this.tell(step === "new" ? `Đã ghi ${writes.length} ô.` : `Đã hoàn tác ${writes.length} ô.`);
    return null;
  }

  /** The conflicts of a refused block were seen: the next attempt writes over them. */
  acceptTheirVersions(conflicts: CellConflict[], keyOf: (conflict: CellConflict) => string): void {
    for (const conflict of conflicts) this.change(keyOf(conflict), { cell: conflict.theirs });
  }

  /** Takes the last save back, as an entry of its own. */
  async undo(): Promise<Problem | null> {
    const step = this.#undo.pop();
    this.tell();
    if (!step) return null;
    const [only] = step;
    if (step.length > 1 || !only) return this.saveBlock(step.map(({ key, before }) => ({ entry: key, typed: before })), UNDO_REASON, "undo");
    this.#undoing.add(only.key);
    this.change(only.key, { draft: { ...only.before }, reason: UNDO_REASON, obstacle: null });
    this.send(only.key);
    return null;
  }

  protected send(key: string): void {
    if (!this.#queue.includes(key)) this.#queue.push(key);
    this.change(key, { phase: "saving", obstacle: null });
    if (!this.#sending) void this.#sendQueue();
  }

  async #sendQueue(): Promise<void> {
    this.#sending = true;
    for (let key = this.#queue.shift(); key !== undefined; key = this.#queue.shift()) await this.#sendOne(key);
    this.#sending = false;
  }

  async #sendOne(key: string): Promise<void> {
    const { draft, reason, item, cell } = this.slot(key);
    if (!draft) return;
    let result: Result<SavedCell>;
    try {
      result = await this.options.record({ planCode: this.options.planCode, measureCode: item.measureCode, year: item.year, typed: draft, stage: this.stage, expectedVersion: cell.version, reason: reason.trim() || undefined });
    } catch {
      this.stop(key, { kind: "failed", message: LOST }, draft);
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => this.retryAll(), RETRY_MS);
      return;
    }
    if (!result.ok) return this.stop(key, obstacleOf(result.problem), draft);
    this.#saved(key, result.value, draft);
  }

  #saved(key: string, saved: SavedCell, sent: TypedRow): void {
    const slot = this.slot(key);
    if (saved.changed && !this.#undoing.delete(key)) this.#undo.push([{ key, before: slot.cell.typed }]);
    // Typing went on meanwhile: that stays, against the new version.
    const done = slot.draft === sent;
    this.change(key, { cell: saved.cell, obstacle: null, ...(done ? { draft: null, reason: "", phase: "saved" as const } : { phase: "idle" as const }) });
    this.tell(`Đã lưu ${slot.item.name}${this.#years() > 1 ? `, năm ${slot.item.year}` : ""}: ${shownOr(saved.cell)}.`);
  }

  protected override stop(key: string, obstacle: Obstacle, sent?: TypedRow): void {
    if (obstacle.kind === "conflict" || !sent || this.slot(key).draft === sent) this.#undoing.delete(key);
    super.stop(key, obstacle, sent);
  }

  protected isOnItsWay(key: string): boolean {
    return this.#queue.includes(key) || this.slot(key).phase === "saving";
  }

  #years = (): number => new Set(this.options.items.map((item) => item.year)).size;

  protected override tell(announcement = this.#summary.announcement): void {
    const unsaved = [...this.slots.values()].filter((slot) => slot.draft !== null);
    const last = this.#undo.at(-1);
    this.#summary = {
      unsaved: unsaved.length,
      offered: Object.keys(this.#offered).length,
      undoable: last === undefined ? null : last.length > 1 ? `lần dán ${last.length} ô` : this.slot(last[0]?.key ?? "").item.name,
      announcement,
    };
    const drafts = unsaved.map((slot) => [slot.item.key, { typed: typedOf(slot), reason: slot.reason, version: slot.cell.version }] as const);
    this.options.keep({ ...this.#offered, ...Object.fromEntries(drafts) });
    super.tell();
  }
}
