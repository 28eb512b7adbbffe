/** The two ways to look at a year that was counted on another map. */
export const MAP_VIEWS = ["then", "today"] as const;
export type MapView = (typeof MAP_VIEWS)[number];

export const MAP_VIEW_WORDS: Record<MapView, string> = { then: "Như đã báo cáo", today: "Theo địa giới hiện nay" };

/** What an address asks for with "map"; anything but "today" is the map of the day. */
export const mapViewOf = (asked: unknown): MapView => (asked === "today" ? "today" : "then");
