-- A message that could not be sent waits longer each time.

ALTER TABLE "OutboxMessage" ADD COLUMN "nextAttemptAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP;

CREATE INDEX "OutboxMessage_periodId_agencyId_idx" ON "OutboxMessage"("periodId", "agencyId");
CREATE INDEX "OutboxMessage_waiting" ON "OutboxMessage"("nextAttemptAt") WHERE "sentAt" IS NULL AND "email" IS NOT NULL;

ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_says_something" CHECK ("subject" <> '' AND "body" <> '' AND "email" <> '');

GRANT UPDATE ("nextAttemptAt") ON "OutboxMessage" TO chitieu_app;
