import { Link } from "@/components/ui/link";

interface Named {
  code: string;
  title: string;
  document: string | null;
}

interface SuccessionLinesProps {
  by: Named | null;
  of: readonly Named[];
  /** Where the other plan is read; without it, as issued. */
  hrefOf?: (planCode: string) => string;
}

/** Which plan took this one's place, and which ones it took the place of. */
export function SuccessionLines({ by, of, hrefOf = (code) => `/plans/${code}/issued` }: SuccessionLinesProps) {
  return (
    <>
      {by ? <Line words="Kế hoạch này đã được thay thế bởi" plan={by} href={hrefOf(by.code)} /> : null}
      {of.map((plan) => (
        <Line key={plan.code} words="Kế hoạch này thay thế" plan={plan} href={hrefOf(plan.code)} />
      ))}
    </>
  );
}

function Line({ words, plan, href }: { words: string; plan: Named; href: string }) {
  return (
    <p className="mb-4 max-w-[44rem] border-l-4 border-line-strong bg-wash px-4 py-3">
      {words}{" "}
      <Link href={href} className="text-accent">
        {plan.title}
      </Link>
      {plan.document ? `, theo ${plan.document}` : ""}.
    </p>
  );
}
