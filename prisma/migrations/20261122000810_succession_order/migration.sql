-- A successor is there on the day on which something goes over into it: one that had ended by then is none.
CREATE OR REPLACE FUNCTION require_whole_succession() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(CASE s."extent" WHEN 'whole' THEN 1 ELSE coalesce(s."share", 0) END) FROM "AreaSuccession" s
      WHERE s."predecessorId" = NEW."predecessorId" AND s."effectiveOn" = NEW."effectiveOn") > 1 THEN
    RAISE EXCEPTION 'more than the whole of area % went over', NEW."predecessorId" USING ERRCODE = 'check_violation', CONSTRAINT = 'AreaSuccession_once';
  END IF;
  IF EXISTS (SELECT FROM "Area" WHERE "id" = NEW."predecessorId" AND "validTo" >= NEW."effectiveOn")
     OR EXISTS (SELECT FROM "Area" WHERE "id" = NEW."successorId" AND ("validFrom" < NEW."effectiveOn" OR "validTo" < NEW."effectiveOn")) THEN
    RAISE EXCEPTION 'succession % does not run from an earlier unit to a later one', NEW."id" USING ERRCODE = 'check_violation', CONSTRAINT = 'AreaSuccession_order';
  END IF;
  RETURN NULL;
END $$;
