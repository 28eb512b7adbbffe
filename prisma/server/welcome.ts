import { DEMO_PASSWORD } from "../seed/demo-accounts";
import { messages } from "./messages";

export interface Welcome {
  address: string;
  host: string;
  demoAccounts: { username: string; name: string }[];
  /** There is no account at all. */
  nobody: boolean;
  demonstration: boolean;
  hostWasAsked: boolean;
}

/** What the person at the terminal reads once the application answers. */
export function welcome({ address, host, demoAccounts, nobody, demonstration, hostWasAsked }: Welcome): string {
  const width = Math.max(0, ...demoAccounts.map(({ username }) => username.length));
  const lines = ["", `Chỉ tiêu trẻ em đang chạy tại ${address}`];
  if (demonstration) lines.push("SỐ LIỆU MINH HỌA: mọi kết quả trong cơ sở dữ liệu này đều do máy tạo ra.");
  if (demoAccounts.length > 0) {
    lines.push("", `Tài khoản dùng thử (mật khẩu chung: ${DEMO_PASSWORD}):`);
    lines.push(...demoAccounts.map(({ username, name }) => `  ${username.padEnd(width)}  ${name}`));
    if (hostWasAsked && host === "127.0.0.1") lines.push("", messages.loopbackOnly);
  }
  if (nobody) lines.push("", messages.firstAdministrator);
  lines.push("", "Nhấn Ctrl-C để dừng.", "");
  return lines.join("\n");
}
