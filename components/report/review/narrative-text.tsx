import { NARRATIVE_PARTS, NARRATIVE_TITLES, type NarrativePart } from "@/lib/domain/report/form";

/** The five parts as written, to be read. */
export function NarrativeText({ narrative }: { narrative: Record<NarrativePart, string> }) {
  return NARRATIVE_PARTS.map((part) => (
    <section key={part} className="mb-4 max-w-[44rem]">
      <h3 className="font-medium">{NARRATIVE_TITLES[part]}</h3>
      {narrative[part] === "" ? <p className="text-dense text-ink-3">Chưa viết.</p> : <p className="whitespace-pre-line">{narrative[part]}</p>}
    </section>
  ));
}
