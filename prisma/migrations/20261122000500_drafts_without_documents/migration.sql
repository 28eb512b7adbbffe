-- A draft may also be made by hand, or be copied from a plan in force: it then has no text, and remembers the plan.

ALTER TABLE "PlanDraft" ALTER COLUMN "text" DROP NOT NULL;
ALTER TABLE "PlanDraft" ADD COLUMN "copiedFromId" UUID;
CREATE INDEX "PlanDraft_copiedFromId_idx" ON "PlanDraft"("copiedFromId");
ALTER TABLE "PlanDraft" ADD CONSTRAINT "PlanDraft_copiedFromId_fkey" FOREIGN KEY ("copiedFromId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PlanDraft" ADD CONSTRAINT "PlanDraft_not_read_and_copied" CHECK ("text" IS NULL OR "copiedFromId" IS NULL);
