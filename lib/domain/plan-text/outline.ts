import { fold } from "./fold";
import type { Marker, MarkerKind } from "./markers";
import { type Block, type Paragraph, isParagraph } from "./paragraphs";

/** A paragraph with what stands under it. */
export interface OutlineNode {
  paragraph: Paragraph;
  marker: Marker | null;
  parent: OutlineNode | null;
  children: OutlineNode[];
}

const BULLETS: readonly MarkerKind[] = ["dash", "plus", "dot"];
const isBullet = (node: OutlineNode): boolean => node.marker !== null && BULLETS.includes(node.marker.kind);
const isText = (node: OutlineNode): boolean => node.marker === null;

/** "Đến năm 2030:" between bullets leads those that follow. */
const isLeadIn = (text: string): boolean => text.length < 160 && (/:\s*$/.test(text) || YEAR_LINE.test(fold(text)));
/** "Đến năm 2025", "Mục tiêu cụ thể đến năm 2030", "Giai đoạn 2021-2025": a line that only says when. */
export const YEAR_LINE = /^(?:(?:cac )?(?:muc tieu|chi tieu)(?: cu the| phan dau)? )?(?:den|vao|trong|giai doan|nam)(?!\p{L})[^.;:]{0,40}20\d\d\s*:?$/u;

const isHeadline = ({ marker, body }: Paragraph): boolean => marker === null && /\p{Lu}{2}/u.test(body.text) && !/\p{Ll}{2}/u.test(body.text) && body.text.length < 300;

/** Paragraphs as a tree by their markers; whichever sign stands first is the outer one. Roots are returned. */
export function outlineOf(blocks: readonly Block[]): OutlineNode[] {
  const roots: OutlineNode[] = [];
  /** The open node of each level, outermost first. */
  let open: OutlineNode[] = [];
  for (const block of blocks) {
    if (!isParagraph(block)) {
      open = open.filter((node) => !isText(node) && !isBullet(node));
      continue;
    }
    const node: OutlineNode = { paragraph: block, marker: block.marker, parent: null, children: [] };
    open = openAbove(node, open);
    node.parent = open.at(-1) ?? null;
    (node.parent?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

function openAbove(node: OutlineNode, open: OutlineNode[]): OutlineNode[] {
  const { marker } = node;
  if (marker === null && isLeadIn(node.paragraph.body.text)) return dropLast(open, (top) => isText(top) || isBullet(top));
  if (marker === null) return isHeadline(node.paragraph) || /^(?:nơi nhận|phụ lục)/iu.test(node.paragraph.body.text) ? [] : textParents(open);
  if (marker.kind === "part") return [];
  const siblingAt = siblingIndex(marker, open);
  if (siblingAt !== null) return open.slice(0, siblingAt);
  switch (marker.kind) {
    case "indicator":
      return dropLast(open, (top) => isText(top) || isBullet(top));
    case "goal":
      return dropLast(open, (top) => isText(top) || isBullet(top) || top.marker?.kind === "indicator");
    case "dash":
    case "plus":
    case "dot":
      return dropLast(open, isText);
    case "roman":
    case "article":
      return open.filter(({ marker: above }) => above?.kind === "part" || above?.kind === "capital");
    default:
      return dropLast(open, (top) => isText(top) || isBullet(top));
  }
}

/** A paragraph without a sign belongs to the heading above, beside the items under it. */
const textParents = (open: OutlineNode[]): OutlineNode[] => dropLast(open, isText);

function dropLast(open: OutlineNode[], drops: (top: OutlineNode) => boolean): OutlineNode[] {
  let length = open.length;
  while (length > 0 && drops(open[length - 1]!)) length -= 1;
  return open.slice(0, length);
}

/** Where the list stands that this item goes on; the innermost that its number follows, then the innermost it may have skipped in. */
function siblingIndex(marker: Marker, open: OutlineNode[]): number | null {
  const same = open.flatMap((node, index) => (node.marker !== null && node.marker.kind === marker.kind ? [{ index, order: node.marker.order, label: node.marker.label }] : [])).reverse();
  if (same.length === 0) {
    // "a) Mục tiêu 1 … b) Về …": a lettered heading beside labelled goals.
    if (marker.kind === "letter" || marker.kind === "number") {
      const goal = open.findLastIndex((node) => node.marker?.kind === "goal" && node.marker.bullet === marker.kind);
      if (goal !== -1 && marker.order !== null && marker.order === (open[goal]!.parent?.children ?? []).filter(({ marker: one }) => one?.kind === "goal").length + 1) return goal;
    }
    return null;
  }
  if (marker.order === null || marker.kind === "indicator" || marker.kind === "goal" || marker.kind === "roman" || marker.kind === "article") return same[0]!.index;
  if (marker.kind === "decimal") {
    const depth = marker.label.split(".").length;
    return (same.find(({ label }) => label.split(".").length === depth) ?? same.find(({ label }) => label.split(".").length > depth))?.index ?? null;
  }
  const order = marker.order;
  const next = same.find((one) => one.order !== null && order === one.order + 1) ?? same.find((one) => one.order !== null && order > one.order && order <= one.order + 3);
  if (next !== undefined) return next.index;
  // A list that begins anew stands under what is open; one that jumps is the innermost of its kind.
  return order === 1 || canNest(marker, open) ? null : same[0]!.index;
}

/** "8." under "b)": numbers that run on through lettered groups. */
function canNest(marker: Marker, open: OutlineNode[]): boolean {
  const top = open.findLast((node) => !isText(node) && !isBullet(node));
  return top !== undefined && top.marker !== null && top.marker.kind !== marker.kind && top.children.length === 0;
}

export function* everyNode(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    yield node;
    yield* everyNode(node.children);
  }
}

export const bodyOf = (node: OutlineNode): string => node.paragraph.body.text;
