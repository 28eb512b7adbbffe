import { Link } from "@/components/ui/link";
import type { MidtermGoal as Goal } from "@/lib/domain/midterm/midterm";

/** One goal, to be read aloud: how many of its indicators came to what, then each by name. */
export function MidtermGoal({ goal, indicatorHref }: { goal: Goal; indicatorHref: (number: string) => string }) {
  return (
    <section aria-labelledby={`muc-tieu-${goal.ordinal}`} className="laid-out-when-near mb-9 max-w-[50rem]">
      <h2 id={`muc-tieu-${goal.ordinal}`} className="mb-2 text-section font-semibold">
        {goal.title}
      </h2>
      <p className="mb-3">{goal.summary}</p>
      {goal.groups.map(({ heading, items }) => (
        <div key={heading} className="mb-3">
          <h3 className="font-semibold break-after-avoid">{heading}</h3>
          <ul className="list-disc space-y-1 pt-1 pl-5">
            {items.map(({ number, name, words, facts }) => (
              <li key={number} className="break-inside-avoid">
                <Link href={indicatorHref(number)} className="text-ink decoration-line-strong print:no-underline">
                  {name}
                </Link>
                {words}
                {facts.length > 0 ? (
                  <ul className="pl-4">
                    {facts.map((fact) => (
                      <li key={fact}>– {fact}</li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
