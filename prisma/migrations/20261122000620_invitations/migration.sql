-- Links with which a person chooses a password: one open at a time, used once, never opened again.

ALTER TABLE "Invitation"
  ADD CONSTRAINT "Invitation_token_hash" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Invitation_expires" CHECK ("expiresAt" > "createdAt"),
  ADD CONSTRAINT "Invitation_used_or_revoked" CHECK ("usedAt" IS NULL OR "revokedAt" IS NULL);
CREATE UNIQUE INDEX "Invitation_one_open" ON "Invitation" ("userId") WHERE "usedAt" IS NULL AND "revokedAt" IS NULL;

CREATE FUNCTION refuse_reopened_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."usedAt" IS NOT NULL OR OLD."revokedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'Invitation % was used or revoked', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_reopened BEFORE UPDATE ON "Invitation" FOR EACH ROW EXECUTE FUNCTION refuse_reopened_invitation();
