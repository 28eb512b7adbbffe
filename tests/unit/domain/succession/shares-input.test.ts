import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { confirmSharesInput } from "@/lib/domain/succession/input";
import { shareField, successorOfField } from "@/lib/domain/succession/words";

it("each part has a field of its own, so that a refused form can give back what was typed in it", () => {
  const [predecessorId, a, b] = [randomUUID(), randomUUID(), randomUUID()];
  expect(shareField(a)).not.toBe(shareField(b));
  expect([shareField(a), "source"].map(successorOfField)).toEqual([a, null]);
  const typed = { predecessorId, on: "2025-07-01", source: "Dân số", [shareField(a)]: "0,4", [shareField(b)]: "nửa" };
  expect(confirmSharesInput.parse(typed)).toEqual({ predecessorId, on: "2025-07-01", source: "Dân số", parts: [{ successorId: a, share: "0,4" }, { successorId: b, share: "nửa" }] });
  expect(confirmSharesInput.safeParse({ ...typed, [shareField(b)]: "1".repeat(61) }).error?.issues[0]?.path).toEqual([shareField(b)]);
});
