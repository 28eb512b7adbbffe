import { Link } from "@/components/ui/link";
import type { AreaChild } from "@/lib/data/areas";

/** The units in a unit. Communes stand side by side, as there may be more than a hundred; a district says how many it has. */
export function AreaChildren({ units, day }: { units: AreaChild[]; day: string }) {
  const isFlat = units.every((unit) => unit.units === 0);
  return (
    <ul className={isFlat ? "gap-x-8 py-2 sm:columns-2 frame:columns-3" : "divide-y divide-line"}>
      {units.map((area) => (
        <li key={area.id} className={isFlat ? "break-inside-avoid py-1.5" : "py-2"}>
          <Link href={`/areas/${area.id}?on=${day}`} className="text-accent">
            {area.name}
          </Link>
          <span className="text-small text-ink-3">
            {" "}
            mã {area.code}
            {area.units > 0 ? `; ${area.units} đơn vị trực thuộc` : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}
