import { onTestFinished } from "vitest";
import type { Principal } from "../../src/domain/principal.ts";
import type { Access } from "../../src/http/access.ts";
import {
  appRoutes,
  createApp,
  type AppDependencies,
  type HttpLimits,
} from "../../src/http/create-app.ts";
import { EVENT_STREAM_TIMES, type EventStreamTimes } from "../../src/http/event-stream.ts";
import {
  SERVER_TIMEOUTS,
  startHttpServer,
  type HttpServer,
  type ServerTimeouts,
} from "../../src/http/http-server.ts";
import type { WebSite } from "../../src/http/web-site.ts";
import type { DocumentBrowser } from "../../src/ports/document-browser.ts";
import type { FrontDesk } from "../../src/ports/front-desk.ts";
import type { FeedbackStore } from "../../src/ports/feedback-store.ts";
import type { Assistant } from "../../src/ports/assistant.ts";
import { createDocumentBrowser } from "../../src/browsing/create-document-browser.ts";
import { createContractCheck, type ContractCheck } from "./contract-check.ts";
import { createKeptFeedback } from "./kept-feedback.ts";
import { createInMemoryAssistant } from "./in-memory-assistant.ts";
import type { ExposedMetrics } from "../../src/ports/metrics.ts";
import { createKeptMetrics } from "./kept-metrics.ts";
import { createOpenAccess } from "./open-access.ts";
import { createRecordedLog } from "./recorded-log.ts";

export interface RunningApp extends HttpServer {
  readonly log: ReturnType<typeof createRecordedLog>;
  readonly port: number;
  post(path: string, body: unknown, init?: RequestInit): Promise<Response>;
  get(path: string, init?: RequestInit): Promise<Response>;
}

export interface RunningAppOptions {
  readonly assistant?: Assistant;
  readonly browser?: DocumentBrowser;
  /** Takes the place of both. */
  readonly front?: FrontDesk;
  readonly feedback?: FeedbackStore;
  readonly documents?: NonNullable<AppDependencies["documents"]>;
  readonly web?: WebSite;
  /** Left out: a server for this machine alone, without keys. */
  readonly access?: Access;
  /** Everybody is this caller; left out, as access says. */
  readonly principal?: Principal;
  readonly now?: () => Date;
  readonly metrics?: ExposedMetrics;
  readonly tracer?: NonNullable<AppDependencies["tracer"]>;
  readonly embedOrigins?: readonly string[];
  readonly limits?: Partial<HttpLimits>;
  readonly timeouts?: Partial<ServerTimeouts>;
  readonly eventStreamTimes?: Partial<EventStreamTimes>;
}

/** What an application is made of here: fakes in memory, small limits. Request ids count up from r1. */
export function appDependencies(options: RunningAppOptions = {}) {
  const log = createRecordedLog();
  let requests = 0;
  const assistant = options.assistant ?? createInMemoryAssistant();
  const browser = options.browser ?? createDocumentBrowser(assistant);
  return {
    front: options.front ?? { deskFor: () => ({ assistant, browser }) },
    feedback: options.feedback ?? createKeptFeedback(),
    documents: options.documents,
    web: options.web ?? null,
    embedOrigins: options.embedOrigins ?? [],
    ...accessOf(options),
    log,
    metrics: options.metrics ?? createKeptMetrics(),
    tracer: options.tracer,
    clock: { nowMs: () => 0 },
    now: options.now ?? (() => new Date("2026-01-01T00:00:00Z")),
    newRequestId: () => `r${++requests}`,
    limits: {
      maxRunning: 4,
      maxWaiting: 4,
      maxExpectedWaitMs: 60_000,
      maxQuestionChars: 20,
      maxBodyBytes: 64 * 1024,
      maxDocumentBytes: 1024 * 1024,
      ...options.limits,
    },
    eventStreamTimes: { ...EVENT_STREAM_TIMES, ...options.eventStreamTimes },
  } satisfies AppDependencies;
}

/**
 * A real server on a free port of 127.0.0.1, stopped when the test ends. Whatever it answers has to be as its own
 * contract says.
 */
export async function runApp(options: RunningAppOptions = {}): Promise<RunningApp> {
  const dependencies = appDependencies(options);
  const contract = contractCheckOf(dependencies);
  const server = await startHttpServer(createApp(dependencies), {
    host: "127.0.0.1",
    port: 0,
    timeouts: { ...SERVER_TIMEOUTS, stopMs: 200, ...options.timeouts },
  });
  onTestFinished(() => server.stop());
  return {
    ...server,
    log: dependencies.log,
    port: Number(new URL(server.url).port),
    get: async (path, init) => {
      const response = await fetch(server.url + path, init);
      return contract.checked({ method: init?.method ?? "GET", path }, response);
    },
    post: async (path, body, init) => {
      const response = await fetch(server.url + path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
        ...init,
      });
      const json = init?.body === undefined ? body : undefined;
      return contract.checked({ method: "POST", path, json }, response);
    },
  };
}

const checks = new Map<string, ContractCheck>();

/**
 * One for all apps with the same contract, which costs time to compile: it differs in a limit, and in whether
 * documents can be added.
 */
function contractCheckOf(dependencies: AppDependencies): ContractCheck {
  const { documents, limits } = dependencies;
  const differences = JSON.stringify([limits.maxQuestionChars, documents !== undefined]);
  const known = checks.get(differences);
  if (known !== undefined) return known;
  const check = createContractCheck(appRoutes(dependencies).map(({ operation }) => operation));
  checks.set(differences, check);
  return check;
}

function accessOf({ access = createOpenAccess(), principal }: RunningAppOptions) {
  if (principal === undefined) return { access };
  return { access, recognise: () => Promise.resolve({ principal, key: null }) };
}
