import { connect } from "node:net";

export interface RawExchange {
  readonly status: number;
  readonly body: string;
}

/** Sends bytes as they are and reads until the server closes the connection. */
export function sendRaw(
  port: number,
  ...parts: readonly (string | Uint8Array)[]
): Promise<RawExchange> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => {
      for (const part of parts) socket.write(part);
    });
    const received: Buffer[] = [];
    socket.on("data", (chunk: Buffer) => received.push(chunk));
    socket.on("error", reject);
    socket.on("close", () => {
      const text = Buffer.concat(received).toString("utf8");
      const [head = "", body = ""] = text.split("\r\n\r\n", 2);
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]), body });
    });
  });
}
