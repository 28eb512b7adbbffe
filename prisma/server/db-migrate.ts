import { onDatabase } from "./command";
import { messages } from "./messages";

// Preparing a database is migrating and seeding it; there is nothing left to do.
await onDatabase(async () => console.log(messages.upToDate));
