import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { PATH_HEADER } from "@/lib/auth/path-header";
import { readSessionId } from "@/lib/auth/session-cookie";
import { today } from "@/lib/today";
import { loadActor } from "@/lib/data/actors";
import type { Actor } from "@/lib/domain/access/actor";

/** Who asks: session, person and memberships as the database has them now, read once a request. Null: a stranger. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await readSessionId();
  return sessionId === null ? null : loadActor(sessionId, today());
});

/** Who asks; a stranger is sent to sign in and comes back to `next` (without it: to the page asked for). */
export async function requireActor(next?: string): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const back = next ?? (await headers()).get(PATH_HEADER) ?? "/";
  redirect(`/sign-in?next=${encodeURIComponent(back)}`);
}
