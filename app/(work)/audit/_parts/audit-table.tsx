import type { AuditLine } from "@/lib/domain/audit/search";
import { auditActionWords, auditSubjectWords } from "@/lib/domain/audit/words";
import { formatDateTime } from "@/lib/format/date";

const HEAD = "py-2 pr-4 font-medium";
const CELL = "py-2 pr-4 max-md:block max-md:py-0.5 max-md:pr-0";

/** The newest event first; what it says in full opens below it. */
export function AuditTable({ lines }: { lines: AuditLine[] }) {
  return (
    <table role="table" className="w-full border-collapse text-dense max-md:block">
      <thead role="rowgroup" className="text-left text-small text-ink-3 max-md:sr-only">
        <tr role="row" className="border-b border-line-strong">
          <th role="columnheader" scope="col" className={HEAD}>Thời điểm</th>
          <th role="columnheader" scope="col" className={HEAD}>Người làm</th>
          <th role="columnheader" scope="col" className={HEAD}>Việc, nội dung</th>
          <th role="columnheader" scope="col" className={HEAD}>Từ đâu</th>
          <th role="columnheader" scope="col" className={HEAD}>Chuỗi, số thứ tự</th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {lines.map((line) => (
          <tr key={line.id} role="row" className="border-b border-line align-top max-md:block max-md:py-3">
            <td role="cell" className={`${CELL} whitespace-nowrap tabular-nums`}>{formatDateTime(line.at)}</td>
            <td role="cell" className={CELL}>
              {line.person ?? "Hệ thống"}
              {line.username ? <span className="block text-small text-ink-3">{line.username}</span> : null}
            </td>
            <td role="cell" className={`${CELL} md:max-w-[34rem]`}>
              <details>
                <summary className="cursor-pointer">
                  <span className="font-medium">{auditActionWords(line.action)}</span>
                </summary>
                <p className="mt-1 text-small text-ink-3">{`${auditSubjectWords(line.subjectType)} ${line.subjectId}`}</p>
                <pre tabIndex={0} className="mt-1 max-h-80 overflow-auto bg-wash p-2 text-small whitespace-pre-wrap break-words">
                  {JSON.stringify(line.data, null, 2)}
                </pre>
                <p className="mt-1 text-small break-all text-ink-3">{`Niêm phong ${line.hash}`}</p>
              </details>
            </td>
            <td role="cell" className={`${CELL} text-small text-ink-2 md:max-w-56`}>
              {line.address ?? "–"}
              {line.device ? <span className="line-clamp-2 text-ink-3">{line.device}</span> : null}
            </td>
            <td role="cell" className={`${CELL} text-small text-ink-2`}>{`${line.chain}, ${line.sequence}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
