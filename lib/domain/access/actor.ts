export const ROLES = ["administrator", "provincial_staff", "agency_staff", "viewer", "inspector", "commune_officer"] as const;
export type Role = (typeof ROLES)[number];

/** What a role is called on screen. */
export const ROLE_NAMES: Record<Role, string> = {
  administrator: "Quản trị hệ thống",
  provincial_staff: "Cán bộ đầu mối cấp tỉnh",
  agency_staff: "Cán bộ cơ quan, đơn vị",
  viewer: "Người theo dõi, chỉ xem",
  inspector: "Cán bộ thanh tra, kiểm tra",
  commune_officer: "Cán bộ cấp xã",
};

/** A role at an agency or in an area. `areaId` is the area itself, or the one in which the agency sits. */
export interface ActorMembership {
  role: Role;
  agencyId: string | null;
  agencyName: string | null;
  areaId: string;
  areaName: string;
  /** Nearest first, up to the country. */
  areaAncestorIds: readonly string[];
  /** The areas that went over whole into this one, however long ago: it stands in their place. */
  areaPredecessorIds: readonly string[];
}

/** Who is acting, as the database knew them when the request began. */
export interface Actor {
  userId: string;
  name: string;
  sessionId: string;
  memberships: readonly ActorMembership[];
}

/** The areas in which a role counts: its own, and those in whose place it stands since they went over into it whole. */
export const areasOf = ({ areaId, areaPredecessorIds }: Pick<ActorMembership, "areaId" | "areaPredecessorIds">): string[] => [areaId, ...areaPredecessorIds];

/** "Cán bộ cơ quan, đơn vị – Sở Y tế": a membership in words. */
export const describeMembership = (membership: ActorMembership): string =>
  `${ROLE_NAMES[membership.role]} – ${membership.agencyName ?? membership.areaName}`;
