import { onDatabase } from "./command";
import { messages } from "./messages";

await onDatabase(async () => {
  const { deactivateDemonstrationAccounts } = await import("@/lib/services/accounts");
  console.log(messages.demoAccountsRemoved(await deactivateDemonstrationAccounts()));
});
