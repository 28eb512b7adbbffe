import { fold } from "./fold";
import { isBodyName } from "./agency-names";
import { type OutlineNode, bodyOf, everyNode } from "./outline";

/** What a part of a plan is about; `null` where its heading says nothing. */
export type Section = "targets" | "general" | "results" | "tasks" | "budget" | "organisation" | "reporting" | "end" | null;

const SIGN = String.raw`^[“"(\s]*(?:(?:[ivx]+|\d+|[a-d])\s*[.)]\s*)?`;
const starts = (words: string) => new RegExp(`${SIGN}(?:${words})`);

/** By a heading's first words, in the order they are tried. */
const HEADINGS: readonly [Exclude<Section, null>, RegExp][] = [
  ["end", starts(String.raw`noi nhan|tm\.|kt\.|phu luc`)],
  ["general", starts("(?:cac )?(?:muc tieu|chi tieu) (?:chung|tong quat|tong the|bao trum)|muc dich|quan diem|nguyen tac|yeu cau|doi tuong|pham vi|thoi gian|can cu|su can thiet|mo dau|dinh huong|tam nhin")],
  ["results", starts(String.raw`(?:phan tich |bao cao |tom tat |khai quat )?(?:dac diem,? )?(?:danh gia|ket qua(?! (?:mong doi|du kien|can dat))|tinh hinh|thuc trang|boi canh|ton tai|han che|kho khan|nguyen nhan|bai hoc|thuan loi|nhung (?:ket qua|ton tai|han che|kho khan)|thong tin chung|khai quat|dac diem)|muc do hoan thanh|ket qua thuc hien`)],
  ["reporting", starts("(?:che do |cong tac )?(?:thong tin,? )?(?:bao cao|che do bao cao)|che do (?:thong tin|bao cao)")],
  ["targets", starts("(?:cac |mot so |he thong |noi dung |nhom )?(?:muc tieu|chi tieu)|(?:muc dich|quan diem|nguyen tac)[^.:]{0,20}(?:muc tieu|chi tieu)")],
  ["budget", starts("(?:du toan |nguon |co che |nhu cau |du kien )*(?:kinh phi|nguon luc thuc hien|nguon von|tai chinh)|ngan sach")],
  ["organisation", starts("to chuc (?:trien khai )?thuc hien|phan cong (?:trach nhiem|nhiem vu|to chuc|thuc hien)|trach nhiem (?:cua|thuc hien|to chuc)|to chuc trien khai|phan cong")],
  ["tasks", starts("(?:cac |mot so |nhung )?(?:nhiem vu|giai phap|noi dung|hoat dong|bien phap|noi dung, ?nhiem vu)")],
];

/** What a heading's own first words say. */
export function sectionOfHeading(text: string): Section {
  const folded = fold(text.slice(0, 120));
  // "Mục đích, mục tiêu", "Quan điểm, mục tiêu": the numbers stand under the second word.
  if (/^[^.:]{0,40}(?:muc dich|quan diem|nguyen tac)[^.:]{0,30}(?:muc tieu|chi tieu)/.test(folded)) return "targets";
  for (const [section, pattern] of HEADINGS) if (pattern.test(folded)) return section;
  return null;
}

const STICKY: readonly Section[] = ["results", "budget", "reporting", "end"];

const isHeading = (node: OutlineNode): boolean => {
  const { marker, paragraph } = node;
  if (marker?.kind === "indicator") return false;
  if (marker?.kind === "goal" || marker?.kind === "part" || marker?.kind === "roman" || marker?.kind === "capital") return true;
  const { text } = paragraph.body;
  if (marker === null || ["dash", "plus", "dot"].includes(marker.kind)) return text.length < 120 && (/:\s*$/.test(text) || !/\p{Ll}{2}/u.test(text));
  return node.children.length > 0 || /:\s*$/.test(text) || text.length < 120;
};

/** The section each node stands in, headings over what is under them. */
export function sectionsOf(roots: readonly OutlineNode[]): Map<OutlineNode, Section> {
  const sections = new Map<OutlineNode, Section>();
  const visit = (node: OutlineNode, above: Section) => {
    const own = isHeading(node) ? ownSection(node, above) : null;
    const section = own ?? above;
    sections.set(node, section);
    for (const child of node.children) visit(child, section);
  };
  let above: Section = null;
  for (const root of roots) {
    visit(root, root.marker === null || root.marker.kind === "part" ? partSection(root, above) : above);
    // "PHẦN II" on a line of its own gives its name to what follows.
    above = nextAbove(root, above, sections);
  }
  if (![...sections.values()].includes("organisation")) markBodies(roots, sections);
  return sections;
}

/** Where no heading says so: a list of bodies is the part on who does what. */
function markBodies(roots: readonly OutlineNode[], sections: Map<OutlineNode, Section>) {
  for (const siblings of [roots, ...[...everyNode(roots)].map(({ children }) => children)]) {
    const bodies = siblings.filter((node) => node.marker?.kind === "number" && !STICKY.includes(sections.get(node) ?? null) && /^(?:so|cong an|uy ban|ubnd|phong|tinh doan|hoi|cac so|bo|ban)\s/.test(fold(bodyOf(node))) && isBodyName(bodyOf(node)));
    if (bodies.length > 1) for (const node of everyNode(bodies)) sections.set(node, "organisation");
  }
}

/** A headline without a sign begins a part of its own. */
const partSection = (root: OutlineNode, above: Section): Section => (root.marker?.kind === "part" || /^\P{Ll}+$/u.test(bodyOf(root)) ? null : above);

function nextAbove(root: OutlineNode, above: Section, sections: Map<OutlineNode, Section>): Section {
  const { kind } = root.marker ?? { kind: null };
  const headline = root.marker === null && !/\p{Ll}{2}/u.test(bodyOf(root));
  if (kind === "part" || headline) return sections.get(root) === "results" || sections.get(root) === "end" ? sections.get(root)! : null;
  if (root.marker === null && sections.get(root) === "end") return "end";
  return above;
}

function ownSection(node: OutlineNode, above: Section): Section {
  const own = node.marker?.kind === "goal" ? (above === "tasks" || above === "organisation" ? null : "targets") : sectionOfHeading(bodyOf(node));
  if (own === null || STICKY.includes(above)) return null;
  // "Thực hiện các mục tiêu …" among tasks and duties is a task; "Mục tiêu cụ thể" among them is not.
  if (own === "targets" && (above === "tasks" || above === "organisation") && !/^(?:cac )?(?:muc tieu|chi tieu)(?: cu the| den nam| nam| phan dau|\s*:|\s*$)/.test(fold(bodyOf(node)).slice(0, 60))) return null;
  if (above === "organisation" && (own === "general" || own === "tasks" || own === "results")) return null;
  if (above === "targets" && own === "results" && node.marker !== null && ["dash", "plus", "dot"].includes(node.marker.kind)) return null;
  if (above === "targets" && own === "general" && !/^(?:muc tieu|muc dich|quan diem|yeu cau|doi tuong|pham vi|thoi gian|nguyen tac)/.test(fold(bodyOf(node)).slice(0, 60))) return null;
  return own;
}
