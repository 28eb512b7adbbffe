import { Link } from "@/components/ui/link";
import type { AreaBranch } from "@/lib/data/areas";

/** The units in a unit; those of a district open under it. */
export function AreaTree({ branches, day }: { branches: AreaBranch[]; day: string }) {
  const name = (area: AreaBranch) => (
    <Link href={`/areas/${area.id}?on=${day}`} className="text-accent">
      {area.name}
    </Link>
  );
  // Communes right below a province: more than a hundred, side by side.
  if (branches.every(({ children }) => children.length === 0)) {
    return (
      <ul className="gap-x-8 py-2 sm:columns-2 frame:columns-3">
        {branches.map((area) => (
          <li key={area.id} className="break-inside-avoid py-1.5">
            {name(area)}
            <span className="text-small text-ink-3"> mã {area.code}</span>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {branches.map((area) => (
        <li key={area.id} className="py-2">
          {name(area)}
          <span className="text-small text-ink-3"> mã {area.code}</span>
          {area.children.length > 0 ? (
            <details>
              <summary className="min-h-11 cursor-pointer py-2 text-small text-ink-2">
                {area.children.length} đơn vị trực thuộc {area.name}
              </summary>
              <ul className="gap-x-6 pb-2 pl-5 sm:columns-2 frame:columns-3">
                {area.children.map((child) => (
                  <li key={child.id} className="py-1 text-dense">
                    {name(child)}
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
