import { type TableAxis, type TableDefinition, groupAxis } from "./definition";

/** Which measure, area and year a cell is of, by their places in the table's lists. */
export type CellPlace = Record<TableAxis, number>;

export interface PivotGroup {
  /** Place of the group's item on its axis. */
  at: number;
  rows: { at: number; cells: CellPlace[] }[];
}

export interface Pivot {
  groups: PivotGroup[];
  /** Places of the columns' items, in order. */
  columns: number[];
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** The table as it lies: groups of rows of cells. Each combination of a measure, an area and a year has exactly one cell. */
export function pivot(counts: Record<TableAxis, number>, orientation: Pick<TableDefinition, "rows" | "columns">): Pivot {
  const { rows, columns } = orientation;
  const groups = groupAxis(orientation);
  const place = (group: number, row: number, column: number): CellPlace => ({ areas: 0, measures: 0, years: 0, [groups]: group, [rows]: row, [columns]: column });
  return {
    columns: upTo(counts[columns]),
    groups: upTo(counts[groups]).map((group) => ({ at: group, rows: upTo(counts[rows]).map((row) => ({ at: row, cells: upTo(counts[columns]).map((column) => place(group, row, column)) })) })),
  };
}
