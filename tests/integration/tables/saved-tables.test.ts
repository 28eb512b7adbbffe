import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { findFigureTable } from "@/lib/data/figure-tables";
import { findSavedTable, listSavedTables } from "@/lib/data/saved-tables";
import type { Actor } from "@/lib/domain/access/actor";
import { EMPTY_TABLE, type TableDefinition } from "@/lib/domain/table/definition";
import * as savedTables from "@/lib/services/saved-tables";
import { createCommune, number, say } from "../../support/communes";
import { createTestDatabase } from "../../support/database";
import { type EntryPlan, createEntryPlan } from "../../support/entry-plan";
import { createActor } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let plan: EntryPlan;
let owner: Actor;
let colleague: Actor;
let stranger: Actor;
let definition: TableDefinition;

beforeAll(async () => {
  await createTestDatabase();
});

beforeEach(async () => {
  plan = await createEntryPlan();
  owner = await createActor([{ role: "provincial_staff", areaId: plan.areaId }]);
  colleague = await createActor([{ role: "agency_staff", agencyId: plan.health }]);
  stranger = await createActor([{ role: "provincial_staff", areaId: (await createEntryPlan()).areaId }]);
  definition = { ...EMPTY_TABLE, measures: [plan.deaths], areas: [plan.areaId], years: [2024] };
});

const save = (more: { name?: string; isShared?: boolean } = {}) => savedTables.save(owner, { name: "Tử vong trẻ em", isShared: false, definition, ...more });
const eventsOf = async (id: string) => (await db.auditEvent.findMany({ where: { subjectType: "SavedTable", subjectId: id }, orderBy: { sequence: "asc" } })).map(({ action, actorId, chain }) => ({ action, actorId, chain }));

describe("a saved table", () => {
  it("is kept, found again as it was, changed and deleted by its owner, and each act is remembered", async () => {
    const { id } = await save();
    expect(await findSavedTable(owner, id)).toMatchObject({ name: "Tử vong trẻ em", isOwn: true, isShared: false, version: 1, definition });
    expect((await listSavedTables(owner)).map((table) => table.id)).toEqual([id]);

    await savedTables.change(owner, { id, version: 1, name: "Tử vong", isShared: true });
    expect(await findSavedTable(owner, id)).toMatchObject({ name: "Tử vong", isShared: true, version: 2, definition });
    await savedTables.change(owner, { id, version: 2, name: "Tử vong", isShared: true, definition: { ...definition, years: [2025] } });
    expect((await findSavedTable(owner, id))?.definition?.years).toEqual([2025]);
    await savedTables.remove(owner, { id, version: 3 });
    expect(await findSavedTable(owner, id)).toBeNull();

    const by = { actorId: owner.userId, chain: plan.areaId };
    expect(await eventsOf(id)).toEqual([
      { action: "saved-table.saved", ...by },
      { action: "saved-table.changed", ...by },
      { action: "saved-table.changed", ...by },
      { action: "saved-table.deleted", ...by },
    ]);
  });

  it("has a name of its own among its owner's, also at once; others may use it too", async () => {
    const results = await Promise.allSettled([save(), save()]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await problemOf(save())).fields?.name).toMatch(/cùng tên/);
    await savedTables.save(colleague, { name: "Tử vong trẻ em", isShared: false, definition });
    const { id } = await save({ name: "Khác" });
    expect((await problemOf(savedTables.change(owner, { id, version: 1, name: "Tử vong trẻ em", isShared: false }))).code).toBe("invalid");
  });

  it("is changed by the first of two who saw the same, the second is told", async () => {
    const { id } = await save();
    const rename = (name: string) => savedTables.change(owner, { id, version: 1, name, isShared: false });
    const results = await Promise.allSettled([rename("Một"), rename("Hai")]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await problemOf(rename("Ba"))).code).toBe("conflict");
    expect((await problemOf(savedTables.remove(owner, { id, version: 1 }))).code).toBe("conflict");
    expect(["Một", "Hai"]).toContain((await findSavedTable(owner, id))?.name);
    expect((await eventsOf(id)).map(({ action }) => action)).toEqual(["saved-table.saved", "saved-table.changed"]);
  });

  it("is nobody else's until it is shared, then its area's colleagues' to open and never to change", async () => {
    const { id } = await save();
    for (const other of [colleague, stranger]) {
      expect(await findSavedTable(other, id)).toBeNull();
      expect(await listSavedTables(other)).toEqual([]);
      expect((await problemOf(savedTables.remove(other, { id, version: 1 }))).code).toBe("not-found");
    }
    await savedTables.change(owner, { id, version: 1, name: "Tử vong trẻ em", isShared: true });
    expect(await findSavedTable(colleague, id)).toMatchObject({ isOwn: false, ownerName: owner.name });
    expect((await listSavedTables(colleague)).map((table) => table.id)).toEqual([id]);
    expect(await findSavedTable(stranger, id)).toBeNull();
    expect((await problemOf(savedTables.change(colleague, { id, version: 2, name: "Của tôi", isShared: true }))).code).toBe("forbidden");
    expect((await problemOf(savedTables.remove(colleague, { id, version: 2 }))).message).toMatch(/của người khác/);
  });

  it("shows whoever opens it no more than they may see", async () => {
    const commune = await createCommune(plan.areaId);
    await say(owner.userId, { measureCode: plan.deaths, year: 2024, areaId: plan.areaId, agencyId: plan.health }, number("9.1"));
    await say(owner.userId, { measureCode: plan.deaths, year: 2024, areaId: commune.areaId, agencyId: commune.agencyId }, number("8"));
    // A person with a role in the commune and one in the province shares with the commune's officer.
    const both = await createActor([{ role: "provincial_staff", areaId: plan.areaId }, { role: "commune_officer", areaId: commune.areaId }]);
    const { id } = await savedTables.save(both, { name: "Chung", isShared: true, definition: { ...definition, areas: [plan.areaId, commune.areaId] } });
    const officer = await createActor([{ role: "commune_officer", areaId: commune.areaId }]);
    const opened = (await findSavedTable(officer, id))!;
    const { table } = await findFigureTable(officer, opened.definition!);
    expect(table?.areas.map((area) => area.id)).toEqual([commune.areaId]);
    expect(table?.hiddenAreas).toBe(1);
  });

  it("is checked again when it is read", async () => {
    const { id } = await save();
    await db.savedTable.update({ where: { id }, data: { definition: { measures: "all" } } });
    expect((await findSavedTable(owner, id))?.definition).toBeNull();
    await expect(db.savedTable.update({ where: { id }, data: { definition: [1] } })).rejects.toThrow();
    await expect(db.savedTable.update({ where: { id }, data: { name: "  " } })).rejects.toThrow();
    expect(await findSavedTable(owner, "no-id")).toBeNull();
  });
});
