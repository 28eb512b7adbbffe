import { readFile } from "node:fs/promises";
import path from "node:path";
import { extractText } from "@/lib/documents/extract-text";
import { readPlainText } from "@/lib/documents/extract-text/plain-text";
import { type Result, refuse, succeed } from "@/lib/domain/result";

/** A file's text, or the sentence that says why it cannot be read. A .txt keeps its own text, so that spans are places in the file. */
export async function readDocument(file: string): Promise<Result<string>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    return refuse("not-found", `Không mở được tệp ${file}; hãy kiểm tra đường dẫn và quyền đọc rồi chạy lại.`);
  }
  const extracted = await extractText(bytes, path.basename(file));
  if (!extracted.ok) return extracted;
  return succeed(extracted.value.mediaType === "text/plain" ? readPlainText(bytes).text : extracted.value.text);
}
