import { describe, expect, it } from "vitest";
import { csvResponse, fileResponse } from "@/lib/documents/file-response";

const file = (name: string) => fileResponse({ name, mediaType: "application/pdf", bytes: new Uint8Array([1, 2, 3]) });

describe("a kept document", () => {
  it("is saved under its own name and never shown", async () => {
    const response = file("Kế hoạch “Đẹp” (bản 1).pdf");
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="Ke hoach _Dep_ (ban 1).pdf"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20%E2%80%9C%C4%90%E1%BA%B9p%E2%80%9D%20%28b%E1%BA%A3n%201%29.pdf`);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
  });

  it("cannot write headers of its own", () => {
    expect(file('a"\r\nSet-Cookie: x=1\r\n.pdf').headers.get("set-cookie")).toBeNull();
    expect(file('a"b.pdf').headers.get("content-disposition")).toContain('filename="a_b.pdf"');
  });

  it("that is not there is a sentence", async () => {
    const response = fileResponse(null);
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/Không tìm thấy tệp này/);
  });
});

it("sends a table in UTF-8 with its byte order mark, to be saved", async () => {
  const response = csvResponse("so-lieu.csv", "\uFEFFTên\r\n");
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(response.headers.get("content-disposition")).toContain('attachment; filename="so-lieu.csv"');
  expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x54]);
});
