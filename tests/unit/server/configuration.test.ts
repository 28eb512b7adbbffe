import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { checkPort, hostOf, portOf } from "@/prisma/server/configuration";
import { StartupFailure } from "@/prisma/server/failure";
import { freeLoopbackPort } from "@/prisma/server/free-port";

describe("PORT", () => {
  it("is 3000 unless it is given", () => {
    expect(portOf(undefined)).toBe(3000);
    expect(portOf("")).toBe(3000);
    expect(portOf("8080")).toBe(8080);
  });

  it.each(["abc", "0", "65536", "-1", "80.5", " 80", "0x50"])("refuses %j", (value) => {
    expect(() => portOf(value)).toThrow(StartupFailure);
  });

  it("is refused with the next one proposed where another program has it", async () => {
    const port = await freeLoopbackPort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
    await expect(checkPort(port, "127.0.0.1")).rejects.toThrow(`PORT=${port + 1}`);
    await new Promise((resolve) => other.close(resolve));
    await expect(checkPort(port, "127.0.0.1")).resolves.toBeUndefined();
  });
});

describe("the address to listen on", () => {
  it("is this machine alone while demonstration accounts exist, whatever HOST says", () => {
    expect(hostOf("0.0.0.0", true)).toBe("127.0.0.1");
    expect(hostOf(undefined, true)).toBe("127.0.0.1");
  });

  it("is HOST, else every address", () => {
    expect(hostOf("10.0.0.5", false)).toBe("10.0.0.5");
    expect(hostOf(undefined, false)).toBe("0.0.0.0");
  });
});
