import { describe, expect, it } from "vitest";
import { NARRATIVE_PARTS } from "@/lib/domain/report/form";
import { type Submission, submissionProblem } from "@/lib/domain/report/submission";

const narrative = Object.fromEntries(NARRATIVE_PARTS.map((part) => [part, "Đã viết."])) as Submission["narrative"];
const line = (measureCode: string, more: Partial<Submission["lines"][number]> = {}) => ({ measureCode, name: `Chỉ số ${measureCode}`, isGiven: true, isUnanswered: false, ...more });
const NO_LEAVE = { needs: "none" as const, approvedAt: null, signedNumber: null, signedOn: null, hasSignedCopy: false };
const problem = (more: Partial<Submission>) => submissionProblem({ lines: [line("a")], narrative, head: NO_LEAVE, onBehalf: false, confirmed: [], ...more });

describe("handing in", () => {
  it("goes with everything there", () => {
    expect(problem({})).toBeNull();
  });

  it("names what is missing, unless it was confirmed by its own name", () => {
    const lines = [line("a", { isGiven: false }), line("b"), line("c", { isGiven: false })];
    expect(problem({ lines, narrative: { ...narrative, tasks: " " } })?.current).toEqual({
      unanswered: [],
      missing: [
        { key: "a", name: "Chỉ số a" },
        { key: "c", name: "Chỉ số c" },
        { key: "words:tasks", name: "Phần IV. Phương hướng, nhiệm vụ thời gian tới" },
      ],
    });
    expect(problem({ lines, confirmed: ["a"] })?.message).toContain("1 chỗ để trống: Chỉ số c.");
    expect(problem({ lines, confirmed: ["a", "c"] })).toBeNull();
  });

  it("lists no more than a person reads", () => {
    const lines = Array.from({ length: 9 }, (_, index) => line(String(index), { isGiven: false }));
    expect(problem({ lines })?.message).toContain("Chỉ số 4 và 4 chỗ khác.");
  });

  it("does not let what was returned go back as it was, confirmed or not", () => {
    expect(problem({ lines: [line("a", { isUnanswered: true })], confirmed: ["a"] })).toMatchObject({ code: "invalid", current: { unanswered: [{ key: "a" }] } });
  });

  it("waits for the head's leave in the way the plan asks for", () => {
    expect(problem({ head: { ...NO_LEAVE, needs: "in_application" } })?.message).toMatch(/thủ trưởng đơn vị duyệt/);
    expect(problem({ head: { ...NO_LEAVE, needs: "in_application", approvedAt: "2026-11-10T00:00:00Z" } })).toBeNull();
    const paper = { ...NO_LEAVE, needs: "signed_paper" as const };
    expect(problem({ head: paper })?.message).toMatch(/số và ngày ký/);
    expect(problem({ head: { ...paper, signedNumber: "1/BC", signedOn: "2026-11-10" } })?.message).toMatch(/bản chụp/);
    expect(problem({ head: { ...paper, signedNumber: "1/BC", signedOn: "2026-11-10", hasSignedCopy: true } })).toBeNull();
    expect(problem({ head: paper, onBehalf: true })).toBeNull();
  });
});
