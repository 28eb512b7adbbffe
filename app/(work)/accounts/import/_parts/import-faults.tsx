import type { ImportFault } from "@/lib/domain/agency/officer-import";
import { OFFICER_COLUMNS } from "@/lib/domain/agency/officer-rows";

/** What to mend in the file, by row and column. */
export function ImportFaults({ faults }: { faults: readonly ImportFault[] }) {
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
          <tr key={`${line} ${column} ${message}`} className="align-top">
            <td className="py-2 pr-3">{line}</td>
            <td className="py-2 pr-3">{OFFICER_COLUMNS[column].title}</td>
            <td className="py-2">{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
