import type { ReportLine } from "@/lib/domain/report/form";

/** What the unit changed since the report was given back to it. */
export function ChangesSince({ lines }: { lines: readonly ReportLine[] }) {
  const given = lines.filter(({ beforeReturn, ownedBy }) => beforeReturn !== null && ownedBy === null);
  if (given.length === 0) return null;
  return (
    <section aria-labelledby="thay-doi" className="mb-8">
      <h2 id="thay-doi" className="mb-2 text-section font-semibold">
        Từ lần trả lại gần nhất
      </h2>
      <ul className="divide-y divide-line border-y border-line text-dense">
        {given.map(({ item, name, beforeReturn, returnReason, comments }) => {
          const now = item.cell.shown;
          const answer = comments.at(-1);
          return (
            <li key={item.key} className="py-2">
              <span className="font-medium">{name}</span>: {beforeReturn === now ? `giữ nguyên ${now || "để trống"}` : `${beforeReturn || "để trống"} → ${now || "để trống"}`}
              {returnReason ? <p className="text-ink-2">Lý do trả lại: {returnReason}</p> : null}
              {answer ? (
                <p className="text-ink-2">
                  {answer.author}: {answer.text}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
