import type { BacklogLine, EntryItem } from "@/lib/domain/entry/grid";
import type { EntryStore } from "./entry-store";
import { FigureInput } from "./figure-input";
import { SlotMessage, hasMessage } from "./slot-message";
import { SlotState } from "./slot-state";
import { useSlot } from "./use-slot";

interface BacklogRowProps {
  store: EntryStore;
  line: BacklogLine;
  row: number;
}

/** A measure over the years: a table row, on a narrow screen a stack of years. */
export function BacklogRow({ store, line, row }: BacklogRowProps) {
  const id = `e${row}`;
  return (
    <>
      <tr role="row" className="grid grid-cols-2 gap-x-3 gap-y-2 border-t border-line pt-4 pb-3 frame:table-row frame:p-0">
        <td role="cell" className="hidden text-ink-3 frame:table-cell frame:px-2 frame:py-2">
          {line.indicatorNumber}
        </td>
        <th role="rowheader" scope="row" className="col-span-2 block py-1 text-left font-normal frame:table-cell frame:px-2 frame:py-2">
          <span id={`${id}-name`} className="block font-medium frame:font-normal">
            {line.name}
          </span>
          <span className="block text-small text-ink-3">
            <span className="frame:hidden">Chỉ tiêu {line.indicatorNumber}, </span>
            {[line.hint, line.unitWords].filter(Boolean).join(", ")}
          </span>
        </th>
        {line.items.map((item, column) => (
          <BacklogCell key={item.key} store={store} item={item} row={row} column={column} />
        ))}
      </tr>
      {line.items.map((item) => (
        <BacklogMessage key={item.key} store={store} item={item} row={row} columns={line.items.length + 1} />
      ))}
    </>
  );
}

function BacklogCell({ store, item, row, column }: { store: EntryStore; item: EntryItem; row: number; column: number }) {
  const slot = useSlot(store, item.key);
  const id = `e${row}-${item.year}`;
  return (
    <td
      role="cell"
      className="block self-end frame:table-cell frame:px-1 frame:py-1.5 frame:align-top"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) store.settle(item.key);
      }}
    >
      <span id={id} className="mb-1 block text-small text-ink-2 frame:sr-only">
        Năm {item.year}
      </span>
      <FigureInput store={store} slot={slot} field="result" at={{ row, column }} labelledBy={`e${row}-name ${id}`} describedBy={hasMessage(slot) ? `${id}-message` : undefined} locked={item.locked !== null} />
      <span className="block min-h-5 pt-0.5 text-right text-[0.8125rem] leading-snug frame:min-h-0">
        <SlotState slot={slot} />
      </span>
    </td>
  );
}

function BacklogMessage({ store, item, row, columns }: { store: EntryStore; item: EntryItem; row: number; columns: number }) {
  const slot = useSlot(store, item.key);
  if (!hasMessage(slot)) return null;
  return (
    <tr role="row" className="block pb-3 frame:table-row">
      <td role="cell" className="hidden frame:table-cell" />
      <td role="cell" id={`e${row}-${item.year}-message`} colSpan={columns} className="block frame:table-cell frame:px-2 frame:pb-2.5">
        <SlotMessage store={store} slot={slot} before={`Năm ${item.year}: `} />
      </td>
    </tr>
  );
}
