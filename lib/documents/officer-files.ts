import { stringify } from "csv-stringify/sync";
import writeWorkbook, { type SheetData } from "write-excel-file/node";
import { peoplesCommitteeOf } from "@/lib/domain/agency/officer-import";
import { OFFICER_COLUMNS, type OfficerColumn } from "@/lib/domain/agency/officer-columns";

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

export interface OfficerLink {
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

/** The links of an import to keep and to send: RFC 4180 with a byte order mark for Excel; nothing in it is taken for a formula. */
export const officerLinksCsv = (links: readonly OfficerLink[]): string =>
  stringify(
    links.map((one) => [one.communeCode, one.commune, one.agency, one.name, one.username, one.link, one.lastDay, one.message]),
    { header: true, columns: ["Mã xã", "Tên xã", "Tên đơn vị", "Họ tên cán bộ", "Tên đăng nhập", "Đường dẫn", "Dùng đến hết ngày", "Lời nhắn"], bom: true, record_delimiter: "\r\n", escape_formulas: true },
  );
