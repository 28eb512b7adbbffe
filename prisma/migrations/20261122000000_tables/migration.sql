-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "AreaLevel" AS ENUM ('country', 'province', 'district', 'commune');

-- CreateEnum
CREATE TYPE "SuccessionExtent" AS ENUM ('whole', 'part', 'to_confirm');

-- CreateEnum
CREATE TYPE "Polarity" AS ENUM ('more_is_better', 'less_is_better');

-- CreateEnum
CREATE TYPE "MeasureKind" AS ENUM ('ratio', 'count');

-- CreateEnum
CREATE TYPE "Aggregation" AS ENUM ('sum_ratio', 'sum_count', 'count_communes', 'not_summable');

-- CreateEnum
CREATE TYPE "SourceClass" AS ENUM ('administrative', 'survey', 'census', 'register');

-- CreateEnum
CREATE TYPE "Unit" AS ENUM ('percent', 'per_1000', 'per_10000', 'per_100000', 'count');

-- CreateEnum
CREATE TYPE "TargetTiming" AS ENUM ('milestone', 'every_year', 'span');

-- CreateEnum
CREATE TYPE "TargetBasis" AS ENUM ('value', 'change_from_base_year', 'change_from_previous_year');

-- CreateEnum
CREATE TYPE "Comparator" AS ENUM ('lt', 'lte', 'eq', 'gte', 'gt', 'range');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('fall', 'rise');

-- CreateEnum
CREATE TYPE "AssignmentRole" AS ENUM ('lead', 'coordinate');

-- CreateEnum
CREATE TYPE "PlanAgencyRole" AS ENUM ('coordinator', 'participant');

-- CreateEnum
CREATE TYPE "ReportingKind" AS ENUM ('annual', 'half_year', 'midterm_review', 'final_review');

-- CreateEnum
CREATE TYPE "Term" AS ENUM ('annual', 'first_half');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('draft', 'submitted', 'returned', 'resubmitted', 'approved', 'reopened');

-- CreateEnum
CREATE TYPE "FundingSource" AS ENUM ('local', 'mobilised');

-- CreateEnum
CREATE TYPE "ReviewDecision" AS ENUM ('keep', 'correct');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('met', 'exceeded', 'missed');

-- CreateEnum
CREATE TYPE "ValueKind" AS ENUM ('number', 'not_occurring', 'not_collected', 'bounded', 'verdict', 'cleared');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('estimate', 'final');

-- CreateEnum
CREATE TYPE "OfficialSource" AS ENUM ('agency', 'commune_sum');

-- CreateEnum
CREATE TYPE "PublishedWhat" AS ENUM ('figures', 'statuses');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'provincial_staff', 'agency_staff', 'viewer', 'commune_officer');

-- CreateTable
CREATE TABLE "Area" (
    "id" UUID NOT NULL,
    "level" "AreaLevel" NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentId" UUID,
    "validFrom" DATE,
    "validTo" DATE,

    CONSTRAINT "Area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AreaSuccession" (
    "id" UUID NOT NULL,
    "predecessorId" UUID NOT NULL,
    "successorId" UUID NOT NULL,
    "extent" "SuccessionExtent" NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "document" TEXT,
    "note" TEXT,

    CONSTRAINT "AreaSuccession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agency" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "areaId" UUID NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,

    CONSTRAINT "Agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "number" TEXT,
    "issuedOn" DATE,
    "issuedOnPrinted" TEXT,
    "issuer" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "placeName" TEXT NOT NULL,
    "areaId" UUID NOT NULL,
    "startYear" SMALLINT NOT NULL,
    "endYear" SMALLINT NOT NULL,
    "isReference" BOOLEAN NOT NULL DEFAULT false,
    "supersededById" UUID,
    "budgetNote" TEXT,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanBasis" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "number" TEXT NOT NULL,
    "issuedOn" DATE,
    "phrase" TEXT NOT NULL,
    "parentPlanId" UUID,

    CONSTRAINT "PlanBasis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanAmendment" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "document" TEXT NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "what" TEXT NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "PlanAmendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Goal" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "Goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "number" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "needsReview" TEXT,
    "introducedById" UUID,
    "retiredById" UUID,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measure" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "population" TEXT NOT NULL,
    "disaggregation" TEXT,
    "kind" "MeasureKind" NOT NULL,
    "polarity" "Polarity" NOT NULL,
    "unit" "Unit" NOT NULL,
    "roundingUnit" DECIMAL NOT NULL,
    "numeratorLabel" TEXT,
    "denominatorLabel" TEXT,
    "baseQuantityCode" TEXT,
    "mayExceedWhole" BOOLEAN NOT NULL DEFAULT false,
    "aggregation" "Aggregation" NOT NULL,
    "sourceClass" "SourceClass" NOT NULL,
    "bySchoolYear" BOOLEAN NOT NULL DEFAULT false,
    "protectsSmallCounts" BOOLEAN NOT NULL DEFAULT false,
    "riseMayBeDetection" BOOLEAN NOT NULL DEFAULT false,
    "definition" TEXT,
    "definitionVersion" SMALLINT NOT NULL DEFAULT 1,
    "synonyms" TEXT[],
    "ordinal" SMALLINT NOT NULL,
    "aliasOfId" UUID,
    "aliasSince" DATE,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeriesBreak" (
    "id" UUID NOT NULL,
    "fromMeasureId" UUID NOT NULL,
    "toMeasureId" UUID NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "SeriesBreak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorMeasure" (
    "id" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "measureId" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "unit" "Unit" NOT NULL,

    CONSTRAINT "IndicatorMeasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" UUID NOT NULL,
    "indicatorMeasureId" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "timing" "TargetTiming" NOT NULL,
    "year" SMALLINT,
    "fromYear" SMALLINT,
    "toYear" SMALLINT,
    "basis" "TargetBasis" NOT NULL,
    "baseYear" SMALLINT,
    "comparator" "Comparator",
    "direction" "Direction",
    "value" DECIMAL,
    "upperValue" DECIMAL,
    "digits" SMALLINT NOT NULL DEFAULT 0,
    "maintained" BOOLEAN NOT NULL DEFAULT false,
    "inherited" BOOLEAN NOT NULL DEFAULT false,
    "phrase" TEXT NOT NULL,
    "note" TEXT,
    "introducedById" UUID,
    "retiredById" UUID,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "role" "AssignmentRole" NOT NULL,
    "ordinal" SMALLINT NOT NULL DEFAULT 1,
    "phrase" TEXT,
    "document" TEXT,
    "validFrom" DATE,
    "validTo" DATE,
    "predecessorId" UUID,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanAgency" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "role" "PlanAgencyRole" NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "duty" TEXT,

    CONSTRAINT "PlanAgency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportingRule" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "kind" "ReportingKind" NOT NULL,
    "due" TEXT,
    "year" SMALLINT,
    "dueIsExclusive" BOOLEAN NOT NULL DEFAULT false,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "phrase" TEXT NOT NULL,
    "inferred" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ReportingRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportingPeriod" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "term" "Term" NOT NULL,
    "opensOn" DATE,
    "dueOn" DATE,
    "closedAt" TIMESTAMPTZ,

    CONSTRAINT "ReportingPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "agencyId" UUID NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'draft',
    "direction" TEXT,
    "results" TEXT,
    "shortcomings" TEXT,
    "tasks" TEXT,
    "proposals" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportCell" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "actualId" UUID NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'draft',
    "returnReason" TEXT,
    "entryId" UUID,

    CONSTRAINT "ReportCell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BudgetActivity" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "BudgetActivity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BudgetLine" (
    "id" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "source" "FundingSource" NOT NULL,
    "planned" DECIMAL,
    "allocated" DECIMAL,
    "spent" DECIMAL,

    CONSTRAINT "BudgetLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BudgetPrintedTotal" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "activityId" UUID,
    "year" SMALLINT,
    "source" "FundingSource",
    "amount" DECIMAL NOT NULL,

    CONSTRAINT "BudgetPrintedTotal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewNote" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "indicatorId" UUID,
    "ordinal" SMALLINT NOT NULL,
    "rule" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "decision" "ReviewDecision",
    "decisionReason" TEXT,
    "decisionDocument" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ,

    CONSTRAINT "ReviewNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PrintedResult" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "section" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "measureId" UUID,
    "year" SMALLINT,
    "value" DECIMAL,
    "digits" SMALLINT NOT NULL DEFAULT 0,
    "bound" "Comparator",
    "unit" "Unit",
    "printedUnit" TEXT,
    "isEstimate" BOOLEAN NOT NULL DEFAULT false,
    "verdict" "Verdict",
    "note" TEXT,

    CONSTRAINT "PrintedResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Actual" (
    "id" UUID NOT NULL,
    "measureId" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "term" "Term" NOT NULL DEFAULT 'annual',
    "agencyId" UUID NOT NULL,
    "currentEntryId" UUID,
    "approvedEntryId" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Actual_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActualEntry" (
    "id" UUID NOT NULL,
    "actualId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" "ValueKind" NOT NULL,
    "value" DECIMAL,
    "digits" SMALLINT NOT NULL DEFAULT 0,
    "numerator" DECIMAL,
    "denominator" DECIMAL,
    "bound" "Comparator",
    "verdict" "Verdict",
    "stage" "Stage" NOT NULL DEFAULT 'final',
    "source" "SourceClass",
    "reason" TEXT,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ActualEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActualApproval" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "approvedById" UUID NOT NULL,
    "approvedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ActualApproval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BaseQuantity" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unitName" TEXT NOT NULL,
    "ordinal" SMALLINT NOT NULL,

    CONSTRAINT "BaseQuantity_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "BaseFigure" (
    "id" UUID NOT NULL,
    "quantityCode" TEXT NOT NULL,
    "areaId" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "currentEntryId" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "BaseFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BaseFigureEntry" (
    "id" UUID NOT NULL,
    "baseFigureId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "value" DECIMAL,
    "source" TEXT,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BaseFigureEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfficialChoice" (
    "id" UUID NOT NULL,
    "measureId" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "term" "Term" NOT NULL DEFAULT 'annual',
    "source" "OfficialSource" NOT NULL,
    "agencyId" UUID,
    "reason" TEXT NOT NULL,
    "chosenById" UUID NOT NULL,
    "chosenAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OfficialChoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "what" "PublishedWhat" NOT NULL,
    "document" TEXT NOT NULL,
    "publishedById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnById" UUID,
    "withdrawnAt" TIMESTAMPTZ,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivatedAt" TIMESTAMPTZ,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "agencyId" UUID,
    "areaId" UUID,
    "validFrom" DATE,
    "validTo" DATE,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "revokedAt" TIMESTAMPTZ,
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "chain" TEXT NOT NULL,
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "previousHash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Area_parentId_idx" ON "Area"("parentId");

-- CreateIndex
CREATE INDEX "Area_code_idx" ON "Area"("code");

-- CreateIndex
CREATE INDEX "AreaSuccession_successorId_idx" ON "AreaSuccession"("successorId");

-- CreateIndex
CREATE UNIQUE INDEX "AreaSuccession_predecessorId_successorId_effectiveOn_key" ON "AreaSuccession"("predecessorId", "successorId", "effectiveOn");

-- CreateIndex
CREATE INDEX "Agency_areaId_idx" ON "Agency"("areaId");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_code_key" ON "Plan"("code");

-- CreateIndex
CREATE UNIQUE INDEX "PlanBasis_planId_ordinal_key" ON "PlanBasis"("planId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "PlanAmendment_planId_ordinal_key" ON "PlanAmendment"("planId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Goal_planId_ordinal_key" ON "Goal"("planId", "ordinal");

-- CreateIndex
CREATE INDEX "Indicator_goalId_idx" ON "Indicator"("goalId");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_planId_number_key" ON "Indicator"("planId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_planId_ordinal_key" ON "Indicator"("planId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Measure_code_key" ON "Measure"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Measure_ordinal_key" ON "Measure"("ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "SeriesBreak_fromMeasureId_toMeasureId_key" ON "SeriesBreak"("fromMeasureId", "toMeasureId");

-- CreateIndex
CREATE INDEX "IndicatorMeasure_measureId_idx" ON "IndicatorMeasure"("measureId");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorMeasure_indicatorId_measureId_key" ON "IndicatorMeasure"("indicatorId", "measureId");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorMeasure_indicatorId_ordinal_key" ON "IndicatorMeasure"("indicatorId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Target_indicatorMeasureId_ordinal_key" ON "Target"("indicatorMeasureId", "ordinal");

-- CreateIndex
CREATE INDEX "Assignment_indicatorId_idx" ON "Assignment"("indicatorId");

-- CreateIndex
CREATE INDEX "Assignment_agencyId_idx" ON "Assignment"("agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanAgency_planId_agencyId_key" ON "PlanAgency"("planId", "agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanAgency_planId_ordinal_key" ON "PlanAgency"("planId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "ReportingRule_planId_ordinal_key" ON "ReportingRule"("planId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "ReportingPeriod_ruleId_year_term_key" ON "ReportingPeriod"("ruleId", "year", "term");

-- CreateIndex
CREATE UNIQUE INDEX "Report_periodId_agencyId_key" ON "Report"("periodId", "agencyId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportCell_actualId_key" ON "ReportCell"("actualId");

-- CreateIndex
CREATE UNIQUE INDEX "BudgetActivity_planId_ordinal_key" ON "BudgetActivity"("planId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "BudgetLine_activityId_year_source_key" ON "BudgetLine"("activityId", "year", "source");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewNote_planId_ordinal_key" ON "ReviewNote"("planId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "PrintedResult_planId_ordinal_key" ON "PrintedResult"("planId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Actual_currentEntryId_key" ON "Actual"("currentEntryId");

-- CreateIndex
CREATE UNIQUE INDEX "Actual_approvedEntryId_key" ON "Actual"("approvedEntryId");

-- CreateIndex
CREATE INDEX "Actual_areaId_year_idx" ON "Actual"("areaId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "Actual_measureId_areaId_year_term_agencyId_key" ON "Actual"("measureId", "areaId", "year", "term", "agencyId");

-- CreateIndex
CREATE INDEX "ActualEntry_enteredById_idx" ON "ActualEntry"("enteredById");

-- CreateIndex
CREATE UNIQUE INDEX "ActualEntry_actualId_sequence_key" ON "ActualEntry"("actualId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "ActualApproval_entryId_key" ON "ActualApproval"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "BaseQuantity_ordinal_key" ON "BaseQuantity"("ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "BaseFigure_currentEntryId_key" ON "BaseFigure"("currentEntryId");

-- CreateIndex
CREATE INDEX "BaseFigure_areaId_year_idx" ON "BaseFigure"("areaId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "BaseFigure_quantityCode_areaId_year_key" ON "BaseFigure"("quantityCode", "areaId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "BaseFigureEntry_baseFigureId_sequence_key" ON "BaseFigureEntry"("baseFigureId", "sequence");

-- CreateIndex
CREATE INDEX "OfficialChoice_measureId_areaId_year_term_idx" ON "OfficialChoice"("measureId", "areaId", "year", "term");

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectType_subjectId_idx" ON "AuditEvent"("subjectType", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_chain_sequence_key" ON "AuditEvent"("chain", "sequence");

-- AddForeignKey
ALTER TABLE "Area" ADD CONSTRAINT "Area_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AreaSuccession" ADD CONSTRAINT "AreaSuccession_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AreaSuccession" ADD CONSTRAINT "AreaSuccession_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_supersededById_fkey" FOREIGN KEY ("supersededById") REFERENCES "Plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanBasis" ADD CONSTRAINT "PlanBasis_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanBasis" ADD CONSTRAINT "PlanBasis_parentPlanId_fkey" FOREIGN KEY ("parentPlanId") REFERENCES "Plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAmendment" ADD CONSTRAINT "PlanAmendment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_introducedById_fkey" FOREIGN KEY ("introducedById") REFERENCES "PlanAmendment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_retiredById_fkey" FOREIGN KEY ("retiredById") REFERENCES "PlanAmendment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_baseQuantityCode_fkey" FOREIGN KEY ("baseQuantityCode") REFERENCES "BaseQuantity"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_aliasOfId_fkey" FOREIGN KEY ("aliasOfId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeriesBreak" ADD CONSTRAINT "SeriesBreak_fromMeasureId_fkey" FOREIGN KEY ("fromMeasureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeriesBreak" ADD CONSTRAINT "SeriesBreak_toMeasureId_fkey" FOREIGN KEY ("toMeasureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorMeasure" ADD CONSTRAINT "IndicatorMeasure_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorMeasure" ADD CONSTRAINT "IndicatorMeasure_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_indicatorMeasureId_fkey" FOREIGN KEY ("indicatorMeasureId") REFERENCES "IndicatorMeasure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_introducedById_fkey" FOREIGN KEY ("introducedById") REFERENCES "PlanAmendment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_retiredById_fkey" FOREIGN KEY ("retiredById") REFERENCES "PlanAmendment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAgency" ADD CONSTRAINT "PlanAgency_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAgency" ADD CONSTRAINT "PlanAgency_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportingRule" ADD CONSTRAINT "ReportingRule_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportingPeriod" ADD CONSTRAINT "ReportingPeriod_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportingPeriod" ADD CONSTRAINT "ReportingPeriod_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "ReportingRule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportCell" ADD CONSTRAINT "ReportCell_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportCell" ADD CONSTRAINT "ReportCell_actualId_fkey" FOREIGN KEY ("actualId") REFERENCES "Actual"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportCell" ADD CONSTRAINT "ReportCell_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "ActualEntry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetActivity" ADD CONSTRAINT "BudgetActivity_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetLine" ADD CONSTRAINT "BudgetLine_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "BudgetActivity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetPrintedTotal" ADD CONSTRAINT "BudgetPrintedTotal_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetPrintedTotal" ADD CONSTRAINT "BudgetPrintedTotal_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "BudgetActivity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewNote" ADD CONSTRAINT "ReviewNote_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewNote" ADD CONSTRAINT "ReviewNote_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewNote" ADD CONSTRAINT "ReviewNote_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrintedResult" ADD CONSTRAINT "PrintedResult_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrintedResult" ADD CONSTRAINT "PrintedResult_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Actual" ADD CONSTRAINT "Actual_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Actual" ADD CONSTRAINT "Actual_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Actual" ADD CONSTRAINT "Actual_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Actual" ADD CONSTRAINT "Actual_currentEntryId_fkey" FOREIGN KEY ("currentEntryId") REFERENCES "ActualEntry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Actual" ADD CONSTRAINT "Actual_approvedEntryId_fkey" FOREIGN KEY ("approvedEntryId") REFERENCES "ActualEntry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActualEntry" ADD CONSTRAINT "ActualEntry_actualId_fkey" FOREIGN KEY ("actualId") REFERENCES "Actual"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActualEntry" ADD CONSTRAINT "ActualEntry_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActualApproval" ADD CONSTRAINT "ActualApproval_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "ActualEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActualApproval" ADD CONSTRAINT "ActualApproval_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BaseFigure" ADD CONSTRAINT "BaseFigure_quantityCode_fkey" FOREIGN KEY ("quantityCode") REFERENCES "BaseQuantity"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BaseFigure" ADD CONSTRAINT "BaseFigure_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BaseFigure" ADD CONSTRAINT "BaseFigure_currentEntryId_fkey" FOREIGN KEY ("currentEntryId") REFERENCES "BaseFigureEntry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BaseFigureEntry" ADD CONSTRAINT "BaseFigureEntry_baseFigureId_fkey" FOREIGN KEY ("baseFigureId") REFERENCES "BaseFigure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BaseFigureEntry" ADD CONSTRAINT "BaseFigureEntry_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficialChoice" ADD CONSTRAINT "OfficialChoice_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficialChoice" ADD CONSTRAINT "OfficialChoice_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficialChoice" ADD CONSTRAINT "OfficialChoice_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficialChoice" ADD CONSTRAINT "OfficialChoice_chosenById_fkey" FOREIGN KEY ("chosenById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
