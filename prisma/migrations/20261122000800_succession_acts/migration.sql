-- What became of units, act by act: recorded by a person, undone whole, shares of parts said with their source.

CREATE TYPE "SuccessionKind" AS ENUM ('merge', 'split', 'part_of', 'rename', 'promotion', 'end_of_level', 'arrangement');
CREATE TYPE "OpenReports" AS ENUM ('close', 'on_behalf', 'successor');

CREATE TABLE "SuccessionAct" (
    "id" UUID NOT NULL,
    "kind" "SuccessionKind" NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "areaId" UUID NOT NULL,
    "openReports" "OpenReports" NOT NULL,
    "movesOfficers" BOOLEAN NOT NULL,
    "renewsCommittees" BOOLEAN NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneById" UUID,
    "undoneAt" TIMESTAMPTZ,
    "undoReason" TEXT,

    CONSTRAINT "SuccessionAct_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SuccessionAct_document" CHECK ("document" <> ''),
    CONSTRAINT "SuccessionAct_undone_whole" CHECK (num_nonnulls("undoneById", "undoneAt", "undoReason") IN (0, 3) AND "undoReason" <> '')
);
CREATE INDEX "SuccessionAct_areaId_idx" ON "SuccessionAct"("areaId");

CREATE TABLE "SuccessionChange" (
    "id" UUID NOT NULL,
    "actId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "tableName" TEXT NOT NULL,
    "rowId" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,

    CONSTRAINT "SuccessionChange_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SuccessionChange_table" CHECK ("tableName" IN ('Area', 'AreaSuccession', 'Agency', 'PlanReporter', 'Membership', 'Report'))
);
CREATE UNIQUE INDEX "SuccessionChange_actId_ordinal_key" ON "SuccessionChange"("actId", "ordinal");

ALTER TABLE "SuccessionAct" ADD CONSTRAINT "SuccessionAct_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SuccessionAct" ADD CONSTRAINT "SuccessionAct_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SuccessionAct" ADD CONSTRAINT "SuccessionAct_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "SuccessionChange" ADD CONSTRAINT "SuccessionChange_actId_fkey" FOREIGN KEY ("actId") REFERENCES "SuccessionAct"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AreaSuccession" ADD COLUMN "share" DECIMAL, ADD COLUMN "shareSource" TEXT, ADD COLUMN "actId" UUID;
CREATE INDEX "AreaSuccession_actId_idx" ON "AreaSuccession"("actId");
ALTER TABLE "AreaSuccession" ADD CONSTRAINT "AreaSuccession_actId_fkey" FOREIGN KEY ("actId") REFERENCES "SuccessionAct"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- Only a part has a share, and a share a source. Six places: composed several times over they are still exact.
ALTER TABLE "AreaSuccession"
  ADD CONSTRAINT "AreaSuccession_share" CHECK ("share" IS NULL OR ("extent" = 'part' AND "share" BETWEEN 0 AND 1 AND scale("share") <= 6)),
  ADD CONSTRAINT "AreaSuccession_share_has_a_source" CHECK (("share" IS NULL) = ("shareSource" IS NULL) AND "shareSource" <> '');

ALTER TABLE "Report" ADD COLUMN "afterUnitEnded" "OpenReports", ADD COLUMN "successionActId" UUID;
ALTER TABLE "Report" ADD CONSTRAINT "Report_successionActId_fkey" FOREIGN KEY ("successionActId") REFERENCES "SuccessionAct"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Report" ADD CONSTRAINT "Report_after_unit_ended" CHECK (("afterUnitEnded" IS NULL) = ("successionActId" IS NULL));

-- Nothing goes over twice, and time runs one way: what comes from a unit begins after its last day, so no unit comes from itself.
-- At the end of the transaction, since an act writes its rows one by one.
CREATE FUNCTION require_whole_succession() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(CASE s."extent" WHEN 'whole' THEN 1 ELSE coalesce(s."share", 0) END) FROM "AreaSuccession" s
      WHERE s."predecessorId" = NEW."predecessorId" AND s."effectiveOn" = NEW."effectiveOn") > 1 THEN
    RAISE EXCEPTION 'more than the whole of area % went over', NEW."predecessorId" USING ERRCODE = 'check_violation', CONSTRAINT = 'AreaSuccession_once';
  END IF;
  IF EXISTS (SELECT FROM "Area" WHERE "id" = NEW."predecessorId" AND "validTo" >= NEW."effectiveOn")
     OR EXISTS (SELECT FROM "Area" WHERE "id" = NEW."successorId" AND "validFrom" < NEW."effectiveOn") THEN
    RAISE EXCEPTION 'succession % does not run from an earlier unit to a later one', NEW."id" USING ERRCODE = 'check_violation', CONSTRAINT = 'AreaSuccession_order';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER require_whole AFTER INSERT OR UPDATE ON "AreaSuccession"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_whole_succession();

-- An act stays as it was recorded; it may be undone, once.
CREATE FUNCTION refuse_changed_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."undoneAt" IS NOT NULL
     OR (NEW."id", NEW."kind", NEW."effectiveOn", NEW."document", NEW."areaId", NEW."openReports", NEW."movesOfficers", NEW."renewsCommittees", NEW."recordedById", NEW."recordedAt")
        IS DISTINCT FROM (OLD."id", OLD."kind", OLD."effectiveOn", OLD."document", OLD."areaId", OLD."openReports", OLD."movesOfficers", OLD."renewsCommittees", OLD."recordedById", OLD."recordedAt") THEN
    RAISE EXCEPTION 'SuccessionAct % stays as it was recorded', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_changed BEFORE UPDATE ON "SuccessionAct" FOR EACH ROW EXECUTE FUNCTION refuse_changed_act();
CREATE TRIGGER refuse_deleted BEFORE DELETE ON "SuccessionAct" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "SuccessionChange" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "SuccessionChange" EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, UPDATE ON "SuccessionAct" TO chitieu_app;
GRANT SELECT, INSERT ON "SuccessionChange" TO chitieu_app;
