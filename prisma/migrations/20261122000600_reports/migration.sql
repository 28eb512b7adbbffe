-- The yearly round: who reports what for which period, the way of a report, its comments and evidence, what is told to
-- whom, and the links by which people join.

CREATE TYPE "HeadApproval" AS ENUM ('none', 'in_application', 'signed_paper');
CREATE TYPE "ReportAct" AS ENUM ('submit', 'return', 'approve', 'reopen');
CREATE TYPE "InvitationPurpose" AS ENUM ('join', 'reset_password');

ALTER TABLE "ReportingPeriod" DROP CONSTRAINT "ReportingPeriod_ruleId_fkey";

DROP INDEX "ReportingPeriod_ruleId_year_term_key";

ALTER TABLE "ActualEntry" ADD COLUMN     "editId" UUID;
ALTER TABLE "Plan" ADD COLUMN     "headApproval" "HeadApproval" NOT NULL DEFAULT 'none';

ALTER TABLE "Report" ADD COLUMN     "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "headApprovedAt" TIMESTAMPTZ,
ADD COLUMN     "headApprovedById" UUID,
ADD COLUMN     "onBehalfDocument" TEXT,
ADD COLUMN     "signedNumber" TEXT,
ADD COLUMN     "signedOn" DATE;

ALTER TABLE "ReportCell" ADD COLUMN     "followUp" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "returnedEntryId" UUID;

ALTER TABLE "ReportingPeriod" ADD COLUMN     "extendedFrom" DATE,
ADD COLUMN     "kind" "ReportingKind" NOT NULL,
ALTER COLUMN "ruleId" DROP NOT NULL;

ALTER TABLE "User" ADD COLUMN     "email" TEXT,
ADD COLUMN     "phone" TEXT,
ALTER COLUMN "passwordHash" DROP NOT NULL;

CREATE TABLE "PlanReporter" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,

    CONSTRAINT "PlanReporter_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "PlanCommuneMeasure" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "measureId" UUID NOT NULL,

    CONSTRAINT "PlanCommuneMeasure_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ReportStep" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "from" "ReportState" NOT NULL,
    "act" "ReportAct" NOT NULL,
    "to" "ReportState" NOT NULL,
    "reason" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportStep_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "CellComment" (
    "id" UUID NOT NULL,
    "cellId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CellComment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "EvidenceFile" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "cellId" UUID,
    "isSignedCopy" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedById" UUID,
    "removedAt" TIMESTAMPTZ,

    CONSTRAINT "EvidenceFile_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "OutboxMessage" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "periodId" UUID,
    "agencyId" UUID,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "email" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "error" TEXT,
    "sentAt" TIMESTAMPTZ,

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "purpose" "InvitationPurpose" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "usedAt" TIMESTAMPTZ,
    "revokedAt" TIMESTAMPTZ,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "PlanReporter_agencyId_idx" ON "PlanReporter"("agencyId");

CREATE UNIQUE INDEX "PlanReporter_planId_agencyId_key" ON "PlanReporter"("planId", "agencyId");
CREATE UNIQUE INDEX "PlanCommuneMeasure_planId_measureId_key" ON "PlanCommuneMeasure"("planId", "measureId");

CREATE INDEX "ReportStep_reportId_idx" ON "ReportStep"("reportId");
CREATE INDEX "CellComment_cellId_idx" ON "CellComment"("cellId");
CREATE INDEX "EvidenceFile_reportId_idx" ON "EvidenceFile"("reportId");

CREATE UNIQUE INDEX "OutboxMessage_key_key" ON "OutboxMessage"("key");

CREATE INDEX "OutboxMessage_userId_idx" ON "OutboxMessage"("userId");

CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

CREATE INDEX "Invitation_userId_idx" ON "Invitation"("userId");

CREATE UNIQUE INDEX "ActualEntry_editId_key" ON "ActualEntry"("editId");

CREATE INDEX "Report_agencyId_idx" ON "Report"("agencyId");
CREATE INDEX "ReportCell_reportId_idx" ON "ReportCell"("reportId");

CREATE UNIQUE INDEX "ReportingPeriod_planId_kind_year_term_key" ON "ReportingPeriod"("planId", "kind", "year", "term");

ALTER TABLE "ReportingPeriod" ADD CONSTRAINT "ReportingPeriod_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "ReportingRule"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "PlanReporter" ADD CONSTRAINT "PlanReporter_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PlanReporter" ADD CONSTRAINT "PlanReporter_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PlanCommuneMeasure" ADD CONSTRAINT "PlanCommuneMeasure_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PlanCommuneMeasure" ADD CONSTRAINT "PlanCommuneMeasure_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Report" ADD CONSTRAINT "Report_headApprovedById_fkey" FOREIGN KEY ("headApprovedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ReportCell" ADD CONSTRAINT "ReportCell_returnedEntryId_fkey" FOREIGN KEY ("returnedEntryId") REFERENCES "ActualEntry"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ReportStep" ADD CONSTRAINT "ReportStep_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReportStep" ADD CONSTRAINT "ReportStep_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CellComment" ADD CONSTRAINT "CellComment_cellId_fkey" FOREIGN KEY ("cellId") REFERENCES "ReportCell"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CellComment" ADD CONSTRAINT "CellComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_cellId_fkey" FOREIGN KEY ("cellId") REFERENCES "ReportCell"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_removedById_fkey" FOREIGN KEY ("removedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Rules ──

ALTER TABLE "ReportingPeriod"
  ADD CONSTRAINT "ReportingPeriod_open_has_a_last_day" CHECK ("opensOn" IS NULL OR "dueOn" IS NOT NULL),
  ADD CONSTRAINT "ReportingPeriod_extended_later" CHECK ("extendedFrom" < "dueOn"),
  ADD CONSTRAINT "ReportingPeriod_half_years_are_first_halves" CHECK (("kind" = 'half_year') = ("term" = 'first_half'));

ALTER TABLE "Report"
  ADD CONSTRAINT "Report_head_approved_by_somebody" CHECK (num_nonnulls("headApprovedById", "headApprovedAt") IN (0, 2)),
  ADD CONSTRAINT "Report_signed_on_a_day" CHECK (num_nonnulls("signedNumber", "signedOn") IN (0, 2)),
  ADD CONSTRAINT "Report_on_behalf_document" CHECK ("onBehalfDocument" <> '');

ALTER TABLE "ReportCell" ADD CONSTRAINT "ReportCell_returned_for_a_reason" CHECK ("state" <> 'returned' OR ("returnReason" IS NOT NULL AND "returnReason" <> ''));
ALTER TABLE "ReportStep" ADD CONSTRAINT "ReportStep_reason" CHECK ("act" NOT IN ('return', 'reopen') OR ("reason" IS NOT NULL AND "reason" <> ''));
ALTER TABLE "CellComment" ADD CONSTRAINT "CellComment_says_something" CHECK (btrim("text") <> '');
ALTER TABLE "EvidenceFile"
  ADD CONSTRAINT "EvidenceFile_size" CHECK ("size" = octet_length("content") AND "size" BETWEEN 1 AND 10485760),
  ADD CONSTRAINT "EvidenceFile_sha256" CHECK ("sha256" = encode(sha256("content"), 'hex')),
  ADD CONSTRAINT "EvidenceFile_removed_by_somebody" CHECK (num_nonnulls("removedById", "removedAt") IN (0, 2));

-- The same table as lib/domain/report/workflow.ts; a test holds them together.
CREATE FUNCTION report_step_allowed(was "ReportState", act "ReportAct", becomes "ReportState") RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (was, act, becomes) IN (
    ('draft', 'submit', 'submitted'),
    ('submitted', 'return', 'returned'), ('submitted', 'approve', 'approved'),
    ('returned', 'submit', 'resubmitted'),
    ('resubmitted', 'return', 'returned'), ('resubmitted', 'approve', 'approved'),
    ('approved', 'reopen', 'reopened'),
    ('reopened', 'submit', 'resubmitted'))
$$;
ALTER TABLE "ReportStep" ADD CONSTRAINT "ReportStep_allowed" CHECK (report_step_allowed("from", "act", "to"));

-- The database's own clock says when, not the clients'.
CREATE FUNCTION stamp_report_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."at" := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER stamp BEFORE INSERT ON "ReportStep" FOR EACH ROW EXECUTE FUNCTION stamp_report_step();

-- A report changes its state only by a step that is written down in the same transaction.
CREATE FUNCTION require_report_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'draft' THEN
      RAISE EXCEPTION 'a report begins as a draft' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF NEW."state" <> OLD."state" AND NOT EXISTS (
    SELECT FROM "ReportStep" WHERE "reportId" = NEW."id" AND "from" = OLD."state" AND "to" = NEW."state" AND "at" >= transaction_timestamp()
  ) THEN
    RAISE EXCEPTION 'report % went from % to % without a step', NEW."id", OLD."state", NEW."state" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER require_step AFTER INSERT OR UPDATE OF "state" ON "Report"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_report_step();

-- A figure that has been handed in stays as it is until it is returned or its report is opened again. The share lock
-- makes a save and a step of the same report wait for each other.
CREATE FUNCTION refuse_entry_in_locked_report() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE owner record;
BEGIN
  SELECT r."state" AS report, c."state" AS cell INTO owner
  FROM "ReportCell" c JOIN "Report" r ON r."id" = c."reportId" WHERE c."actualId" = NEW."actualId" FOR SHARE OF r;
  IF FOUND AND NOT (owner.report IN ('draft', 'reopened') OR (owner.report = 'returned' AND owner.cell = 'returned')) THEN
    RAISE EXCEPTION 'Actual % is locked by a report that is %', NEW."actualId", owner.report USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_when_locked BEFORE INSERT ON "ActualEntry" FOR EACH ROW EXECUTE FUNCTION refuse_entry_in_locked_report();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ReportStep', 'CellComment'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- ── What the application may do ──

GRANT SELECT, INSERT, DELETE ON "PlanReporter", "PlanCommuneMeasure" TO chitieu_app;
GRANT SELECT, INSERT ON "ReportStep", "CellComment" TO chitieu_app;
-- Evidence is put aside, never rewritten or deleted.
GRANT SELECT, INSERT ON "EvidenceFile" TO chitieu_app;
GRANT UPDATE ("removedById", "removedAt") ON "EvidenceFile" TO chitieu_app;
GRANT SELECT, INSERT ON "OutboxMessage", "Invitation" TO chitieu_app;
GRANT UPDATE ("attempts", "error", "sentAt") ON "OutboxMessage" TO chitieu_app;
GRANT UPDATE ("usedAt", "revokedAt") ON "Invitation" TO chitieu_app;
