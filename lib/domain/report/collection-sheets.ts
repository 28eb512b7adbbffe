import { COLLECTION_SOURCES, type CollectionSource, type ReportForm, type ReportLine } from "./form";

export const COLLECTION_SOURCE_WORDS: Record<CollectionSource, string> = {
  "health-station": "Trạm y tế",
  schools: "Trường học",
  police: "Công an",
  "civil-registry": "Hộ tịch",
  commune: "Ủy ban nhân dân",
};

export interface CollectionSheet {
  source: CollectionSource;
  /** Shared denominators of its figures. */
  baseFigures: ReportForm["baseFigures"];
  lines: ReportLine[];
}

/** What each source is asked for, in the order of the report; sources that hold nothing have no sheet. */
export function collectionSheets(form: Pick<ReportForm, "sections" | "baseFigures">): CollectionSheet[] {
  const lines = form.sections.flatMap((section) => section.lines).filter(({ ownedBy }) => ownedBy === null);
  return COLLECTION_SOURCES.map((source) => {
    const own = lines.filter((line) => line.source === source);
    const names = new Set(own.flatMap(({ item }) => item.context.base?.name ?? []));
    return { source, lines: own, baseFigures: form.baseFigures.filter(({ name }) => names.has(name)) };
  }).filter(({ lines: own }) => own.length > 0);
}
