import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "@/lib/domain/decimal";
import type { Unit } from "@/lib/domain/succession/act";
import { recordSuccessionInput } from "@/lib/domain/succession/input";
import { actOf, kindOfName, typedShare } from "@/lib/domain/succession/proposal";

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const unit = (n: number, more: Partial<Unit>): Unit => ({ id: id(n), level: "commune", code: `1000${n}`, name: `Xã ${n}`, kind: "xa", parentId: id(2), validFrom: null, validTo: null, ...more });
const UNITS = [
  unit(0, { level: "country", code: "VN", name: "Việt Nam", kind: "quoc_gia", parentId: null }),
  unit(1, { level: "province", code: "38", name: "Tỉnh Thanh Hóa", kind: "tinh", parentId: id(0) }),
  unit(2, { level: "district", code: "399", name: "Huyện Hoằng Hóa", kind: "huyen", parentId: id(1) }),
  unit(3, { code: "15889", name: "Xã Hoằng Kim" }),
  unit(4, { code: "15880", name: "Xã Hoằng Trung" }),
  unit(5, { code: "15890", name: "Xã Hoằng Trinh" }),
];
const input = (more: object) => recordSuccessionInput.parse({ within: id(1), on: "01/07/2025", document: "Nghị quyết 1686/NQ-UBTVQH15", ...more });
const made = (more: object) => {
  const result = actOf(input(more), UNITS);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};
const refused = (more: object) => {
  const result = actOf(input(more), UNITS);
  return result.ok ? "" : `${result.problem.message} ${Object.values(result.problem.fields ?? {}).join(" ")}`;
};

describe("a form", () => {
  it("merges communes into one under the province, since there are no districts on that day", () => {
    expect(made({ kind: "merge", areaIds: [id(3), id(4)], successors: "15889; Xã Hoằng Phú" })).toMatchObject({
      endedIds: [id(3), id(4)],
      begins: [{ code: "15889", name: "Xã Hoằng Phú", kind: "xa", level: "commune", parent: { id: id(1) } }],
      links: [{ predecessorId: id(3), extent: "whole" }, { predecessorId: id(4), extent: "whole" }],
    });
  });

  it("divides one, with shares and their source, or without", () => {
    const successors = "15889; Xã Hoằng Phú; 0,4\n15891; Phường Hoằng Mới; 60%";
    expect(made({ kind: "split", areaIds: id(3), successors, shareSource: "Dân số theo đề án" }).links.map(({ share, shareSource }) => [share, shareSource])).toEqual([["0.4", "Dân số theo đề án"], ["0.6", "Dân số theo đề án"]]);
    expect(refused({ kind: "split", areaIds: id(3), successors })).toMatch(/căn cứ của các tỷ lệ/);
    expect(made({ kind: "split", areaIds: id(3), successors: "15889; Xã Hoằng Phú\n15891; Xã Hoằng Mới" }).links.map(({ share }) => share)).toEqual([null, null]);
  });

  it("moves a part over: both go on under their names, as other units", () => {
    const act = made({ kind: "part_of", areaIds: id(3), receiverId: id(4), share: "0,25", shareSource: "Diện tích" });
    expect(act.begins.map(({ code, name }) => [code, name])).toEqual([["15889", "Xã Hoằng Kim"], ["15880", "Xã Hoằng Trung"]]);
    expect(act.links.map(({ share, extent }) => [extent, share])).toEqual([["part", "0.75"], ["part", "0.25"], ["whole", null]]);
    expect(refused({ kind: "part_of", areaIds: id(3), receiverId: id(3) })).toMatch(/khác với nó/);
  });

  it("gives another name or kind, and ends a level with what lay in it going on", () => {
    expect(made({ kind: "promotion", areaIds: id(3), successors: "15889; Phường Hoằng Kim" }).begins).toMatchObject([{ kind: "phuong" }]);
    for (const kind of ["rename", "promotion"]) expect(refused({ kind, areaIds: id(3), successors: "15889; Xã Hoằng Kim" })).toMatch(/đều như cũ/);
    expect(refused({ kind: "promotion", areaIds: id(3), successors: "15889; Xã Hoằng Kim Mới" })).toMatch(/Loại đơn vị vẫn như cũ/);
    const act = made({ kind: "end_of_level" });
    expect(act.endedIds).toHaveLength(4);
    expect(act.begins.map(({ name, parent }) => [name, parent])).toEqual([["Xã Hoằng Kim", { id: id(1) }], ["Xã Hoằng Trung", { id: id(1) }], ["Xã Hoằng Trinh", { id: id(1) }]]);
  });

  it("ends districts as a level from the day on which there are none", () => {
    expect(refused({ kind: "end_of_level", on: "30/06/2025" })).toMatch(/còn đến hết ngày 30\/06\/2025.*từ 01\/07\/2025/);
  });

  it("ends units without a successor, but none with others still in it", () => {
    expect(made({ kind: "end_of_unit", areaIds: [id(3), id(5)] })).toMatchObject({ endedIds: [id(3), id(5)], begins: [], links: [] });
    expect(refused({ kind: "end_of_unit", areaIds: id(2) })).toMatch(/Huyện Hoằng Hóa còn 3 đơn vị trực thuộc/);
    expect(refused({ kind: "end_of_unit", areaIds: id(0) })).toMatch(/cả nước/);
    expect(refused({ kind: "end_of_unit" })).toMatch(/Hãy chọn đơn vị/);
  });

  it("says what is missing where it is missing", () => {
    expect(refused({ kind: "merge", areaIds: [id(3), id(4)], successors: "Hoằng Phú" })).toMatch(/Dòng 1: hãy ghi mã/);
    expect(refused({ kind: "merge", areaIds: [id(3), id(2)], successors: "1; Xã A" })).toMatch(/cùng cấp/);
    expect(refused({ kind: "merge", areaIds: [id(9)], successors: "1; Xã A" })).toMatch(/có trong địa bàn này/);
    expect(refused({ kind: "rename", areaIds: [id(0)], successors: "1; Xã A" })).toMatch(/cả nước/);
  });
});

describe("a resolution's list", () => {
  const header = "old_code,old_name,new_code,new_name,extent";

  it("is read in the official columns or in Vietnamese ones", () => {
    for (const table of [`${header}\n15889,Xã Hoằng Kim,15889,Xã Hoằng Phú,whole\n15880,Xã Hoằng Trung,15889,Xã Hoằng Phú,`, "Mã cũ\tTên cũ\tMã mới\tTên mới\tPhạm vi\n15889\tXã Hoằng Kim\t15889\tXã Hoằng Phú\ttoàn bộ\n15880\tXã Hoằng Trung\t15889\tXã Hoằng Phú\ttoàn bộ"]) {
      expect(made({ kind: "arrangement", successors: table })).toMatchObject({ endedIds: [id(3), id(4)], begins: [{ code: "15889", parent: { id: id(1) } }] });
    }
  });

  it("never takes one unit for another that has its code", () => {
    expect(refused({ kind: "arrangement", successors: `${header}\n15889,Xã Hoằng Phú,1,Xã A,` })).toMatch(/mã 15889 là Xã Hoằng Kim, không phải Xã Hoằng Phú/);
    expect(refused({ kind: "arrangement", successors: `${header}\n99999,Xã Lạ,1,Xã A,` })).toMatch(/không có đơn vị mã 99999/);
    expect(refused({ kind: "arrangement", successors: `${header}\n15889,Xã Hoằng Kim,15880,Xã A,\n15880,Xã Hoằng Trung,15880,Xã B,` })).toMatch(/vừa là Xã A vừa là Xã B/);
  });

  it("moves communes to whatever takes their province's place", () => {
    const act = made({ kind: "arrangement", successors: `${header}\n38,Tỉnh Thanh Hóa,39,Tỉnh Thanh,\n399,Huyện Hoằng Hóa,400,Huyện Mới,\n15889,Xã Hoằng Kim,15889,Xã Hoằng Phú,\n15880,Xã Hoằng Trung,15889,Xã Hoằng Phú,\n15890,Xã Hoằng Trinh,15889,Xã Hoằng Phú,`, on: "2024-01-01" });
    expect(act.begins.map(({ name, parent }) => [name, parent])).toEqual([["Tỉnh Thanh", { id: id(0) }], ["Huyện Mới", { key: "province 39" }], ["Xã Hoằng Phú", { key: "district 400" }]]);
  });

  it("keeps doubtful rows doubtful", () => {
    const act = made({ kind: "arrangement", successors: `${header}\n15889,Xã Hoằng Kim,1,Xã A,to_confirm\n15889,Xã Hoằng Kim,2,Xã B,cần xác nhận`.replace(",1,", ",10001,").replace(",2,", ",10002,") });
    expect(act.links.map(({ extent }) => extent)).toEqual(["to_confirm", "to_confirm"]);
  });
});

it("reads shares exactly, as fractions or per cent", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), (millionths) => {
    const share = decimal(millionths).dividedBy(1_000_000).toFixed();
    expect(typedShare(share.replace(".", ","))).toBe(share);
    expect(typedShare(`${decimal(share).times(100).toFixed().replace(".", ",")}%`)).toBe(share);
  }));
  expect(["", " ", null].map(typedShare)).toEqual([null, null, null]);
  expect(["một nửa", "1/2", "-"].map(typedShare)).toEqual([undefined, undefined, undefined]);
});

it("knows a unit's kind by its name", () => {
  expect(["Xã A", "Phường B", "Đặc khu C", "Thị xã D", "Huyện E"].map((name) => kindOfName(name, "commune"))).toEqual(["xa", "phuong", "dac_khu", "thi_xa", "huyen"]);
  expect(kindOfName("Thành phố Huế", "province")).toBe("thanh_pho_truc_thuoc_trung_uong");
  expect(kindOfName("Hoằng Phú", "commune")).toBeNull();
});
