import type { Aggregation, SourceClass } from "../measure/measure";
import { isValidOn, type Validity } from "../validity";

/** The UBND of a place reports for it: "UBND xã Mường Phăng", "Ủy ban nhân dân phường Mường Thanh" (also spelt "Uỷ"). */
export const isPeoplesCommittee = (agencyName: string): boolean => /^(ubnd|(ủy|uỷ) ban nhân dân)(\s|$)/.test(agencyName.normalize("NFC").trim().toLowerCase());

/** "Các sở, ban, ngành", "UBND các huyện, thị xã": many under one name, of whom none can hand in the report. */
export const isCollective = (agencyName: string): boolean => /^((ubnd|(ủy|uỷ) ban nhân dân) )?các\s/.test(agencyName.normalize("NFC").trim().toLowerCase());

export interface AssignedAgency {
  agencyId: string;
  name: string;
  agency: Validity;
  assignment: Validity;
}

export interface AgencyOfCommune {
  agencyId: string;
  name: string;
  agency: Validity;
  area: Validity;
}

/** Who reports for a plan unless somebody chooses otherwise: the agencies that answer for an indicator on that day, and the communes' UBND. */
export function defaultReporters(assigned: readonly AssignedAgency[], ofCommunes: readonly AgencyOfCommune[], today: string): string[] {
  const agencies = assigned.filter(({ name, agency, assignment }) => !isCollective(name) && isValidOn(agency, today) && isValidOn(assignment, today)).map(({ agencyId }) => agencyId);
  const communes = ofCommunes.filter(({ name, agency, area }) => isPeoplesCommittee(name) && isValidOn(agency, today) && isValidOn(area, today)).map(({ agencyId }) => agencyId);
  return [...new Set([...agencies, ...communes])];
}

interface CataloguedMeasure {
  aggregation: Aggregation;
  sourceClass: SourceClass;
}

/** What communes report unless somebody chooses otherwise: yes or no where communes are counted, else what their registers hold and what can be added up. */
export const communeReportsByDefault = ({ aggregation, sourceClass }: CataloguedMeasure): boolean =>
  aggregation === "count_communes" || (aggregation !== "not_summable" && (sourceClass === "administrative" || sourceClass === "register"));
