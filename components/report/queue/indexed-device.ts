import type { Device, KeptDraft, Known } from "./kept";

const DATABASE = "chi-tieu-tre-em";
/** Apart, so that what is typed is written without reading first: a page being closed does not undo it. */
const DRAFTS = "drafts";
const KNOWN = "known";

interface Row<T> {
  place: string;
  key: string;
  value: T;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      for (const store of [DRAFTS, KNOWN]) request.result.createObjectStore(store, { keyPath: ["place", "key"] }).createIndex("place", "place");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB does not open"));
    request.onblocked = () => reject(new Error("IndexedDB is blocked"));
  });
}

/** The device's database; rejects where the browser has none or forbids it (some private windows). */
export async function openIndexedDevice(): Promise<Device> {
  const database = await open();

  const write = (stores: string[], perform: (transaction: IDBTransaction) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(stores, "readwrite");
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("not kept"));
      perform(transaction);
    });

  const all = <T>(store: string, place: string): Promise<Row<T>[]> =>
    new Promise((resolve, reject) => {
      const request = database.transaction(store).objectStore(store).index("place").getAll(place);
      request.onsuccess = () => resolve(request.result as Row<T>[]);
      request.onerror = () => reject(request.error ?? new Error("not read"));
    });

  return {
    async read(place) {
      const [drafts, known] = [await all<KeptDraft>(DRAFTS, place), await all<Known>(KNOWN, place)];
      const keys = new Set([...drafts, ...known].map(({ key }) => key));
      return [...keys].map((key) => ({ key, draft: drafts.find((row) => row.key === key)?.value ?? null, known: known.find((row) => row.key === key)?.value ?? null }));
    },
    keepDraft: (place, key, draft) =>
      write([DRAFTS], (transaction) => {
        const store = transaction.objectStore(DRAFTS);
        if (draft === null) store.delete([place, key]);
        else store.put({ place, key, value: draft } satisfies Row<KeptDraft>);
        transaction.commit();
      }),
    answered: (place, key, editId, known) =>
      write([DRAFTS, KNOWN], (transaction) => {
        transaction.objectStore(KNOWN).put({ place, key, value: known } satisfies Row<Known>);
        const drafts = transaction.objectStore(DRAFTS);
        const found = drafts.get([place, key]);
        found.onsuccess = () => {
          if ((found.result as Row<KeptDraft> | undefined)?.value.editId === editId) drafts.delete([place, key]);
        };
      }),
    forgetKnown: (place, key) => write([KNOWN], (transaction) => void transaction.objectStore(KNOWN).delete([place, key])),
  };
}
