import { askAbout, checkRow } from "@/lib/domain/entry/checks";
import { editRow } from "@/lib/domain/entry/compose";
import type { EntryItem } from "@/lib/domain/entry/grid";
import type { EntryField, TypedRow } from "@/lib/domain/entry/measure";
import { type Obstacle, type Slot, sameRow, spoken, typedOf } from "./slot";

/**
 * The entries of one screen: what is typed, what it means, what stands in its way, which of two values is kept. How they
 * reach the server is a subclass's. Knows neither React nor the network.
 */
export abstract class SlotStore {
  protected readonly slots = new Map<string, Slot>();
  #listeners = new Set<() => void>();

  constructor(items: readonly EntryItem[]) {
    for (const item of items) this.slots.set(item.key, { item, cell: item.cell, draft: null, reason: "", phase: "idle", obstacle: null });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  slot = (key: string): Slot => {
    const slot = this.slots.get(key);
    if (!slot) throw new Error(`no entry ${key}`);
    return slot;
  };

  /** Something was typed into a cell. */
  type(key: string, field: EntryField, text: string): void {
    const slot = this.slot(key);
    const draft = editRow(slot.item.measure, typedOf(slot), { [field]: text });
    this.change(key, { draft, phase: "idle", obstacle: null });
  }

  explain(key: string, reason: string): void {
    this.change(key, { reason });
  }

  /** Back to what is saved. */
  revert(key: string): void {
    this.change(key, { draft: null, reason: "", obstacle: null, phase: "idle" });
  }

  /** The row was left: what can be saved is sent, what cannot says why. */
  settle(key: string): void {
    const slot = this.slot(key);
    const { draft, item } = slot;
    if (!draft || this.isOnItsWay(key)) return;
    if (sameRow(draft, slot.cell.typed)) return this.revert(key);
    if (slot.obstacle && slot.obstacle.kind !== "asks" && slot.obstacle.kind !== "errors") return;
    const checked = checkRow(item.measure, draft, item.context);
    if (!checked.ok) return this.stop(key, { kind: "errors", findings: checked.errors });
    if (checked.surprises.length > 0 && slot.reason.trim() === "") return this.stop(key, { kind: "asks", message: askAbout(checked.surprises) });
    this.send(key);
  }

  /** Sends again what could not be saved. */
  retry(key: string): void {
    if (this.slot(key).draft) this.send(key);
  }

  /** Of two values, the other person's. */
  takeTheirs(key: string): void {
    const { obstacle } = this.slot(key);
    if (obstacle?.kind === "conflict") this.change(key, { cell: obstacle.theirs, draft: null, reason: "", obstacle: null, phase: "idle" });
  }

  /** Of two values, one's own: written over the other's, which stays in the history. */
  keepMine(key: string): void {
    const { obstacle } = this.slot(key);
    if (obstacle?.kind !== "conflict") return;
    this.change(key, { cell: obstacle.theirs, obstacle: null });
    this.send(key);
  }

  /** The same figure once more: computed with today's base figure, or as the final one. */
  saveAgain(key: string, reason: string): void {
    const slot = this.slot(key);
    this.change(key, { draft: { ...typedOf(slot) }, reason });
    this.send(key);
  }

  /** What the server did not take of what was sent. */
  protected stop(key: string, obstacle: Obstacle, sent?: TypedRow): void {
    const slot = this.slot(key);
    // Typed over since: only a conflict still concerns what stands there now.
    if (sent && slot.draft !== sent && obstacle.kind !== "conflict") return this.change(key, { phase: "idle" });
    this.change(key, { phase: "idle", obstacle });
    this.tell(`${slot.item.name}: ${spoken(obstacle)}`);
  }

  protected change(key: string, change: Partial<Slot>): void {
    this.slots.set(key, { ...this.slot(key), ...change });
    this.tell();
  }

  /** Something changed, with what is to be said aloud of it. */
  protected tell(_announcement?: string): void {
    for (const listener of this.#listeners) listener();
  }

  protected abstract send(key: string): void;
  protected abstract isOnItsWay(key: string): boolean;
}
