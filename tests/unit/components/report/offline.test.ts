import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inAppBrowser } from "@/app/(work)/reports/[report]/_parts/in-app-browser";
import { KEPT_PAGES } from "@/components/report/offline/kept-pages";
import { newEditId } from "@/components/report/queue/edit-id";
import { type Device, placeOf } from "@/components/report/queue/kept";
import { storedDevice } from "@/components/report/queue/stored-device";

describe("browsers inside messengers", () => {
  it.each([
    ["Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 Zalo android/12100710 ZaloTheme/light", "Zalo"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/442.0.0.34.110;FBDV/iPhone14,5]", "Facebook"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/MessengerForiOS;FBAV/436.0.0.34.112]", "Messenger"],
    ["Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/118.0.0.0 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/431.0.0.30.109;]", "Messenger"],
    ["Mozilla/5.0 (Linux; Android 11) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/119.0.0.0 Mobile Safari/537.36 Viber/21.2.0", "Viber"],
    ["Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/117.0.0.0 Mobile Safari/537.36 trill_2023109040 BytedanceWebview/d8a21c6", "TikTok"],
    ["Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36", null],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Mobile/15E148 Safari/604.1", null],
  ])("%s", (userAgent, messenger) => {
    expect(inAppBrowser(userAgent)).toBe(messenger);
  });
});

describe("the service worker", () => {
  it("keeps pages under the name that signing out forgets", () => {
    expect(readFileSync("public/sw.js", "utf8")).toContain(`const PAGES = "${KEPT_PAGES}";`);
  });
});

describe("ids of edits", () => {
  it("are random UUIDs of version 4", () => {
    const ids = Array.from({ length: 50 }, newEditId);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(50);
  });
});

describe("the simple storage", () => {
  const draft = (content: string, editId: string | null = null) => ({ content, reason: "", version: 0, over: "", editId, unanswered: [] });
  const known = { text: "1.000", version: 1, by: null };

  it("keeps each person's fields apart, and takes a draft away only if it is the one that was answered", async () => {
    const items = new Map<string, string>();
    const device: Device = storedDevice({ getItem: (key: string) => items.get(key) ?? null, setItem: (key: string, value: string) => void items.set(key, value), removeItem: (key: string) => void items.delete(key) } as unknown as Storage);
    const [mine, theirs] = [placeOf("mai", "r"), placeOf("lan", "r")];
    await device.keepDraft(mine, "base births", draft("1000", "first"));
    await device.keepDraft(theirs, "base births", draft("9"));
    await device.keepDraft(mine, "base births", draft("2000", "second"));
    await device.answered(mine, "base births", "first", known);
    expect(await device.read(mine)).toEqual([{ key: "base births", draft: draft("2000", "second"), known }]);
    await device.answered(mine, "base births", "second", known);
    await device.forgetKnown(mine, "base births");
    expect(await device.read(mine)).toEqual([]);
    expect(await device.read(theirs)).toHaveLength(1);
    await device.keepDraft(theirs, "base births", null);
    expect(items.size).toBe(0);
  });
});
