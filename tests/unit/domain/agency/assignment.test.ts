import { expect, it } from "vitest";
import { newAgencyInput, stillAssignedFault } from "@/lib/domain/agency/agency";
import { assignmentTick, handOverForm, handOverFault, receiverFault } from "@/lib/domain/agency/assignment";

const [a, b] = ["019aa0a0-0000-7000-8000-000000000001", "019aa0a0-0000-7000-8000-000000000002"] as [string, string];
const form = { planCode: "p", fromAgencyId: a, toAgencyId: b, on: "2025-03-01", document: "QĐ 12" };

it("reads the ticks of a form as assignments", () => {
  expect(handOverForm.parse({ ...form, [assignmentTick(a)]: "on", [assignmentTick(b)]: "on" })).toEqual({ ...form, assignmentIds: [a, b] });
});

it.each([["1/3/2025"], ["01.03.2025"], [" 2025-03-01 "]])("reads the day %s", (on) => expect(handOverForm.parse({ ...form, on, [assignmentTick(a)]: "on" })).toMatchObject({ on: "2025-03-01" }));

it.each([
  [{}, "assignmentIds"],
  [{ [assignmentTick("nothing")]: "on" }, "assignmentIds.0"],
  [{ [assignmentTick(a)]: "on", on: "2025-02-30" }, "on"],
  [{ [assignmentTick(a)]: "on", on: "29/2/2025" }, "on"],
  [{ [assignmentTick(a)]: "on", on: "ngày mai" }, "on"],
  [{ [assignmentTick(a)]: "on", on: "" }, "on"],
  [{ [assignmentTick(a)]: "on", document: "  " }, "document"],
  [{ [assignmentTick(a)]: "on", toAgencyId: "" }, "toAgencyId"],
])("refuses %o at %s", (change, field) => {
  const parsed = handOverForm.safeParse({ ...form, ...change });
  expect(parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."))).toEqual([field]);
});

it("names the indicator that cannot pass on", () => {
  const row = { indicatorNumber: "3", agencyName: "Sở Y tế", validFrom: "2025-03-01", validTo: null };
  expect(handOverFault(row, "2025-03-01")).toMatch(/^Phân công chỉ tiêu 3 cho Sở Y tế mới bắt đầu ngày 01\/03\/2025/);
  expect(handOverFault(row, "2025-07-01")).toBeNull();
});

it("lets nobody receive before it is there or after it ended", () => {
  const agency = { name: "Sở Y tế", validFrom: "2025-03-01", validTo: null };
  expect(receiverFault(agency, "2025-03-01")).toBeNull();
  expect(receiverFault(agency, "2025-02-28")).toMatch(/chỉ hoạt động từ 01\/03\/2025/);
  expect(receiverFault(agency, null)).toMatch(/chỉ hoạt động từ/);
  expect(receiverFault({ ...agency, validFrom: null }, null)).toBeNull();
  expect(receiverFault({ ...agency, validTo: "2025-06-30" }, "2025-04-01")).toMatch(/Hãy chọn cơ quan khác/);
});

it("ends an agency only when it answers for nothing more", () => {
  expect(stillAssignedFault("Sở Y tế", 0, "2025-02-28")).toBeNull();
  expect(stillAssignedFault("Sở Y tế", 4, "2025-02-28")).toMatch(/còn 4 phân công sau ngày 28\/02\/2025/);
});

it("takes an agency without a day or a document", () => {
  expect(newAgencyInput.parse({ areaId: a, name: " Sở  Y tế ", validFrom: "", document: "" })).toEqual({ areaId: a, name: "Sở Y tế", validFrom: null, document: null });
});
