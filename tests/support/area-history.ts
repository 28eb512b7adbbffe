import type { AreaLevel } from "@/lib/domain/area/area";
import type { Act, NewUnit, Unit } from "@/lib/domain/succession/act";
import type { SuccessionLink } from "@/lib/domain/succession/lineage";
import { dayBefore, isValidOn } from "@/lib/domain/validity";

// What the services do to the database, on plain values: histories to try the rules on.

/** All units and how each went over into others: what acts change. */
export interface AreaHistory {
  units: Unit[];
  links: SuccessionLink[];
}

/** The history after an act that has no faults; `idOf` gives each new unit its identity. */
export function applyAct({ units, links }: AreaHistory, act: Act, idOf: (key: string) => string): AreaHistory {
  const ended = new Set(act.endedIds);
  const parentId = (parent: NewUnit["parent"]) => ("id" in parent ? parent.id : idOf(parent.key));
  return {
    units: [
      ...units.map((unit) => (ended.has(unit.id) ? { ...unit, validTo: dayBefore(act.on) } : unit)),
      ...act.begins.map(({ key, level, code, name, kind, parent }) => ({ id: idOf(key), level, code, name, kind, parentId: parentId(parent), validFrom: act.on, validTo: null })),
    ],
    links: [...links, ...act.links.map(({ predecessorId, successorKey, extent, share }) => ({ predecessorId, successorId: idOf(successorKey), on: act.on, extent, share }))],
  };
}

/** The history before the act; the act must be the last on its units. */
export function undoAct({ units, links }: AreaHistory, act: Act, idOf: (key: string) => string): AreaHistory {
  const [ended, begun] = [new Set(act.endedIds), new Set(act.begins.map(({ key }) => idOf(key)))];
  return {
    units: units.filter(({ id }) => !begun.has(id)).map((unit) => (ended.has(unit.id) ? { ...unit, validTo: null } : unit)),
    links: links.filter(({ successorId }) => !begun.has(successorId)),
  };
}

/** The units of a level on a day. */
export const unitsOn = ({ units }: AreaHistory, day: string, level: AreaLevel): Unit[] => units.filter((unit) => unit.level === level && isValidOn(unit, day));
