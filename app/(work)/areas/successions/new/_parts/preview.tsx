import type { PreviewView } from "../../_parts/preview-view";

/** What an act would do, before it is done. */
export function Preview({ view: { lines, along, sections } }: { view: PreviewView }) {
  return (
    <section aria-label="Bản xem trước" className="mt-6 border-t border-ink pt-3 text-dense">
      {lines.length > 0 ? (
        <>
          <h2 className="text-section font-semibold">Đơn vị mới và nguồn gốc</h2>
          <ul className="divide-y divide-line">
            {lines.map(({ to, from }) => (
              <li key={to} className="grid gap-x-6 py-2 sm:grid-cols-[18rem_1fr]">
                <span className="font-medium">{to}</span>
                <span className="text-ink-2">{from.join("; ")}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {along > 0 ? <p className="mt-2 text-ink-2">{along} đơn vị trực thuộc giữ nguyên tên, mã và chuyển trọn vẹn theo đơn vị cấp trên mới.</p> : null}
      {sections.map(({ title, items, more }) => (
        <div key={title} className="mt-5">
          <h3 className="font-semibold">{title}</h3>
          <ul className="mt-1 list-disc pl-5 text-ink-2">
            {items.map((item, index) => (
              <li key={index} className="py-0.5">
                {item}
              </li>
            ))}
          </ul>
          {more > 0 ? <p className="text-ink-3">và {more} mục khác.</p> : null}
        </div>
      ))}
    </section>
  );
}
