"use server";

import { createHash } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import { defineFormAction } from "@/lib/auth/define-action";
import { readBoundaries, simplifyShapes } from "@/lib/documents/boundaries";
import { boundaryOrigin, boundaryScope, removeBoundariesInput } from "@/lib/domain/boundary/input";
import { Refusal, unwrap } from "@/lib/domain/result";
import { tick } from "@/lib/domain/typed";
import * as boundaries from "@/lib/services/boundaries";

const file = z.file().optional();

async function readFile(given: z.output<typeof file>) {
  if (!given || given.size === 0) throw new Refusal({ code: "invalid", message: "Chưa có tệp nào.", fields: { file: "Hãy chọn tệp GeoJSON." } });
  const bytes = new Uint8Array(await given.arrayBuffer());
  return { features: unwrap(readBoundaries(bytes)), fileName: given.name.normalize("NFC").slice(-200), sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Reads the file and says what it would do; nothing is kept of it. */
export const previewBoundariesAction = defineFormAction(boundaryScope.extend({ file }), async (actor, { file: given, ...scope }) => {
  const { features, fileName, sha256 } = await readFile(given);
  return { ...(await boundaries.preview(actor, scope, features)), shapes: features.length, fileName, sha256, scope };
});

const loadInput = boundaryScope.extend({ ...boundaryOrigin.shape, skipsUnmatched: tick(), sha256: z.string(), file });

export const loadBoundariesAction = defineFormAction(loadInput, async (actor, { file: given, sha256: previewed, source, licence, skipsUnmatched, ...scope }): Promise<never> => {
  const { features, fileName, sha256 } = await readFile(given);
  if (sha256 !== previewed) throw new Refusal({ code: "conflict", message: "Tệp này khác với tệp đã xem trước. Hãy xem trước lại rồi nạp." });
  const shapes = simplifyShapes(features.map(({ shape }) => shape));
  const simpler = features.map((one, index) => ({ ...one, shape: shapes[index]! }));
  await boundaries.load(actor, { scope, features: simpler, fileName, sha256, source, licence, skipsUnmatched });
  redirect("/areas/boundaries?done=loaded");
});

export const removeBoundariesAction = defineFormAction(removeBoundariesInput, async (actor, input): Promise<never> => {
  await boundaries.remove(actor, input);
  redirect("/areas/boundaries?done=removed");
});
