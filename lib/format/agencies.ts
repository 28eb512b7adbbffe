import type { AssignedAgency, IssuedIndicator } from "@/lib/domain/plan/issued-plan";
import { inSentence } from "./capitalise";
import { formatDate } from "./date";
import { ASSIGNMENT_ROLE_WORDS } from "./plan-words";

/** "Sở Y tế chủ trì"; of another area than the plan's: "Sở Y tế tỉnh An Giang chủ trì". */
export const agencyWords = ({ name, role, areaName }: AssignedAgency & { areaName?: string | null }): string => `${name}${areaName ? ` ${inSentence(areaName)}` : ""} ${ASSIGNMENT_ROLE_WORDS[role]}`;

/** Who answers now beside the printed bodies, since when and by which document; empty where it is still as printed. */
export function agencyChanges({ agencies, printedAgencies }: Pick<IssuedIndicator, "agencies" | "printedAgencies">): string {
  const among = (list: readonly AssignedAgency[], one: AssignedAgency) => list.some(({ id, role }) => id === one.id && role === one.role);
  const begun = agencies.filter((agency) => !among(printedAgencies, agency));
  const ended = printedAgencies.filter((agency) => !among(agencies, agency));
  return [
    ...begun.map((agency) => [agencyWords(agency) + (agency.since ? ` từ ${formatDate(agency.since)}` : ""), agency.document && `văn bản ${agency.document}`].filter(Boolean).join(", ")),
    ...ended.map((agency) => `${agency.name} thôi ${ASSIGNMENT_ROLE_WORDS[agency.role]}`),
  ].join("; ");
}
