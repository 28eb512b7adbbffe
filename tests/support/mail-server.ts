import { createServer, type AddressInfo, type Socket } from "node:net";

export interface Letter {
  to: string;
  /** The headers and the words, as they came over the wire. */
  text: string;
}

export interface MailServer {
  url: string;
  letters: Letter[];
  /** Answers to every recipient from now on; null: takes everything. */
  refuseWith: (answer: string | null) => void;
  close: () => Promise<void>;
}

/** A mail server of one's own that keeps what it is given: just enough of SMTP. */
export async function startMailServer(): Promise<MailServer> {
  const letters: Letter[] = [];
  const sockets = new Set<Socket>();
  let refusal: string | null = null;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    let typed = "";
    let to = "";
    let writing = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const hear = (line: string) => {
      if (/^(EHLO|HELO)/i.test(line)) say("250 mail.test");
      else if (/^RCPT TO:/i.test(line)) {
        to = /<(.*)>/.exec(line)?.[1] ?? "";
        say(refusal ?? "250 OK");
      } else if (/^DATA/i.test(line)) {
        writing = true;
        say("354 Go on");
      } else if (/^QUIT/i.test(line)) socket.end("221 Bye\r\n");
      else say("250 OK");
    };
    say("220 mail.test");
    socket.on("data", (chunk) => {
      typed += chunk.toString("utf8");
      for (;;) {
        const end = writing ? typed.indexOf("\r\n.\r\n") : typed.indexOf("\r\n");
        if (end < 0) return;
        const said = typed.slice(0, end);
        typed = typed.slice(end + (writing ? 5 : 2));
        if (writing) {
          writing = false;
          letters.push({ to, text: said });
          say("250 Taken");
        } else hear(said);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    refuseWith: (answer) => void (refusal = answer),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
