import type { ReadText } from "../extract-text";
import { legacyEncodingIn, refuseLegacyText } from "./legacy-encoding";
import { sentences, unreadable } from "./sentences";

/** UTF-8, or UTF-16 that says so by its byte order mark. Any other encoding would be a guess. */
export function readPlainText(bytes: Uint8Array): ReadText {
  const text = decode(bytes);
  if (text.includes("\0")) throw unreadable(sentences.notText);
  return { text, notes: [] };
}

function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    if (bytes.includes(0)) throw unreadable(sentences.notText);
    // Both legacy encodings of Vietnamese sit on the code page of Western Europe.
    const legacy = legacyEncodingIn(new TextDecoder("windows-1252").decode(bytes));
    throw legacy?.everywhere ? refuseLegacyText(legacy.encoding) : unreadable(sentences.encoding);
  }
}
