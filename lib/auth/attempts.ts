import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/data/db";

const WINDOW = 15 * 60;
/** Failures of one name from one address before the pair is locked. */
const FAILURES_OF_A_PAIR = 5;
/** Each failure of a pair makes the next answer this much slower. */
const SLOWER_MS = 200;

const limiter = (keyPrefix: string, points: number) =>
  new RateLimiterPostgres({ storeClient: pool(), storeType: "pool", tableName: "rate_limit", tableCreated: true, keyPrefix, points, duration: WINDOW, blockDuration: WINDOW });

const createLimiters = () => ({
  pair: limiter("attempt-pair", FAILURES_OF_A_PAIR),
  // A whole office may share one address. Addresses can be made up or changed, so a name has its own limit.
  address: limiter("attempt-address", 50),
  username: limiter("attempt-username", 30),
});
let limiters: ReturnType<typeof createLimiters> | undefined;

/** Names may be anything that was typed, so they are kept as a digest. */
const digest = (text: string) => createHash("sha256").update(text).digest("base64url");

export type Attempt<T> = { ok: true; value: T } | { ok: false; retryAt: Date | null };

async function consume(by: RateLimiterPostgres, key: string): Promise<{ failures: number } | { lockedMs: number }> {
  try {
    return { failures: (await by.consume(key)).consumedPoints };
  } catch (rejection) {
    if (rejection instanceof RateLimiterRes) return { lockedMs: rejection.msBeforeNext };
    throw rejection;
  }
}

const later = (ms: number) => new Date(Date.now() + ms);

/**
 * Lets `check` answer (null: wrong) unless there were too many wrong answers of this name and address. An attempt is
 * counted before it is checked, so that many at once count as many; a right answer takes its count back. Names that
 * do not exist are counted the same.
 */
export async function limitAttempts<T>(who: { username: string; address: string }, check: () => Promise<T | null>): Promise<Attempt<T>> {
  const { pair, address, username } = (limiters ??= createLimiters());
  const name = digest(who.username);
  const pairKey = digest(`${who.address} ${who.username}`);

  // The pair first: one stubborn address must not use up the name's own limit and lock the person out elsewhere.
  const ofPair = await consume(pair, pairKey);
  if ("lockedMs" in ofPair) return { ok: false, retryAt: later(ofPair.lockedMs) };
  const others = [await consume(address, digest(who.address)), await consume(username, name)];
  const lockedMs = Math.max(0, ...others.map((one) => ("lockedMs" in one ? one.lockedMs : 0)));
  if (lockedMs > 0) return { ok: false, retryAt: later(lockedMs) };

  const value = await check();
  if (value !== null) {
    await Promise.all([pair.delete(pairKey), address.reward(digest(who.address)), username.reward(name)]);
    return { ok: true, value };
  }
  if (ofPair.failures >= FAILURES_OF_A_PAIR) {
    await pair.block(pairKey, WINDOW);
    return { ok: false, retryAt: later(WINDOW * 1000) };
  }
  await wait(ofPair.failures * SLOWER_MS);
  return { ok: false, retryAt: null };
}

const clock = new Intl.DateTimeFormat("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** When to try again, in words; the minute is rounded up so that trying then works. */
export const retryLater = (retryAt: Date): string =>
  `Đã nhập sai nhiều lần nên tạm khóa. Hãy thử lại từ ${clock.format(new Date(Math.ceil(retryAt.getTime() / 60_000) * 60_000))}, hoặc nhờ quản trị hệ thống nếu quên mật khẩu.`;
