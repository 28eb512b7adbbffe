-- What a rule doubted and a person confirmed, for the values that stood there then.

CREATE TABLE "QualityConfirmation" (
    "id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "planId" UUID,
    "areaId" UUID NOT NULL,
    "measureId" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnById" UUID,
    "withdrawnAt" TIMESTAMPTZ,

    CONSTRAINT "QualityConfirmation_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "QualityConfirmation_areaId_year_idx" ON "QualityConfirmation"("areaId", "year");

ALTER TABLE "QualityConfirmation" ADD CONSTRAINT "QualityConfirmation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "QualityConfirmation" ADD CONSTRAINT "QualityConfirmation_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "QualityConfirmation" ADD CONSTRAINT "QualityConfirmation_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "QualityConfirmation" ADD CONSTRAINT "QualityConfirmation_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "QualityConfirmation" ADD CONSTRAINT "QualityConfirmation_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Rules ──

ALTER TABLE "QualityConfirmation"
  ADD CONSTRAINT "QualityConfirmation_fingerprint" CHECK ("fingerprint" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "QualityConfirmation_says_why" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "QualityConfirmation_withdrawn_by_somebody" CHECK (("withdrawnById" IS NULL) = ("withdrawnAt" IS NULL));

-- One stands for a finding; a finding about figures alone belongs to no plan.
CREATE UNIQUE INDEX "QualityConfirmation_one_stands" ON "QualityConfirmation" ("rule", "areaId", "measureId", "year", "planId") NULLS NOT DISTINCT WHERE "withdrawnAt" IS NULL;

-- Written once and withdrawn once, never rewritten.
CREATE FUNCTION keep_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."withdrawnAt" IS NOT NULL OR (to_jsonb(NEW) - 'withdrawnAt' - 'withdrawnById') <> (to_jsonb(OLD) - 'withdrawnAt' - 'withdrawnById') THEN
    RAISE EXCEPTION 'a confirmation is only ever withdrawn' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_confirmation BEFORE UPDATE ON "QualityConfirmation" FOR EACH ROW EXECUTE FUNCTION keep_confirmation();
CREATE TRIGGER refuse_change BEFORE DELETE ON "QualityConfirmation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "QualityConfirmation" EXECUTE FUNCTION refuse_change();

-- ── What the application may do ──

GRANT SELECT, INSERT ON "QualityConfirmation" TO chitieu_app;
GRANT UPDATE ("withdrawnById", "withdrawnAt") ON "QualityConfirmation" TO chitieu_app;
