import { randomUUID } from "node:crypto";
import { Algorithm, hash, verify } from "@node-rs/argon2";

// OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, two passes, one lane.
const PARAMETERS = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Keyboards compose Vietnamese letters differently; the same password must stay the same (NIST SP 800-63B, 5.1.1.2). */
const normalise = (password: string) => password.normalize("NFKC");

/** A PHC string, to be kept in `User.passwordHash`. */
export const hashPassword = (password: string): Promise<string> => hash(normalise(password), PARAMETERS);

let decoy: Promise<string> | undefined;

/** Is it the password? With null in place of the hash (nobody of that name): no, after the same work. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomUUID());
  const spare = await decoy;
  const matches = await verify(passwordHash ?? spare, normalise(password));
  return passwordHash !== null && matches;
}
