import { createHash } from "node:crypto";
import { db } from "@/lib/data/db";
import type { KeptFile } from "@/lib/data/plan-files";
import { areaSubject } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { Refusal } from "@/lib/domain/result";
import { audit, auditChain } from "./audit";

/** Keeps a scan of the signed document with a plan in force. Nothing replaces or removes it afterwards. */
export function keep(actor: Actor, { planCode, file }: { planCode: string; file: KeptFile }): Promise<{ fileId: string }> {
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT "id" FROM "Plan" WHERE "code" = ${planCode} FOR UPDATE`;
      const plan = await tx.plan.findFirst({ where: { code: planCode, isReference: false }, select: { id: true, areaId: true, files: { select: { sha256: true, name: true } } } });
      const subject = plan && (await areaSubject(tx, plan.areaId));
      if (!plan || !subject) throw new Refusal({ code: "not-found", message: "Không tìm thấy kế hoạch này. Hãy chọn lại kế hoạch." });
      ensureCan(actor, "plan.draft", subject);
      const same = plan.files.find((kept) => kept.sha256 === sha256);
      if (same) throw new Refusal({ code: "conflict", message: `Tệp này đã được lưu cùng kế hoạch với tên ${same.name}. Hãy chọn tệp khác.` });
      const { id } = await tx.planFile.create({ data: { ...file, planId: plan.id, sha256 }, select: { id: true } });
      await audit(tx, { actor, chain: await auditChain(tx, plan.areaId), action: "plan.file-kept", subjectType: "Plan", subjectId: plan.id, data: { plan: planCode, fileId: id, name: file.name, sha256 } });
      return { fileId: id };
    },
    { timeout: 20_000 },
  );
}
