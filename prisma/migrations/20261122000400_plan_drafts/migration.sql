-- Plans read from a document wait here, with the document, until a person puts them in force.

CREATE TABLE "PlanDraft" (
    "id" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "extractionNotes" TEXT[],
    "draft" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "planId" UUID,

    CONSTRAINT "PlanDraft_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PlanFile" (
    "id" UUID NOT NULL,
    "draftId" UUID,
    "planId" UUID,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "addedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanFile_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "PlanDraft_planId_key" ON "PlanDraft"("planId");
CREATE INDEX "PlanDraft_areaId_idx" ON "PlanDraft"("areaId");
CREATE UNIQUE INDEX "PlanFile_draftId_key" ON "PlanFile"("draftId");
CREATE INDEX "PlanFile_planId_idx" ON "PlanFile"("planId");

ALTER TABLE "PlanDraft" ADD CONSTRAINT "PlanDraft_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PlanDraft" ADD CONSTRAINT "PlanDraft_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PlanDraft" ADD CONSTRAINT "PlanDraft_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PlanFile" ADD CONSTRAINT "PlanFile_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "PlanDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PlanFile" ADD CONSTRAINT "PlanFile_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PlanFile"
  ADD CONSTRAINT "PlanFile_belongs_somewhere" CHECK (num_nonnulls("draftId", "planId") > 0),
  ADD CONSTRAINT "PlanFile_sha256" CHECK ("sha256" = encode(sha256("bytes"), 'hex')),
  ADD CONSTRAINT "PlanFile_size" CHECK (octet_length("bytes") BETWEEN 1 AND 20971520);

-- A draft that became a plan stays as it was when it did, and so does its file.
CREATE FUNCTION refuse_change_of_issued_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of a plan in force', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "PlanDraft" FOR EACH ROW WHEN (OLD."planId" IS NOT NULL) EXECUTE FUNCTION refuse_change_of_issued_draft();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "PlanFile" FOR EACH ROW WHEN (OLD."planId" IS NOT NULL) EXECUTE FUNCTION refuse_change_of_issued_draft();

-- A draft may be given up; a document's bytes are never rewritten.
GRANT SELECT, INSERT, UPDATE, DELETE ON "PlanDraft" TO chitieu_app;
GRANT SELECT, INSERT, DELETE ON "PlanFile" TO chitieu_app;
GRANT UPDATE ("planId") ON "PlanFile" TO chitieu_app;
