import type { AccountRow } from "@/lib/data/accounts";
import { ACCOUNT_STATES, type AccountState } from "@/lib/domain/access/account-state";
import { ROLES, type Role } from "@/lib/domain/access/actor";
import { fold } from "@/lib/format/text";

export interface AccountSearch {
  text: string;
  /** An area's id: roles in it or below it. */
  area: string | null;
  role: Role | null;
  state: AccountState | null;
}

type Query = Record<string, string | string[] | undefined>;

const single = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

export const readSearch = (query: Query): AccountSearch => ({
  text: single(query.q).slice(0, 200),
  area: single(query.area) || null,
  role: ROLES.find((role) => role === query.role) ?? null,
  state: ACCOUNT_STATES.find((state) => state === query.state) ?? null,
});

/** Every word typed stands somewhere in what the person is called or where the person works, with or without its marks. */
export function searchAccounts(accounts: readonly AccountRow[], { text, area, role, state }: AccountSearch): AccountRow[] {
  const words = fold(text).split(" ").filter(Boolean);
  return accounts.filter((account) => {
    if (state !== null && account.state !== state) return false;
    const held = account.roles.filter((one) => (role === null || one.role === role) && (area === null || one.subject.areaId === area || one.subject.areaAncestorIds.includes(area)));
    if (held.length === 0 && (role !== null || area !== null)) return false;
    const called = fold([account.name, account.username, account.email ?? "", account.phone ?? "", ...account.roles.map((one) => one.place)].join(" "));
    return words.every((word) => called.includes(word));
  });
}
