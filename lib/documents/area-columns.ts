import type { CsvColumn } from "./csv-file";

/** An area as every file for a spreadsheet names it: codes were reused, so they are read with the days (ISO; none: before our records, still there). */
export interface ExportedArea {
  code: string;
  name: string;
  validFrom?: string | null;
  validTo?: string | null;
}

export const AREA_COLUMNS: readonly CsvColumn[] = [
  { key: "areaCode", header: "Mã địa bàn" },
  { key: "areaName", header: "Địa bàn" },
  { key: "areaValidFrom", header: "Có từ ngày" },
  { key: "areaValidTo", header: "Đến hết ngày" },
];

export const areaFields = ({ code, name, validFrom, validTo }: ExportedArea) => ({ areaCode: code, areaName: name, areaValidFrom: validFrom, areaValidTo: validTo });
