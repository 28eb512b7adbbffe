import { expect, it } from "vitest";
import { communeReportsByDefault, defaultReporters, isCollective, isPeoplesCommittee } from "@/lib/domain/report/reporters";

const always = { validFrom: null, validTo: null };

it("knows a People's Committee by its name", () => {
  for (const name of ["UBND xã Mường Phăng", "Ủy ban nhân dân phường Mường Thanh", "Uỷ ban nhân dân xã Thanh Nưa", "ủy ban nhân dân xã A"]) expect(isPeoplesCommittee(name), name).toBe(true);
  for (const name of ["Công an xã Mường Phăng", "Phòng Y tế", "Văn phòng UBND xã", "Ban chỉ đạo"]) expect(isPeoplesCommittee(name), name).toBe(false);
});

it("knows many bodies under one name", () => {
  for (const name of ["Các Sở, ban, ngành tỉnh", "UBND các huyện, thị xã, thành phố", "Ủy ban nhân dân các huyện"]) expect(isCollective(name), name).toBe(true);
  for (const name of ["Sở Y tế", "UBND xã Các Sơn", "UBND xã Mường Phăng"]) expect(isCollective(name), name).toBe(false);
});

it("takes who answers today and the communes' UBND that are there today", () => {
  const ended = { validFrom: null, validTo: "2025-02-28" };
  const begun = { validFrom: "2025-07-01", validTo: null };
  const assigned = [
    { agencyId: "labour", name: "Sở Lao động - Thương binh và Xã hội", agency: ended, assignment: ended },
    { agencyId: "health", name: "Sở Y tế", agency: always, assignment: { validFrom: "2025-03-01", validTo: null } },
    { agencyId: "health", name: "Sở Y tế", agency: always, assignment: always },
    { agencyId: "all", name: "Các Sở, ban, ngành tỉnh", agency: always, assignment: always },
    { agencyId: "police", name: "Công an tỉnh", agency: always, assignment: { validFrom: null, validTo: "2024-12-31" } },
  ];
  const communes = [
    { agencyId: "new", name: "UBND xã Mường Phăng", agency: begun, area: begun },
    { agencyId: "old", name: "UBND xã Pá Khoang", agency: always, area: { validFrom: null, validTo: "2025-06-30" } },
    { agencyId: "other", name: "Công an xã Mường Phăng", agency: begun, area: begun },
  ];
  expect(defaultReporters(assigned, communes, "2026-11-22")).toEqual(["health", "new"]);
});

it("leaves surveys and what cannot be summed to the agencies, and asks communes yes or no", () => {
  expect(communeReportsByDefault({ aggregation: "sum_ratio", sourceClass: "administrative" })).toBe(true);
  expect(communeReportsByDefault({ aggregation: "sum_count", sourceClass: "register" })).toBe(true);
  expect(communeReportsByDefault({ aggregation: "sum_ratio", sourceClass: "survey" })).toBe(false);
  expect(communeReportsByDefault({ aggregation: "not_summable", sourceClass: "administrative" })).toBe(false);
  expect(communeReportsByDefault({ aggregation: "count_communes", sourceClass: "survey" })).toBe(true);
});
