import { type XmlElement, childOf } from "./xml";

/** Elements that only wrap what is shown. */
const WRAPPERS = new Set([
  ...["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "w:hyperlink", "w:fldSimple", "w:dir", "w:bdo", "w:ruby", "w:rubyBase"],
  ...["mc:Choice", "mc:Fallback"],
]);
/** Text that was deleted or moved away, and the small print above ruby. */
const DELETED = new Set(["w:del", "w:moveFrom"]);
const NEVER_SHOWN = new Set(["w:sdtPr", "w:sdtEndPr", "w:customXmlPr", "w:smartTagPr", "w:rubyPr", "w:rt"]);

/** What a reader of the final document sees, out of its wrappers, in order. `change` is told of tracked changes. */
export function* shown(elements: XmlElement[], change: () => void = () => {}): Generator<XmlElement> {
  for (const element of elements) {
    if (DELETED.has(element.name) || element.name === "w:ins" || element.name === "w:moveTo") change();
    if (DELETED.has(element.name) || NEVER_SHOWN.has(element.name)) continue;
    if (element.name === "w:fldSimple" && isPageNumber(element.attributes["w:instr"] ?? "")) continue;
    // The same content twice, for newer and older programs.
    if (element.name === "mc:AlternateContent") yield* shown([childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback")].filter((each) => each !== undefined), change);
    else if (WRAPPERS.has(element.name)) yield* shown(element.children, change);
    else yield element;
  }
}

export const isPageNumber = (instruction: string): boolean => /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
