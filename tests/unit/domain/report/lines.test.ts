import { describe, expect, it } from "vitest";
import type { AgencyAssignment } from "@/lib/domain/actual/reporting-agency";
import { collectionSource } from "@/lib/domain/report/collection-source";
import { reportersOfLine } from "@/lib/domain/report/lines";

const assignment = (agencyId: string, more: Partial<AgencyAssignment> = {}): AgencyAssignment => ({ agencyId, role: "lead", ordinal: 1, validFrom: null, validTo: null, ...more });
const PLAN = { coordinatorIds: ["labour", "office"], agencyIds: ["office", "labour", "health"] };
const reporters = (...assignments: AgencyAssignment[]) => reportersOfLine(assignments, PLAN, 2026);

describe("whose reports carry a figure", () => {
  it("those who lead; without any those who coordinate; without anybody the first that gathers", () => {
    expect(reporters(assignment("health"), assignment("police"), assignment("schools", { role: "coordinate" }))).toEqual(["health", "police"]);
    expect(reporters(assignment("schools", { role: "coordinate" }), assignment("police", { role: "coordinate" }))).toEqual(["schools", "police"]);
    expect(reporters()).toEqual(["labour"]);
    expect(reportersOfLine([], { coordinatorIds: [], agencyIds: ["office"] }, 2026)).toEqual([]);
  });

  it("as it was assigned at the end of the year", () => {
    const handedOver = [assignment("labour", { validTo: "2025-02-28" }), assignment("health", { validFrom: "2025-03-01" })];
    expect(reportersOfLine(handedOver, PLAN, 2024)).toEqual(["labour"]);
    expect(reportersOfLine(handedOver, PLAN, 2025)).toEqual(["health"]);
  });

  it("once where two indicators use the measure", () => {
    expect(reporters(assignment("health"), assignment("health", { ordinal: 2 }))).toEqual(["health"]);
  });
});

describe("who in a commune holds a figure", () => {
  it.each([
    ["Tiêm chủng 8 loại vắc xin dưới 1 tuổi", "Trẻ em dưới 1 tuổi", "health-station"],
    ["Hoàn thành cấp tiểu học", "Học sinh tiểu học", "schools"],
    ["Trẻ em bị xâm hại", "Trẻ em dưới 16 tuổi", "police"],
    ["Đăng ký khai sinh dưới 5 tuổi", "Trẻ em dưới 5 tuổi", "civil-registry"],
    ["Xã phù hợp với trẻ em", "Xã, phường, thị trấn", "commune"],
  ] as const)("%s", (name, population, source) => {
    expect(collectionSource({ name, population })).toBe(source);
  });
});
