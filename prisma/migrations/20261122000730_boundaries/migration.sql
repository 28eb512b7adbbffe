-- Where areas lie, for maps: loaded by an administrator with its source and its terms of use.

CREATE TABLE "AreaBoundary" (
    "areaId" UUID NOT NULL,
    "rings" JSONB NOT NULL,
    "west" DOUBLE PRECISION NOT NULL,
    "south" DOUBLE PRECISION NOT NULL,
    "east" DOUBLE PRECISION NOT NULL,
    "north" DOUBLE PRECISION NOT NULL,
    "source" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "loadedById" UUID NOT NULL,
    "loadedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AreaBoundary_pkey" PRIMARY KEY ("areaId"),
    CONSTRAINT "AreaBoundary_rings" CHECK (jsonb_typeof("rings") = 'array' AND jsonb_array_length("rings") > 0),
    CONSTRAINT "AreaBoundary_on_earth" CHECK ("west" >= -180 AND "west" < "east" AND "east" <= 180 AND "south" >= -90 AND "south" < "north" AND "north" <= 90),
    CONSTRAINT "AreaBoundary_names_its_source" CHECK ("source" <> '' AND "licence" <> '')
);

CREATE INDEX "AreaBoundary_loadedById_idx" ON "AreaBoundary"("loadedById");

ALTER TABLE "AreaBoundary" ADD CONSTRAINT "AreaBoundary_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AreaBoundary" ADD CONSTRAINT "AreaBoundary_loadedById_fkey" FOREIGN KEY ("loadedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "AreaBoundary" TO chitieu_app;
