import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const PROGRAM = path.join(import.meta.dirname, "../node-program");
/** Where Maven puts OpenSearch and its plug-ins. */
export const CACHE = path.join(
  import.meta.dirname,
  "../../../node_modules/.cache/yiju/cluster-node",
);
/** Little memory and a quick start, for tests. */
const SMALL = ["-Xms256m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];
/** As a node that has work to do: its code is compiled in full. */
export const LARGE = ["-Xms512m", "-Xmx2g", "-XX:+UseG1GC"];
const QUIET = [
  "-Dlog4j.shutdownHookEnabled=false",
  "-Dlog4j2.disable.jmx=true",
  "-Dorg.apache.logging.log4j.level=ERROR",
  "-Dio.netty.noUnsafe=true",
  "-Djava.awt.headless=true",
];

/** What is missing for a cluster on this machine, as a sentence; null where nothing is. */
export async function missingForCluster(): Promise<string | null> {
  for (const [program, option] of [
    ["javac", "-version"],
    ["mvn", "-v"],
  ] as const) {
    const found = await run(program, [option]).then(
      () => true,
      () => false,
    );
    if (!found)
      return `${program} is missing: the cluster tests need a JDK 17 and Maven (apt-get install openjdk-17-jdk-headless maven)`;
  }
  return null;
}

/** Fetches OpenSearch from Maven Central and compiles the node's program, unless that was done before. */
export async function buildNodeProgram(): Promise<void> {
  const sources = await Promise.all(
    ["pom.xml", "ClusterNode.java"].map((name) => readFile(path.join(PROGRAM, name), "utf8")),
  );
  const stamp = path.join(CACHE, "built-from");
  const built = await readFile(stamp, "utf8").catch(() => "");
  if (built === sources.join()) return;
  await mkdir(path.join(CACHE, "classes"), { recursive: true });
  await run("mvn", ["-q", "-B", "-f", path.join(PROGRAM, "pom.xml"), `-Dout=${CACHE}`, "package"]);
  const classes = path.join(CACHE, "classes");
  await run("javac", ["-cp", classPath([]), "-d", classes, path.join(PROGRAM, "ClusterNode.java")]);
  await writeFile(stamp, sources.join());
}

/** A node, ready to be asked. */
export interface RunningNode {
  /** Of its process. */
  readonly pid: number;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Halts it, or lets it go on: to the others it hangs. */
  signal(name: "SIGSTOP" | "SIGCONT"): void;
  stop(): Promise<void>;
}

/** A node's settings and further plug-ins. */
interface NodeKind {
  /** Holds opensearch.yml. */
  readonly configDirectory: string;
  /** Classes. */
  readonly plugins: readonly string[];
}

const PLAIN: NodeKind = { configDirectory: PROGRAM, plugins: [] };

export interface NodeOptions {
  /** From 1. */
  readonly number: number;
  readonly directory: string;
  readonly httpPort: number;
  /** Of all nodes, in their order. */
  readonly transportPorts: readonly number[];
  readonly kind?: NodeKind | undefined;
  /** Heap, collector and compiler; default `SMALL`. */
  readonly java?: readonly string[] | undefined;
}

/** Starts a node; resolves when all of its cluster have found each other. */
export async function startNode(options: NodeOptions): Promise<RunningNode> {
  const { number, directory, httpPort, transportPorts, kind = PLAIN, java = SMALL } = options;
  const home = path.join(directory, `node-${number}`);
  await mkdir(home, { recursive: true });
  const child = spawn(
    "java",
    [
      ...java,
      ...QUIET,
      `-Dyiju.plugins=${kind.plugins.join(",")}`,
      ...["-cp", `${path.join(CACHE, "classes")}:${classPath(kind.plugins)}`, "ClusterNode"],
      ...[String(number), home, kind.configDirectory, String(httpPort)],
      ...transportPorts.map(String),
    ],
    // a node ends with whoever holds the other end of its input, so that a run that was killed leaves none behind
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  await untilReady(child, number);
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  return {
    pid: child.pid ?? 0,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    signal: (name) => void child.kill(name),
  };
}

function untilReady(child: ChildProcess, number: number): Promise<void> {
  let said = "";
  return new Promise((resolve, reject) => {
    child.stderr?.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    });
    child.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("READY")) resolve();
    });
    child.once("exit", (code) => {
      reject(new Error(`node ${number} ended with ${String(code)}: ${said}`));
    });
  });
}

// The security plug-in's libraries, of other releases, stand behind OpenSearch's own, and only where it is used.
function classPath(plugins: readonly string[]): string {
  const folders = ["lib", "knn", ...(plugins.length === 0 ? [] : ["security"])];
  return folders.map((folder) => `${path.join(CACHE, folder)}/*`).join(":");
}
