import { randomFrom } from "./random";
import type { PlanData } from "./schema";

/**
 * Invented denominators of an area of about the right size. Nothing here is a statistic: the shares are round
 * numbers that fit together (ages add up, births are a little more than the children under one).
 */

interface Place {
  population: number;
  /** Growth a year. */
  growth: number;
  birthRate: number;
  ruralShare: number;
}

const PLACES: Record<string, Place> = {
  "kien-giang-2021-2030": { population: 1_730_000, growth: 0.004, birthRate: 0.0145, ruralShare: 0.71 },
  "tra-vinh-2021-2030": { population: 1_010_000, growth: 0.002, birthRate: 0.0138, ruralShare: 0.81 },
  "dien-bien-2021-2030": { population: 615_000, growth: 0.012, birthRate: 0.0215, ruralShare: 0.85 },
  "hoang-kim-2021-2030": { population: 5_200, growth: 0.003, birthRate: 0.0155, ruralShare: 1 },
  "ninh-thuan-2022": { population: 593_000, growth: 0.005, birthRate: 0.0165, ruralShare: 0.63 },
};

/** Years of childhood counted, as a multiple of a year's births. */
const COHORTS: Record<string, number> = {
  "live-births": 1,
  "children-under-1": 0.985,
  "children-under-5": 4.95,
  "children-age-5": 1.01,
  "children-under-6": 5.96,
  "children-to-8": 9.1,
  "children-7-plus": 9.2,
  "children-11-plus": 5.1,
  "children-under-16": 16.2,
  "minors-5-17": 13.1,
  "primary-pupils": 5.05,
  "lower-secondary-pupils": 3.75,
};

const PER_PUPIL: Record<string, number> = { schools: 420, "education-facilities": 360 };

/** The denominators of one area and year; the children in special circumstances come from their own measure. */
export function demonstrationBases(plan: PlanData, year: number, communes: number): Map<string, number> {
  const place = PLACES[plan.code];
  if (place === undefined) throw new RangeError(`no demonstration population for ${plan.code}`);
  const noise = randomFrom(`${plan.code} ${year}`)() - 0.5;
  const births = place.population * (1 + place.growth) ** (year - 2021) * place.birthRate * (1 - 0.008 * (year - 2021)) * (1 + 0.01 * noise);
  const bases = new Map(Object.entries(COHORTS).map(([code, years]) => [code, Math.round(births * years)]));
  const under5 = bases.get("children-under-5")!;
  bases.set("children-under-5-rural", Math.round(under5 * place.ruralShare));
  bases.set("children-under-5-urban", under5 - Math.round(under5 * place.ruralShare));
  // Schools do not come and go with a year's births.
  const pupils = place.population * place.birthRate * 10;
  for (const [code, size] of Object.entries(PER_PUPIL)) bases.set(code, Math.max(3, Math.round(pupils / size)));
  bases.set("communes", communes);
  bases.set("commune-health-stations", communes);
  return bases;
}
