import { tellingCount } from "./clause-words";
import type { Time } from "./times";
import type { Value } from "./values";

/** When one figure holds. */
interface Timing {
  /** Null: nothing printed. */
  time: Time | null;
  /** Only this of the time's years, where figures and years pair off. */
  year: number | null;
}

export interface Timed {
  timings: Timing[];
  /** "và duy trì đến năm 2030": the figures before it go on. */
  kept: { after: number[]; time: Time }[];
}

const KEEPS = /duy tri|giu vung|giu on dinh|giu muc|tiep tuc giu|on dinh/;

type Event = { at: number; end: number; value: number; time?: never } | { at: number; end: number; time: Time; value?: never };

/** Pairs figures with the years around them: "90% vào năm 2025", "năm 2025 đạt 90%", "5% … và 10% … vào năm 2025 và 2030". */
export function pairTimes(clause: string, values: readonly Value[], times: readonly Time[], startYear: number | null): Timed {
  const merged = withSpans(times, clause, startYear);
  const kept: { at: number; time: Time }[] = [];
  const hosts = hostsOf(clause, values, merged);
  // "90% vào năm 2030 (năm 2025: 85%)": brackets with figures and years pair off among themselves.
  const own = bracketsOf(clause).filter((bracket) => values.some(({ figureAt, end }) => isInside({ at: figureAt, end }, [bracket])) && merged.some(({ start, end }) => isInside({ at: start, end }, [bracket])));
  const events: Event[] = [...values.flatMap((value, index): Event[] => (hosts[index] === null ? [{ at: value.start, end: value.end, value: index }] : [])), ...merged.map((time): Event => ({ at: time.start, end: time.end, time }))].sort((a, b) => a.at - b.at);
  const open = events.filter((event, index) => {
    if (event.time === undefined || index === 0) return true;
    const before = events[index - 1]!;
    const isKept = event.time.kind === "following" || event.time.kind !== "every" && (KEEPS.test(clause.slice(before.end, event.at)) && events.slice(0, index).some(({ value }) => value !== undefined) && !startsFigure(clause, event.end, events[index + 1]));
    if (isKept) kept.push({ at: event.at, time: event.time });
    return !isKept;
  });
  const timings: Timing[] = values.map(() => ({ time: null, year: null }));
  const runs = pairEvents(clause, values, open.filter((event) => !isInside(event, own)), timings);
  for (const bracket of own) pairEvents(clause, values, open.filter((event) => isInside(event, [bracket])), timings);
  hosts.forEach((host, index) => {
    if (host !== null) timings[index] = timings[host]!;
  });
  return {
    timings,
    kept: kept.map(({ at, time }) => {
      const last = values.findLastIndex((value) => value.start < at);
      const run = runs.find((one) => one.some(({ value }) => value === last));
      return { after: (run ?? []).flatMap(({ value }) => (value === undefined ? [] : [value])), time };
    }),
  };
}

/** Fills in the timings of these figures from the years among them; returns the events in runs of one kind. */
function pairEvents(clause: string, values: readonly Value[], events: readonly Event[], timings: Timing[]): Event[][] {
  const runs: Event[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    const goesOn = run !== undefined && (run[0]!.value === undefined) === (event.value === undefined) && (event.value !== undefined || tellingCount(clause.slice(run.at(-1)!.end, event.at)) === 0);
    if (goesOn) run.push(event);
    else runs.push([event]);
  }
  const used = new Set<Event[]>();
  runs.forEach((run, index) => {
    if (run[0]!.value === undefined) return;
    const before = runs[index - 1] !== undefined && !used.has(runs[index - 1]!) ? runs[index - 1] : undefined;
    const after = runs[index + 1];
    const indices = run.map(({ value }) => value!);
    const give = (figures: number[], source: Event[]) => {
      used.add(source);
      const time = unionOf(source.map((event) => event.time!));
      const pairsOff = figures.length > 1 && time.kind === "years" && time.years.length === figures.length && figures.every((figure) => !isBesideScope(clause, values[figure]!));
      figures.forEach((figure, place) => (timings[figure] = { time, year: pairsOff ? time.years[place]! : null }));
    };
    if (before !== undefined && after !== undefined) {
      const goesOn = runs[index + 2] !== undefined;
      if (indices.length > 1 && !goesOn && indices.every((figure) => !isBesideScope(clause, values[figure]!))) {
        give(indices.slice(0, -1), before);
        give(indices.slice(-1), after);
      } else if (goesOn || isClose(clause, before.at(-1)!, run[0]!)) give(indices, before);
      else give(indices, after);
    } else if (after !== undefined) give(indices, after);
    else if (before !== undefined) give(indices, before);
  });
  return runs;
}

type Bracket = { start: number; end: number };

const bracketsOf = (clause: string): Bracket[] => [...clause.matchAll(/\([^()]*\)/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

const isInside = ({ at, end }: { at: number; end: number }, brackets: readonly Bracket[]): boolean => brackets.some((bracket) => at >= bracket.start && end <= bracket.end);

/** "dưới 8% vào năm 2025 (khu vực miền núi dưới 25%)": a figure in brackets without a year is of the year of the figure before them. */
function hostsOf(clause: string, values: readonly Value[], times: readonly Time[]): (number | null)[] {
  const brackets = bracketsOf(clause).filter((bracket) => !times.some(({ start, end }) => isInside({ at: start, end }, [bracket])));
  return values.map((value) => {
    const bracket = brackets.find(({ start, end }) => value.figureAt > start && value.end <= end);
    const host = bracket === undefined ? -1 : values.findLastIndex(({ end }) => end <= bracket.start);
    return host === -1 ? null : host;
  });
}

const startsFigure = (clause: string, end: number, next: Event | undefined): boolean => next?.value !== undefined && !/[,;]/.test(clause.slice(end, next.at)) && /^\s*(?:dat|la|o muc|muc|:)?\s*$/.test(clause.slice(end, next.at));

const isClose = (clause: string, before: Event, after: Event): boolean => clause.slice(before.end, after.at).trim().length <= 30;

const isBesideScope = (clause: string, value: Value): boolean => /^[\s,(]*(?:doi voi|o|tai|khu vuc|vung)\s/.test(clause.slice(value.end, value.end + 30));

function unionOf(times: readonly Time[]): Time {
  if (times.length === 1) return times[0]!;
  const dated = times.filter(({ kind }) => kind !== "every");
  const [first] = dated.length > 0 ? dated : times;
  if (dated.length > 1 && dated.every(({ kind }) => kind === "years")) return { start: times[0]!.start, end: times.at(-1)!.end, kind: "years", years: [...new Set(dated.flatMap(({ years }) => years))] };
  // "giai đoạn 2021-2025 … vào năm 2025": the year is the more exact.
  const exact = dated.find(({ kind }) => kind === "years") ?? first!;
  return { ...exact, start: Math.min(...times.map(({ start }) => start)), end: Math.max(...times.map(({ end }) => end)) };
}

/** "hằng năm giai đoạn 2025-2030" is one time: each year of a span. */
function withSpans(times: readonly Time[], clause: string, startYear: number | null): Time[] {
  const out: Time[] = [];
  for (const time of times) {
    const before = out.at(-1);
    const isBeside = before !== undefined && clause.slice(before.end, time.start).replace(/[\s,()]|trong|cua|va/g, "") === "";
    if (isBeside && (before.kind === "every") !== (time.kind === "every")) {
      const other = before.kind === "every" ? time : before;
      const years = other.kind === "years" ? (startYear === null || other.years.length > 1 ? null : [startYear, other.years[0]!]) : other.years.length === 2 ? other.years : null;
      if (years !== null && years[0]! < years[1]!) {
        out[out.length - 1] = { start: before.start, end: time.end, kind: "every", years };
        continue;
      }
    }
    out.push(time);
  }
  return out;
}
