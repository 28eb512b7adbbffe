import { expect, it } from "vitest";
import { areaLabel, planLabel } from "@/lib/format/plan";

it("names the area of a plan, and one that has ended as the counting area that it still is", () => {
  expect(planLabel({ area: { name: "Tỉnh Điện Biên", validTo: null }, startYear: 2021, endYear: 2030 })).toBe("Tỉnh Điện Biên, 2021–2030");
  expect(planLabel({ area: { name: "Tỉnh Kiên Giang", validTo: "2025-06-30" }, startYear: 2021, endYear: 2030 })).toBe("Địa bàn tỉnh Kiên Giang cũ, 2021–2030");
  expect(planLabel({ area: { name: "Tỉnh Ninh Thuận", validTo: "2025-06-30" }, startYear: 2022, endYear: 2022 })).toBe("Địa bàn tỉnh Ninh Thuận cũ, 2022");
  expect(areaLabel({ name: "Xã Hoằng Kim", validTo: "2025-06-30" })).toBe("Địa bàn xã Hoằng Kim cũ");
});
