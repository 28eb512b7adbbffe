import { Link } from "@/components/ui/link";

interface Named {
  code: string;
  title: string;
  document: string | null;
}

/** Which plan took this one's place, and which ones it took the place of. */
export function SuccessionLines({ by, of }: { by: Named | null; of: readonly Named[] }) {
  return (
    <>
      {by ? <Line words="Kế hoạch này đã được thay thế bởi" plan={by} /> : null}
      {of.map((plan) => (
        <Line key={plan.code} words="Kế hoạch này thay thế" plan={plan} />
      ))}
    </>
  );
}

function Line({ words, plan }: { words: string; plan: Named }) {
  return (
    <p className="mb-4 max-w-[44rem] border-l-4 border-line-strong bg-wash px-4 py-3">
      {words}{" "}
      <Link href={`/plans/${plan.code}/issued`} className="text-accent">
        {plan.title}
      </Link>
      {plan.document ? `, theo ${plan.document}` : ""}.
    </p>
  );
}
