import type { ReadText } from "../extract-text";
import { readBody } from "./docx-body";
import { readNumbering } from "./docx-numbering";
import { mainPartOf, openPackage } from "./docx-package";
import { sentences } from "./sentences";
import { childOf } from "./xml";

/** The visible text of a Word document, in its order: one line per paragraph, one tab-separated line per table row. */
export function readDocx(bytes: Uint8Array): ReadText {
  const parts = openPackage(bytes);
  const main = mainPartOf(parts);
  const numbering = readNumbering(parts.read(main, "numbering"), parts.read(main, "styles"));
  const { lines, noticed } = readBody(childOf(parts.parse(main), "w:body"), numbering);
  if (parts.hasEmbeddedFiles) noticed.add("embedded");
  return { text: lines.join("\n"), notes: [...noticed].map((what) => sentences[what]) };
}
