interface NamedPlan {
  area: { name: string };
  startYear: number;
  endYear: number;
}

/** "Tỉnh Điện Biên, 2021–2030"; a one-year plan: "Tỉnh Ninh Thuận, 2022". */
export const planLabel = ({ area, startYear, endYear }: NamedPlan): string => `${area.name}, ${startYear === endYear ? startYear : `${startYear}–${endYear}`}`;
