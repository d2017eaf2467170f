import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildNodeProgram, startNode, type RunningNode } from "./cluster-program.ts";

const NODES = 3;

/** Three nodes on this machine, each a process of its own. */
export interface TestCluster {
  /** Addresses. */
  readonly nodes: readonly string[];
  /** By number from 1. */
  node(number: number): RunningNode;
  /** Starts a node that was killed; resolves when it has joined the others. */
  restart(...numbers: readonly number[]): Promise<void>;
  stop(): Promise<void>;
}

/** Where a cluster is kept beyond this process, and how its nodes are run. */
export interface TestClusterOptions {
  /** Holds a folder a node; left out, a temporary one that goes with the cluster. */
  readonly directory?: string;
  readonly java?: readonly string[];
}

export async function startTestCluster({
  directory: kept,
  java,
}: TestClusterOptions = {}): Promise<TestCluster> {
  await buildNodeProgram();
  const directory = kept ?? (await mkdtemp(path.join(tmpdir(), "yiju-cluster-")));
  const [httpPorts, transportPorts] = [await freePorts(NODES), await freePorts(NODES)];
  const running = new Map<number, RunningNode>();
  const start = async (number: number): Promise<void> => {
    const httpPort = httpPorts[number - 1] ?? 0;
    const places = { number, directory, httpPort, transportPorts };
    running.set(number, await startNode({ ...places, java }));
  };
  await Promise.all(httpPorts.map((_, at) => start(at + 1)));
  return {
    nodes: httpPorts.map((port) => `http://127.0.0.1:${port}`),
    node(number) {
      const node = running.get(number);
      if (node === undefined) throw new Error(`there is no node ${number}`);
      return node;
    },
    async restart(...numbers) {
      await Promise.all(numbers.map(start));
    },
    async stop() {
      if (kept !== undefined) {
        await Promise.all(Array.from(running.values(), (node) => node.stop()));
        return;
      }
      await Promise.all(Array.from(running.values(), (node) => node.kill()));
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Ports that nobody listens on at the moment; held all at once, so that no two are the same. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
