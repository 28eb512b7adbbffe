import { onDatabase } from "./command";
import { messages } from "./messages";

// For those who would rather have their own timer (cron) do it. It does no harm beside the application's own.
await onDatabase(async () => {
  const { chaseOnce } = await import("./chase");
  console.log(messages.chased(await chaseOnce({ mails: true })));
});
