import { inSentence } from "./capitalise";

interface NamedArea {
  name: string;
  /** Its last day; null where it is still there. */
  validTo?: string | null;
}

/** "Tỉnh Điện Biên"; of an area that has ended, which stays the counting area of its plan: "Địa bàn tỉnh Kiên Giang cũ". */
export const areaLabel = ({ name, validTo }: NamedArea): string => (validTo ? `Địa bàn ${inSentence(name)} cũ` : name);

interface NamedPlan {
  area: NamedArea;
  startYear: number;
  endYear: number;
}

/** "Tỉnh Điện Biên, 2021–2030"; a one-year plan: "Địa bàn tỉnh Ninh Thuận cũ, 2022". */
export const planLabel = ({ area, startYear, endYear }: NamedPlan): string => `${areaLabel(area)}, ${startYear === endYear ? startYear : `${startYear}–${endYear}`}`;
