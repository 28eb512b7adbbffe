import type { Device, Kept } from "./kept";

const PREFIX = "report ";

type Row = Omit<Kept, "key">;
type Rows = Record<string, Row>;

/** The same in the page's simple storage, one entry a report. A write rejects where that is full or forbidden. */
export function storedDevice(storage: Storage): Device {
  const rowsOf = (place: string): Rows => {
    try {
      return JSON.parse(storage.getItem(PREFIX + place) ?? "{}") as Rows;
    } catch {
      return {};
    }
  };
  // Async, so that what the storage throws is a rejection like the database's.
  const change = async (place: string, key: string, make: (row: Row) => Row): Promise<void> => {
    const { [key]: before, ...others } = rowsOf(place);
    const row = make(before ?? { draft: null, known: null });
    const rows = row.draft === null && row.known === null ? others : { ...others, [key]: row };
    if (Object.keys(rows).length === 0) storage.removeItem(PREFIX + place);
    else storage.setItem(PREFIX + place, JSON.stringify(rows));
  };
  return {
    read: async (place) => Object.entries(rowsOf(place)).map(([key, row]) => ({ key, ...row })),
    keepDraft: (place, key, draft) => change(place, key, (row) => ({ ...row, draft })),
    answered: (place, key, editId, known) => change(place, key, (row) => ({ known, draft: row.draft?.editId === editId ? null : row.draft })),
    forgetKnown: (place, key) => change(place, key, (row) => ({ ...row, known: null })),
  };
}
