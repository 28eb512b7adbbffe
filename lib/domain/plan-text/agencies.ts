import { agencyKey, isBodyName, readNames } from "./agency-names";
import { readNamedIndicators } from "./assignments";
import type { DraftAgency, DraftGoal } from "./draft";
import { fold, foldedWords } from "./fold";
import { type MappedText, joined, spanOf } from "./mapped-text";
import { type OutlineNode, bodyOf, everyNode } from "./outline";
import { type Section, sectionOfHeading } from "./sections";
import type { Span } from "./span";

export interface KnownIndicators {
  /** Keys by printed number; one number may stand in several goals. */
  byNumber: ReadonlyMap<string, readonly string[]>;
  byGoal: ReadonlyMap<number, readonly string[]>;
  /** Folded, without "Mục tiêu 2: Về". */
  titles: ReadonlyMap<number, string>;
}

/** The draft's indicators as duties name them. */
export function knownIndicators(goals: readonly DraftGoal[]): KnownIndicators {
  const byNumber = new Map<string, string[]>();
  const byGoal = new Map<number, string[]>();
  const titles = new Map<number, string>();
  for (const goal of goals) {
    const printed = Number(/(\d+)/.exec(/^m[uụ]c ti[êe]u\s*(?:số\s*)?\d+/iu.exec(goal.title)?.[0] ?? "")?.[1] ?? goal.ordinal);
    titles.set(printed, foldedWords(goal.title).replace(/^muc tieu (?:so )?\d+ /, "").replace(/^(?:nhom )?(?:chi tieu )?ve /, ""));
    byGoal.set(printed, goal.indicators.map(({ key }) => key));
    for (const { number, key } of goal.indicators) byNumber.set(number, [...(byNumber.get(number) ?? []), key]);
  }
  return { byNumber, byGoal, titles };
}

interface Entry {
  agency: DraftAgency;
  key: string;
  node: OutlineNode;
  /** Sentences that name indicators, with the words that govern them. */
  coordination: { indicators: string[]; words: string }[];
}

/** Every body given a duty, in printed order, with the indicators it answers for. */
export function readAgencies(roots: readonly OutlineNode[], sections: Map<OutlineNode, Section>, indicators: KnownIndicators): DraftAgency[] {
  const entries: Entry[] = [];
  for (const node of everyNode(roots)) {
    if (sections.get(node) !== "organisation") continue;
    if (node.parent !== null && sections.get(node.parent) === "organisation" && entries.some((entry) => isUnder(node, entry.node))) {
      // "c) Tỉnh Đoàn …" among the duties of a group.
      const names = node.marker?.kind === "letter" || node.marker?.kind === "dash" || node.marker?.kind === "plus" ? membersOwn(node) : [];
      if (names.length === 0) continue;
      addEntries(entries, node, names, indicators);
      continue;
    }
    if (node.marker === null || ["roman", "part", "capital"].includes(node.marker.kind) || sectionOfHeading(bodyOf(node)) !== null) continue;
    const { names } = readNames(bodyOf(node));
    if (names.length === 0 || !isBodyName(names[0]!.name)) continue;
    addEntries(entries, node, names, indicators);
  }
  for (const entry of entries) coordinate(entry, entries);
  markCoordinator(entries, roots);
  return entries.map(({ agency }) => agency);
}

/** The paragraph that closes the list of bodies: it stands behind the last one's duty and is nobody's. */
export function isClosing(node: OutlineNode): boolean {
  const { marker, parent } = node;
  if (marker !== null || parent === null || parent.marker === null || parent.parent?.children.at(-1) !== parent) return false;
  const before = parent.children.slice(0, parent.children.indexOf(node));
  const { names, dutyAt } = readNames(bodyOf(parent));
  return before.length > 0 || (names.length > 0 && bodyOf(parent).length - dutyAt > 60);
}

const isUnder = (node: OutlineNode, above: OutlineNode): boolean => {
  for (let up = node.parent; up !== null; up = up.parent) if (up === above) return true;
  return false;
};

/** A lettered duty that begins with the proper name of one member of the group. */
function membersOwn(node: OutlineNode): { name: string; start: number; end: number }[] {
  const { names, dutyAt } = readNames(bodyOf(node));
  const [first] = names;
  if (names.length !== 1 || first === undefined || first.name.length > 70 || dutyAt >= bodyOf(node).length) return [];
  return /^(?:tinh doan|thanh doan|huyen doan|hoi lien hiep|hoi nong dan|hoi cuu|lien doan|doan thanh nien|hoi |uy ban mat tran|cong an|so )/.test(fold(first.name)) && /^\p{Lu}/u.test(first.name) ? names : [];
}

function addEntries(entries: Entry[], node: OutlineNode, names: { name: string; start: number; end: number }[], indicators: KnownIndicators) {
  const { body } = node.paragraph;
  const { dutyAt } = readNames(body.text);
  const dutyParts: { mapped: MappedText; words: string; from: number }[] = [];
  const ownDuty = body.text.slice(dutyAt).replace(/^[\s:,]+/, "");
  if (ownDuty !== "") dutyParts.push({ mapped: body, words: ownDuty, from: body.text.length - ownDuty.length });
  // "…, phối hợp với …:" governs the items under it.
  const governing = /:\s*$/.test(body.text) ? ownDuty : "";
  for (const below of node.children.flatMap((child) => [child, ...everyNode(child.children)])) {
    if (isClosing(below)) continue;
    if (below.marker === null || below.marker.kind !== "letter" || membersOwn(below).length === 0) dutyParts.push({ mapped: below.paragraph.body, words: below.paragraph.body.text, from: 0 });
  }
  const known = new Set(indicators.byNumber.keys());
  const leads: string[] = [];
  const coordination: Entry["coordination"] = [];
  let phrase: { text: string; span: Span } | null = null;
  for (const { mapped, words, from } of dutyParts) {
    for (const named of readNamedIndicators(words, known, indicators.titles)) {
      const keys = [...named.numbers.flatMap((number) => indicators.byNumber.get(number) ?? []), ...named.goals.flatMap((goal) => indicators.byGoal.get(goal) ?? [])];
      const sentence = words.slice(sentenceStart(words, named.start), named.end);
      const coordinatesOnly = /^\W*phoi hop (?:chat che )?(?:voi|thuc hien|trien khai) [^;.]{0,200}$/.test(fold(sentence)) && !/chu tri|huong dan/.test(fold(sentence));
      if (coordinatesOnly) coordination.push({ indicators: keys, words: "\u0000self" });
      else leads.push(...keys);
      coordination.push({ indicators: keys, words: `${governing} ${words.slice(0, named.start)}` });
      phrase ??= { text: words.slice(sentenceStart(words, named.start), sentenceEnd(words, named.end)).trim(), span: spanOf(mapped, from + sentenceStart(words, named.start), from + sentenceEnd(words, named.end)) };
    }
  }
  const duty = dutyParts.map(({ words }) => words).join("\n");
  const own = coordination.filter(({ words }) => words === "\u0000self").flatMap((one) => one.indicators);
  for (const name of names) {
    const agency: DraftAgency = {
      name: name.name,
      role: "participant",
      duty: duty === "" ? null : duty,
      leads: unique(leads),
      coordinates: unique(own).filter((key) => !leads.includes(key)),
      phrase: phrase?.text ?? null,
      span: spanOf(joined([body], " "), name.start, name.end),
      certainty: "printed",
    };
    const same = entries.find(({ key }) => key === agencyKey(name.name));
    if (same !== undefined) {
      same.agency.leads = unique([...same.agency.leads, ...agency.leads]);
      same.agency.duty = [same.agency.duty, agency.duty].filter((text) => text !== null).join("\n");
      same.agency.phrase ??= agency.phrase;
      same.coordination.push(...coordination);
      continue;
    }
    entries.push({ agency, key: agencyKey(name.name), node, coordination: coordination.filter(({ words }) => words !== "\u0000self") });
  }
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

const sentenceStart = (text: string, at: number): number => Math.max(text.lastIndexOf("; ", at) + 2, text.lastIndexOf(". ", at) + 2, text.lastIndexOf("\n", at) + 1, 0) * (/[;.\n]/.test(text.slice(0, at)) ? 1 : 0);

function sentenceEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[;.](?=\s|$)/);
  return end === -1 ? text.length : at + end + (text[at + end] === "." ? 1 : 0);
}

/** "phối hợp với Sở A và các huyện, thành phố": bodies of the plan that help with what this one leads. "Có liên quan" names nobody. */
function coordinate(entry: Entry, entries: readonly Entry[]) {
  for (const { indicators, words } of entry.coordination) {
    const folded = fold(words);
    const at = folded.search(/phoi hop (?:chat che )?(?:voi )?/);
    if (at === -1) continue;
    const rest = words.slice(at).replace(/^\S+\s+\S+\s+(?:chặt chẽ\s+)?(?:với\s+)?/iu, "");
    const stop = fold(rest).search(/[:;]|\s(?:trong viec|(?<!cac )to chuc|thuc hien|trien khai|huong dan|tham muu|tuyen truyen|xay dung|danh gia|kiem tra|dua|ho tro|day manh)\s/);
    const list = fold(stop === -1 ? rest : rest.slice(0, stop));
    for (const other of entries) {
      if (other === entry || !mentions(list, other.agency.name)) continue;
      other.agency.coordinates = unique([...other.agency.coordinates, ...indicators.filter((key) => !other.agency.leads.includes(key))]);
      if (other.agency.phrase === null && indicators.length > 0) other.agency.phrase = words.trim().slice(0, 300);
    }
  }
}

function mentions(list: string, name: string): boolean {
  const own = fold(name).replace(/\s*[-–]\s*/g, " - ");
  const inList = list.replace(/\s*[-–]\s*/g, " - ").replace(/\bcac cac\b/g, "cac");
  const bare = own.replace(/^(?:uy ban nhan dan|ubnd)\s+/, "");
  for (const candidate of [own, bare]) {
    const at = inList.indexOf(candidate);
    if (at === -1 || /\p{L}/u.test(inList[at - 1] ?? " ")) continue;
    const behind = inList.slice(at + candidate.length);
    if (/^\p{L}/u.test(behind) || /^\s*(?:co )?lien quan/.test(behind)) continue;
    return true;
  }
  return false;
}

/** Who runs the plan: the words of its duty weigh, the first body is the tie-break. */
function markCoordinator(entries: readonly Entry[], roots: readonly OutlineNode[]) {
  const standing = [...everyNode(roots)].map((node) => fold(bodyOf(node))).filter((text) => /co quan thuong truc/.test(text));
  const score = ({ agency }: Entry, index: number): number => {
    const duty = fold(agency.duty ?? "");
    const name = fold(agency.name).replace(/\s*-\s*/g, " ");
    if (/^(?:cac|uy ban nhan dan cac|ubnd cac|de nghi|uy ban mat tran|so tai chinh|so ke hoach|cong chuc tai chinh)/.test(name)) return -1;
    let points = index === 0 ? 1.5 : 0;
    if (standing.some((text) => text.replace(/\s*-\s*/g, " ").includes(name) && text.replace(/\s*-\s*/g, " ").indexOf(name) < text.indexOf("co quan thuong truc"))) points += 4;
    if (/tham muu (?:cho )?(?:ubnd|uy ban nhan dan)/.test(duty)) points += 1;
    if (/(?:don doc|huong dan)[^.;]{0,80}(?:thuc hien|trien khai)|to chuc trien khai(?:,? thuc hien)? (?:ke hoach|chuong trinh)/.test(duty)) points += 1;
    if (/tong hop[^.;]{0,60}(?:ket qua|bao cao)|danh gia[^.;]{0,40}(?:ket qua|viec) thuc hien/.test(duty)) points += 1.5;
    if (/so ket|tong ket/.test(duty)) points += 1;
    if (/la co quan thuong truc|co quan dau moi/.test(duty)) points += 3;
    return points + Math.min(agency.leads.length, 10) * 0.1;
  };
  const best = entries.map((entry, index) => ({ entry, points: score(entry, index) })).sort((a, b) => b.points - a.points)[0];
  if (best !== undefined && best.points > 1) best.entry.agency.role = "coordinator";
}
