import { strToU8, zipSync } from "fflate";

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

export interface DocxParts {
  numbering?: string;
  styles?: string;
  header?: string;
  footnotes?: string;
  /** Further relationships of the document, as XML. */
  relations?: string;
  documentType?: string;
  /** Further entries of the zip file. */
  entries?: Record<string, Uint8Array>;
}

/** A Word document around the given body (WordprocessingML). */
export function docx(body: string, { numbering, styles, header, footnotes, relations = "", documentType = DOCUMENT_TYPE, entries = {} }: DocxParts = {}): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${documentType}"/></Types>`,
    "_rels/.rels": `<Relationships ${RELATIONS}><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
  };
  const related = Object.entries({ numbering, styles, header, footnotes }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  for (const [name, content] of related) parts[`word/${name}.xml`] = `<w:${name} ${WORD}>${content}</w:${name}>`;
  const relationships = related.map(([name]) => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`).join("");
  parts["word/_rels/document.xml.rels"] = `<Relationships ${RELATIONS}>${relationships}${relations}</Relationships>`;
  return zipSync({ ...Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])), ...entries });
}

export const relation = (type: string, target: string, external = true): string => `<Relationship Id="x${type}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`;

export const run = (text: string, properties = ""): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (content: string, properties = ""): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") ? content : run(content)}</w:p>`;
export const numbered = (numId: number, ilvl: number, text: string): string => p(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);
export const cell = (content: string, properties = ""): string => `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith("<") ? content : p(content)}</w:tc>`;
export const row = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
export const level = (ilvl: number, format: string, text: string, more = ""): string => `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
export const list = (id: number, ...levels: string[]): string => `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
export const num = (numId: number, abstract: number, more = ""): string => `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
