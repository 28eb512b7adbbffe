import type { Coverage } from "./commune-sum";

/** "41 trong 45 xã"; where only some communes were asked, of how many the area has. */
export const coverageWords = ({ reported, expected, onMap }: Coverage): string => `${reported} trong ${expected} xã${expected < onMap ? ` được chọn báo cáo (địa bàn có ${onMap} xã)` : ""}`;

/** "từ 41/45 xã": beside a figure. */
export const shortCoverage = ({ reported, onMap }: Coverage): string => `từ ${reported}/${onMap} xã`;
