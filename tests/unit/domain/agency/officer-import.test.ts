import { describe, expect, it } from "vitest";
import { type ImportGround, type KnownPerson, peoplesCommitteeOf, planOfficerImport, usernameOf, wantedUsernames } from "@/lib/domain/agency/officer-import";
import { officerRowsInput, readOfficerRows, type OfficerRow } from "@/lib/domain/agency/officer-rows";

const HEADER = ["Mã xã", "Tên xã", "Tên đơn vị", "Họ tên cán bộ", "Tên đăng nhập", "Email", "Điện thoại"];

const rowsOf = (...lines: string[][]): OfficerRow[] => {
  const read = readOfficerRows([HEADER, ...lines]);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
};

const communes = [
  { id: "pon", code: "03202", name: "Xã Mường Pồn", agencies: [] },
  { id: "thanh", code: "03334", name: "Phường Mường Thanh", agencies: [{ id: "ubnd-thanh", name: "Ủy ban nhân dân phường Mường Thanh" }] },
  { id: "sang", code: "03244", name: "Xã Sáng Nhè", agencies: [] },
];
const ground = (people: [string, Partial<KnownPerson>][] = []): ImportGround => ({
  provinceName: "Tỉnh Điện Biên",
  communes,
  people: new Map(people.map(([username, person]) => [username, { userId: username, isClosed: false, hasPassword: true, communeIds: [], ...person }])),
});
const planOf = (rows: OfficerRow[], people: [string, Partial<KnownPerson>][] = []) => planOfficerImport(rows, ground(people));
const faultsOf = (...args: Parameters<typeof planOf>) => planOf(...args).faults.map(({ line, column }) => `${line} ${column}`);

describe("reading the rows", () => {
  it("finds the heading under a title, whatever the order and spelling, and keeps the sheet's row numbers", () => {
    const read = readOfficerRows([["DANH SÁCH CÁN BỘ"], [], ["STT", "HỌ VÀ TÊN", "mã xã", "Số điện thoại"], ["1", " Lò  Thị Mai ", "3202", "912345678"], ["", "", "", ""], ["2", "Tòng Văn An", "03244", ""]]);
    expect(read).toMatchObject({ ok: true, value: [{ line: 4, name: "Lò Thị Mai", code: "3202", phone: "912345678", username: "", commune: "" }, { line: 6, name: "Tòng Văn An" }] });
  });

  it.each([
    ["no heading", [["a", "b"], ["c", "d"]]],
    ["no column of names", [["Mã xã", "Email"], ["03202", "a@b.vn"]]],
    ["two columns of one name", [["Mã xã", "Mã xã", "Họ tên"], ["1", "2", "3"]]],
    ["nothing below the heading", [HEADER, ["", ""]]],
    ["too many rows", [HEADER, ...Array.from({ length: 601 }, () => ["03202", "", "", "An"])]],
  ])("refuses %s with a sentence", (_, table) => {
    const read = readOfficerRows(table);
    expect(read.ok ? null : read.problem).toMatchObject({ code: "invalid", message: expect.stringMatching(/^\p{Lu}.+\.$/u) as string });
  });

  it("takes rows back from the browser only as rows", () => {
    const rows = rowsOf(["03202", "", "", "Lò Thị Mai"]);
    expect(officerRowsInput.parse(JSON.stringify(rows))).toEqual(rows);
    for (const json of ["", "{", "[]", "null", '[{"line":0}]', JSON.stringify([{ ...rows[0], name: 5 }])]) expect(officerRowsInput.safeParse(json).success, json).toBe(false);
  });
});

describe("names", () => {
  it("makes the committee's name and a username that can be typed on a telephone", () => {
    expect(communes.map(({ name }) => peoplesCommitteeOf(name))).toEqual(["UBND xã Mường Pồn", "UBND phường Mường Thanh", "UBND xã Sáng Nhè"]);
    expect(communes.map(usernameOf)).toEqual(["muongpon.03202", "muongthanh.03334", "sangnhe.03244"]);
  });

  it("asks for the usernames that are written and those that would be made", () => {
    expect(wantedUsernames(rowsOf(["3202", "", "", "A"], ["", "Sáng Nhè", "", "B", "Chi.B"], ["99999", "", "", "C"]), ground())).toEqual(["muongpon.03202", "chi.b"]);
  });
});

describe("the plan", () => {
  it("makes the committee and the officer, and reuses the committee that is there", () => {
    const { lines, faults } = planOf(rowsOf(["3202", "Mường Pồn", "", "Lò Thị Mai", "", "mai@dienbien.gov.vn", "912345678"], ["03334", "phường mường thanh", "UBND phường Mường Thanh", "Tòng Văn An", "an.mt"]));
    expect(faults).toEqual([]);
    expect(lines).toEqual([
      {
        line: 2,
        commune: { id: "pon", code: "03202", name: "Xã Mường Pồn" },
        agency: { id: null, name: "UBND xã Mường Pồn" },
        officer: { username: "muongpon.03202", name: "Lò Thị Mai", email: "mai@dienbien.gov.vn", phone: "0912345678", known: null },
      },
      {
        line: 3,
        commune: { id: "thanh", code: "03334", name: "Phường Mường Thanh" },
        agency: communes[1]!.agencies[0],
        officer: { username: "an.mt", name: "Tòng Văn An", email: null, phone: null, known: null },
      },
    ]);
  });

  it("adds the committee alone where no officer is written", () => {
    expect(planOf(rowsOf(["03202", "Xã Mường Pồn", "UBND xã Mường Pồn"]))).toMatchObject({ faults: [], lines: [{ agency: { id: null }, officer: null }] });
  });

  it("leaves whoever is an officer there already as they are", () => {
    const { lines, faults } = planOf(rowsOf(["03202", "", "", "Tên khác"]), [["muongpon.03202", { communeIds: ["pon"], hasPassword: false }]]);
    expect(faults).toEqual([]);
    expect(lines[0]?.officer?.known).toEqual({ userId: "muongpon.03202", hasPassword: false });
  });

  it.each([
    ["an unknown code", ["01234", "", "", "A"], "2 code"],
    ["neither code nor name", ["", "", "", "A"], "2 code"],
    ["a name of another commune", ["03202", "Xã Sáng Nhè", "", "A"], "2 commune"],
    ["an unknown name", ["", "Xã Thanh Xương", "", "A"], "2 commune"],
    ["an officer without a name", ["03202", "", "", "", "mai"], "2 name"],
    ["a bad username", ["03202", "", "", "A", "có dấu cách"], "2 username"],
    ["a bad address", ["03202", "", "", "A", "", "khong-phai-email"], "2 email"],
    ["a bad number", ["03202", "", "", "A", "", "", "chưa có"], "2 phone"],
    ["another committee", ["03334", "", "UBND phường Thanh Bình", "A"], "2 agency"],
  ])("finds %s", (_, row, fault) => {
    expect(faultsOf(rowsOf(row))).toEqual([fault]);
  });

  it("finds every fault of every row, each with a sentence", () => {
    const { faults } = planOf(rowsOf(["01234", "", "", "", "", "z"], ["03202", "", "", "", "x y", "z"], ["03244", "", "", "Được"]));
    expect(faults.map(({ line, column }) => `${line} ${column}`)).toEqual(["2 code", "2 name", "2 email", "3 username", "3 name", "3 email"]);
    for (const { message } of faults) expect(message).toMatch(/^\p{Lu}[^!]+\.$/u);
  });

  it("refuses the username of somebody else, of a closed account, and the same twice", () => {
    const rows = rowsOf(["03202", "", "", "Mai"]);
    expect(faultsOf(rows, [["muongpon.03202", { communeIds: ["sang"] }]])).toEqual(["2 username"]);
    expect(faultsOf(rows, [["muongpon.03202", { communeIds: ["pon"], isClosed: true }]])).toEqual(["2 username"]);
    expect(faultsOf(rowsOf(["03202", "", "", "Mai"], ["03202", "", "", "An"]))).toEqual(["3 username"]);
    expect(faultsOf(rowsOf(["03202", "", "", "Mai"], ["03202", "", "", "An", "an.muongpon"]))).toEqual([]);
  });

  it("makes one committee of two spellings, and asks where two rows name two", () => {
    const same = planOf(rowsOf(["03202", "", "UBND xã Mường Pồn", "Mai"], ["03202", "", "Ủy ban nhân dân xã Mường Pồn", "An", "an.mp"]));
    expect(same.faults).toEqual([]);
    expect(new Set(same.lines.map((line) => line.agency.name))).toEqual(new Set(["UBND xã Mường Pồn"]));
    expect(faultsOf(rowsOf(["03202", "", "UBND xã Mường Pồn", "Mai"], ["03202", "", "UBND xã Nà Tấu", "An", "an.mp"]))).toEqual(["3 agency"]);
  });
});
