import type { AreaOfPlaces } from "@/lib/data/accounts";
import { ROLES, type Actor, type Role } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";

/** The roles that this person may give somewhere in an area: in itself or in a unit below it. The service asks again, of the place chosen. */
export function rolesToGive(actor: Actor, { id, parentId }: AreaOfPlaces): Role[] {
  const above = parentId === null ? [] : [parentId];
  return ROLES.filter(
    (role) =>
      can(actor, "account.manage", { areaId: id, areaAncestorIds: above, role, isAtAgency: true }).allowed ||
      can(actor, "account.manage", { areaId: "", areaAncestorIds: [id, ...above], role, isAtAgency: false }).allowed,
  );
}
