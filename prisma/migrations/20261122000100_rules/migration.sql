-- What Prisma's schema cannot say: no overlapping validity, ranges, and rows that mean something.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Areas. Codes were reused on 1/7/2025: a code is one unit's only on the days it is valid.
ALTER TABLE "Area"
  ADD CONSTRAINT "Area_code_once_at_a_time" EXCLUDE USING gist ("code" WITH =, daterange("validFrom", "validTo", '[]') WITH &&),
  ADD CONSTRAINT "Area_validity" CHECK ("validFrom" <= "validTo"),
  ADD CONSTRAINT "Area_country_is_the_root" CHECK (("level" = 'country') = ("parentId" IS NULL)),
  ADD CONSTRAINT "Area_not_its_own_parent" CHECK ("parentId" <> "id");
ALTER TABLE "AreaSuccession" ADD CONSTRAINT "AreaSuccession_two_units" CHECK ("predecessorId" <> "successorId");

ALTER TABLE "Agency"
  ADD CONSTRAINT "Agency_name_once_at_a_time" EXCLUDE USING gist ("areaId" WITH =, "name" WITH =, daterange("validFrom", "validTo", '[]') WITH &&),
  ADD CONSTRAINT "Agency_validity" CHECK ("validFrom" <= "validTo");

-- Plans.
ALTER TABLE "Plan"
  ADD CONSTRAINT "Plan_years" CHECK ("startYear" BETWEEN 1990 AND 2100 AND "startYear" <= "endYear"),
  ADD CONSTRAINT "Plan_not_its_own_successor" CHECK ("supersededById" <> "id");
ALTER TABLE "PlanBasis" ADD CONSTRAINT "PlanBasis_not_its_own_parent" CHECK ("parentPlanId" <> "planId");

-- An indicator's goal belongs to the indicator's plan.
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_id_planId_key" UNIQUE ("id", "planId");
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_goal_of_its_plan" FOREIGN KEY ("goalId", "planId") REFERENCES "Goal" ("id", "planId") ON DELETE CASCADE;

ALTER TABLE "Measure"
  ADD CONSTRAINT "Measure_rounding_unit" CHECK ("roundingUnit" > 0),
  ADD CONSTRAINT "Measure_count_has_no_denominator" CHECK ("kind" = 'ratio' OR ("unit" = 'count' AND "denominatorLabel" IS NULL AND "baseQuantityCode" IS NULL)),
  ADD CONSTRAINT "Measure_ratio_is_no_count" CHECK ("kind" = 'count' OR "unit" <> 'count'),
  ADD CONSTRAINT "Measure_alias_has_a_date" CHECK (("aliasOfId" IS NULL) = ("aliasSince" IS NULL) AND "aliasOfId" <> "id");
ALTER TABLE "SeriesBreak" ADD CONSTRAINT "SeriesBreak_two_measures" CHECK ("fromMeasureId" <> "toMeasureId");

-- Targets: exactly one way of saying when; a number with every comparator, none without.
ALTER TABLE "Target"
  ADD CONSTRAINT "Target_when" CHECK (
    CASE "timing"
      WHEN 'milestone' THEN "year" IS NOT NULL AND "fromYear" IS NULL AND "toYear" IS NULL
      WHEN 'every_year' THEN "year" IS NULL AND "fromYear" IS NULL AND "toYear" IS NULL
      WHEN 'span' THEN "year" IS NULL AND "fromYear" IS NOT NULL AND "toYear" IS NOT NULL AND "fromYear" <= "toYear"
    END),
  ADD CONSTRAINT "Target_basis" CHECK (
    CASE "basis"
      WHEN 'value' THEN "baseYear" IS NULL AND ("direction" IS NULL OR "comparator" IS NULL)
      WHEN 'change_from_base_year' THEN "baseYear" IS NOT NULL AND "direction" IS NOT NULL
      WHEN 'change_from_previous_year' THEN "baseYear" IS NULL AND "direction" IS NOT NULL
    END),
  ADD CONSTRAINT "Target_directional_or_number" CHECK (("comparator" IS NULL) = ("value" IS NULL) AND ("comparator" IS NOT NULL OR "direction" IS NOT NULL)),
  ADD CONSTRAINT "Target_range" CHECK (("comparator" IS NOT DISTINCT FROM 'range') = ("upperValue" IS NOT NULL) AND "value" < "upperValue"),
  ADD CONSTRAINT "Target_not_negative" CHECK ("value" >= 0),
  ADD CONSTRAINT "Target_digits" CHECK ("digits" >= 0 AND scale(trim_scale("value")) <= "digits" AND scale(trim_scale("upperValue")) <= "digits"),
  ADD CONSTRAINT "Target_maintained_at_a_milestone" CHECK (NOT "maintained" OR "timing" = 'milestone');

-- An agency answers for an indicator once on any day.
ALTER TABLE "Assignment"
  ADD CONSTRAINT "Assignment_once_at_a_time" EXCLUDE USING gist ("indicatorId" WITH =, "agencyId" WITH =, daterange("validFrom", "validTo", '[]') WITH &&),
  ADD CONSTRAINT "Assignment_validity" CHECK ("validFrom" <= "validTo");

ALTER TABLE "ReportingRule"
  ADD CONSTRAINT "ReportingRule_due" CHECK ("due" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  ADD CONSTRAINT "ReportingRule_exclusive_day" CHECK ("due" IS NOT NULL OR NOT "dueIsExclusive");
ALTER TABLE "ReportingPeriod" ADD CONSTRAINT "ReportingPeriod_days" CHECK ("opensOn" <= "dueOn");

-- Money is never negative; a line says at least one amount.
ALTER TABLE "BudgetLine"
  ADD CONSTRAINT "BudgetLine_amounts" CHECK (num_nonnulls("planned", "allocated", "spent") > 0 AND "planned" >= 0 AND "allocated" >= 0 AND "spent" >= 0);
ALTER TABLE "BudgetPrintedTotal"
  ADD CONSTRAINT "BudgetPrintedTotal_once" UNIQUE NULLS NOT DISTINCT ("planId", "activityId", "year", "source"),
  ADD CONSTRAINT "BudgetPrintedTotal_amount" CHECK ("amount" >= 0);

ALTER TABLE "ReviewNote"
  ADD CONSTRAINT "ReviewNote_decision_whole" CHECK (num_nonnulls("decision", "decisionReason", "decidedById", "decidedAt") IN (0, 4));
ALTER TABLE "PrintedResult"
  ADD CONSTRAINT "PrintedResult_says_something" CHECK ("value" IS NOT NULL OR "verdict" IS NOT NULL OR "note" IS NOT NULL),
  ADD CONSTRAINT "PrintedResult_value_has_a_unit_and_year" CHECK ("value" IS NULL OR ("unit" IS NOT NULL AND "year" IS NOT NULL)),
  ADD CONSTRAINT "PrintedResult_bound" CHECK ("bound" IS NULL OR ("bound" IN ('lt', 'lte', 'gte', 'gt') AND "value" IS NOT NULL)),
  ADD CONSTRAINT "PrintedResult_digits" CHECK ("digits" >= 0 AND scale(trim_scale("value")) <= "digits");

-- Figures.
ALTER TABLE "Actual" ADD CONSTRAINT "Actual_year" CHECK ("year" BETWEEN 1990 AND 2100);
ALTER TABLE "ActualEntry"
  ADD CONSTRAINT "ActualEntry_id_actualId_key" UNIQUE ("id", "actualId"),
  ADD CONSTRAINT "ActualEntry_kind" CHECK (
    CASE "kind"
      WHEN 'number' THEN "value" IS NOT NULL AND "bound" IS NULL AND "verdict" IS NULL
      WHEN 'bounded' THEN "value" IS NOT NULL AND "bound" IN ('lt', 'lte', 'gte', 'gt') AND "verdict" IS NULL AND "numerator" IS NULL
      WHEN 'verdict' THEN "verdict" IS NOT NULL AND num_nonnulls("value", "bound", "numerator", "denominator") = 0
      ELSE num_nonnulls("value", "bound", "verdict", "numerator", "denominator") = 0
    END),
  ADD CONSTRAINT "ActualEntry_not_negative" CHECK ("value" >= 0 AND "numerator" >= 0),
  ADD CONSTRAINT "ActualEntry_fraction" CHECK (("numerator" IS NULL) = ("denominator" IS NULL) AND "denominator" > 0),
  ADD CONSTRAINT "ActualEntry_digits" CHECK ("digits" >= 0 AND scale(trim_scale("value")) <= "digits"),
  ADD CONSTRAINT "ActualEntry_sequence" CHECK ("sequence" > 0),
  ADD CONSTRAINT "ActualEntry_reason" CHECK ("reason" <> '');

-- The pointers point to entries of their own cell.
ALTER TABLE "Actual"
  ADD CONSTRAINT "Actual_current_is_its_own" FOREIGN KEY ("currentEntryId", "id") REFERENCES "ActualEntry" ("id", "actualId"),
  ADD CONSTRAINT "Actual_approved_is_its_own" FOREIGN KEY ("approvedEntryId", "id") REFERENCES "ActualEntry" ("id", "actualId");

ALTER TABLE "BaseFigure" ADD CONSTRAINT "BaseFigure_year" CHECK ("year" BETWEEN 1990 AND 2100);
ALTER TABLE "BaseFigureEntry"
  ADD CONSTRAINT "BaseFigureEntry_id_baseFigureId_key" UNIQUE ("id", "baseFigureId"),
  ADD CONSTRAINT "BaseFigureEntry_whole_number" CHECK ("value" >= 0 AND scale("value") = 0),
  ADD CONSTRAINT "BaseFigureEntry_sequence" CHECK ("sequence" > 0);
ALTER TABLE "BaseFigure"
  ADD CONSTRAINT "BaseFigure_current_is_its_own" FOREIGN KEY ("currentEntryId", "id") REFERENCES "BaseFigureEntry" ("id", "baseFigureId");

ALTER TABLE "OfficialChoice"
  ADD CONSTRAINT "OfficialChoice_source" CHECK (("source" = 'agency') = ("agencyId" IS NOT NULL)),
  ADD CONSTRAINT "OfficialChoice_reason" CHECK ("reason" <> '');

-- One publication of one thing at a time.
CREATE UNIQUE INDEX "Publication_once" ON "Publication" ("planId", "year", "what") WHERE "withdrawnAt" IS NULL;
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_withdrawn_by_someone" CHECK (("withdrawnAt" IS NULL) = ("withdrawnById" IS NULL));

-- People.
ALTER TABLE "User" ADD CONSTRAINT "User_username" CHECK ("username" = lower("username") AND "username" ~ '^\S{3,64}$');
ALTER TABLE "Membership"
  ADD CONSTRAINT "Membership_somewhere" CHECK (num_nonnulls("agencyId", "areaId") = 1),
  ADD CONSTRAINT "Membership_role_fits" CHECK (
    CASE "role"
      WHEN 'administrator' THEN "areaId" IS NOT NULL
      WHEN 'provincial_staff' THEN "areaId" IS NOT NULL
      WHEN 'agency_staff' THEN "agencyId" IS NOT NULL
      WHEN 'commune_officer' THEN "areaId" IS NOT NULL
      ELSE true
    END),
  ADD CONSTRAINT "Membership_validity" CHECK ("validFrom" <= "validTo"),
  ADD CONSTRAINT "Membership_once_at_a_time" EXCLUDE USING gist (
    "userId" WITH =, "role" WITH =, (coalesce("agencyId", "areaId")) WITH =, daterange("validFrom", "validTo", '[]') WITH &&);
