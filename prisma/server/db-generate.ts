import { generateClient } from "./prisma-client";

await generateClient();
