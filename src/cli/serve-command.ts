import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { OPEN_ACCESS_PHRASE } from "../config/access-config.ts";
import { readConfig, type Config } from "../config/config.ts";
import { AppError } from "../domain/errors.ts";
import type { Access } from "../http/access.ts";
import { createApp } from "../http/create-app.ts";
import { startHttpServer } from "../http/http-server.ts";
import { loadWebSite } from "../http/web-site.ts";
import { createLog } from "../logger.ts";
import { performanceClock } from "../performance-clock.ts";
import type { ExposedMetrics } from "../ports/metrics.ts";
import type { Generation } from "../ports/passage-index.ts";
import type { OpenAssistant, OpenDocuments } from "./backend.ts";
import { EXIT, type CliContext, type Command, type Output } from "./command.ts";
import { followIndex } from "./follow-index.ts";
import { INDEX_OPTIONS_HELP } from "./help.ts";
import { INDEX_OPTIONS, openIndex } from "./open-index.ts";
import { saveRegularly } from "./save-meter.ts";
import { createAccess } from "./serve-access.ts";

/** How often an empty index folder is looked at again. */
const RETRY_MS = 500;

export const serveCommand: Command = {
  help: `Serves the web page and the HTTP API, and prints one line with its address when it is ready.

Usage: yiju serve [options]

  --port N       Port (default: 3000; or PORT). 0 picks a free one
  --host HOST    Address to listen on (default: 127.0.0.1; or HOST)
  --config FILE  Settings by name, as JSON (or YIJU_CONFIG; \`yiju config --help\`)
${INDEX_OPTIONS_HELP}
Further settings: YIJU_LOG_LEVEL (silent, error, warn, info, debug), YIJU_MODELS_DIR, YIJU_MAX_RUNNING,
YIJU_MAX_WAITING, YIJU_MAX_QUESTION_CHARS, YIJU_MAX_BODY_BYTES, YIJU_EMBED_ORIGINS (origins whose pages may
embed the chat widget: https://intranet.example), YIJU_LLM_* (a language model: see README), YIJU_DATA_DIR
(where feedback and records are kept), YIJU_RECORDS and
YIJU_RECORD_* (see docs/records.md).
Beyond this machine the server asks for keys (\`yiju keys --help\`) unless YIJU_ALLOW_OPEN_ACCESS is
"${OPEN_ACCESS_PHRASE}"; docs/operations.md has this and all other settings.
The log goes to stderr. SIGTERM or Ctrl-C lets requests in flight finish.

  yiju serve --port 0
  yiju serve --index ./laws-index
`,
  options: {
    ...INDEX_OPTIONS,
    config: { type: "string", setting: "YIJU_CONFIG" },
    port: { type: "string", setting: "PORT" },
    host: { type: "string", setting: "HOST" },
  },
  maxPositionals: 0,
  async run(invocation, context) {
    const config = readConfig(invocation.settings, context.environment);
    const access = await createAccess(config, await context.backend.openKeys(config));
    const metrics = await context.backend.openMetrics(config);
    const opened = await openIndex({ config, context, preloadModel: true, record: true, metrics });
    try {
      await serve({ config, access, metrics, opened, context });
    } finally {
      await opened.close();
    }
    return EXIT.ok;
  },
};

interface Serving {
  readonly config: Config;
  readonly access: Access;
  readonly metrics: ExposedMetrics;
  readonly opened: OpenAssistant;
  readonly context: CliContext;
}

/** Until the process is asked to stop. */
async function serve(serving: Serving): Promise<void> {
  const documents = await openDocuments(serving);
  try {
    await listen(serving, documents);
  } finally {
    await documents?.close();
  }
}

async function listen(
  { config, access, metrics, opened, context }: Serving,
  documents: OpenDocuments | undefined,
): Promise<void> {
  const log = createLog(config);
  const app = createApp({
    documents,
    front: opened.front,
    feedback: await context.backend.openFeedback(config),
    web: (await loadWebSite(config.webDir, config.access.pageKey)) ?? null,
    embedOrigins: config.embedOrigins,
    access,
    metrics,
    tracer: opened.tracer,
    log,
    clock: performanceClock,
    now: () => new Date(),
    newRequestId: randomUUID,
    limits: config,
  });
  const server = await startHttpServer(app, config);
  const stopSaving = saveRegularly(access.meter, log);
  const stop = context.listenForStop();
  try {
    const generation = await loadIndex(opened, context.stderr, stop);
    if (generation !== undefined) context.stdout.write(readyLine(server.url, generation));
    followIndex(opened.assistant, stop);
    if (!stop.aborted) await once(stop, "abort");
  } finally {
    await server.stop();
    await stopSaving();
  }
}

/** Undefined where the index was named without its corpus folder: it is then taken as it is. */
async function openDocuments({
  config,
  opened,
  context,
}: Serving): Promise<OpenDocuments | undefined> {
  const { corpusDir } = config;
  if (corpusDir === null) {
    context.stderr.write(
      "Documents cannot be added here: the index was named without its corpus folder (YIJU_CORPUS_DIR).\n",
    );
    return undefined;
  }
  const generation = () => opened.assistant.generation();
  return context.backend.openDocuments({ ...config, corpusDir }, generation);
}

function readyLine(url: string, { documentCount, passageCount }: Generation): string {
  return `Yiju is ready at ${url} (${documentCount} documents, ${passageCount} passages)\n`;
}

/**
 * The generation, once there is one: an index may be published after the server was started. Undefined when
 * `stop` came first.
 */
async function loadIndex(
  opened: OpenAssistant,
  stderr: Output,
  stop: AbortSignal,
): Promise<Generation | undefined> {
  for (let attempt = 0; !stop.aborted; attempt++) {
    try {
      const [generation] = await Promise.all([opened.assistant.generation(), opened.warmUp()]);
      return generation;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "INDEX_MISSING") throw error;
      if (attempt === 0) stderr.write(`${error.message} Waiting for one.\n`);
    }
    await Promise.race([setTimeout(RETRY_MS), once(stop, "abort")]);
  }
  return undefined;
}
