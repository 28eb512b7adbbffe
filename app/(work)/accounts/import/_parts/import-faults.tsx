import { OFFICER_COLUMNS, type OfficerColumn } from "@/lib/domain/agency/officer-columns";

const isColumn = (key: string): key is OfficerColumn => Object.hasOwn(OFFICER_COLUMNS, key);

/** What to mend in the file, by row and column; `fields` of a refused list: "rows.12.code". */
export function ImportFaults({ fields = {} }: { fields?: Record<string, string> | undefined }) {
  const faults = Object.entries(fields).flatMap(([key, message]) => {
    const [, line, column] = /^rows\.(\d+)\.(\w+)$/.exec(key) ?? [];
    return line && column && isColumn(column) ? [{ line, column, message }] : [];
  });
  if (faults.length === 0) return null;
  return (
    <table className="mt-6 w-full text-dense">
      <caption className="pb-2 text-left font-semibold">Các ô cần sửa trong tệp</caption>
      <thead>
        <tr className="border-b border-ink text-left">
          <th scope="col" className="py-2 pr-3 font-medium">
            Dòng
          </th>
          <th scope="col" className="py-2 pr-3 font-medium">
            Cột
          </th>
          <th scope="col" className="py-2 font-medium">
            Cần sửa
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {faults.map(({ line, column, message }) => (
          <tr key={`${line} ${column}`} className="align-top">
            <td className="py-2 pr-3">{line}</td>
            <td className="py-2 pr-3">{OFFICER_COLUMNS[column].title}</td>
            <td className="py-2">{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
