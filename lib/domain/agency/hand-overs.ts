import { groupBy } from "../group-by";
import { dayInWords } from "../validity";

/** One indicator that passed from one agency to another. */
export interface HandOver {
  /** Seen from the agency that is looked at. */
  way: "taken-over" | "passed-on";
  /** The other agency. */
  other: string;
  /** ISO day of the first day after it. */
  on: string | null;
  document: string | null;
  /** The indicator's number. */
  indicator: string;
}

/**
 * Hand-overs in sentences, those of one day, document and partner in one: "Tiếp nhận 3 chỉ tiêu (1, 2, 5) từ Sở Lao động -
 * Thương binh và Xã hội từ ngày 01/03/2025, theo Nghị quyết 18."
 */
export function handOverSentences(handOvers: readonly HandOver[]): string[] {
  const groups = groupBy(handOvers, ({ way, other, on, document }) => JSON.stringify([way, other, on, document]));
  return [...groups.values()].map((group) => {
    const { way, other, on, document } = group[0]!;
    const what = `${group.length} chỉ tiêu (${group.map(({ indicator }) => indicator).join(", ")})`;
    const act = way === "taken-over" ? `Tiếp nhận ${what} từ ${other}` : `Bàn giao ${what} cho ${other}`;
    return `${act}${on === null ? "" : ` từ ngày ${dayInWords(on)}`}${document === null ? "" : `, theo ${document}`}.`;
  });
}
