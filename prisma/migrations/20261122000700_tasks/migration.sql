-- Giao việc: what an agency is asked by a day, what it answers, and how that ended.

CREATE TYPE "TaskEnd" AS ENUM ('closed', 'withdrawn');

CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "indicatorId" UUID,
    "agencyId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "givenById" UUID NOT NULL,
    "givenAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TaskAnswer" (
    "id" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TaskAnswer_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TaskEnding" (
    "taskId" UUID NOT NULL,
    "end" "TaskEnd" NOT NULL,
    "note" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TaskEnding_pkey" PRIMARY KEY ("taskId")
);

CREATE INDEX "Task_planId_agencyId_idx" ON "Task"("planId", "agencyId");
CREATE INDEX "Task_agencyId_idx" ON "Task"("agencyId");
CREATE INDEX "TaskAnswer_taskId_idx" ON "TaskAnswer"("taskId");
CREATE UNIQUE INDEX "Indicator_id_planId_key" ON "Indicator"("id", "planId");

ALTER TABLE "Task" ADD CONSTRAINT "Task_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Task" ADD CONSTRAINT "Task_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Task" ADD CONSTRAINT "Task_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Task" ADD CONSTRAINT "Task_givenById_fkey" FOREIGN KEY ("givenById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TaskAnswer" ADD CONSTRAINT "TaskAnswer_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TaskAnswer" ADD CONSTRAINT "TaskAnswer_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TaskEnding" ADD CONSTRAINT "TaskEnding_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TaskEnding" ADD CONSTRAINT "TaskEnding_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Rules ──

ALTER TABLE "Task"
  ADD CONSTRAINT "Task_indicator_of_its_plan" FOREIGN KEY ("indicatorId", "planId") REFERENCES "Indicator" ("id", "planId"),
  ADD CONSTRAINT "Task_says_something" CHECK (btrim("text") <> ''),
  ADD CONSTRAINT "Task_due_after_it_is_given" CHECK ("dueOn" >= ("givenAt" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);
ALTER TABLE "TaskAnswer" ADD CONSTRAINT "TaskAnswer_says_something" CHECK (btrim("text") <> '');
ALTER TABLE "TaskEnding" ADD CONSTRAINT "TaskEnding_says_why" CHECK (btrim("note") <> '');

-- What has ended is not answered any more.
CREATE FUNCTION refuse_answer_to_ended_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "TaskEnding" WHERE "taskId" = NEW."taskId") THEN
    RAISE EXCEPTION 'task % has ended', NEW."taskId" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_when_ended BEFORE INSERT ON "TaskAnswer" FOR EACH ROW EXECUTE FUNCTION refuse_answer_to_ended_task();

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Task', 'TaskAnswer', 'TaskEnding'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- ── What the application may do ──

GRANT SELECT, INSERT ON "Task", "TaskAnswer", "TaskEnding" TO chitieu_app;
