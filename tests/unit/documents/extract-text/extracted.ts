import { type ExtractedText, extractText } from "@/lib/documents/extract-text";

export async function extracted(bytes: Uint8Array, fileName: string): Promise<ExtractedText> {
  const result = await extractText(bytes, fileName);
  if (!result.ok) throw new Error(`refused: ${result.problem.message}`);
  return result.value;
}

/** The sentence with which a file was refused. */
export async function refusalOf(bytes: Uint8Array, fileName: string): Promise<string> {
  const result = await extractText(bytes, fileName);
  if (result.ok) throw new Error(`read: ${result.value.text}`);
  expectCode(result.problem.code);
  return result.problem.message;
}

function expectCode(code: string): void {
  if (code !== "invalid") throw new Error(`code ${code}`);
}
