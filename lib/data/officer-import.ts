import { type ImportGround, wantedUsernames } from "@/lib/domain/agency/officer-import";
import type { OfficerRow } from "@/lib/domain/agency/officer-rows";
import type { AreaSubject } from "@/lib/domain/access/permissions";
import type { Prisma } from "@/lib/generated/prisma/client";
import { db, type Tx } from "./db";
import { databaseDate } from "./decimals";
import { areaSubject } from "./scope";

/** What holds on a day, for rows with validity dates. */
const onDay = (day: Date) => ({ AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: day } }] }, { OR: [{ validTo: null }, { validTo: { gte: day } }] }] });

export interface ProvinceOfImport {
  id: string;
  name: string;
  code: string;
  subject: AreaSubject;
  communes: (ImportGround["communes"][number] & { validFrom: Date | null })[];
}

/** A province with its communes and their agencies on a day. Null where there is no such province on that day. */
export async function findProvinceOfImport(areaId: string, today: string, tx: Tx = db): Promise<ProvinceOfImport | null> {
  const here = onDay(databaseDate(today));
  const province = await tx.area.findFirst({
    where: { id: areaId, level: "province", ...here },
    select: {
      id: true,
      name: true,
      code: true,
      children: { where: { level: "commune", ...here }, orderBy: { code: "asc" }, select: { id: true, code: true, name: true, validFrom: true, agencies: { where: here, orderBy: { name: "asc" }, select: { id: true, name: true } } } },
    },
  });
  const subject = province && (await areaSubject(tx, areaId));
  if (!province || !subject) return null;
  const { children, ...rest } = province;
  return { ...rest, subject, communes: children };
}

/** Who has the usernames that these rows ask for. */
export async function findPeopleOfImport(rows: readonly OfficerRow[], province: ProvinceOfImport, today: string, tx: Tx = db): Promise<ImportGround["people"]> {
  const people = await tx.user.findMany({
    where: { username: { in: wantedUsernames(rows, { communes: province.communes, provinceName: province.name }) } },
    select: {
      id: true,
      username: true,
      passwordHash: true,
      deactivatedAt: true,
      memberships: { where: { role: "commune_officer", OR: [{ validTo: null }, { validTo: { gte: databaseDate(today) } }] } satisfies Prisma.MembershipWhereInput, select: { areaId: true } },
    },
  });
  return new Map(
    people.map(({ id, username, passwordHash, deactivatedAt, memberships }) => [
      username,
      { userId: id, hasPassword: passwordHash !== null, isClosed: deactivatedAt !== null, communeIds: memberships.flatMap((one) => one.areaId ?? []) },
    ]),
  );
}
