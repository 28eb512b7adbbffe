import pg from "pg";
import { withClient } from "./database";
import { codeOf, StartupFailure } from "./failure";
import { messages } from "./messages";
import { derive } from "./secrets";

/** Owns nothing: it can add to the history, not change it. Its rights stand in the migrations. */
export const applicationRole = "chitieu_app";

/** Says beforehand what a database administrator must do, rather than fail in the middle of a migration. */
export async function checkOwner(ownerUrl: string): Promise<void> {
  const { name, may, exists } = await one(
    ownerUrl,
    `SELECT current_user AS name, rolsuper OR rolcreaterole AS may, EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS exists FROM pg_roles WHERE rolname = current_user`,
    [applicationRole],
  );
  if (name === applicationRole) throw new StartupFailure(messages.ownerNeeded(applicationRole));
  if (!exists && !may) throw new StartupFailure(messages.roleNeeded(applicationRole));
}

/**
 * The address by which the application connects: the one given, or the owner's with our role and a password derived
 * from the owner's (from `secret` where the owner has none), so that several machines come to the same one.
 */
export async function applicationUrl(ownerUrl: string, given: string | undefined, secret: string): Promise<string> {
  if (given) return checkedAppUrl(given);
  const url = new URL(ownerUrl);
  const password = derive(decodeURIComponent(url.password) || secret, "application role");
  url.username = applicationRole;
  url.password = password;
  // Changed only where it must be: other machines may be connected with it.
  if (!(await connects(url.href))) {
    try {
      await withClient(ownerUrl, (client) => client.query(`ALTER ROLE ${applicationRole} LOGIN PASSWORD ${pg.escapeLiteral(password)}`));
    } catch (error) {
      if (codeOf(error) === "42501") throw new StartupFailure(messages.roleNeeded(applicationRole));
      throw error;
    }
  }
  return url.href;
}

async function connects(url: string): Promise<boolean> {
  return withClient(url, () => Promise.resolve(true)).catch(() => false);
}

async function checkedAppUrl(url: string): Promise<string> {
  try {
    const { name, strong, fits } = await one(
      url,
      `SELECT current_user AS name, pg_has_role($1, 'USAGE') AS fits,
         rolsuper OR EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND pg_has_role(relowner, 'USAGE')) AS strong
       FROM pg_roles WHERE rolname = current_user`,
      [applicationRole],
    );
    if (strong) throw new StartupFailure(messages.appRoleTooStrong(name));
    if (!fits) throw new StartupFailure(messages.appRoleTooWeak(name));
    return url;
  } catch (error) {
    if (error instanceof StartupFailure) throw error;
    throw new StartupFailure(messages.badAppUrl(codeOf(error) ?? String(error)));
  }
}

async function one(url: string, sql: string, values: unknown[]) {
  const { rows } = await withClient(url, (client) => client.query<Record<"may" | "exists" | "strong" | "fits", boolean> & { name: string }>(sql, values));
  return rows[0]!;
}
