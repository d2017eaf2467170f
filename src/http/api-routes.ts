import type { Assistant } from "../ports/assistant.ts";
import type { FeedbackStore } from "../ports/feedback-store.ts";
import type { ExposedMetrics } from "../ports/metrics.ts";
import type { Access } from "./access.ts";
import { answerRoute } from "./answer-route.ts";
import { batchRoute } from "./batch/batch-route.ts";
import { blocksRoute, narrowerRoute, suggestionsRoute } from "./browse-routes.ts";
import { contractRoutes } from "./contract/contract-routes.ts";
import type { Route } from "./contract/operation.ts";
import { documentRoute, documentsRoute } from "./document-routes.ts";
import type { EventStreamTimes } from "./event-stream.ts";
import { feedbackRoute } from "./feedback-route.ts";
import { createFeedbackSchema } from "./feedback-schema.ts";
import { healthRoute, readyRoute } from "./health-routes.ts";
import { mcpRoute } from "./mcp/mcp-route.ts";
import { createChatSchema } from "./openai/chat-request.ts";
import { chatRoute } from "./openai/chat-route.ts";
import { modelsRoutes } from "./openai/models-routes.ts";
import { metricsRoute } from "./metrics-route.ts";
import { cancelJobRoute, indexRoute, jobRoute, jobsRoute } from "./job-routes.ts";
import {
  addDocumentsRoute,
  editDocumentRoute,
  originalRoute,
  originRoute,
  removeDocumentRoute,
  type LibraryAccess,
} from "./library-routes.ts";
import type { ReportFailure } from "./problem-handler.ts";
import { createRequestSchemas } from "./request-schemas.ts";
import type { RestrictedAccess } from "./restrict.ts";
import { diffRoute, versionsRoute } from "./version-routes.ts";
import { searchRoute } from "./search-route.ts";
import { sessionRoutes } from "./session-routes.ts";
import { verifyRoute } from "./verify-route.ts";
import { createVerifySchema } from "./verify-schema.ts";

/** Nobody reaches documents and answers past `RestrictedAccess`. */
export interface ApiDependencies extends RestrictedAccess {
  readonly feedback: FeedbackStore;
  readonly limits: { readonly maxQuestionChars: number; readonly maxBodyBytes: number };
  readonly now: () => Date;
  readonly access: Access;
  readonly metrics: ExposedMetrics;
  /** For whoever may see all documents. */
  readonly everything: Assistant;
  readonly times: EventStreamTimes;
  readonly reportFailure: ReportFailure;
  /** Null where documents cannot be added: the index was named without its corpus folder. */
  readonly documents: LibraryAccess | null;
}

/** Every route of the API: what is mounted, and what the contract describes. */
export function apiRoutes(dependencies: ApiDependencies): readonly Route[] {
  const { assistantOf, browserOf, limits, times, reportFailure } = dependencies;
  const schemas = createRequestSchemas(limits);
  const routes = [
    answerRoute({ assistantOf, schema: schemas.answer, reportFailure, times }),
    batchRoute({ ...dependencies, schema: schemas.answer }),
    searchRoute(assistantOf, schemas.search),
    verifyRoute(dependencies, createVerifySchema(limits)),
    documentsRoute(assistantOf),
    documentRoute(assistantOf),
    blocksRoute(browserOf),
    suggestionsRoute(browserOf, schemas.suggestions),
    narrowerRoute(browserOf, schemas.nearMiss),
    chatRoute({ ...dependencies, schema: createChatSchema(limits) }),
    ...modelsRoutes(),
    mcpRoute({ assistantOf, limits, reportFailure }),
    feedbackRoute(dependencies.feedback, createFeedbackSchema(limits)),
    metricsRoute({ metrics: dependencies.metrics, assistant: dependencies.everything }),
    ...sessionRoutes(dependencies.access),
    healthRoute(),
    readyRoute(assistantOf),
    ...libraryRoutes(dependencies.documents),
  ];
  return [...routes, ...contractRoutes(routes, limits)];
}

function libraryRoutes(access: LibraryAccess | null): readonly Route[] {
  if (access === null) return [];
  return [
    addDocumentsRoute(access),
    editDocumentRoute(access),
    removeDocumentRoute(access),
    originRoute(access),
    originalRoute(access),
    versionsRoute(access),
    diffRoute(access),
    jobsRoute(access),
    jobRoute(access),
    cancelJobRoute(access),
    indexRoute(access),
  ];
}
