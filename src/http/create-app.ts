import express, { type Express } from "express";
import helmet from "helmet";
import { OPEN_ACCESS } from "../domain/principal.ts";
import type { Clock } from "../ports/clock.ts";
import type { FeedbackStore } from "../ports/feedback-store.ts";
import type { FrontDesk } from "../ports/front-desk.ts";
import type { Log } from "../ports/log.ts";
import { limitAdmission } from "./admission.ts";
import { answerRoute } from "./answer-route.ts";
import { blocksRoute, suggestionsRoute } from "./browse-routes.ts";
import { documentRoute, documentsRoute } from "./document-routes.ts";
import { allowEmbedding } from "./embedding.ts";
import { EVENT_STREAM_TIMES, type EventStreamTimes } from "./event-stream.ts";
import { feedbackRoute } from "./feedback-route.ts";
import { createFeedbackSchema } from "./feedback-schema.ts";
import { healthRoute, readyRoute } from "./health-routes.ts";
import { readJsonBody } from "./json-body.ts";
import { recogniseCallers, type RecogniseCaller } from "./principal.ts";
import {
  allowOnly,
  handleProblems,
  reportFailuresTo,
  unknownRoute,
  type ReportFailure,
} from "./problem-handler.ts";
import { assignRequestId } from "./request-id.ts";
import { logRequests } from "./request-log.ts";
import { createRequestSchemas, type RequestSchemas } from "./request-schemas.ts";
import { requireScope } from "./require-scope.ts";
import { restrictAccess, type RestrictedAccess } from "./restrict.ts";
import { searchRoute } from "./search-route.ts";
import { verifyRoute } from "./verify-route.ts";
import { createVerifySchema } from "./verify-schema.ts";
import { webRoutes } from "./web-routes.ts";
import type { WebSite } from "./web-site.ts";

export interface HttpLimits {
  /** Answers and searches that run at a time. */
  readonly maxRunning: number;
  /** Further ones that are taken in and wait; more are turned away with BUSY. */
  readonly maxWaiting: number;
  /** Code points of a question, after trimming. */
  readonly maxQuestionChars: number;
  readonly maxBodyBytes: number;
}

export interface AppDependencies {
  readonly front: FrontDesk;
  readonly feedback: FeedbackStore;
  /** Null: the API alone. */
  readonly web: WebSite | null;
  /** Origins whose pages may embed the widget, as in "https://intranet.example". */
  readonly embedOrigins: readonly string[];
  /** Left out: everybody may ask, and nobody may administer. */
  readonly recognise?: RecogniseCaller;
  readonly log: Log;
  readonly clock: Clock;
  readonly newRequestId: () => string;
  readonly limits: HttpLimits;
  readonly eventStreamTimes?: EventStreamTimes;
}

const ROUTES = [
  "POST /v1/answer",
  "POST /v1/search",
  "POST /v1/verify",
  "POST /v1/feedback",
  "GET /v1/documents",
  "GET /v1/documents/:id",
  "GET /v1/documents/:id/blocks",
  "GET /v1/suggestions",
  "GET /healthz",
  "GET /readyz",
] as const;

/** The HTTP API over an assistant, and the web interface. */
export function createApp(dependencies: AppDependencies): Express {
  const { log, clock, newRequestId } = dependencies;
  const app = express();
  const reportFailure = reportFailuresTo(log);
  const access = restrictAccess(dependencies.front, dependencies.limits.maxRunning);

  app.set("etag", false);
  app.use(assignRequestId(newRequestId), logRequests(log, clock), securityHeaders());
  app.use(allowEmbedding(dependencies.embedOrigins));
  app.use(recogniseCallers(dependencies.recognise ?? (() => OPEN_ACCESS)));
  addApi(app, { ...dependencies, ...access, reportFailure });
  app.route("/healthz").get(healthRoute).all(allowOnly("GET", "HEAD"));
  app.route("/readyz").get(readyRoute(access.assistantOf)).all(allowOnly("GET", "HEAD"));
  if (dependencies.web !== null) app.use(webRoutes(dependencies.web, dependencies.embedOrigins));
  app
    .route("/")
    .get((_request, response) => {
      response.json({ name: "yiju", routes: ROUTES });
    })
    .all(allowOnly("GET", "HEAD"));
  app.use(unknownRoute);
  app.use(handleProblems(reportFailure));
  return app;
}

/** What the routes of the API work with: nobody reaches `front` past `RestrictedAccess`. */
interface ApiDependencies extends Omit<AppDependencies, "front">, RestrictedAccess {
  readonly reportFailure: ReportFailure;
}

/** What is asked, with a body. */
function addApi(app: Express, dependencies: ApiDependencies): void {
  const { limits, eventStreamTimes: times = EVENT_STREAM_TIMES } = dependencies;
  const { assistantOf, reportFailure } = dependencies;
  const schemas = createRequestSchemas(limits);
  const takeBody = [
    limitAdmission(limits.maxRunning + limits.maxWaiting),
    ...readJsonBody(limits.maxBodyBytes),
  ];
  app
    .route("/v1/answer")
    .post(
      requireScope("answer"),
      takeBody,
      answerRoute({ assistantOf, schema: schemas.answer, reportFailure, times }),
    )
    .all(allowOnly("POST"));
  app
    .route("/v1/search")
    .post(requireScope("search"), takeBody, searchRoute(assistantOf, schemas.search))
    .all(allowOnly("POST"));
  app
    .route("/v1/verify")
    .post(requireScope("answer"), takeBody, verifyRoute(assistantOf, createVerifySchema(limits)))
    .all(allowOnly("POST"));
  app
    .route("/v1/feedback")
    .post(
      requireScope("feedback"),
      takeBody,
      feedbackRoute(dependencies.feedback, createFeedbackSchema(limits)),
    )
    .all(allowOnly("POST"));
  addReading(app, dependencies, schemas);
}

/** What is read. */
function addReading(
  app: Express,
  { assistantOf, browserOf }: RestrictedAccess,
  schemas: RequestSchemas,
): void {
  app
    .route("/v1/documents")
    .get(requireScope("documents"), documentsRoute(assistantOf))
    .all(allowOnly("GET", "HEAD"));
  app
    .route("/v1/documents/:id")
    .get(requireScope("documents"), documentRoute(assistantOf))
    .all(allowOnly("GET", "HEAD"));
  app
    .route("/v1/documents/:id/blocks")
    .get(requireScope("documents"), blocksRoute(browserOf))
    .all(allowOnly("GET", "HEAD"));
  app
    .route("/v1/suggestions")
    .get(requireScope("documents"), suggestionsRoute(browserOf, schemas.suggestions))
    .all(allowOnly("GET", "HEAD"));
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
