-- Adding up communes reads thousands of approved figures at once: an area's, from the index alone. The agency stands before the
-- year so that one can tell at a glance whether several agencies of an area have answered.
CREATE INDEX "Actual_approved_by_area" ON "Actual" ("areaId", "agencyId", "term", "year", "measureId") INCLUDE ("approvedEntryId") WHERE "approvedEntryId" IS NOT NULL;
