-- Tables of figures saved by name: what was chosen and how it lies, never a figure.

CREATE TABLE "SavedTable" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedTable_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "SavedTable_ownerId_name_key" ON "SavedTable"("ownerId", "name");

ALTER TABLE "SavedTable" ADD CONSTRAINT "SavedTable_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Rules ──

ALTER TABLE "SavedTable"
  ADD CONSTRAINT "SavedTable_has_a_name" CHECK (btrim("name") <> '' AND char_length("name") <= 120),
  ADD CONSTRAINT "SavedTable_definition_is_an_object" CHECK (jsonb_typeof("definition") = 'object');

GRANT SELECT, INSERT, UPDATE, DELETE ON "SavedTable" TO chitieu_app;
