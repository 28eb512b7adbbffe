import type { ReactNode } from "react";
import { answerName, defaultGrounds, whyNotSummed } from "@/lib/domain/aggregate/official-words";
import { isWhole } from "@/lib/domain/aggregate/commune-sum";
import { coverageWords } from "@/lib/domain/aggregate/coverage-words";
import type { TotalLine } from "@/lib/data/totals";
import { formatDateTime } from "@/lib/format/date";
import { measureFractionWords, measureValueWords } from "@/lib/format/measure-value";
import { differenceWords } from "./answer-value";

/** What the agencies say, each on its line. */
export function AgencyAnswers({ line }: { line: TotalLine }) {
  if (line.beside.length === 0) return <span className="text-ink-3">chưa báo cáo</span>;
  return (
    <ul>
      {line.beside.map(({ point }, index) => (
        <li key={index}>
          {measureValueWords(line.measure, point.value)}
          {point.stage === "estimate" ? " (ước)" : ""} <span className="text-small text-ink-3">{answerName(point)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The communes' sum with n of N beside it, or why there is none. */
export function SumAnswer({ line: { measure, answers, waiting, isNotAsked } }: { line: TotalLine }) {
  const why = whyNotSummed(measure);
  if (why !== null) return <span className="text-small text-ink-3">{why}</span>;
  const { sum } = answers;
  const waits = waiting > 0 ? <span className="block text-small text-slow">{waiting} xã chờ duyệt, chưa cộng</span> : null;
  if (sum === null) {
    return (
      <span className="text-small text-ink-3">
        {isNotAsked ? "Xã không báo cáo chỉ số này." : "Chưa xã nào có số liệu được duyệt."}
        {waits}
      </span>
    );
  }
  return (
    <>
      {measureValueWords(measure, sum.value)} <span className="text-small text-ink-3">{measureFractionWords(sum.value)}</span>
      <span className={`block text-small ${isWhole(sum) ? "text-ink-3" : "text-slow"}`}>{coverageWords(sum)}</span>
      {waits}
    </>
  );
}

/** The sum minus each agency's figure. */
export function Differences({ line: { measure, beside } }: { line: TotalLine }) {
  const told = beside.flatMap(({ point, difference }) => (difference === null ? [] : [{ name: answerName(point), words: differenceWords(measure, difference) }]));
  if (told.length === 0) return <span className="text-ink-3">–</span>;
  return (
    <ul>
      {told.map(({ name, words }) => (
        <li key={name}>
          {words}
          <span className="sr-only"> so với {name}</span>
        </li>
      ))}
    </ul>
  );
}

/** Which one counts, and who said so. */
export function OfficialAnswer({ line: { measure, answers, choice } }: { line: TotalLine }) {
  const { official } = answers;
  const stands = choice !== null && official !== null && (choice.decision.source === "agency" ? official.provenance.kind === "entry" && official.provenance.agencyId === choice.decision.agencyId : official.provenance.kind === "commune-sum");
  return (
    <>
      {official ? (
        <>
          <strong className="font-semibold">{measureValueWords(measure, official.value)}</strong> <span className="text-small text-ink-2">{answerName(official)}</span>
        </>
      ) : null}
      {choice ? (
        <Small>
          {choice.by} chọn {formatDateTime(choice.at)}: <q>{choice.reason}</q>
          {stands ? null : ` ${choice.agencyName ?? "Số cộng từ xã"} được chọn nhưng không còn số liệu được duyệt.`}
        </Small>
      ) : (
        <Small>{defaultGrounds(official, answers)}</Small>
      )}
    </>
  );
}

const Small = ({ children }: { children: ReactNode }) => <span className="block text-small text-ink-3">{children}</span>;
