import { SaxesParser } from "saxes";
import { sentences, unreadable } from "./sentences";

/** An element under its customary prefix ("w:p"), whatever prefix the file gave it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Only of the elements that carry words. */
  text: string;
}

/** Namespaces of Office Open XML, transitional and strict. */
const prefixes: Record<string, string> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
  "http://schemas.openxmlformats.org/package/2006/relationships": "",
  "http://schemas.openxmlformats.org/package/2006/content-types": "",
  "http://www.w3.org/XML/1998/namespace": "xml:",
};
const CARRIES_WORDS = new Set(["w:t", "m:t", "w:instrText"]);
/** Nested tables go some ten levels deep; a reading that recurses must not run out of stack. */
const MAX_DEPTH = 400;

/** Office files have no document type, so none is accepted, and with it no entity that grows. */
export function parseXml(bytes: Buffer): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.on("error", () => {
    throw unreadable(sentences.damaged);
  });
  parser.on("doctype", () => {
    throw unreadable(sentences.damaged);
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const element: XmlElement = { name: `${prefixes[uri] ?? "?:"}${local}`, attributes: {}, children: [], text: "" };
    for (const key in attributes) {
      const { uri: of, local: name, value } = attributes[key]!;
      element.attributes[of === "" ? name : `${prefixes[of] ?? "?:"}${name}`] = value;
    }
    open.at(-1)!.children.push(element);
    open.push(element);
    if (open.length > MAX_DEPTH) throw unreadable(sentences.damaged);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  const addText = (text: string) => {
    const element = open.at(-1)!;
    if (CARRIES_WORDS.has(element.name)) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(decode(bytes)).close();
  return root.children[0]!;
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined => element?.children.find((child) => child.name === name);

/** The value of the one-valued elements of Word: `<w:ilvl w:val="1"/>`. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined => childOf(element, name)?.attributes["w:val"];

/** Of Word's switches, which are on by standing there: `<w:vanish/>`, and off by `w:val="0"`. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const found = childOf(element, name);
  return found !== undefined && !/^(0|false|off)$/.test(found.attributes["w:val"] ?? "");
}

function decode(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
