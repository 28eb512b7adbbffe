import { PART_KIND_WORDS, type PartKind } from "@/lib/domain/plan-draft/parts";
import { OPEN_LOOK, PART_LOOKS } from "./part-looks";

/** What the colours in the document say. */
export function Legend({ kinds }: { kinds: readonly PartKind[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small">
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={`px-1.5 ${PART_LOOKS[kind]}`}>{PART_KIND_WORDS[kind]}</span>
        </li>
      ))}
      <li>
        <span className={OPEN_LOOK}>Cần người xem</span>
      </li>
    </ul>
  );
}
