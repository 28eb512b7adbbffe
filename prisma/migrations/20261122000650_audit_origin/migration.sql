-- From where: an event names the session in which it was done, and a session the address it was opened from.

ALTER TABLE "Session" ADD COLUMN "address" TEXT;
ALTER TABLE "AuditEvent" ADD COLUMN "sessionId" UUID;
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "AuditEvent_chain_at_idx" ON "AuditEvent"("chain", "at");

-- concat_ws leaves out what is null: events from before this column keep their seals.
CREATE OR REPLACE FUNCTION audit_event_hash(event "AuditEvent") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n',
    event."previousHash", event."chain", event."sequence"::text,
    to_char(event."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    coalesce(event."actorId"::text, '-'), event."action", event."subjectType", event."subjectId", event."data"::text, event."sessionId"::text), 'UTF8')), 'hex')
$$;

-- Which of the two does not fit: the seal over the event's own words, or its place after the one before.
CREATE OR REPLACE VIEW "BrokenAuditEvent" AS
  SELECT * FROM (
    SELECT e."id", e."chain", e."sequence",
           e."hash" <> audit_event_hash(a) AS "wordsChanged",
           e."previousHash" <> e.expected_previous OR e."sequence" <> e.expected_sequence AS "placeChanged"
    FROM (
      SELECT *, lag("hash", 1, '') OVER w AS expected_previous, lag("sequence", 1, 0::bigint) OVER w + 1 AS expected_sequence
      FROM "AuditEvent" WINDOW w AS (PARTITION BY "chain" ORDER BY "sequence")
    ) e
    JOIN "AuditEvent" a ON a."id" = e."id"
  ) found
  WHERE "wordsChanged" OR "placeChanged";
