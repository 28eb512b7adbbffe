import { describe, expect, it } from "vitest";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/prisma/seed/demo-accounts";
import { welcome } from "@/prisma/server/welcome";
import { ROLES } from "@/lib/domain/access/actor";
import { passwordFault } from "@/lib/domain/access/credentials";

const plain = { address: "http://localhost:3000", host: "0.0.0.0", demoAccounts: [], nobody: false, demonstration: false, hostWasAsked: false };

describe("the welcome", () => {
  it("names the address, every demonstration account and their password", () => {
    const text = welcome({ ...plain, host: "127.0.0.1", demoAccounts: DEMO_ACCOUNTS });
    for (const part of ["http://localhost:3000", DEMO_PASSWORD, ...DEMO_ACCOUNTS.map(({ username }) => username)]) expect(text).toContain(part);
  });

  it("shows no password where there are no demonstration accounts, and says how to begin", () => {
    const text = welcome({ ...plain, nobody: true });
    expect(text).not.toContain(DEMO_PASSWORD);
    expect(text).toContain("npm run admin:create");
  });

  it("marks invented figures, and says why HOST was not followed", () => {
    const text = welcome({ ...plain, host: "127.0.0.1", hostWasAsked: true, demonstration: true, demoAccounts: DEMO_ACCOUNTS });
    expect(text).toContain("SỐ LIỆU MINH HỌA");
    expect(text).toContain("npm run demo-accounts:remove");
  });
});

describe("the demonstration accounts", () => {
  it("cover every role, with a password that the application itself would take", () => {
    expect(new Set(DEMO_ACCOUNTS.map(({ role }) => role))).toEqual(new Set(ROLES));
    for (const { username } of DEMO_ACCOUNTS) expect(passwordFault(DEMO_PASSWORD, username)).toBeNull();
  });
});
