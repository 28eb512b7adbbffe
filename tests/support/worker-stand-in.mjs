// In Next's place where the workers themselves are tested: says where it listens and who it is, and answers who it is.
import { createServer } from "node:http";

const server = createServer((request, response) => {
  if (request.url === "/fail") process.exit(3);
  response.setHeader("connection", "close").end(String(process.pid));
});
// The cluster gives all its workers the same free port.
server.listen(0, "127.0.0.1", () => console.log(`${server.address().port} ${process.pid}`));
