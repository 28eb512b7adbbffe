import { joinLink } from "@/lib/auth/join";
import { today } from "@/lib/today";
import { invitationMessage, type InvitationPurpose } from "@/lib/domain/access/invitation";
import { dayBefore } from "@/lib/domain/validity";
import { formatDate } from "@/lib/format/date";

/** What is shown of a new link, once. */
export interface LinkWords {
  userId: string;
  name: string;
  username: string;
  link: string;
  /** The last whole day on which it works, in words. */
  lastDay: string;
  message: string;
}

export function linkWords(of: { userId: string; name: string; username: string; token: string; expiresAt: string; purpose: InvitationPurpose; place: string | null }): LinkWords {
  const link = joinLink(of.token);
  const lastDay = dayBefore(today(new Date(of.expiresAt)));
  const { userId, name, username, purpose, place } = of;
  return { userId, name, username, link, lastDay: formatDate(lastDay), message: invitationMessage({ purpose, name, username, place, link, lastDay }) };
}
