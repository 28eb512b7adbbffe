import type { AreaSubject } from "@/lib/domain/access/permissions";
import { SUCCESSION_KIND_WORDS, type SuccessionKind } from "@/lib/domain/succession/words";
import { inSentence } from "@/lib/format/capitalise";

/** "Nhập các đơn vị trong tỉnh Điện Biên": where an act happens, which is not what it changes. */
export const actHeading = (kind: SuccessionKind, { name, subject }: { name: string; subject: AreaSubject }): string =>
  `${SUCCESSION_KIND_WORDS[kind]} trong ${subject.areaAncestorIds.length === 0 ? "cả nước" : inSentence(name)}`;
