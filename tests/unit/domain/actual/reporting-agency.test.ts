import { describe, expect, it } from "vitest";
import { type AgencyAssignment, assignmentsOfYear, reportingAgency } from "@/lib/domain/actual/reporting-agency";

const assign = (agencyId: string, role: "lead" | "coordinate" = "lead", rest: Partial<AgencyAssignment> = {}): AgencyAssignment => ({ agencyId, role, ordinal: 1, validFrom: null, validTo: null, ...rest });
const plan = { coordinatorIds: ["coordinator"], agencyIds: ["first", "coordinator"] };

describe("whose figure a cell is", () => {
  it("is the first leading agency's for those who write for all", () => {
    const assignments = [assign("helps", "coordinate"), assign("second", "lead", { ordinal: 2 }), assign("leads")];
    expect(reportingAgency(assignments, plan, 2024, [])).toBe("leads");
  });

  it("is one's own agency's where it is assigned, even as a helper", () => {
    const assignments = [assign("leads"), assign("helps", "coordinate")];
    expect(reportingAgency(assignments, plan, 2024, ["helps"])).toBe("helps");
    expect(reportingAgency(assignments, plan, 2024, ["elsewhere"])).toBe("leads");
  });

  it("falls back on the coordinator, then the plan's first agency", () => {
    expect(reportingAgency([], plan, 2024, [])).toBe("coordinator");
    expect(reportingAgency([assign("helps", "coordinate")], plan, 2024, [])).toBe("coordinator");
    expect(reportingAgency([], { coordinatorIds: [], agencyIds: ["first"] }, 2024, [])).toBe("first");
    expect(reportingAgency([], { coordinatorIds: [], agencyIds: [] }, 2024, [])).toBeNull();
  });

  it("follows a handover: the agency of the year's last day answers for the year", () => {
    const assignments = [assign("labour", "lead", { validTo: "2025-02-28" }), assign("health", "lead", { validFrom: "2025-03-01" })];
    expect(reportingAgency(assignments, plan, 2024, [])).toBe("labour");
    expect(reportingAgency(assignments, plan, 2025, [])).toBe("health");
    expect(reportingAgency(assignments, plan, 2025, ["labour"])).toBe("health");
  });

  it("takes who was assigned during the year where nobody is at its end", () => {
    const ended = assign("labour", "lead", { validTo: "2025-02-28" });
    expect(assignmentsOfYear([ended], 2025)).toEqual([ended]);
    expect(assignmentsOfYear([ended], 2026)).toEqual([]);
  });
});
