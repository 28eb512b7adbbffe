-- The application connects as a role that owns nothing and may only add to history.
-- Start-up gives it a password; where the owner may not create roles, a database administrator makes it beforehand.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'chitieu_app') THEN
    CREATE ROLE chitieu_app NOLOGIN;
  END IF;
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO chitieu_app', current_database());
END $$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO chitieu_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO chitieu_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO chitieu_app;
GRANT SELECT ON "BrokenAuditEvent" TO chitieu_app;
REVOKE UPDATE, DELETE ON "ActualEntry", "ActualApproval", "BaseFigureEntry", "OfficialChoice", "AuditEvent" FROM chitieu_app;
-- A cell, a base figure, a person or a publication is never deleted, only emptied, deactivated or withdrawn.
REVOKE DELETE ON "Actual", "BaseFigure", "User", "Publication", "Report", "ReportCell" FROM chitieu_app;
REVOKE ALL ON "_prisma_migrations" FROM chitieu_app;
GRANT SELECT ON "_prisma_migrations" TO chitieu_app;
