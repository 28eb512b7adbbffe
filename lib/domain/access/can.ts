import { ROLES, type Actor } from "@/lib/domain/access/actor";
import { CONDITIONS, PERMISSIONS, type Action, type Subjects } from "@/lib/domain/access/permissions";
import { Refusal } from "@/lib/domain/result";

/** `reason`: a whole Vietnamese sentence that says what to do next. */
export type Decision = { allowed: true } | { allowed: false; reason: string };

const no = (reason: string): Decision => ({ allowed: false, reason });

/**
 * May this person do this to that? Read from the one table of permissions. What the table does not say is refused:
 * an unknown action, an unknown role, a subject that leaves something out, nobody at all.
 */
export function can<A extends Action>(actor: Actor | null, action: A, subject: Subjects[A]): Decision {
  if (!actor) return no("Bạn chưa đăng nhập. Hãy đăng nhập rồi thử lại.");
  const permission = Object.hasOwn(PERMISSIONS, action) ? PERMISSIONS[action] : undefined;
  if (!permission) return no("Bạn chưa được làm việc này. Hãy liên hệ quản trị hệ thống.");

  if (permission.ownAccount && "userId" in subject && subject.userId === actor.userId) return { allowed: true };
  const allowed = actor.memberships.some((membership) => {
    const conditions = Object.hasOwn(permission.roles, membership.role) ? permission.roles[membership.role] : undefined;
    return conditions?.some((condition) => CONDITIONS[condition].holds(membership, subject)) ?? false;
  });
  if (allowed) return { allowed: true };

  // Who holds several roles is told why the one with this right does not reach, not why another lacks it.
  const held = ROLES.filter((role) => actor.memberships.some((membership) => membership.role === role));
  const told = [...held.filter((role) => permission.roles[role]), ...held].find((role) => permission.refusals?.[role]);
  return no((told && permission.refusals?.[told]) ?? permission.refusal);
}

/** Nothing, or a `forbidden` Refusal: the second step of every service. */
export function ensureCan<A extends Action>(actor: Actor | null, action: A, subject: Subjects[A]): void {
  const decision = can(actor, action, subject);
  if (!decision.allowed) throw new Refusal({ code: "forbidden", message: decision.reason });
}

/** Might this person do it to anything at all? For showing the way to a page; what happens there asks `can`. */
export const mayAnywhere = (actor: Actor | null, action: Action): boolean => actor?.memberships.some(({ role }) => (PERMISSIONS[action].roles[role]?.length ?? 0) > 0) ?? false;
