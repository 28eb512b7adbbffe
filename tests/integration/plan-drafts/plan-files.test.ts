import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { findDraftFile, findPlanFile, listPlanFiles } from "@/lib/data/plan-files";
import { scanKindOf } from "@/lib/documents/scan-kind";
import type { Actor } from "@/lib/domain/access/actor";
import { readPlanText } from "@/lib/domain/plan-text/read-plan-text";
import * as drafts from "@/lib/services/plan-drafts";
import * as planFiles from "@/lib/services/plan-files";
import { catalogueSeed } from "@/prisma/seed/schema";
import { RAW_SEEDS } from "@/prisma/seed/sources";
import { type TestDatabase, createTestDatabase } from "@/tests/support/database";
import { createActor } from "@/tests/support/people";
import { problemOf } from "@/tests/support/problem-of";

const text = readFileSync("seeds/documents/tra-vinh-2021-2030.txt", "utf8").normalize("NFC");
const bytes = new Uint8Array(new TextEncoder().encode(text));
const scan = { name: "bản quét.pdf", mediaType: "application/pdf", bytes: new Uint8Array(new TextEncoder().encode("%PDF-1.7 ")) };

let database: TestDatabase;
let officer: Actor;
let viewer: Actor;
let stranger: Actor;

beforeAll(async () => {
  database = await createTestDatabase("seeds");
  const { id } = await db.area.findFirstOrThrow({ where: { name: "Tỉnh Trà Vinh" } });
  officer = await createActor([{ role: "provincial_staff", areaId: id }]);
  viewer = await createActor([{ role: "viewer", areaId: id }]);
  stranger = await createActor([{ role: "provincial_staff", areaId: (await db.area.findFirstOrThrow({ where: { name: "Tỉnh Điện Biên" } })).id }]);
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

it("is handed back as it came: of a draft to who may draft, of its plan to who sees the plan", async () => {
  const { id } = await drafts.create(officer, { text, notes: [], draft: readPlanText(text, catalogueSeed.parse(RAW_SEEDS.catalogue.data).measures), file: { name: "kế hoạch.txt", mediaType: "text/plain", bytes } });
  expect(await findDraftFile(officer, id)).toEqual({ name: "kế hoạch.txt", mediaType: "text/plain", bytes });
  for (const person of [viewer, stranger]) expect(await findDraftFile(person, id)).toBeNull();
  expect(await findDraftFile(officer, "không phải mã")).toBeNull();

  const { planCode } = await drafts.putInForce(officer, { id, version: 1, twinReason: "Đọc lại để thử." });
  const plan = await db.plan.findUniqueOrThrow({ where: { code: planCode } });
  const [file, ...more] = await listPlanFiles(plan.id);
  expect(more).toEqual([]);
  expect(file).toMatchObject({ name: "kế hoạch.txt", size: bytes.length });
  for (const person of [officer, viewer]) expect((await findPlanFile(person, planCode, file!.id))!.bytes).toHaveLength(bytes.length);
  expect(await findPlanFile(stranger, planCode, file!.id)).toBeNull();
  // Only under its own plan.
  expect(await findPlanFile(officer, "tra-vinh-2021-2030", file!.id)).toBeNull();
});

it("keeps a scan with a plan in force, once, and for good", async () => {
  const planCode = "tra-vinh-2021-2030";
  const { fileId } = await planFiles.keep(officer, { planCode, file: scan });
  expect((await findPlanFile(viewer, planCode, fileId))!.name).toBe("bản quét.pdf");
  expect((await problemOf(planFiles.keep(officer, { planCode, file: { ...scan, name: "lần nữa.pdf" } }))).code).toBe("conflict");
  for (const person of [viewer, stranger]) expect((await problemOf(planFiles.keep(person, { planCode, file: { ...scan, bytes } }))).code).toBe("forbidden");
  expect((await problemOf(planFiles.keep(officer, { planCode: "khong-co", file: scan }))).code).toBe("not-found");
  await expect(db.planFile.delete({ where: { id: fileId } })).rejects.toThrow();
  const event = await db.auditEvent.findFirstOrThrow({ where: { action: "plan.file-kept" } });
  expect(event.data).toMatchObject({ plan: planCode, fileId, sha256: createHash("sha256").update(scan.bytes).digest("hex") });
});

it("takes a scan whose name and content agree", () => {
  expect(scanKindOf(scan.bytes, scan.name)).toEqual({ ok: true, value: "application/pdf" });
  expect(scanKindOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "TRANG 1.JPG")).toEqual({ ok: true, value: "image/jpeg" });
  for (const [content, name] of [[scan.bytes, "a.png"], [scan.bytes, "a.html"], [bytes, "a.pdf"], [new Uint8Array(), "a.pdf"], [new Uint8Array(21 * 1024 * 1024), "a.pdf"]] as const) expect(scanKindOf(content, name), name).toMatchObject({ ok: false, problem: { code: "invalid" } });
});
