import pg from "pg";
import { vi } from "vitest";

/** How many statements reach the database while something is done; what begins and ends transactions does not count. */
export async function statementsOf<T>(perform: () => Promise<T>): Promise<{ result: T; statements: number }> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    const result = await perform();
    const texts = spy.mock.calls.map(([query]) => (typeof query === "string" ? query : String((query as unknown as { text?: string }).text)));
    return { result, statements: texts.filter((text) => !/^\s*(BEGIN|COMMIT|ROLLBACK|DEALLOCATE|SET )/i.test(text)).length };
  } finally {
    spy.mockRestore();
  }
}
