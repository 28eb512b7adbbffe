/** One thing wrong with the seed data. `path` is empty where the whole file is at fault. */
export interface SeedProblem {
  file: string;
  path: string;
  reason: string;
}

/** The seed data is refused; nothing has been written. One line per problem: `file: path: reason`. */
export class SeedError extends Error {
  constructor(readonly problems: SeedProblem[]) {
    super(problems.map(({ file, path, reason }) => (path === "" ? `${file}: ${reason}` : `${file}: ${path}: ${reason}`)).join("\n"));
    this.name = "SeedError";
  }
}

/** `["goals", 0, "title"]` → `goals[0].title` */
export const formatPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => (typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`), "");
