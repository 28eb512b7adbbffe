/** How far a person has come: invited with a link that works, with none that does, at work, closed. */
export const ACCOUNT_STATES = ["active", "invited", "waiting", "closed"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export const ACCOUNT_STATE_WORDS: Record<AccountState, string> = {
  active: "Đang dùng",
  invited: "Đã mời, chưa đặt mật khẩu",
  waiting: "Chưa đặt mật khẩu, không còn đường dẫn",
  closed: "Đã khóa",
};

/** `linkExpiresAt`: of the link that was neither used nor revoked. Instants as ISO text. */
export function accountState(of: { isClosed: boolean; hasPassword: boolean; linkExpiresAt: string | null }, now: string): AccountState {
  if (of.isClosed) return "closed";
  if (of.hasPassword) return "active";
  return of.linkExpiresAt !== null && of.linkExpiresAt > now ? "invited" : "waiting";
}
