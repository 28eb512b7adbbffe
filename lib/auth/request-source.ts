import { headers } from "next/headers";

/** From where a request comes, as well as it can be known. */
export interface RequestSource {
  address: string;
  userAgent: string | null;
}

/**
 * The nearest proxy appends the address that it saw, so the last one is the one to believe; without a proxy it can be
 * made up, which is why attempts are limited by name as well.
 */
export function sourceOf(header: (name: string) => string | null | undefined): RequestSource {
  const address = header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return { address: address ? address.slice(0, 64) : "unknown", userAgent: header("user-agent") ?? null };
}

/** From where the request comes that is being answered. */
export async function requestSource(): Promise<RequestSource> {
  const given = await headers();
  return sourceOf((name) => given.get(name));
}
