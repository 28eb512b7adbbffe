import { createServer } from "node:net";

/** Rejects with Node's error (EADDRINUSE, EACCES, EADDRNOTAVAIL) where nobody can listen. */
export function tryListening(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}

export const freeLoopbackPort = () => tryListening(0, "127.0.0.1");
