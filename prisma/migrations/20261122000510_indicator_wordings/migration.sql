-- An amendment may change the words of an indicator: the indicator keeps its identity, and its earlier words.

CREATE TABLE "IndicatorWording" (
    "id" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "amendmentId" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "IndicatorWording_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "IndicatorWording_amendmentId_idx" ON "IndicatorWording"("amendmentId");
CREATE UNIQUE INDEX "IndicatorWording_indicatorId_amendmentId_key" ON "IndicatorWording"("indicatorId", "amendmentId");

ALTER TABLE "IndicatorWording" ADD CONSTRAINT "IndicatorWording_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "IndicatorWording" ADD CONSTRAINT "IndicatorWording_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "PlanAmendment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Only added to.
GRANT SELECT, INSERT ON "IndicatorWording" TO chitieu_app;
