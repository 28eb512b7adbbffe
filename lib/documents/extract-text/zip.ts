import { crc32, inflateRawSync } from "node:zlib";
import { sentences, unreadable } from "./sentences";

const MB = 1024 * 1024;
const MAX_ENTRIES = 5_000;
const MAX_ENTRY_BYTES = 40 * MB;
const MAX_TOTAL_BYTES = 150 * MB;
/** Word's XML shrinks 10 to 40 times; what shrinks more is made to hurt. What is small may: a page of one line repeated does. */
const MAX_RATIO = 100;
const RATIO_COUNTS_FROM = 8 * MB;

interface Entry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  headerAt: number;
}

export interface Archive {
  names: string[];
  /** The unpacked bytes; undefined when there is no such entry. Names are compared as Office does, without case. */
  read(name: string): Buffer | undefined;
}

/** Reads the directory of a zip file and refuses bombs by what it declares; `read` holds each entry to its declaration. */
export function openArchive(bytes: Uint8Array): Archive {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = directoryOf(file);
  refuseBombs(entries, file.length);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  // Two entries of one name: programs differ in which they show.
  if (byName.size !== entries.length) throw unreadable(sentences.damaged);
  return {
    names: entries.map(({ name }) => name),
    read(name) {
      const entry = byName.get(name.toLowerCase());
      return entry && contentOf(file, entry);
    },
  };
}

function directoryOf(file: Buffer): Entry[] {
  const end = file.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < 0 || end + 22 > file.length) throw unreadable(sentences.damaged);
  const count = file.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw unreadable(sentences.bomb);
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (file.readUInt32LE(at) !== 0x02014b50) throw unreadable(sentences.damaged);
    // The first bit of the flags: encrypted.
    if (file.readUInt16LE(at + 8) & 1) throw unreadable(sentences.encryptedOffice);
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/"),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      headerAt: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function refuseBombs(entries: Entry[], fileLength: number): void {
  const sum = (read: (entry: Entry) => number) => entries.reduce((total, entry) => total + read(entry), 0);
  const swells = ({ packed, unpacked }: Entry) => unpacked > MAX_ENTRY_BYTES || (unpacked > RATIO_COUNTS_FROM && unpacked > packed * MAX_RATIO);
  // Entries that together are larger than the file lie over each other.
  if (entries.some(swells) || sum(({ unpacked }) => unpacked) > MAX_TOTAL_BYTES || sum(({ packed }) => packed) > fileLength) throw unreadable(sentences.bomb);
}

function contentOf(file: Buffer, { method, crc, packed, unpacked, headerAt }: Entry): Buffer {
  if (file.readUInt32LE(headerAt) !== 0x04034b50) throw unreadable(sentences.damaged);
  const from = headerAt + 30 + file.readUInt16LE(headerAt + 26) + file.readUInt16LE(headerAt + 28);
  const data = file.subarray(from, from + packed);
  const content = method === 0 ? data : method === 8 ? inflate(data, unpacked) : undefined;
  if (content?.length !== unpacked || crc32(content) !== crc) throw unreadable(sentences.damaged);
  return content;
}

function inflate(data: Buffer, unpacked: number): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(unpacked, 1) });
  } catch (error) {
    // It grows beyond what the directory declared.
    throw unreadable((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? sentences.bomb : sentences.damaged);
  }
}
