import type { EntryCell } from "@/lib/domain/entry/cell";
import type { TypedRow } from "@/lib/domain/entry/measure";
import type { SavedText } from "@/lib/domain/report/batch";

/** A figure's row, or the text of a base figure or of a part of the narrative. */
export type Content = TypedRow | string;

/** What was typed into one field and is not known to be on the server. */
export interface KeptDraft {
  content: Content;
  reason: string;
  /** What it was typed over. */
  version: number;
  /** A text that it was typed over; null for figures. */
  over: string | null;
  /** Given once it is ready to be sent: the server writes it once, however often it is sent. */
  editId: string | null;
  /** Sent, this or what stood there before, and never answered. */
  unanswered: Content[];
}

/** What the server last answered for one field; newer than a page that was opened without a connection. */
export type Known = EntryCell | SavedText;

/** One field of one person's report as this device keeps it. */
export interface Kept {
  key: string;
  draft: KeptDraft | null;
  known: Known | null;
}

/** Where a device keeps what is typed. Writes of one field reach it in their order. */
export interface Device {
  read: (place: string) => Promise<Kept[]>;
  /** Resolves once it is kept; null takes it away. */
  keepDraft: (place: string, key: string, draft: KeptDraft | null) => Promise<void>;
  /** Takes the draft away if it is still that one: another tab may have typed over it. */
  answered: (place: string, key: string, editId: string, known: Known) => Promise<void>;
  forgetKnown: (place: string, key: string) => Promise<void>;
}

/** Under which name the fields of a person's report are kept. */
export const placeOf = (userId: string, reportId: string): string => `${userId} ${reportId}`;
