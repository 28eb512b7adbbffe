import type { SourceClass } from "../measure/measure";
import { SOURCE_CLASS_WORDS } from "../measure/words";
import { dayInWords } from "../validity";

/** How one figure came about, as far as it decides what it may be compared with. */
export interface Origin {
  year: number;
  /** Null: printed in a document that does not say. */
  sourceClass: SourceClass | null;
  /** Of the measure's definition when the figure was entered; null: printed, before any version. */
  definitionVersion: number | null;
}

/** Between two figures of one series that do not continue each other. */
export interface SeriesGap {
  /** The first year after it. */
  year: number;
  why: string;
}

const sourceWords = (source: SourceClass | null): string => (source === null ? "văn bản kế hoạch" : SOURCE_CLASS_WORDS[source].toLowerCase());

/** Where the source or the version of the definition changes from one figure to the next; oldest first. */
export function seriesGaps(points: readonly Origin[]): SeriesGap[] {
  const ordered = [...points].sort((a, b) => a.year - b.year);
  return ordered.flatMap((point, index) => {
    const before = ordered[index - 1];
    if (!before) return [];
    const source = before.sourceClass === point.sourceClass ? null : `đổi nguồn từ ${sourceWords(before.sourceClass)} sang ${sourceWords(point.sourceClass)}`;
    const version = before.definitionVersion === null || point.definitionVersion === null || before.definitionVersion === point.definitionVersion ? null : `đổi định nghĩa, từ phiên bản ${before.definitionVersion} sang ${point.definitionVersion}`;
    const why = [source, version].filter((reason) => reason !== null).join("; ");
    return why === "" ? [] : [{ year: point.year, why }];
  });
}

/** That the places do not draw on the same kind of source, each with its own; null where they do. */
export function differingSources(series: readonly { name: string; points: readonly Origin[] }[]): string | null {
  const each = series.flatMap(({ name, points }) => {
    const classes = [...new Set(points.flatMap(({ sourceClass }) => sourceClass ?? []))];
    return classes.length === 0 ? [] : [{ name, classes }];
  });
  if (new Set(each.flatMap(({ classes }) => classes)).size < 2) return null;
  return `Số liệu lấy từ nguồn khác nhau: ${each.map(({ name, classes }) => `${name} từ ${classes.map((source) => SOURCE_CLASS_WORDS[source].toLowerCase()).join(" và ")}`).join("; ")}. Số điều tra và số báo cáo không so sánh trực tiếp được.`;
}

/** When a new version of the definition began. */
export interface DefinitionChange {
  version: number;
  /** ISO instant. */
  at: string;
  /** The same as a day in Viet Nam. */
  day: string;
}

/** The version under which something was entered. */
export const versionAt = (changes: readonly DefinitionChange[], instant: string): number => changes.filter(({ at }) => at <= instant).reduce((latest, { version }) => Math.max(latest, version), 1);

/** That figures of different versions stand side by side; null where all share one. `changes`: of the measure, any order. */
export function differingVersions(points: readonly Origin[], changes: readonly DefinitionChange[]): string | null {
  const versions = new Set(points.flatMap(({ definitionVersion }) => definitionVersion ?? []));
  if (versions.size < 2) return null;
  const since = [...changes].sort((a, b) => a.version - b.version).map(({ version, day }) => `phiên bản ${version} từ ngày ${dayInWords(day)}`);
  return `Định nghĩa của chỉ số đã thay đổi (${since.join(", ")}); số liệu nhập trước và sau ngày đó không cùng một định nghĩa.`;
}
