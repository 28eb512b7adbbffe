import { Link } from "@/components/ui/link";

/** Who is signed in, leading to the own account; for a stranger the way in. */
export function PersonLink({ name, title }: { name: string | null; title?: string | null }) {
  if (name === null) {
    return (
      <Link href="/sign-in" className="py-2 text-accent">
        Đăng nhập
      </Link>
    );
  }
  return (
    <Link href="/account" className="max-w-72 truncate py-2 text-ink-2 no-underline hover:underline" title={title ?? undefined}>
      {name}
    </Link>
  );
}
