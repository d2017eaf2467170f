import type { Assistant } from "../ports/assistant.ts";
import type { DocumentBrowser } from "../ports/document-browser.ts";
import type { FeedbackStore } from "../ports/feedback-store.ts";
import { answerRoute } from "./answer-route.ts";
import { blocksRoute, suggestionsRoute } from "./browse-routes.ts";
import { contractRoutes } from "./contract/contract-routes.ts";
import type { Route } from "./contract/operation.ts";
import { documentRoute, documentsRoute } from "./document-routes.ts";
import type { EventStreamTimes } from "./event-stream.ts";
import { feedbackRoute } from "./feedback-route.ts";
import { createFeedbackSchema } from "./feedback-schema.ts";
import { healthRoute, readyRoute } from "./health-routes.ts";
import type { ReportFailure } from "./problem-handler.ts";
import { createRequestSchemas } from "./request-schemas.ts";
import { searchRoute } from "./search-route.ts";
import { verifyRoute } from "./verify-route.ts";
import { createVerifySchema } from "./verify-schema.ts";

export interface ApiDependencies {
  readonly assistant: Assistant;
  /** The same assistant, for whatever takes long: so many at a time. */
  readonly limited: Assistant;
  readonly browser: DocumentBrowser;
  readonly feedback: FeedbackStore;
  readonly limits: { readonly maxQuestionChars: number };
  readonly times: EventStreamTimes;
  readonly reportFailure: ReportFailure;
}

/** Every route of the API: what is mounted, and what the contract describes. */
export function apiRoutes(dependencies: ApiDependencies): readonly Route[] {
  const { assistant, limited, browser, limits, times, reportFailure } = dependencies;
  const schemas = createRequestSchemas(limits);
  const routes = [
    answerRoute({ assistant: limited, schema: schemas.answer, reportFailure, times }),
    searchRoute(limited, schemas.search),
    verifyRoute(limited, createVerifySchema(limits)),
    documentsRoute(assistant),
    documentRoute(assistant),
    blocksRoute(browser),
    suggestionsRoute(browser, schemas.suggestions),
    feedbackRoute(dependencies.feedback, createFeedbackSchema(limits)),
    healthRoute(),
    readyRoute(assistant),
  ];
  return [...routes, ...contractRoutes(routes)];
}
