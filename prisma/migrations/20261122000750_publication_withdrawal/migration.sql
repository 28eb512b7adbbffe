-- What was published is withdrawn with a reason, once; which thing, by which document, by whom and when never changes.

ALTER TABLE "Publication" ADD COLUMN "withdrawalReason" TEXT;
-- Nothing could be withdrawn before this column, except by hand.
UPDATE "Publication" SET "withdrawalReason" = 'không ghi lý do' WHERE "withdrawnAt" IS NOT NULL;
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_withdrawn_for_a_reason" CHECK (("withdrawnAt" IS NULL) = ("withdrawalReason" IS NULL) AND "withdrawalReason" <> '');
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_by_a_document" CHECK ("document" <> '');

CREATE FUNCTION keep_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."planId", NEW."year", NEW."what", NEW."document", NEW."publishedById", NEW."publishedAt") IS DISTINCT FROM (OLD."planId", OLD."year", OLD."what", OLD."document", OLD."publishedById", OLD."publishedAt")
     OR (OLD."withdrawnAt" IS NOT NULL AND NEW IS DISTINCT FROM OLD) THEN
    RAISE EXCEPTION 'Publication % can only be withdrawn', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_publication BEFORE UPDATE ON "Publication" FOR EACH ROW EXECUTE FUNCTION keep_publication();
