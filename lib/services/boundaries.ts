import { listAreasToDraw, listLoaded } from "@/lib/data/boundaries";
import { db, type Tx } from "@/lib/data/db";
import { areaSubject } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { type MultiPolygon, boxOf } from "@/lib/domain/boundary/geometry";
import { BOUNDARY_LEVEL_WORDS, type BoundaryLevel, type BoundaryScope } from "@/lib/domain/boundary/input";
import { type BoundaryMatch, type FileFeature, codeProperties, matchFeatures } from "@/lib/domain/boundary/match";
import { Refusal } from "@/lib/domain/result";
import { dayInWords } from "@/lib/domain/validity";
import { audit, auditChain } from "./audit";

/** What a file would do: nothing is kept of it. */
export interface BoundaryPreview extends BoundaryMatch {
  property: string;
  properties: { name: string; matches: number }[];
  /** Matched areas whose boundary stands already. */
  replaced: number;
}

/** What of a file would be kept where, and what fits no area; for those who may load it. */
export const preview = (actor: Actor, scope: BoundaryScope, features: readonly FileFeature[]): Promise<BoundaryPreview> => plan(db, actor, scope, features);

async function plan(tx: Tx, actor: Actor, { areaId, level, day, property }: BoundaryScope, features: readonly FileFeature[]): Promise<BoundaryPreview> {
  await ensureMayLoad(tx, actor, areaId);
  const areas = await listAreasToDraw(tx, areaId, level, day);
  if (areas.length === 0) throw new Refusal({ code: "invalid", message: "Chưa đối chiếu được.", fields: { level: `Phạm vi này không có ${BOUNDARY_LEVEL_WORDS[level]} nào vào ngày ${dayInWords(day)}. Hãy chọn lại cấp hoặc ngày.` } });
  const properties = codeProperties(features, level, areas);
  const chosen = property || (properties[0]?.name ?? "");
  const match = matchFeatures(features, chosen, level, areas);
  const loaded = new Set(await listLoaded(tx, areaId, level));
  return { ...match, property: chosen, properties, replaced: match.matched.filter(({ area }) => loaded.has(area.id)).length };
}

async function ensureMayLoad(tx: Tx, actor: Actor, areaId: string): Promise<void> {
  const subject = await areaSubject(tx, areaId);
  if (!subject) throw new Refusal({ code: "not-found", message: "Không tìm thấy phạm vi này. Hãy tải lại trang rồi chọn lại." });
  ensureCan(actor, "area.manage", subject);
}

export interface NewBoundaries {
  scope: BoundaryScope;
  features: readonly (FileFeature & { shape: MultiPolygon })[];
  fileName: string;
  sha256: string;
  source: string;
  licence: string;
  /** Shapes that fit no area are left out; otherwise they refuse the file. */
  skipsUnmatched: boolean;
}

/** Keeps the boundaries of a file, all of them or none, in place of those that stood there. */
export const load = (actor: Actor, { scope, features, fileName, sha256, source, licence, skipsUnmatched }: NewBoundaries): Promise<{ areas: number }> =>
  db.$transaction(
    async (tx) => {
      // One file of a place after the other.
      await tx.$queryRaw`SELECT "id" FROM "Area" WHERE "id" = ${scope.areaId}::uuid FOR NO KEY UPDATE`;
      const { matched, unmatched, duplicates, property } = await plan(tx, actor, scope, features);
      const refuse = (message: string) => new Refusal({ code: "invalid", message });
      if (duplicates.length > 0) throw refuse(`Chưa nạp gì: ${duplicates.length} đơn vị có nhiều hình trong tệp. Hãy ghép các hình của cùng một đơn vị thành một MultiPolygon rồi nạp lại.`);
      if (matched.length === 0) throw refuse("Chưa nạp gì: không hình nào khớp với một đơn vị. Hãy chọn lại thuộc tính chứa mã, phạm vi hoặc ngày.");
      if (unmatched.length > 0 && !skipsUnmatched) throw refuse(`Chưa nạp gì: ${unmatched.length} hình không khớp với đơn vị nào. Hãy sửa tệp, hoặc đánh dấu bỏ qua các hình đó.`);
      const shapes = new Map(features.map(({ place, shape }) => [place, shape]));
      const areaIds = matched.map(({ area }) => area.id);
      const before = await tx.areaBoundary.groupBy({ by: ["source", "licence"], where: { areaId: { in: areaIds } }, _count: true });
      await tx.areaBoundary.deleteMany({ where: { areaId: { in: areaIds } } });
      await tx.areaBoundary.createMany({
        data: matched.map(({ place, area }) => {
          const rings = shapes.get(place)!;
          return { areaId: area.id, rings: rings as unknown as number[][][][], ...boxOf([rings]), source, licence, loadedById: actor.userId };
        }),
      });
      await audit(tx, {
        actor,
        chain: await auditChain(tx, scope.areaId),
        action: "boundary.loaded",
        subjectType: "Area",
        subjectId: scope.areaId,
        data: { level: scope.level, day: scope.day, property, fileName, sha256, source, licence, areas: matched.length, skipped: unmatched.length, replaced: before.map((one) => ({ source: one.source, licence: one.licence, areas: one._count })) },
      });
      return { areas: matched.length };
    },
    { timeout: 30_000 },
  );

/** Takes away what was loaded: where the terms do not allow it, or it was wrong. */
export const remove = (actor: Actor, { areaId, level }: { areaId: string; level: BoundaryLevel }): Promise<void> =>
  db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Area" WHERE "id" = ${areaId}::uuid FOR NO KEY UPDATE`;
    await ensureMayLoad(tx, actor, areaId);
    const areaIds = await listLoaded(tx, areaId, level);
    if (areaIds.length === 0) throw new Refusal({ code: "conflict", message: "Ranh giới này vừa được bỏ rồi. Hãy tải lại trang." });
    const before = await tx.areaBoundary.groupBy({ by: ["source", "licence"], where: { areaId: { in: areaIds } }, _count: true });
    await tx.areaBoundary.deleteMany({ where: { areaId: { in: areaIds } } });
    await audit(tx, { actor, chain: await auditChain(tx, areaId), action: "boundary.removed", subjectType: "Area", subjectId: areaId, data: { level, removed: before.map((one) => ({ source: one.source, licence: one.licence, areas: one._count })) } });
  });
