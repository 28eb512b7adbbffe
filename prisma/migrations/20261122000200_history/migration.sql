-- History is only ever added to, and the audit is sealed event by event.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ActualEntry', 'ActualApproval', 'BaseFigureEntry', 'OfficialChoice', 'AuditEvent'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- What an event says, in one canonical text. jsonb prints its keys in a fixed order.
CREATE FUNCTION audit_event_hash(event "AuditEvent") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n',
    event."previousHash", event."chain", event."sequence"::text,
    to_char(event."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    coalesce(event."actorId"::text, '-'), event."action", event."subjectType", event."subjectId", event."data"::text), 'UTF8')), 'hex')
$$;

-- Numbers the event within its chain and seals it with the one before. One chain a province: writers of different
-- provinces do not wait for each other. The lock ends with the transaction.
CREATE FUNCTION seal_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || NEW."chain", 0));
  SELECT "sequence", "hash" INTO last FROM "AuditEvent" WHERE "chain" = NEW."chain" ORDER BY "sequence" DESC LIMIT 1;
  NEW."sequence" := coalesce(last."sequence", 0) + 1;
  NEW."previousHash" := coalesce(last."hash", '');
  NEW."at" := clock_timestamp();
  NEW."hash" := audit_event_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER seal BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION seal_audit_event();

-- Events whose seal or whose place in the chain does not fit; none in a whole history.
CREATE VIEW "BrokenAuditEvent" AS
  SELECT e."id", e."chain", e."sequence"
  FROM (
    SELECT *, lag("hash", 1, '') OVER w AS expected_previous, lag("sequence", 1, 0::bigint) OVER w + 1 AS expected_sequence
    FROM "AuditEvent" WINDOW w AS (PARTITION BY "chain" ORDER BY "sequence")
  ) e
  JOIN "AuditEvent" a ON a."id" = e."id"
  WHERE e."previousHash" <> e.expected_previous OR e."sequence" <> e.expected_sequence OR e."hash" <> audit_event_hash(a);

-- An approval approves what it names: the cell's approved entry has one.
CREATE FUNCTION require_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."approvedEntryId" IS NOT NULL AND NOT EXISTS (SELECT FROM "ActualApproval" WHERE "entryId" = NEW."approvedEntryId") THEN
    RAISE EXCEPTION 'Actual % points to an entry that nobody approved', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE CONSTRAINT TRIGGER require_approval AFTER INSERT OR UPDATE OF "approvedEntryId" ON "Actual"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_approval();
