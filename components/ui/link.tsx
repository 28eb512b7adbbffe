import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link that loads its page when it is followed. Next would fetch every linked page in sight beforehand: on the overview
 * that is ten times the work of the page itself, and data that a phone with a poor connection pays for.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
