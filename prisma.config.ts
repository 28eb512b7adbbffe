import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  // Only `prisma generate` and hand-run `prisma migrate` read this; the application has its own lib/env.ts.
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
