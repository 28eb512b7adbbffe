/** The house's one direction. Who may import what; each rule is broken by the build, not by taste. */
const room = (name) => `^${name}/`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: { pathNot: "^lib/generated/" }, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    {
      name: "domain-is-pure",
      comment: "lib/domain knows itself, zod and decimal.js; today is an argument.",
      severity: "error",
      from: { path: room("lib/domain") },
      to: { pathNot: [room("lib/domain"), "node_modules/(zod|decimal\\.js)/"] },
    },
    {
      name: "format-knows-only-the-domain",
      severity: "error",
      from: { path: room("lib/format") },
      to: { pathNot: [room("lib/format"), room("lib/domain")] },
    },
    {
      name: "documents-know-no-database",
      severity: "error",
      from: { path: room("lib/documents") },
      to: { path: ["^app/", "^components/", "^lib/(data|services|auth|generated)/", "node_modules/(next|@prisma|pg)/"] },
    },
    {
      name: "data-reads",
      severity: "error",
      from: { path: room("lib/data") },
      to: { path: ["^app/", "^components/", "^lib/(services|auth|documents)/", "node_modules/next/"] },
    },
    {
      name: "services-write",
      severity: "error",
      from: { path: room("lib/services") },
      to: { path: ["^app/", "^components/", "^lib/(auth|documents)/", "node_modules/(next|react|react-dom)/"] },
    },
    { name: "auth-knows-no-screen", severity: "error", from: { path: room("lib/auth") }, to: { path: ["^app/", "^components/"] } },
    {
      name: "components-know-no-route-and-no-database",
      severity: "error",
      from: { path: room("components") },
      to: { path: ["^app/", "^lib/(data|services|auth|documents|generated)/", "^lib/(env|log)\\.ts$", "node_modules/(@prisma|pg|next-auth)/"] },
    },
    { name: "routes-ask-lib-data", comment: "A page asks a function of lib/data, never the database itself.", severity: "error", from: { path: room("app") }, to: { path: ["^lib/data/db\\.ts$", "^lib/generated/"] } },
    { name: "nothing-imports-tests", severity: "error", from: { pathNot: "^(tests/|[^/]+\\.config)" }, to: { path: "^tests/" } },
    // "geojson" is types alone: there is no module behind them.
    { name: "no-orphans-resolved", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: ["\\.css$", "^geojson$"] } },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^lib/generated/"] },
    exclude: { path: ["^\\.next/", "^\\.data/"] },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"] },
  },
};
