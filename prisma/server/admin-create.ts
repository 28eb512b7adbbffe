import { parseArgs } from "node:util";
import { ask } from "./ask";
import { onDatabase } from "./command";
import { StartupFailure } from "./failure";
import { messages } from "./messages";

// npm run admin:create -- --username lan --name "Nguyễn Thị Lan"; the password is asked for, or read from ADMIN_PASSWORD.
const { values } = parseArgs({ options: { username: { type: "string" }, name: { type: "string" } } });

await onDatabase(async () => {
  const username = values.username ?? (await ask("Tên đăng nhập"));
  const name = values.name ?? (await ask("Họ và tên"));
  const password = process.env.ADMIN_PASSWORD ?? (await askTwice());
  const { createAdministrator } = await import("@/lib/services/accounts");
  await createAdministrator({ username, name, password });
  console.log(messages.administratorMade(username));
});

async function askTwice(): Promise<string> {
  const first = await ask("Mật khẩu", { secret: true });
  if (first !== (await ask("Nhập lại mật khẩu", { secret: true }))) throw new StartupFailure(messages.passwordsDiffer);
  return first;
}
