import path from "node:path";
import { sentences, unreadable } from "./sentences";
import { type XmlElement, parseXml } from "./xml";
import { openArchive } from "./zip";

interface Relationship {
  /** The last word of its type: "styles", "hyperlink". */
  type: string;
  target: string;
}

export interface DocxPackage {
  hasEmbeddedFiles: boolean;
  relationsOf(part: string): Relationship[];
  parse(part: string): XmlElement | undefined;
  /** The part that `part` names as its styles, numbering…; undefined where it names none. */
  read(part: string, type: string): XmlElement | undefined;
}

const DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const RUNS = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/.+)$/i;

/** Opens a Word document that runs nothing and fetches nothing; refuses every other. */
export function openPackage(bytes: Uint8Array): DocxPackage {
  const archive = openArchive(bytes);
  const parse = (name: string) => {
    const content = archive.read(name);
    return content && parseXml(content);
  };

  const types = parse("[Content_Types].xml")?.children.map(({ attributes }) => attributes.ContentType ?? "") ?? [];
  if (archive.names.some((name) => RUNS.test(name)) || types.some((type) => /macroEnabled|vbaProject|activeX/i.test(type))) throw unreadable(sentences.macros);
  if (!types.includes(DOCUMENT_TYPE)) throw unreadable(sentences.misnamed(".docx", "tệp nén hoặc tệp Office loại khác"));

  const relations = new Map<string, Relationship[]>();
  for (const name of archive.names.filter((each) => /(^|\/)_rels\/[^/]*\.rels$/i.test(each))) {
    const part = partOfRelations(name);
    relations.set(
      part.toLowerCase(),
      parse(name)!.children.map(({ attributes }) => relationship(part, attributes)),
    );
  }
  const relationsOf = (part: string) => relations.get(part.toLowerCase()) ?? [];
  return {
    hasEmbeddedFiles: [...relations.values()].flat().some(({ type }) => /^(oleObject|package|aFChunk)$/.test(type)),
    relationsOf,
    parse,
    read(part, type) {
      const found = relationsOf(part).find((relation) => relation.type === type);
      return found && parse(found.target);
    },
  };
}

export function mainPartOf(parts: DocxPackage): string {
  const main = parts.relationsOf("").find(({ type }) => type === "officeDocument");
  if (!main) throw unreadable(sentences.damaged);
  return main.target;
}

/** Hyperlinks are words to click on; any other relationship outwards would bring content in. */
function relationship(part: string, { Type = "", Target = "", TargetMode }: Record<string, string>): Relationship {
  const type = Type.slice(Type.lastIndexOf("/") + 1);
  if (TargetMode === "External" && type !== "hyperlink") throw unreadable(sentences.externalLinks);
  return { type, target: Target.startsWith("/") ? Target.slice(1) : path.posix.join(path.posix.dirname(part), Target) };
}

/** "word/_rels/document.xml.rels" describes "word/document.xml", "_rels/.rels" the package itself (""). */
const partOfRelations = (name: string): string => name.replace(/_rels\/([^/]*)\.rels$/i, "$1");
