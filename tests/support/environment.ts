// What lib/env asks for. The database is each test's own: tests/support/database.ts.
Object.assign(process.env, {
  DATABASE_APP_URL: "postgresql://not-yet.invalid/none",
  NEXTAUTH_SECRET: "a secret for tests, long enough to be one",
  NEXTAUTH_URL: "http://localhost:3000",
  LOG_LEVEL: "silent",
});
