import { beforeAll, describe, expect, it } from "vitest";
import { type AreaSeed, type AreaSeeds, findParent, indexByCode, isValidOn, parseAreaSeeds, readAreaSeeds } from "@/prisma/seed/areas";
import { SeedError } from "@/prisma/seed/seed-error";

const BEFORE = "2025-03-01";
const AFTER = "2025-07-01";
/** The provinces that kept their borders. */
const UNCHANGED = ["01", "04", "11", "12", "14", "20", "22", "38", "40", "42", "46"];

let seeds: AreaSeeds;
let at: (code: string, day: string) => AreaSeed | undefined;
let communesOf: (province: string, day: string) => AreaSeed[];

beforeAll(async () => {
  seeds = await readAreaSeeds();
  const index = indexByCode(seeds.areas);
  at = (code, day) => index.get(code)?.find((area) => isValidOn(area, day));
  communesOf = (province, day) =>
    seeds.areas.filter((area) => {
      if (area.level !== "commune" || !isValidOn(area, day)) return false;
      const parent = findParent(index, area)!;
      return (parent.level === "district" ? findParent(index, parent) : parent) === at(province, day);
    });
});

describe("the areas of both maps", () => {
  it("hold the whole country: 63 provinces, 696 districts, 10.047 communes, then 34 and 3.321", () => {
    const counts = (day: string) => (["province", "district", "commune"] as const).map((level) => seeds.areas.filter((area) => area.level === level && isValidOn(area, day)).length);
    expect(counts(BEFORE)).toEqual([63, 696, 10_047]);
    expect(counts(AFTER)).toEqual([34, 0, 3_321]);
  });

  it.each([
    ["11", "Tỉnh Điện Biên", 129],
    // The list has two Xã Đông Khê in one district, both kept (see the unplaced ones below).
    ["38", "Tỉnh Thanh Hóa", 549],
    ["58", "Tỉnh Ninh Thuận", 62],
    ["84", "Tỉnh Trà Vinh", 104],
    ["91", "Tỉnh Kiên Giang", 143],
    ["56", "Tỉnh Khánh Hòa", 132],
    ["83", "Tỉnh Bến Tre", 148],
    ["86", "Tỉnh Vĩnh Long", 102],
    ["89", "Tỉnh An Giang", 155],
  ])("hold %s %s with its %i communes before July 2025", (code, name, communes) => {
    expect(at(code, BEFORE)?.name).toBe(name);
    expect(communesOf(code, BEFORE)).toHaveLength(communes);
  });

  it.each([
    ["11", "Tỉnh Điện Biên", 45],
    ["38", "Tỉnh Thanh Hóa", 166],
    ["56", "Tỉnh Khánh Hoà", 65],
    ["86", "Tỉnh Vĩnh Long", 124],
    ["91", "Tỉnh An Giang", 102],
  ])("hold %s %s with its %i communes since", (code, name, communes) => {
    expect(at(code, AFTER)?.name).toBe(name);
    expect(communesOf(code, AFTER)).toHaveLength(communes);
  });

  it("tell apart the units that shared a code", () => {
    expect(at("91", BEFORE)?.name).toBe("Tỉnh Kiên Giang");
    expect(at("91", AFTER)?.name).toBe("Tỉnh An Giang");
    expect(at("15889", BEFORE)?.name).toBe("Xã Hoằng Kim");
    expect(at("15889", AFTER)?.name).toBe("Xã Hoằng Phú");
  });

  it("keep one identity for the provinces that went on unchanged", () => {
    expect(seeds.areas.filter(({ level, validFrom, validTo }) => level === "province" && validFrom === null && validTo === null).map(({ code }) => code)).toEqual(UNCHANGED);
    for (const code of UNCHANGED) expect(seeds.areas.filter((area) => area.code === code)).toHaveLength(1);
  });

  it("end every district, and every other old unit, on 30/6/2025", () => {
    const old = seeds.areas.filter(({ validFrom, level, code }) => validFrom === null && level !== "country" && !UNCHANGED.includes(code));
    expect(new Set(old.map(({ validTo }) => validTo))).toEqual(new Set(["2025-06-30"]));
    expect(seeds.areas.filter(({ level, validTo }) => level === "district" && validTo === null)).toEqual([]);
  });
});

describe("the successions", () => {
  it("lead Xã Hoằng Kim into Xã Hoằng Phú with its three neighbours", () => {
    const into = seeds.successions.filter(({ successorCode }) => successorCode === "15889");
    expect(into.map(({ predecessorName }) => predecessorName).sort()).toEqual(["Xã Hoằng Kim", "Xã Hoằng Phú", "Xã Hoằng Quý", "Xã Hoằng Trung"]);
  });

  it("give every new unit but one its predecessors", () => {
    const reached = new Set(seeds.successions.map(({ successorCode }) => successorCode));
    const orphans = seeds.areas.filter(({ validFrom, code }) => validFrom === AFTER && !reached.has(code));
    expect(orphans.map(({ code, name }) => `${code} ${name}`)).toEqual(["31213 Phường Tân Lộc"]);
  });

  it("place every old commune but 34, which the lists name twice or not at all", () => {
    const placed = new Set(seeds.successions.map(({ predecessorCode }) => predecessorCode));
    const lost = seeds.areas.filter(({ level, validTo, code }) => level === "commune" && validTo !== null && !placed.has(code));
    expect(lost).toHaveLength(34);
    const ofDongSon = lost.filter((area) => ["16387", "16408", "16411"].includes(area.code));
    expect(ofDongSon.map(({ name }) => name)).toEqual(["Xã Đông Khê", "Xã Đông Khê", "Xã Đông Xuân"]);
  });

  it("keep every commune in the province into which its own went", () => {
    const index = indexByCode(seeds.areas);
    const provinceOf = (area: AreaSeed): AreaSeed => (area.level === "province" ? area : provinceOf(findParent(index, area)!));
    const heirOf = new Map(seeds.successions.filter(({ level }) => level === "province").map((row) => [row.predecessorCode, row.successorCode]));
    for (const row of seeds.successions.filter(({ level }) => level !== "province")) {
      const [before, after] = [provinceOf(at(row.predecessorCode, BEFORE)!), provinceOf(at(row.successorCode, AFTER)!)];
      expect(heirOf.get(before.code) ?? before.code).toBe(after.code);
    }
  });

  it("leave to a person what is listed whole in several new units", () => {
    const successors = new Map<string, typeof seeds.successions>();
    for (const row of seeds.successions) successors.set(row.predecessorCode, [...(successors.get(row.predecessorCode) ?? []), row]);
    const several = [...successors.values()].filter((rows) => rows.length > 1).flat();
    expect(several.filter(({ extent }) => extent === "to_confirm")).toHaveLength(734);
    expect(several.filter(({ extent }) => extent === "whole")).toEqual([]);
    expect([...successors.values()].filter((rows) => rows.length > 1)).toHaveLength(443);
  });
});

describe("bad rows", () => {
  const header = "code,level,name,kind,parent_code,valid_from,valid_to\n";
  const successionHeader = "level,predecessor_code,predecessor_name,successor_code,successor_name,effective_on,extent,note\n";
  const country = "VN,country,Việt Nam,quoc_gia,,,\n";
  const messageOf = (areas: string, successions = successionHeader): string => {
    try {
      parseAreaSeeds({ "areas.csv": header + areas }, { "successions.csv": successions });
    } catch (error) {
      if (error instanceof SeedError) return error.message;
      throw error;
    }
    return "accepted";
  };

  it("are refused with file, line and reason", () => {
    expect(messageOf(country)).toBe("accepted");
    expect(messageOf(`${country}11,region,Tỉnh Điện Biên,tinh,VN,,\n`)).toMatch(/^seeds\/areas\/areas\.csv: line 3\.level: /);
    expect(messageOf(`${country}11,province\n`)).toMatch(/^seeds\/areas\/areas\.csv: Invalid Record Length: .* line 3/);
    expect(messageOf(`${country}11,province,Tỉnh Điện Biên,tinh,XX,,\n`)).toBe("seeds/areas/areas.csv: line 3: parent XX is not among the areas of that day");
  });

  it("may not use a code twice on one day", () => {
    const twice = `${country}91,province,Tỉnh Kiên Giang,tinh,VN,,2025-07-01\n91,province,Tỉnh An Giang,tinh,VN,2025-07-01,\n`;
    expect(messageOf(twice)).toContain("line 4: code 91 is used twice at the same time");
    expect(messageOf(twice.replace(",2025-07-01\n91", ",2025-06-30\n91"))).toBe("accepted");
  });

  it("may not lead from or to a unit that is not there", () => {
    const areas = `${country}58,province,Tỉnh Ninh Thuận,tinh,VN,,2025-06-30\n56,province,Tỉnh Khánh Hoà,tinh,VN,2025-07-01,\n`;
    const row = (text: string) => messageOf(areas, `${successionHeader}${text}\n`);
    expect(row("province,58,Tỉnh Ninh Thuận,56,Tỉnh Khánh Hoà,2025-07-01,whole,")).toBe("accepted");
    expect(row("province,58,Tỉnh Ninh Thuận,56,Tỉnh Khánh Hòa,2025-07-01,whole,")).toContain("successions.csv: line 2: successor 56");
    expect(row("province,58,Tỉnh Ninh Thuận,56,Tỉnh Khánh Hoà,2025-08-01,whole,")).toContain("does not end the day before 2025-08-01");
  });
});
