import type { PartKind } from "@/lib/domain/plan-draft/parts";
import { PART_KIND_WORDS } from "@/lib/domain/plan-draft/parts";
import type { Segment } from "@/lib/domain/plan-draft/segments";

/** Colour is help: each stretch names its kind, and what needs a person is underlined. */
const LOOKS: Record<PartKind, string> = {
  header: "bg-none-wash",
  goal: "bg-wash font-medium",
  indicator: "bg-accent-wash",
  measure: "bg-go-wash",
  target: "bg-ok-wash",
  agency: "bg-slow-wash",
  reporting: "bg-notice-wash",
  budget: "bg-wash",
  result: "bg-wash",
};
const OPEN = "border-b-2 border-dashed border-risk";

/** The document as it was read; a highlighted stretch leads to its part in the outline, and its anchor is "s-" and the part. */
export function SourceDocument({ segments }: { segments: readonly Segment[] }) {
  return (
    <div className="text-dense whitespace-pre-wrap [overflow-wrap:anywhere]">
      {segments.map(({ text, part, begins }, index) => (
        <span key={index}>
          {begins.map((id) => (
            <span key={id} id={`s-${id}`} className="scroll-mt-24" />
          ))}
          {part ? (
            <a href={`#${part.id}`} title={PART_KIND_WORDS[part.kind]} tabIndex={-1} className={`text-ink no-underline hover:underline ${LOOKS[part.kind]} ${part.isOpen ? OPEN : ""}`}>
              {text}
            </a>
          ) : (
            text
          )}
        </span>
      ))}
    </div>
  );
}

export function Legend({ kinds }: { kinds: readonly PartKind[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small">
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={`px-1.5 ${LOOKS[kind]}`}>{PART_KIND_WORDS[kind]}</span>
        </li>
      ))}
      <li>
        <span className={OPEN}>Cần người xem</span>
      </li>
    </ul>
  );
}
