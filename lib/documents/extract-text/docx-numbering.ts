import { shown } from "./docx-shown";
import { numberIn } from "./number-format";
import { type XmlElement, childOf, isOn, valueOf } from "./xml";

export interface Numbering {
  /** What Word prints before the paragraph, with its space; "" for a paragraph without a number. Counts: ask once per paragraph, in order. */
  labelOf(paragraphProperties: XmlElement | undefined): string;
}

interface Level {
  start: number;
  /** "decimal", "lowerLetter"…, and for "custom" the pattern. */
  format: string;
  pattern: string;
  text: string;
  /** All numbers as 1, 2, 3, whatever their level's format. */
  legal: boolean;
  glued: boolean;
  /** 0: never starts again; n: after a paragraph of a level above n. */
  restartsAfter: number | undefined;
  style: string | undefined;
}

interface List {
  levels: Map<number, Level>;
  /** Where each level stands; shared by all numberings made from one definition, as in Word. */
  counts: Map<number, number>;
}

interface Instance {
  list: List;
  overrides: Map<number, { start?: number; level?: Level }>;
}

/** The numbers that Word computes and does not store. */
export function readNumbering(numbering: XmlElement | undefined, styles: XmlElement | undefined): Numbering {
  const styleNumbers = readStyles(styles);
  const instances = readInstances(numbering, styleNumbers);
  const restarted = new Set<string>();

  function count(numId: string, instance: Instance, ilvl: number, level: Level): void {
    const { counts, levels } = instance.list;
    const restart = instance.overrides.get(ilvl)?.start;
    const mustRestart = restart !== undefined && !restarted.has(`${numId}:${ilvl}`);
    if (mustRestart) restarted.add(`${numId}:${ilvl}`);
    const before = counts.get(ilvl);
    counts.set(ilvl, mustRestart ? restart : before === undefined ? (restart ?? level.start) : before + 1);
    for (const below of [...counts.keys()]) {
      const after = levels.get(below)?.restartsAfter;
      if (below > ilvl && (after === undefined || ilvl < after)) counts.delete(below);
    }
  }

  return {
    labelOf(properties) {
      const own = childOf(properties, "w:numPr");
      const style = valueOf(properties, "w:pStyle") ?? styleNumbers.byDefault;
      const inherited = styleNumbers.of(style);
      const numId = valueOf(own, "w:numId") ?? inherited.numId;
      const instance = numId === undefined ? undefined : instances.get(numId);
      if (!instance || numId === undefined) return "";
      const styled = [...instance.list.levels].find(([, level]) => level.style !== undefined && level.style === style)?.[0];
      const ilvl = Number(valueOf(own, "w:ilvl") ?? styled ?? inherited.ilvl ?? 0);
      const levelAt = (at: number) => instance.overrides.get(at)?.level ?? instance.list.levels.get(at);
      const level = levelAt(ilvl);
      if (!level || level.format === "none") return "";
      count(numId, instance, ilvl, level);
      if (level.format === "bullet") return `${/[+*]/.exec(level.text)?.[0] ?? "-"} `;
      const label = level.text.replace(/%([1-9])/g, (_, place: string) => {
        const at = Number(place) - 1;
        const of = levelAt(at);
        return of ? numberIn(level.legal ? "decimal" : of.format, instance.list.counts.get(at) ?? of.start, of.pattern) : "";
      });
      return label === "" || level.glued ? label : `${label} `;
    },
  };
}

function readInstances(numbering: XmlElement | undefined, styleNumbers: StyleNumbers): Map<string, Instance> {
  const elements = [...shown(numbering?.children ?? [])];
  const definitions = new Map(elements.filter(({ name }) => name === "w:abstractNum").map((element) => [element.attributes["w:abstractNumId"], element]));
  const numbers = new Map(elements.filter(({ name }) => name === "w:num").map((element) => [element.attributes["w:numId"], element]));
  const lists = new Map<XmlElement, List>();

  function listOf(number: XmlElement | undefined): List | undefined {
    const definition = definitions.get(valueOf(number, "w:abstractNumId"));
    // A definition may stand for the one that a list style uses.
    const linked = valueOf(definition, "w:numStyleLink");
    const real = linked === undefined ? definition : (definitions.get(valueOf(numbers.get(styleNumbers.of(linked).numId), "w:abstractNumId")) ?? definition);
    if (!real) return undefined;
    const list = lists.get(real) ?? { levels: readLevels(real), counts: new Map<number, number>() };
    lists.set(real, list);
    return list;
  }

  const instances = new Map<string, Instance>();
  for (const [numId, number] of numbers) {
    const list = listOf(number);
    if (list && numId !== undefined && numId !== "0") instances.set(numId, { list, overrides: readOverrides(number) });
  }
  return instances;
}

function readOverrides(number: XmlElement): Instance["overrides"] {
  return new Map(
    number.children
      .filter(({ name }) => name === "w:lvlOverride")
      .map((override) => {
        const start = valueOf(override, "w:startOverride");
        const level = childOf(override, "w:lvl");
        return [Number(override.attributes["w:ilvl"]), { ...(start === undefined ? {} : { start: Number(start) }), ...(level ? { level: readLevel(level) } : {}) }];
      }),
  );
}

const readLevels = (definition: XmlElement): Map<number, Level> =>
  new Map(definition.children.filter(({ name }) => name === "w:lvl").map((level) => [Number(level.attributes["w:ilvl"]), readLevel(level)]));

function readLevel(element: XmlElement): Level {
  const format = [...shown(element.children)].find(({ name }) => name === "w:numFmt")?.attributes ?? {};
  const restart = valueOf(element, "w:lvlRestart");
  return {
    start: Number(valueOf(element, "w:start") ?? 0),
    format: format["w:val"] ?? "decimal",
    pattern: format["w:format"] ?? "",
    text: valueOf(element, "w:lvlText") ?? "",
    legal: isOn(element, "w:isLgl"),
    glued: valueOf(element, "w:suff") === "nothing",
    restartsAfter: restart === undefined ? undefined : Number(restart),
    style: valueOf(element, "w:pStyle"),
  };
}

interface StyleNumbers {
  byDefault: string | undefined;
  of(style: string | undefined): { numId?: string; ilvl?: string };
}

function readStyles(styles: XmlElement | undefined): StyleNumbers {
  const all = new Map((styles?.children ?? []).filter(({ name }) => name === "w:style").map((style) => [style.attributes["w:styleId"], style]));
  const byDefault = [...all.values()].find((style) => style.attributes["w:type"] === "paragraph" && /^(1|true|on)$/.test(style.attributes["w:default"] ?? ""));
  return {
    byDefault: byDefault?.attributes["w:styleId"],
    of(style) {
      let numId: string | undefined;
      let ilvl: string | undefined;
      // Styles may be based on each other in a circle, in a broken file.
      for (let at = all.get(style), steps = 0; at && steps < 20; at = all.get(valueOf(at, "w:basedOn")), steps++) {
        const number = childOf(childOf(at, "w:pPr"), "w:numPr");
        numId ??= valueOf(number, "w:numId");
        ilvl ??= valueOf(number, "w:ilvl");
      }
      return { ...(numId === undefined ? {} : { numId }), ...(ilvl === undefined ? {} : { ilvl }) };
    },
  };
}
