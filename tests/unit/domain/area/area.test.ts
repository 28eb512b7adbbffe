import { describe, expect, it } from "vitest";
import { codeFault, kindWords, placementFault, type AreaKind } from "@/lib/domain/area/area";

const country = { level: "country", name: "Việt Nam" } as const;
const province = { level: "province", name: "Tỉnh Điện Biên" } as const;
const district = { level: "district", name: "Huyện Mường Chà" } as const;

describe("placementFault", () => {
  it.each<[AreaKind, typeof country | typeof province | typeof district, string, boolean]>([
    ["tinh", country, "2000-01-01", true],
    ["tinh", province, "2000-01-01", false],
    ["huyen", province, "2025-06-30", true],
    ["huyen", province, "2025-07-01", false],
    ["xa", district, "2025-06-30", true],
    ["xa", province, "2025-06-30", false],
    ["xa", province, "2025-07-01", true],
    ["xa", district, "2025-07-01", false],
    ["thi_tran", district, "2025-06-30", true],
    ["thi_tran", province, "2025-07-01", false],
    ["dac_khu", province, "2025-07-01", true],
    ["dac_khu", district, "2025-06-30", false],
    ["phuong", country, "2025-07-01", false],
  ])("%s in %o on %s: %s", (kind, parent, day, fits) => {
    const fault = placementFault(kind, parent, day);
    if (fits) expect(fault).toBeNull();
    else expect(fault).toMatch(/^\p{Lu}.*\. Hãy .*\.$/u);
  });
});

it("codes have their level's digits", () => {
  expect([codeFault("tinh", "11"), codeFault("huyen", "094"), codeFault("xa", "03127")]).toEqual([null, null, null]);
  for (const [kind, code] of [["tinh", "011"], ["huyen", "94"], ["xa", "3127"], ["phuong", "0312a"]] as const) expect(codeFault(kind, code)).toMatch(/chữ số/);
});

it("kinds have words", () => expect(["xa", "quoc_gia", "constructor"].map(kindWords)).toEqual(["Xã", "Quốc gia", "Quốc gia"]));
