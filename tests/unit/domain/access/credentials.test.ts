import { describe, expect, it } from "vitest";
import { changePasswordInput, normaliseUsername, passwordFault, usernameInput } from "@/lib/domain/access/credentials";
import { localPath } from "@/lib/domain/access/local-path";

describe("passwordFault", () => {
  it.each(["correct horse battery", "mười hai ký tự", "Điện Biên 2024 ơi"])("takes %s", (password) => {
    expect(passwordFault(password, "mai")).toBeNull();
  });

  it.each([
    ["mười một kt.", 12],
    ["ngắn quá", 8],
  ])("counts letters, not bytes: %s", (password, letters) => {
    expect([...password].length).toBe(letters);
    expect(passwordFault(password, "mai") === null).toBe(letters >= 12);
  });

  it("refuses the username, however it is written", () => {
    expect(passwordFault("LO.THI.MAI.DIENBIEN", "lo.thi.mai.dienbien")).toMatch(/trùng tên đăng nhập/);
  });

  it("refuses a few letters again and again, and what is too long to hash", () => {
    expect(passwordFault("aaaaaaaaaaaaaa", "mai")).not.toBeNull();
    expect(passwordFault("mật khẩu dài ".repeat(40), "mai")).toMatch(/256/);
  });
});

describe("usernames", () => {
  it("are composed, lower case, without spaces around and control characters", () => {
    expect(normaliseUsername(" Lò.Mai\u0000 ".normalize("NFD"))).toBe("lò.mai");
    expect(usernameInput.safeParse("MAI.LO").data).toBe("mai.lo");
    expect(usernameInput.safeParse("mai lò").success).toBe(false);
    expect(usernameInput.safeParse("m").success).toBe(false);
  });
});

it("changing a password asks for the new one twice", () => {
  const input = { currentPassword: "a", newPassword: "mười hai ký tự", repeatedPassword: "mười hai ký tụ" };
  expect(changePasswordInput.safeParse(input).error?.issues[0]?.path).toEqual(["repeatedPassword"]);
});

describe("localPath", () => {
  it.each(["/", "/plans/dien-bien?year=2024#a", "/account"])("keeps %s", (path) => {
    expect(localPath(path, "/other")).toBe(path);
  });

  it.each([
    undefined,
    "",
    "plans",
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/ /evil.example",
    "/..//evil.example",
    "/./\\evil.example",
    "javascript:alert(1)",
    "/sign-in?next=/",
    "/api/auth/signout",
    "/plans/../api/auth/signout",
  ])("does not go to %s", (path) => {
    expect(localPath(path, "/other")).toBe("/other");
  });
});
