import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import { createDeferred } from "../support/deferred.ts";
import {
  createEmptyAssistant,
  createInMemoryAssistant,
  SAMPLE_GENERATION,
} from "../support/in-memory-assistant.ts";
import { createInMemoryBackend, DAMAGED } from "../support/in-memory-backend.ts";
import { createKeptKeys } from "../support/kept-keys.ts";
import { runInMemory } from "../support/run-in-memory.ts";
import { sampleKey } from "../support/sample-keys.ts";

const QUIET = { YIJU_LOG_LEVEL: "silent" };

/** What a server says that was given an index without the folder of its documents. */
const FIXED_DOCUMENTS =
  "Documents cannot be added here: the index was named without its corpus folder (YIJU_CORPUS_DIR).\n";

describe("yiju serve", () => {
  it("prints one line when ready, serves until it is stopped, and closes what it opened", async () => {
    const stop = new AbortController();
    const backend = createInMemoryBackend();
    const ready = createDeferred<string>();
    const run = runInMemory(["serve", "--port", "0"], {
      backend,
      environment: QUIET,
      stdout: {
        write: (text) => {
          ready.resolve(text);
        },
      },
      listenForStop: () => stop.signal,
    });
    const line = await ready.promise;
    expect(line).toMatch(
      /^Yiju is ready at http:\/\/127\.0\.0\.1:\d+ \(1 documents, 2 passages\)\n$/,
    );
    const url = line.split(" ")[4] ?? "";
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    stop.abort();
    expect((await run).exitCode).toBe(0);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    expect(backend.calls.map(({ call }) => call)).toEqual([
      "prepare",
      "open",
      "warm up",
      "close documents",
      "close",
    ]);
  });

  it("lets the documents go where its port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    // SAFETY: a server that listens on a port has an address of this kind
    const { port } = other.address() as AddressInfo;
    const backend = createInMemoryBackend();
    const run = await runInMemory(["serve", "--port", String(port)], {
      backend,
      environment: QUIET,
    });
    other.close();
    expect(run.exitCode).toBe(2);
    expect(backend.calls.slice(-2)).toEqual([{ call: "close documents" }, { call: "close" }]);
  });

  it("waits for an index, says so once, and is ready when there is one", async () => {
    let attempts = 0;
    const stop = new AbortController();
    const assistant = createInMemoryAssistant({
      generation: () =>
        ++attempts > 2
          ? Promise.resolve(SAMPLE_GENERATION)
          : Promise.reject(new AppError("INDEX_MISSING", "No index in /i.")),
    });
    const run = await runInMemory(["serve", "--port", "0", "--index", "/i"], {
      backend: createInMemoryBackend({ assistant }),
      environment: QUIET,
      stdout: {
        write: () => {
          stop.abort();
        },
      },
      listenForStop: () => stop.signal,
    });
    expect(run).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: `${FIXED_DOCUMENTS}No index in /i. Waiting for one.\n`,
    });
    expect(attempts).toBe(3);
  });

  it("can be stopped while it waits for an index", async () => {
    const stop = new AbortController();
    const run = await runInMemory(["serve", "--port", "0", "--index", "/i"], {
      backend: createInMemoryBackend({ assistant: createEmptyAssistant() }),
      environment: QUIET,
      stderr: {
        write: (text) => {
          if (text.includes("Waiting for one")) stop.abort();
        },
      },
      listenForStop: () => stop.signal,
    });
    expect(run).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });

  it("does not open itself to a network without keys, unless told so in words", async () => {
    const args = ["serve", "--port", "0", "--host", "0.0.0.0"];
    const backend = createInMemoryBackend();
    const run = await runInMemory(args, { backend, environment: QUIET });
    expect([run.exitCode, run.stderr, backend.calls]).toEqual([
      2,
      "yiju: A server at HOST=0.0.0.0 asks for keys, and there is none. Make one with `yiju keys create NAME`, or " +
        'open the server to everybody with YIJU_ALLOW_OPEN_ACCESS="anyone who reaches this server may ask".\n',
      [],
    ]);
  });

  it("asks for keys where there are any, and keeps how they were used when it stops", async () => {
    const { key, kept } = sampleKey({ scopes: ["documents"] });
    const keys = createKeptKeys(kept);
    const stop = new AbortController();
    const ready = createDeferred<string>();
    const run = runInMemory(["serve", "--port", "0"], {
      backend: createInMemoryBackend({ keys }),
      environment: { ...QUIET, YIJU_ACCESS: "keys" },
      stdout: {
        write: (text) => {
          ready.resolve(text);
        },
      },
      listenForStop: () => stop.signal,
    });
    const url = `${(await ready.promise).split(" ")[4] ?? ""}/v1/documents`;
    const headers = { Authorization: `Bearer ${key}` };
    expect([(await fetch(url)).status, (await fetch(url, { headers })).status]).toEqual([401, 200]);
    stop.abort();
    await run;
    expect((await keys.uses.read()).get(kept.id)).toMatchObject({ requests: 1 });
  });

  it("does not serve from an index that is damaged", async () => {
    const assistant = createInMemoryAssistant({ generation: () => Promise.reject(DAMAGED) });
    const backend = createInMemoryBackend({ assistant });
    const run = await runInMemory(["serve", "--port", "0"], {
      backend,
      environment: QUIET,
      listenForStop: () => new AbortController().signal,
    });
    expect(run).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: "yiju: vectors.bin is damaged. Index again.\n",
    });
    expect(backend.calls.at(-1)).toEqual({ call: "close" });
  });
});
