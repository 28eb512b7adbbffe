import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules/", ".next/", ".data/", "lib/generated/", "test-results/", "playwright-report/", "next-env.d.ts"] },
  ...tseslint.configs.recommended,
  { files: ["**/*.{ts,tsx}"], plugins: { "react-hooks": reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-console": "error",
      eqeqeq: "error",
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Environment variables are read in lib/env.ts only." },
      ],
      "no-restricted-imports": ["error", { paths: [{ name: "next/link", message: "Use components/ui/link: it does not prefetch." }] }],
      // Server-rendered style attributes are refused by the Content-Security-Policy.
      "no-restricted-syntax": ["error", { selector: "JSXAttribute[name.name='style']", message: "Use classes: the Content-Security-Policy refuses style attributes." }],
    },
  },
  { files: ["components/ui/link.tsx"], rules: { "no-restricted-imports": "off" } },
  // Start-up, tests and configuration speak to the shell that runs them.
  { files: ["lib/env.ts", "prisma/**", "tests/**", "*.config.{js,ts,mts}"], rules: { "no-console": "off", "no-restricted-properties": "off" } },
);
