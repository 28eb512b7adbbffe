import writeWorkbook, { type SheetData } from "write-excel-file/node";
import { peoplesCommitteeOf } from "@/lib/domain/agency/officer-import";
import { OFFICER_COLUMNS, type OfficerColumn } from "@/lib/domain/agency/officer-columns";
import { type CsvColumn, csvFile } from "./csv-file";

const WIDTHS: Record<OfficerColumn, number> = { code: 9, commune: 26, agency: 32, name: 26, username: 22, email: 28, phone: 16 };
const COLUMNS = Object.keys(OFFICER_COLUMNS) as OfficerColumn[];

/** The list to fill in, an .xlsx file with a row for each commune. All cells are text: codes and telephone numbers keep their first zero. */
export async function officerTemplate(communes: readonly { code: string; name: string; agencies: readonly { name: string }[] }[]): Promise<Buffer> {
  const committee = (commune: (typeof communes)[number]) => commune.agencies.find((one) => /^(ubnd|uỷ ban nhân dân|ủy ban nhân dân) /i.test(one.name))?.name ?? peoplesCommitteeOf(commune.name);
  const cell = (value: string) => ({ value, type: String, format: "@" });
  const sheet: SheetData = [
    COLUMNS.map((key) => ({ value: OFFICER_COLUMNS[key].title, fontWeight: "bold", backgroundColor: "#e6f1f1" })),
    ...communes.map((commune) => {
      const known: Partial<Record<OfficerColumn, string>> = { code: commune.code, commune: commune.name, agency: committee(commune) };
      return COLUMNS.map((key) => cell(known[key] ?? ""));
    }),
  ];
  return writeWorkbook(sheet, { sheet: "Cán bộ cấp xã", columns: COLUMNS.map((key) => ({ width: WIDTHS[key] })), stickyRowsCount: 1 }).toBuffer();
}

interface OfficerLink {
  commune: string;
  communeCode: string;
  agency: string;
  name: string;
  username: string;
  link: string;
  /** The last whole day, as Viet Nam writes it. */
  lastDay: string;
  message: string;
}

const LINK_COLUMNS: CsvColumn[] = [
  { key: "communeCode", header: "Mã xã" },
  { key: "commune", header: "Tên xã" },
  { key: "agency", header: "Tên đơn vị" },
  { key: "name", header: "Họ tên cán bộ" },
  { key: "username", header: "Tên đăng nhập" },
  { key: "link", header: "Đường dẫn" },
  { key: "lastDay", header: "Dùng đến hết ngày" },
  { key: "message", header: "Lời nhắn" },
];

/** The links of an import to keep and to send, a row each. */
export const officerLinksCsv = (links: readonly OfficerLink[]): string => csvFile(LINK_COLUMNS, links, null);
