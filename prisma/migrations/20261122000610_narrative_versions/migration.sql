-- Since when each of the five parts stands as it does, in the report's versions: two people write two parts without
-- getting into each other's way.
ALTER TABLE "Report" ADD COLUMN "narrativeVersions" INTEGER[] NOT NULL DEFAULT '{0,0,0,0,0}';
ALTER TABLE "Report" ADD CONSTRAINT "Report_narrative_versions" CHECK (cardinality("narrativeVersions") = 5 AND array_position("narrativeVersions", NULL) IS NULL);
