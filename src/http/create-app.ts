import express, { type Express } from "express";
import helmet from "helmet";
import { asError } from "../domain/as-error.ts";
import { AppError } from "../domain/errors.ts";
import { OPEN_ACCESS } from "../domain/principal.ts";
import type { Clock } from "../ports/clock.ts";
import type { FeedbackStore } from "../ports/feedback-store.ts";
import type { FrontDesk } from "../ports/front-desk.ts";
import type { Log } from "../ports/log.ts";
import type { ExposedMetrics } from "../ports/metrics.ts";
import type { Tracer } from "../ports/tracer.ts";
import type { Access } from "./access.ts";
import { controlAccess } from "./control-access.ts";
import { limitAdmission } from "./admission.ts";
import { allowOrigins } from "./allow-origins.ts";
import { apiRoutes } from "./api-routes.ts";
import { docsRoutes } from "./contract/docs-routes.ts";
import { errorsAt } from "./contract/errors-at.ts";
import { mountRoutes } from "./contract/mount-routes.ts";
import type { Route } from "./contract/operation.ts";
import { checkHost } from "./check-host.ts";
import { EVENT_STREAM_TIMES, type EventStreamTimes } from "./event-stream.ts";
import { limitAtOnce } from "./limit-at-once.ts";
import { readJsonBody } from "./json-body.ts";
import type { LibraryAccess } from "./library-routes.ts";
import type { RecogniseCaller } from "./principal.ts";
import { countProblems, measureRequests } from "./measure-requests.ts";
import { handleProblems, reportFailuresTo, unknownRoute } from "./problem-handler.ts";
import { createProxyTrust } from "./proxy-trust.ts";
import { refuseUnknownProxies } from "./refuse-proxies.ts";
import { assignRequestId } from "./request-id.ts";
import { logRequests } from "./request-log.ts";
import { traceRequests } from "./trace-requests.ts";
import { restrictAccess } from "./restrict.ts";
import { webRoutes } from "./web-routes.ts";
import type { WebSite } from "./web-site.ts";

export interface HttpLimits {
  /** Answers and searches that run at a time. */
  readonly maxRunning: number;
  /** Further ones that are taken in and wait; more are turned away with BUSY… */
  readonly maxWaiting: number;
  /** …and so are those that would have to wait for longer, as things go at the moment. */
  readonly maxExpectedWaitMs: number;
  /** Code points of a question, after trimming. */
  readonly maxQuestionChars: number;
  readonly maxBodyBytes: number;
  /** Of a file that is added. */
  readonly maxDocumentBytes: number;
}

export interface AppDependencies {
  readonly front: FrontDesk;
  readonly feedback: FeedbackStore;
  /** Left out: documents cannot be added. */
  readonly documents?: Pick<LibraryAccess, "library" | "jobs"> | undefined;
  /** Null: the API alone. */
  readonly web: WebSite | null;
  /** Origins whose pages may embed the widget, as in "https://intranet.example". */
  readonly embedOrigins: readonly string[];
  readonly access: Access;
  /** Left out: as `access` says. */
  readonly recognise?: RecogniseCaller;
  readonly log: Log;
  readonly metrics: ExposedMetrics;
  /** Left out: requests are not traced. */
  readonly tracer?: Pick<Tracer, "within"> | undefined;
  readonly clock: Clock;
  /** The time of day. */
  readonly now: () => Date;
  readonly newRequestId: () => string;
  readonly limits: HttpLimits;
  readonly eventStreamTimes?: EventStreamTimes;
}

/** The HTTP API over an assistant, and the web interface. */
export function createApp(dependencies: AppDependencies): Express {
  const { access, log, metrics, tracer, clock, newRequestId, limits, web, embedOrigins } =
    dependencies;
  const app = express();

  app.set("etag", false);
  app.set("trust proxy", createProxyTrust(access.trustedProxies));
  app.use(
    assignRequestId(newRequestId),
    logRequests(log, clock),
    measureRequests(metrics, clock),
    securityHeaders(),
  );
  app.use(checkHost(access.hosts), access.isLocal ? [refuseUnknownProxies] : []);
  app.use(allowOrigins(async () => [...embedOrigins, ...(await access.keys.origins())]));
  // its page comes before the JSON that the same address has for programs
  if (web !== null)
    app.use(webRoutes(web, { embedOrigins, isMissing: openlyMissing(dependencies) }));
  app.use(docsRoutes());
  app.use(controlAccess(dependencies));
  const routes = appRoutes(dependencies);
  mountRoutes(app, routes, {
    admit: [limitAtOnce(access.rates.atOncePerKey), limitAdmission({ limits, clock, metrics })],
    readJson: readJsonBody(limits.maxBodyBytes),
    trace: tracer === undefined ? undefined : (operation) => traceRequests(tracer, operation),
  });
  app.use(unknownRoute);
  app.use(countProblems(metrics));
  app.use(handleProblems(reportFailuresTo(log), errorsAt(routes)));
  return app;
}

/** Where keys decide who may see what, nobody learns by the page whether a document is there. */
function openlyMissing({ access, front }: Pick<AppDependencies, "access" | "front">) {
  return async (documentId: string): Promise<boolean> => {
    if (!access.isOpen) return false;
    const { assistant } = front.deskFor(OPEN_ACCESS.collections);
    const found = await assistant.getDocument(documentId).catch(asError);
    return found instanceof AppError && found.code === "DOCUMENT_UNKNOWN";
  };
}

/** Every route of the API, which is also what the contract describes. */
export function appRoutes(dependencies: AppDependencies): readonly Route[] {
  const {
    access,
    front,
    feedback,
    documents,
    limits,
    log,
    eventStreamTimes = EVENT_STREAM_TIMES,
  } = dependencies;
  return apiRoutes({
    ...restrictAccess(front, limits.maxRunning),
    feedback,
    documents: documents === undefined ? null : { ...documents, limits },
    limits,
    now: dependencies.now,
    times: eventStreamTimes,
    reportFailure: reportFailuresTo(log),
    access,
    metrics: dependencies.metrics,
    everything: front.deskFor(null).assistant,
  });
}

/** For all that is no page, so that nothing may be loaded or framed; transport security is for whoever adds TLS. */
function securityHeaders() {
  return helmet({
    xFrameOptions: { action: "deny" },
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
  });
}
