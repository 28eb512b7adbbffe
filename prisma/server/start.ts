import { type Mode, serve } from "./serve";

await serve((process.argv[2] ?? "start") as Mode);
