import { Agent, request } from "node:http";

/** One request to send; `body` is posted as JSON, without one the path is fetched. */
export interface LoadRequest {
  readonly path: string;
  readonly body?: string;
  /** Beside that of JSON, or in its place. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LoadReply {
  readonly status: number;
  readonly body: string;
  /** From sending to the last byte. */
  readonly latencyMs: number;
}

export interface LoadRun {
  readonly replies: readonly LoadReply[];
  /** From the first request to the last reply. */
  readonly elapsedMs: number;
}

export interface LoadOptions {
  readonly url: string;
  readonly connections: number;
  readonly durationMs: number;
  /** Taken in turn by all connections together. */
  readonly requests: readonly LoadRequest[];
}

/**
 * A closed loop over kept-alive connections: each sends its next request when it has the reply to the last, until
 * the time is over. The latencies are those that such clients see, so they do not show what would queue up if
 * requests came at a fixed rate.
 */
export async function driveLoad(options: LoadOptions): Promise<LoadRun> {
  const { connections, durationMs, requests } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const replies: LoadReply[] = [];
  const startedMs = performance.now();
  let next = 0;
  const connection = async (): Promise<void> => {
    while (performance.now() - startedMs < durationMs) {
      const one = requests[next++ % requests.length];
      if (one === undefined) throw new RangeError("no request to send");
      replies.push(await send(one, { url: options.url, agent }));
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, connection));
    return { replies, elapsedMs: performance.now() - startedMs };
  } finally {
    agent.destroy();
  }
}

function send(
  { path, body, headers: own }: LoadRequest,
  { url, agent }: { readonly url: string; readonly agent: Agent },
): Promise<LoadReply> {
  return new Promise((resolve, reject) => {
    const startedMs = performance.now();
    const method = body === undefined ? "GET" : "POST";
    const headers = { "content-type": "application/json", ...own };
    const sent = request(url + path, { agent, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("error", reject).on("end", () => {
        const latencyMs = performance.now() - startedMs;
        resolve({ status: response.statusCode ?? 0, body: text, latencyMs });
      });
    });
    sent.on("error", reject).end(body);
  });
}
