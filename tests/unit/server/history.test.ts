import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { refuseForeignHistory } from "@/prisma/server/migrate";

const sum = (sql: string) => createHash("sha256").update(sql).digest("hex");
const ours = [
  { name: "1_tables", sql: "CREATE TABLE a ()" },
  { name: "2_rules", sql: "CREATE TABLE b ()" },
];
const applied = (name: string, sql: string, interrupted = false) => ({ name, checksum: sum(sql), interrupted });

describe("the history of a database", () => {
  it("fits while it is the beginning of ours", () => {
    expect(() => refuseForeignHistory([], ours)).not.toThrow();
    expect(() => refuseForeignHistory([applied("1_tables", "CREATE TABLE a ()")], ours)).not.toThrow();
  });

  it("is refused by name where newer code has gone on", () => {
    expect(() => refuseForeignHistory([applied("3_later", "")], ours)).toThrow("3_later");
  });

  it("is refused by name where a file was changed afterwards", () => {
    expect(() => refuseForeignHistory([applied("1_tables", "CREATE TABLE a (x int)")], ours)).toThrow("1_tables");
  });

  it("counts nothing that was begun and not finished", () => {
    expect(() => refuseForeignHistory([applied("3_later", "", true), applied("1_tables", "other", true)], ours)).not.toThrow();
  });
});
