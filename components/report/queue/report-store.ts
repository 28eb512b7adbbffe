import { SlotStore } from "@/components/tables/entry-grid/slot-store";
import { type Obstacle, type Slot, obstacleOf, sameRow, shownOr, typedOf } from "@/components/tables/entry-grid/slot";
import { readBaseFigure } from "@/lib/domain/entry/base-figure";
import type { EntryCell } from "@/lib/domain/entry/cell";
import { checkRow } from "@/lib/domain/entry/checks";
import { sameValue } from "@/lib/domain/entry/compose";
import type { EntryItem } from "@/lib/domain/entry/grid";
import type { EntryContext, TypedRow } from "@/lib/domain/entry/measure";
import { type BatchAnswer, type DeviceBatch, NARRATIVE_LENGTH, type SavedText } from "@/lib/domain/report/batch";
import { EDITS_PER_BATCH, NARRATIVE_PARTS, NARRATIVE_TITLES, type NarrativePart, type ReportForm, type ReportLine, isGiven } from "@/lib/domain/report/form";
import { type MissingPart, missingParts } from "@/lib/domain/report/submission";
import type { Problem, Result } from "@/lib/domain/result";
import { type Content, type Device, type KeptDraft, type Known, placeOf } from "./kept";
import { type TextObstacle, type TextSlot, textObstacleOf } from "./text-slot";

/** How one request ended. */
export type Outcome =
  | { kind: "answered"; answer: BatchAnswer }
  /** Nobody, or somebody else, is signed in. */
  | { kind: "signed-out"; message: string }
  | { kind: "refused"; problem: Problem }
  /** No answer, or none that says anything about the figures. */
  | { kind: "lost" };

/** What concerns the whole report. */
export interface ReportSummary {
  /** Fields typed and not on the server. */
  unsent: number;
  connection: "fine" | "lost" | "signed-out";
  /** What the server said when it did not know who sends. */
  message: string | null;
  /** Whether this device keeps what is typed. */
  keeps: boolean;
  given: number;
  total: number;
  /** Figures without any answer; `key` is the measure's code. */
  missing: MissingPart[];
  /** Kept on this device for fields that the report no longer has, as typed. */
  strays: { key: string; typed: string }[];
  announcement: string;
}

interface Options {
  form: ReportForm;
  userId: string;
  send: (batch: DeviceBatch, options: { leaving: boolean }) => Promise<Outcome>;
  newId: () => string;
}

/** Rows left soon after each other travel together. */
const GATHER_MS = 1_000;
const RETRY_MS = { first: 2_000, most: 30_000 };

interface Sent {
  key: string;
  content: Content;
}

const isRow = (content: Content): content is TypedRow => typeof content !== "string";
const clean = (text: string): string => text.normalize("NFC").trim();

/**
 * One report on one device. What is typed is kept on the device first, then sent in batches until the server has it;
 * every edit has an id, so that it is written once however often it is sent. Knows neither React nor the network.
 */
export class ReportStore extends SlotStore {
  #texts = new Map<string, TextSlot>();
  #device: Device | null = null;
  #keeps = true;
  readonly #place: string;
  /** In order: what is to be sent. */
  #ready = new Set<string>();
  /** Of what is typed now, once it is to be sent. */
  #editIds = new Map<string, string>();
  /** Sent, and no answer has come yet: the server may have it or not. */
  #unanswered = new Map<string, Content[]>();
  /** What a draft of an earlier visit was typed over: what changed meanwhile is a conflict, not overwritten. */
  #typedAt = new Map<string, { version: number; over: string | null }>();
  #inFlight = new Map<string, Sent>();
  #flushing: Promise<void> | null = null;
  #strays = new Map<string, Content>();
  #connection: ReportSummary["connection"] = "fine";
  #message: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryIn = RETRY_MS.first;
  /** What the unit answers for in this report. */
  readonly #own: ReportLine[];
  #missing: MissingPart[];
  #summary: ReportSummary;

  constructor(private readonly options: Options) {
    const { form } = options;
    super(form.sections.flatMap(({ lines }) => lines.map(({ item }) => item)));
    this.#place = placeOf(options.userId, form.reportId);
    for (const { quantityCode, name, typed, version } of form.baseFigures) this.#addText({ kind: "base", code: quantityCode, name, saved: typed, version });
    for (const part of NARRATIVE_PARTS) this.#addText({ kind: "narrative", code: part, name: NARRATIVE_TITLES[part], saved: form.narrative[part], version: form.version });
    this.#own = form.sections.flatMap(({ lines }) => lines.filter(({ ownedBy }) => ownedBy === null));
    this.#missing = this.#findMissing();
    this.#summary = this.#summarise("");
  }

  #addText({ kind, code, ...rest }: Pick<TextSlot, "kind" | "code" | "name" | "saved" | "version">): void {
    const key = textKey(kind, code);
    this.#texts.set(key, { key, kind, code, ...rest, draft: null, phase: "idle", obstacle: null });
  }

  text = (key: string): TextSlot => {
    const text = this.#texts.get(key);
    if (!text) throw new Error(`no text ${key}`);
    return text;
  };

  summary = (): ReportSummary => this.#summary;

  /** Begins to keep on this device, and takes up what an earlier visit left there. Null: the device keeps nothing. */
  async connect(device: Device | null): Promise<void> {
    this.#device = device;
    this.#keeps = device !== null;
    const kept = await device?.read(this.#place).catch(() => null);
    if (kept === null) this.#keeps = false;
    for (const { key, known } of kept ?? []) if (known) this.#takeKnown(key, known);
    for (const { key, draft } of kept ?? []) if (draft) this.#takeDraft(key, draft);
    // Typed before the device's answer came.
    for (const key of this.#keys()) if (this.#draftOf(key) !== null) this.#keep(key);
    this.settleAll();
    this.tell();
  }

  /** A page opened without a connection may be older than what the server last answered. */
  #takeKnown(key: string, known: Known): void {
    const isNewer = this.#has(key) && known.version > this.#versionOf(key);
    if (!isNewer) return void this.#device?.forgetKnown(this.#place, key).catch(() => {});
    if ("text" in known) this.#changeText(key, { saved: known.text, version: known.version });
    else this.change(key, { cell: known });
  }

  #takeDraft(key: string, { content, reason, version, over, editId, unanswered }: KeptDraft): void {
    if (!this.#has(key) || isRow(content) !== this.slots.has(key)) return void this.#strays.set(key, content);
    // What the person types now comes before what was typed then.
    if (this.#draftOf(key) !== null) return;
    if (isRow(content)) {
      const slot = this.slot(key);
      if (sameRow(content, slot.cell.typed)) return this.#keep(key);
      this.slots.set(key, { ...slot, draft: content, reason });
    } else {
      const text = this.text(key);
      if (clean(content) === clean(text.saved)) return this.#keep(key);
      this.#texts.set(key, { ...text, draft: content });
    }
    // The narrative's version is the report's: only a part that reads otherwise now was changed by somebody.
    const isSame = isRow(content) ? version === this.#versionOf(key) : clean(over ?? "") === clean(this.text(key).saved);
    if (!isSame) this.#typedAt.set(key, { version, over });
    if (editId) this.#editIds.set(key, editId);
    this.#unanswered.set(key, unanswered);
    const locked = this.slots.get(key)?.item.locked;
    if (locked) this.stop(key, { kind: "refused", message: locked });
    if (this.#texts.get(key)?.kind === "base") this.#applyBase(key);
  }

  forgetStray(key: string): void {
    this.#strays.delete(key);
    void this.#device?.keepDraft(this.#place, key, null).catch(() => {});
    this.tell();
  }

  typeText(key: string, draft: string): void {
    this.#changeText(key, { draft, phase: "idle", obstacle: null });
  }

  revertText(key: string): void {
    this.#changeText(key, { draft: null, phase: "idle", obstacle: null });
  }

  settleText(key: string): void {
    const text = this.text(key);
    if (text.draft === null || this.isOnItsWay(key) || (text.obstacle && text.obstacle.kind !== "errors")) return;
    if (clean(text.draft) === clean(text.saved)) return this.revertText(key);
    const wrong = wrongText(text.kind, text.draft);
    if (wrong !== null) return this.#stopText(key, { kind: "errors", message: wrong });
    this.send(key);
    // Rates that waited for it.
    if (text.kind === "base") for (const [entry, slot] of this.slots) if (slot.item.context.base?.name === text.name) this.settle(entry);
  }

  retryText = (key: string): void => {
    if (this.text(key).draft !== null) this.send(key);
  };

  takeTheirText(key: string): void {
    const { obstacle } = this.text(key);
    if (obstacle?.kind === "conflict") this.#changeText(key, { saved: obstacle.theirs.text, version: obstacle.theirs.version, draft: null, obstacle: null, phase: "idle" });
  }

  keepMyText(key: string): void {
    const { obstacle } = this.text(key);
    if (obstacle?.kind !== "conflict") return;
    this.#changeText(key, { saved: obstacle.theirs.text, version: obstacle.theirs.version, obstacle: null });
    this.send(key);
  }

  /** Everything typed is sent that can be; the rest says why not. */
  settleAll(): void {
    for (const key of this.#texts.keys()) this.settleText(key);
    for (const key of this.slots.keys()) this.settle(key);
    for (const [key, slot] of this.slots) if (slot.obstacle?.kind === "failed") this.send(key);
    for (const [key, text] of this.#texts) if (text.obstacle?.kind === "failed") this.send(key);
  }

  /** There may be a connection, or somebody signed in, again. */
  wake(): void {
    this.#connection = "fine";
    this.#retryIn = RETRY_MS.first;
    this.settleAll();
    this.#flushIn(0);
    this.tell();
  }

  /** The page is being left: what is typed goes out at once. */
  leave(): void {
    this.settleAll();
    clearTimeout(this.#timer);
    void this.#flush(true);
  }

  /** Sends all that can be sent, and answers how many fields are still not on the server. */
  async drain(): Promise<number> {
    this.settleAll();
    clearTimeout(this.#timer);
    while (this.#ready.size > 0 || this.#inFlight.size > 0) {
      await (this.#flushing ?? this.#flush(false));
      if (this.#connection !== "fine") break;
    }
    return this.#summary.unsent;
  }

  /** Of the report's words, as far as this device knows. */
  version = (): number => Math.max(...[...this.#texts.values()].flatMap(({ kind, version }) => (kind === "narrative" ? [version] : [])));

  protected isOnItsWay(key: string): boolean {
    return this.#ready.has(key) || this.#phaseOf(key) === "saving";
  }

  protected send(key: string): void {
    if (!this.#editIds.has(key)) this.#editIds.set(key, this.options.newId());
    this.#ready.add(key);
    if (this.slots.has(key)) this.change(key, { obstacle: null });
    else this.#changeText(key, { obstacle: null });
    this.#keep(key);
    if (this.#connection === "fine") this.#flushIn(GATHER_MS);
  }

  /** Another content is another edit. */
  protected override change(key: string, change: Partial<Slot>): void {
    const typedOver = "draft" in change || "reason" in change;
    if (typedOver) this.#typedOver(key);
    if (change.draft === null || change.cell) this.#typedAt.delete(key);
    super.change(key, change);
    if (typedOver) this.#keep(key);
  }

  #changeText(key: string, change: Partial<TextSlot>): void {
    const typedOver = "draft" in change;
    if (typedOver) this.#typedOver(key);
    if (change.draft === null || change.version !== undefined) this.#typedAt.delete(key);
    this.#texts.set(key, { ...this.text(key), ...change });
    if (typedOver) this.#keep(key);
    if (this.text(key).kind === "base") this.#applyBase(key);
    this.tell();
  }

  #typedOver(key: string): void {
    this.#editIds.delete(key);
    this.#ready.delete(key);
  }

  /** A base figure typed here is what the rates divide by, also before the server has it. */
  #applyBase(key: string): void {
    const { name, draft, saved } = this.text(key);
    const reading = readBaseFigure(draft ?? saved);
    if (!reading.ok) return;
    for (const [entry, slot] of this.slots) {
      const { base } = slot.item.context;
      if (base?.name !== name || base.value === reading.value) continue;
      const context: EntryContext = { ...slot.item.context, base: { name, value: reading.value } };
      const obstacle = slot.obstacle?.kind === "errors" ? null : slot.obstacle;
      this.slots.set(entry, { ...slot, item: { ...slot.item, context }, obstacle });
    }
  }

  // ── On the device ──

  #keep(key: string): void {
    const content = this.#draftOf(key);
    const draft: KeptDraft | null = content === null ? null : {
      content,
      reason: this.slots.get(key)?.reason ?? "",
      version: this.#versionOf(key),
      over: this.#typedAt.get(key)?.over ?? this.#texts.get(key)?.saved ?? null,
      editId: this.#editIds.get(key) ?? null,
      unanswered: this.#unanswered.get(key) ?? [],
    };
    this.#device?.keepDraft(this.#place, key, draft).then(
      () => this.#setKeeps(true),
      () => this.#setKeeps(false),
    );
  }

  #setKeeps(keeps: boolean): void {
    if (this.#keeps === keeps) return;
    this.#keeps = keeps;
    this.tell();
  }

  // ── To the server ──

  #flushIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#flush(false), milliseconds);
  }

  #flush(leaving: boolean): Promise<void> {
    this.#flushing ??= this.#sendNext(leaving).finally(() => (this.#flushing = null));
    return this.#flushing;
  }

  async #sendNext(leaving: boolean): Promise<void> {
    if (this.#connection === "signed-out") return;
    const batch = this.#take();
    if (this.#inFlight.size === 0) return;
    this.tell();
    const outcome = await this.options.send(batch, { leaving });
    const sent = this.#inFlight;
    this.#inFlight = new Map();
    this.#receive(outcome, sent);
    if (this.#connection === "fine" && this.#ready.size > 0) this.#flushIn(0);
  }

  /** What goes out next: base figures first, since rates divide by them. */
  #take(): DeviceBatch {
    const batch: DeviceBatch = { userId: this.options.userId, baseFigures: [], edits: [], narrative: [] };
    const order = (key: string) => (this.slots.has(key) ? 1 : this.text(key).kind === "base" ? 0 : 2);
    const next = [...this.#ready].sort((a, b) => order(a) - order(b)).slice(0, EDITS_PER_BATCH);
    for (const key of next) {
      this.#ready.delete(key);
      const content = this.#draftOf(key);
      const editId = this.#editIds.get(key);
      if (content === null || editId === undefined) continue;
      const expectedVersion = this.#versionOf(key);
      this.#inFlight.set(editId, { key, content });
      this.#unanswered.set(key, [...(this.#unanswered.get(key) ?? []), content]);
      this.#keep(key);
      if (isRow(content)) {
        const { item, reason } = this.slot(key);
        batch.edits.push({ editId, measureCode: item.measureCode, typed: content, expectedVersion, ...(reason.trim() ? { reason } : {}) });
        super.change(key, { phase: "saving" });
      } else {
        const { kind, code } = this.text(key);
        if (kind === "base") batch.baseFigures.push({ editId, quantityCode: code, typed: content, expectedVersion });
        else batch.narrative.push({ editId, part: code as NarrativePart, text: content, expectedVersion });
        this.#texts.set(key, { ...this.text(key), phase: "saving" });
      }
    }
    return batch;
  }

  #receive(outcome: Outcome, sent: Map<string, Sent>): void {
    if (outcome.kind === "answered") {
      this.#connection = "fine";
      this.#message = null;
      this.#retryIn = RETRY_MS.first;
      const { baseFigures, figures, narrative } = outcome.answer;
      for (const { editId, result } of [...baseFigures, ...narrative]) this.#receiveText(editId, result, take(sent, editId));
      for (const { editId, result } of figures) {
        const one = take(sent, editId);
        if (one && isRow(one.content)) this.#receiveFigure(editId, result.ok ? { ok: true, value: result.value.cell } : result, { key: one.key, content: one.content });
      }
    }
    // Whatever was not answered is still to be sent.
    for (const [editId, { key, content }] of sent) {
      if (this.#draftOf(key) !== content) continue;
      if (outcome.kind === "refused") this.#stopEither(key, { kind: "refused", message: outcome.problem.message }, content);
      else {
        this.#setIdle(key);
        this.#editIds.set(key, editId);
        this.#ready.add(key);
      }
    }
    if (outcome.kind === "lost" || (outcome.kind === "answered" && sent.size > 0)) {
      this.#connection = "lost";
      this.#flushIn(this.#retryIn * (0.75 + Math.random() / 2));
      this.#retryIn = Math.min(this.#retryIn * 2, RETRY_MS.most);
    }
    if (outcome.kind === "signed-out") {
      this.#connection = "signed-out";
      this.#message = outcome.message;
    }
    this.tell(outcome.kind === "signed-out" ? outcome.message : undefined);
  }

  #receiveFigure(editId: string, result: Result<EntryCell>, { key, content }: { key: string; content: TypedRow }): void {
    const slot = this.slot(key);
    const before = take(this.#unanswered, key) ?? [];
    const obstacle = result.ok ? null : obstacleOf(result.problem);
    if (result.ok) {
      const cell = result.value;
      const done = slot.draft === content;
      this.#typedAt.delete(key);
      void this.#device?.answered(this.#place, key, editId, cell).catch(() => {});
      if (done) this.#editIds.delete(key);
      super.change(key, { cell, obstacle: null, ...(done ? { draft: null, reason: "", phase: "saved" as const } : {}) });
      if (!done) this.#keep(key);
      this.tell(`Đã lưu ${slot.item.name}: ${shownOr(cell)}.`);
    } else if (obstacle?.kind === "conflict" && slot.draft && before.some((one) => isRow(one) && sameFigure(slot.item, one, obstacle.theirs.typed))) {
      // Nobody else was there: it is what this device sent before, and whose answer was lost.
      this.#typedAt.delete(key);
      super.change(key, { cell: obstacle.theirs, phase: "idle" });
      this.send(key);
    } else if (obstacle) this.#stopEither(key, obstacle, content);
  }

  #receiveText(editId: string, result: Result<SavedText>, sent: Sent | undefined): void {
    if (!sent || isRow(sent.content)) return;
    const { key, content } = sent;
    const text = this.text(key);
    const before = take(this.#unanswered, key) ?? [];
    const obstacle = result.ok ? null : textObstacleOf(result.problem);
    if (result.ok) {
      const saved = result.value;
      const done = text.draft === content;
      this.#typedAt.delete(key);
      void this.#device?.answered(this.#place, key, editId, saved).catch(() => {});
      if (done) this.#editIds.delete(key);
      this.#texts.set(key, { ...this.text(key), saved: saved.text, version: saved.version, obstacle: null, ...(done ? { draft: null, phase: "saved" as const } : {}) });
      if (text.kind === "base") this.#applyBase(key);
      if (!done) this.#keep(key);
      this.tell(`Đã lưu ${text.name}.`);
    } else if (obstacle?.kind === "conflict" && text.draft !== null && [text.saved, ...before].some((one) => !isRow(one) && clean(one) === clean(obstacle.theirs.text)) && !this.#typedAt.has(key)) {
      // It still reads as it did, or it is what this device sent before.
      this.#texts.set(key, { ...text, saved: obstacle.theirs.text, version: obstacle.theirs.version, phase: "idle" });
      this.send(key);
    } else if (obstacle) this.#stopEither(key, obstacle, content);
  }

  #stopEither(key: string, obstacle: Obstacle | TextObstacle, content: Content): void {
    if (this.slots.has(key)) this.stop(key, obstacle as Obstacle, isRow(content) ? content : undefined);
    else this.#stopText(key, obstacle as TextObstacle, content as string);
  }

  #stopText(key: string, obstacle: TextObstacle, sent?: string): void {
    const text = this.text(key);
    if (sent !== undefined && text.draft !== sent && obstacle.kind !== "conflict") return;
    this.#texts.set(key, { ...text, phase: "idle", obstacle });
    this.tell(`${text.name}: ${obstacle.kind === "conflict" ? "người khác đã sửa. Hãy chọn giữ nội dung nào." : obstacle.message}`);
  }

  #setIdle(key: string): void {
    if (this.slots.has(key)) super.change(key, { phase: "idle" });
    else this.#texts.set(key, { ...this.text(key), phase: "idle" });
  }

  // ── Any field ──

  #keys = (): string[] => [...this.slots.keys(), ...this.#texts.keys()];
  #has = (key: string): boolean => this.slots.has(key) || this.#texts.has(key);
  #draftOf = (key: string): Content | null => (this.slots.get(key) ?? this.text(key)).draft;
  #phaseOf = (key: string): Slot["phase"] => (this.slots.get(key) ?? this.text(key)).phase;
  #versionOf = (key: string): number => this.#typedAt.get(key)?.version ?? this.slots.get(key)?.cell.version ?? this.text(key).version;

  /** What the report lacks as it stands here, in the order of the form. */
  missingParts = (): readonly MissingPart[] => this.#missing;

  #findMissing(): MissingPart[] {
    const written = (part: NarrativePart) => {
      const { draft, saved } = this.text(textKey("narrative", part));
      return draft ?? saved;
    };
    const narrative = Object.fromEntries(NARRATIVE_PARTS.map((part) => [part, written(part)])) as Record<NarrativePart, string>;
    return missingParts(
      this.#own.map(({ item }) => ({ measureCode: item.measureCode, name: item.name, isGiven: isGivenHere(this.slot(item.key)), isUnanswered: false })),
      narrative,
    );
  }

  #summarise(announcement: string): ReportSummary {
    const missing = this.#missing.filter(({ key }) => this.#own.some(({ item }) => item.measureCode === key));
    return {
      unsent: this.#keys().filter((key) => this.#draftOf(key) !== null).length,
      connection: this.#connection,
      message: this.#message,
      keeps: this.#keeps,
      given: this.#own.length - missing.length,
      total: this.#own.length,
      missing,
      strays: [...this.#strays].map(([key, content]) => ({ key, typed: isRow(content) ? [content.numerator, content.denominator, content.result].filter(Boolean).join(" / ") : content })),
      announcement,
    };
  }

  protected override tell(announcement = this.#summary.announcement): void {
    const missing = this.#findMissing();
    if (missing.map(({ key }) => key).join() !== this.#missing.map(({ key }) => key).join()) this.#missing = missing;
    this.#summary = this.#summarise(announcement);
    super.tell();
  }
}

/** Under which key a base figure or a part of the narrative stands. */
export const textKey = (kind: TextSlot["kind"], code: string): string => `${kind} ${code}`;

/** What was typed counts, wherever it is kept; what cannot be saved does not. */
function isGivenHere(slot: Slot): boolean {
  if (slot.draft === null) return isGiven(slot.cell);
  return slot.obstacle?.kind !== "errors" && !sameRow(typedOf(slot), { numerator: "", denominator: "", result: "" });
}

function wrongText(kind: TextSlot["kind"], draft: string): string | null {
  if (kind === "narrative") return draft.length > NARRATIVE_LENGTH ? "Phần này dài quá 30.000 ký tự nên chưa gửi được. Hãy viết gọn lại, hoặc đính kèm thành tệp." : null;
  const reading = readBaseFigure(draft);
  return reading.ok ? null : reading.message;
}

function sameFigure({ measure, context }: EntryItem, a: TypedRow, b: TypedRow): boolean {
  const [one, other] = [checkRow(measure, a, context), checkRow(measure, b, context)];
  return one.ok && other.ok && sameValue(one.composed.value, other.composed.value);
}

function take<T>(map: Map<string, T>, key: string): T | undefined {
  const value = map.get(key);
  map.delete(key);
  return value;
}
