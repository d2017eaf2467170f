// Generated from the contract of the API by `npm run contract:write`.

export interface paths {
  "/v1/answer": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Answer a question with citations, or refuse to
     * @description A refusal is an answer: status 200. With `stream: true` the same comes as server-sent events: `status`, `passages`, a `claim` each when it is verified, then `answer` (the whole body) or `error` (a problem), and `done`. A claim once sent is never taken back. Lines that begin with a colon only keep the connection open.
     */
    post: operations["answer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/answers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Answer many questions
     * @description One question a line, at most 1000; one result a line, in the same order, as soon as it is there. A line that cannot be answered gives a problem with its number, and the others go on. The schemas describe one line. Nothing more is asked once the client has left.
     */
    post: operations["answerBatch"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/search": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Find passages, best first, without an answer
     * @description By words and by meaning; `trace` says what each contributed to the score. Words of other regions, scripts and English are found too.
     */
    post: operations["search"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/verify": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check claims of any answer against what they cite
     * @description The guard by itself. A citation is a part of an indexed document, or a text that is sent along. With a question, a claim must also bear on it.
     */
    post: operations["verify"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/documents": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the documents
     * @description Those that the caller may see, superseded ones among them.
     */
    get: operations["listDocuments"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/documents/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a document with its text
     * @description `text` is what every `spans` points into. A client may keep it and ask with its ETag whether it still holds.
     */
    get: operations["getDocument"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/documents/{id}/blocks": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the structure of a document
     * @description Headings, paragraphs, items, rows and footnotes, each with its locator, an anchor and its place in the text.
     */
    get: operations["getDocumentBlocks"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/suggestions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List questions to begin with
     * @description Each was asked, and answered from the document that it names.
     */
    get: operations["listSuggestions"];
    put?: never;
    /**
     * Find questions to ask instead of one that was refused
     * @description From the passages that came nearest to it. Each was asked, and answered from one of them.
     */
    post: operations["narrowQuestion"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/chat/completions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Answer the last message of a conversation, as OpenAI's API does
     * @description The message has the answer with [n] markers and its sources at the end, or says that it is refused; `yiju` has the whole answer as `POST /v1/answer` gives it. System messages and settings of language models have no effect. With `stream: true` chunks come as server-sent events, a verified claim at a time, then `[DONE]`.
     */
    post: operations["createChatCompletion"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/models": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the models for chat completions
     * @description In OpenAI's shape, for front ends that let people choose.
     */
    get: operations["listModels"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/models/{model}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a model
     * @description In OpenAI's shape; there is one.
     */
    get: operations["getModel"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/mcp": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Speak the Model Context Protocol
     * @description Streamable HTTP without sessions. Tools: `answer_question`, `search_passages`, `get_document`, as far as the key's scopes allow. Messages are described by the protocol.
     */
    post: operations["mcp"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/feedback": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Say what you think of an answer
     * @description Kept with the records, for those who evaluate the answers.
     */
    post: operations["sendFeedback"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/metrics": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tell what was counted and measured
     * @description For keys with the scope `admin`, and for programs on the server's own machine that ask it directly.
     */
    get: operations["metrics"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/session": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tell of the session that the cookie names
     * @description With the token that goes with whatever changes something.
     */
    get: operations["getSession"];
    put?: never;
    /**
     * Sign in with a secret key
     * @description The browser gets a cookie; the page sends `csrfToken` along as `X-CSRF-Token` with whatever changes something.
     */
    post: operations["signIn"];
    /**
     * Sign out
     * @description Ends the session that the cookie names, and makes the browser forget it.
     */
    delete: operations["signOut"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/healthz": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tell whether the process runs
     * @description Whatever it can do beside.
     */
    get: operations["health"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/readyz": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tell whether questions can be answered
     * @description While another index is loaded, the one before goes on answering, and they can.
     */
    get: operations["ready"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the routes
     * @description Browsers, which ask for HTML, get the chat page.
     */
    get: operations["listRoutes"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/openapi.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get this contract
     * @description Made from the schemas that read the requests; `/docs` shows it to people.
     */
    get: operations["getContract"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Answer: components["schemas"]["Answered"] | components["schemas"]["Refused"];
    /**
     * @example {
     *       "question": "什麼是模型漂移？"
     *     }
     */
    AnswerBatchRequest: {
      question: string;
      /** @default [] */
      history?: components["schemas"]["HistoryTurn"][];
      /**
       * @default auto
       * @enum {string}
       */
      script?: "auto" | "hant" | "hans";
      /** @default {} */
      filter?: components["schemas"]["Filter"];
    };
    /**
     * @example {
     *       "question": "什麼是模型漂移？"
     *     }
     */
    AnswerRequest: {
      question: string;
      /** @default [] */
      history?: components["schemas"]["HistoryTurn"][];
      /**
       * @default auto
       * @enum {string}
       */
      script?: "auto" | "hant" | "hans";
      /** @default {} */
      filter?: components["schemas"]["Filter"];
      /** @default false */
      stream?: boolean;
    };
    /**
     * @example {
     *       "standaloneQuestion": null,
     *       "script": "hant",
     *       "answerer": {
     *         "kind": "extractive",
     *         "model": "yiju-extractive-1"
     *       },
     *       "index": {
     *         "generation": "e57d909477fffa68",
     *         "corpusSha256": "0000000000000000000000000000000000000000000000000000000000000000"
     *       },
     *       "timings": {
     *         "retrieveMs": 6.1,
     *         "answerMs": 21.4,
     *         "guardMs": 0.6,
     *         "totalMs": 28.1
     *       },
     *       "id": "11f90633-1282-4f73-8a99-e60afea93100",
     *       "question": "銀行要備份資料嗎？",
     *       "status": "answered",
     *       "answer": "銀行應備份資料。[1]",
     *       "evidence": 0.94,
     *       "claims": [
     *         {
     *           "text": "銀行應備份資料。",
     *           "citations": [
     *             1
     *           ],
     *           "support": 1
     *         }
     *       ],
     *       "citations": [
     *         {
     *           "n": 1,
     *           "documentId": "tw~backup-rules",
     *           "title": "備份規則",
     *           "issuer": "金管會",
     *           "jurisdiction": "TW",
     *           "issuedOn": "2024-01-31",
     *           "effectiveOn": null,
     *           "status": "in-force",
     *           "locator": "第1條",
     *           "headingPath": [
     *             "第一章　總則"
     *           ],
     *           "page": null,
     *           "quote": "銀行應備份資料。",
     *           "spans": [
     *             {
     *               "start": 4,
     *               "end": 12
     *             }
     *           ]
     *         }
     *       ],
     *       "comparison": null,
     *       "refusal": null
     *     }
     */
    Answered: {
      id: string;
      question: string;
      /** @description The question as understood from the history; null where it stands alone. */
      standaloneQuestion: string | null;
      /** @description With [n] markers; on refusal the message to show. */
      answer: string;
      /** @enum {string} */
      script: "hant" | "hans";
      /** @description Calibrated probability that what was found answers the question. */
      evidence: number;
      answerer: components["schemas"]["Answerer"];
      index: {
        generation: string;
        corpusSha256: string;
      };
      timings: {
        retrieveMs: number;
        answerMs: number;
        guardMs: number;
        totalMs: number;
      };
      /** @constant */
      status: "answered";
      claims: components["schemas"]["Claim"][];
      citations: components["schemas"]["Citation"][];
      /** @description By jurisdiction, where the question compares some. No claims: nothing was found there. */
      comparison:
        | {
            /** @enum {string} */
            jurisdiction: "HK" | "TW" | "CN" | "INT";
            claims: components["schemas"]["Claim"][];
          }[]
        | null;
      refusal: null;
    };
    /** @description Who put the answer into words. */
    Answerer:
      | {
          /** @constant */
          kind: "generated";
          model: string;
          promptsSha256: string;
        }
      | {
          /** @constant */
          kind: "extractive";
          model: string;
          /** @description The language model whose draft was not used, and why. */
          insteadOf?: {
            model: string;
            /** @enum {string} */
            reason: "unavailable" | "timeout" | "unreadable" | "unsupported";
          };
        };
    /** @description One line: what came of the line of that number. */
    BatchResult:
      | {
          line: number;
          answer: components["schemas"]["Answer"];
        }
      | {
          line: number;
          problem: components["schemas"]["Problem"];
        };
    Block: {
      /** @description Unique in the document. */
      anchor: string;
      /** @enum {string} */
      kind:
        | "front-matter"
        | "contents"
        | "heading"
        | "paragraph"
        | "item"
        | "table-caption"
        | "table-header"
        | "table-row"
        | "footnote"
        | "note"
        | "caption"
        | "signature";
      locator: string;
      label: string | null;
      depth: number;
      page: number | null;
      spans: components["schemas"]["Span"][];
      footnotes: {
        label: string;
        at: number;
        anchor: string | null;
      }[];
    };
    ChatCompletion: {
      id: string;
      created: number;
      model: string;
      /** @constant */
      object: "chat.completion";
      choices: {
        index: number;
        message: {
          /** @constant */
          role: "assistant";
          content: string;
          refusal: null;
        };
        logprobs: null;
        /** @constant */
        finish_reason: "stop";
      }[];
      usage: components["schemas"]["ChatUsage"];
      yiju: components["schemas"]["Answer"];
    };
    ChatCompletionChunk: {
      id: string;
      created: number;
      model: string;
      /** @constant */
      object: "chat.completion.chunk";
      choices: {
        index: number;
        delta: {
          /** @constant */
          role?: "assistant";
          content?: string;
        };
        logprobs: null;
        finish_reason: "stop" | null;
      }[];
      usage?: components["schemas"]["ChatUsage"] | null;
      /** @description In the chunk that ends the message. */
      yiju?: components["schemas"]["Answer"];
    };
    ChatMessage: {
      /** @enum {string} */
      role: "system" | "developer" | "user" | "assistant" | "tool" | "function";
      content?:
        | (
            | string
            | ({
                /** @constant */
                type: "text";
                text: string;
              } & {
                [key: string]: unknown;
              })[]
          )
        | null;
    } & {
      [key: string]: unknown;
    };
    ChatModel: {
      id: string;
      /** @constant */
      object: "model";
      /** @description 0: a model's age says nothing about the documents'. */
      created: number;
      owned_by: string;
    };
    /** @description In characters: no tokenizer stands behind an answer. */
    ChatUsage: {
      prompt_tokens: number;
      completion_tokens: number;
      total_tokens: number;
    };
    Citation: {
      /** @description The [n] of the answer. */
      n: number;
      documentId: string;
      title: string;
      issuer: string;
      jurisdiction: ("HK" | "TW" | "CN" | "INT") | null;
      issuedOn: string | null;
      effectiveOn: string | null;
      /** @enum {string} */
      status: "in-force" | "superseded" | "draft" | "not-in-force" | "informational";
      /** @description Where a lawyer would say it stands: 第12(b)段. */
      locator: string;
      /** @description Headings above it as printed, outermost first. */
      headingPath: string[];
      /** @description Null where the source has no page marks; never guessed. */
      page: number | null;
      /** @description Verbatim words of the document. */
      quote: string;
      /** @description The document's `text` at these ranges, joined, equals `quote`. */
      spans: components["schemas"]["Span"][];
    };
    /** @description One sentence of an answer; it passed every check. */
    Claim: {
      text: string;
      /** @description Which citations carry the claim. */
      citations: number[];
      /** @description Calibrated support. */
      support: number;
    };
    ClaimEvent: {
      /** @description Of a comparison; else null. */
      jurisdiction: ("HK" | "TW" | "CN" | "INT") | null;
      claim: components["schemas"]["Claim"];
      citations: components["schemas"]["Citation"][];
    };
    /**
     * @example {
     *       "model": "yiju",
     *       "messages": [
     *         {
     *           "role": "user",
     *           "content": "什麼是模型漂移？"
     *         }
     *       ]
     *     }
     */
    CreateChatCompletionRequest: {
      /** @description Any; there is one, `yiju`. */
      model?: string;
      /** @description The last of a user is the question; those before it are its history. */
      messages: components["schemas"]["ChatMessage"][];
      n?: 1 | null;
      stream?: boolean | null;
      stream_options?:
        | ({
            include_usage?: boolean | null;
          } & {
            [key: string]: unknown;
          })
        | null;
      /** @description What `POST /v1/answer` takes beside. */
      yiju?: {
        /**
         * @default auto
         * @enum {string}
         */
        script?: "auto" | "hant" | "hans";
        /** @default {} */
        filter?: components["schemas"]["Filter"];
      };
    } & {
      [key: string]: unknown;
    };
    Document: {
      id: string;
      title: string;
      issuer: string;
      jurisdiction: ("HK" | "TW" | "CN" | "INT") | null;
      /** @description BCP 47 */
      language: string;
      issuedOn: string | null;
      effectiveOn: string | null;
      /** @enum {string} */
      status: "in-force" | "superseded" | "draft" | "not-in-force" | "informational";
      /** @enum {string} */
      kind: "policy-statement" | "report" | "statute" | "circular" | "text";
      /** @description Who may see it is decided by these. */
      collections: string[];
      version: number;
      /** @description Id of the document that this one replaces. */
      supersedes: string | null;
      supersededOn: string | null;
      /** @description Of the source file's bytes. */
      sourceSha256: string;
      /** @description As stored; every span points into it. */
      text: string;
    };
    DocumentMeta: {
      id: string;
      title: string;
      issuer: string;
      jurisdiction: ("HK" | "TW" | "CN" | "INT") | null;
      /** @description BCP 47 */
      language: string;
      issuedOn: string | null;
      effectiveOn: string | null;
      /** @enum {string} */
      status: "in-force" | "superseded" | "draft" | "not-in-force" | "informational";
      /** @enum {string} */
      kind: "policy-statement" | "report" | "statute" | "circular" | "text";
      /** @description Who may see it is decided by these. */
      collections: string[];
      version: number;
      /** @description Id of the document that this one replaces. */
      supersedes: string | null;
      supersededOn: string | null;
      /** @description Of the source file's bytes. */
      sourceSha256: string;
    };
    DocumentView: {
      documentId: string;
      blocks: components["schemas"]["Block"][];
    };
    DoneEvent: Record<string, never>;
    FailedCheck: {
      /** @enum {string} */
      check:
        | "citation"
        | "quantities"
        | "names"
        | "norms"
        | "scope"
        | "conditions"
        | "roles"
        | "provisions"
        | "additions"
        | "support"
        | "statement"
        | "question"
        | "contradiction";
      detail: string;
    };
    FieldError: {
      /** @description As in filter.jurisdictions[0]; "" is the whole body. */
      path: string;
      message: string;
    };
    /** @description Every given part must hold; dates are inclusive. */
    Filter: {
      documentIds?: string[];
      jurisdictions?: ("HK" | "TW" | "CN" | "INT")[];
      statuses?: ("in-force" | "superseded" | "draft" | "not-in-force" | "informational")[];
      /** Format: date */
      issuedFrom?: string;
      /** Format: date */
      issuedTo?: string;
      collections?: string[];
      /**
       * Format: date
       * @description Only documents that held on this day: in effect, or issued, by then and not yet replaced. A document without any date is left out, also where the day is today.
       */
      asOf?: string;
    };
    GetContractResponse: {
      openapi: string;
    };
    HealthResponse: {
      /** @constant */
      status: "ok";
    };
    HistoryTurn: {
      /** @enum {string} */
      role: "user" | "assistant";
      content: string;
    };
    ListDocumentsResponse: {
      documents: components["schemas"]["DocumentMeta"][];
    };
    ListModelsResponse: {
      /** @constant */
      object: "list";
      data: components["schemas"]["ChatModel"][];
    };
    ListRoutesResponse: {
      /** @constant */
      name: "yiju";
      contract: string;
      documentation: string;
      routes: string[];
      limits: {
        maxQuestionChars: number;
      };
    };
    ListSuggestionsResponse: {
      suggestions: components["schemas"]["SuggestedQuestion"][];
    };
    /**
     * @example {
     *       "jsonrpc": "2.0",
     *       "id": 1,
     *       "method": "tools/call",
     *       "params": {
     *         "name": "search_passages",
     *         "arguments": {
     *           "query": "人为监督",
     *           "limit": 3
     *         }
     *       }
     *     }
     */
    McpRequest:
      | ({
          /** @constant */
          jsonrpc: "2.0";
        } & {
          [key: string]: unknown;
        })
      | ({
          /** @constant */
          jsonrpc: "2.0";
        } & {
          [key: string]: unknown;
        })[];
    McpResponse:
      | {
          /** @constant */
          jsonrpc: "2.0";
        }
      | {
          /** @constant */
          jsonrpc: "2.0";
        }[];
    /**
     * @example {
     *       "script": "hant",
     *       "nearest": [
     *         {
     *           "documentId": "hk-fstb-2024-responsible-ai-policy-statement",
     *           "spans": [
     *             {
     *               "start": 0,
     *               "end": 100
     *             }
     *           ]
     *         }
     *       ]
     *     }
     */
    NarrowQuestionRequest: {
      /**
       * @default hant
       * @enum {string}
       */
      script?: "hant" | "hans";
      /** @default {} */
      filter?: components["schemas"]["Filter"];
      /** @description `refusal.nearest` of the answer; more fields than these are refused. */
      nearest: {
        documentId: string;
        spans: {
          start: number;
          end: number;
        }[];
      }[];
    };
    NarrowQuestionResponse: {
      suggestions: components["schemas"]["SuggestedQuestion"][];
    };
    NearestPassage: {
      documentId: string;
      title: string;
      issuer: string;
      jurisdiction: ("HK" | "TW" | "CN" | "INT") | null;
      issuedOn: string | null;
      effectiveOn: string | null;
      /** @enum {string} */
      status: "in-force" | "superseded" | "draft" | "not-in-force" | "informational";
      /** @description Where a lawyer would say it stands: 第12(b)段. */
      locator: string;
      /** @description Headings above it as printed, outermost first. */
      headingPath: string[];
      /** @description Null where the source has no page marks; never guessed. */
      page: number | null;
      /** @description Verbatim words of the document. */
      quote: string;
      /** @description The document's `text` at these ranges, joined, equals `quote`. */
      spans: components["schemas"]["Span"][];
      score: number;
    };
    OpenAiError: {
      error: {
        message: string;
        type: string;
        /** @description The first wrong field. */
        param: string | null;
        /** @enum {string} */
        code:
          | "REQUEST_MALFORMED"
          | "KEY_REQUIRED"
          | "KEY_INVALID"
          | "KEY_UNKNOWN"
          | "SCOPE_MISSING"
          | "HOST_FORBIDDEN"
          | "ORIGIN_FORBIDDEN"
          | "PROXY_UNKNOWN"
          | "CSRF_INVALID"
          | "ROUTE_UNKNOWN"
          | "RECORD_UNKNOWN"
          | "DOCUMENT_UNKNOWN"
          | "MODEL_UNKNOWN"
          | "JOB_UNKNOWN"
          | "METHOD_NOT_ALLOWED"
          | "REQUEST_TIMEOUT"
          | "DOCUMENT_CONFLICT"
          | "DOCUMENT_DUPLICATE"
          | "REQUEST_TOO_LARGE"
          | "MEDIA_TYPE_UNSUPPORTED"
          | "REQUEST_INVALID"
          | "RATE_LIMITED"
          | "QUOTA_EXCEEDED"
          | "TOO_MANY_AT_ONCE"
          | "DOCUMENT_UNREADABLE"
          | "HEADERS_TOO_LARGE"
          | "BUSY"
          | "INDEX_MISSING"
          | "DATA_LOCKED"
          | "DATA_INCOMPATIBLE"
          | "INDEX_INCOMPATIBLE"
          | "INDEX_CORRUPT"
          | "INDEX_CONFLICT"
          | "GENERATION_UNKNOWN"
          | "STORE_UNAVAILABLE"
          | "STORAGE_UNAVAILABLE"
          | "RECORD_UNAVAILABLE"
          | "MODEL_UNAVAILABLE"
          | "MODEL_TIMEOUT"
          | "MODEL_OUTPUT_INVALID"
          | "CANCELLED"
          | "CONFIG_INVALID"
          | "CORPUS_UNREADABLE"
          | "INTERNAL_ERROR";
      };
    };
    PassagesEvent: {
      passages: components["schemas"]["NearestPassage"][];
    };
    /** @description RFC 9457 */
    Problem: {
      /** @description urn:yiju:problem: and the code in lower case. */
      type: string;
      title: string;
      status: number;
      /** @description What failed, which value did it, what to do. */
      detail: string;
      /**
       * @description Stable: programs match on this.
       * @enum {string}
       */
      code:
        | "REQUEST_MALFORMED"
        | "KEY_REQUIRED"
        | "KEY_INVALID"
        | "KEY_UNKNOWN"
        | "SCOPE_MISSING"
        | "HOST_FORBIDDEN"
        | "ORIGIN_FORBIDDEN"
        | "PROXY_UNKNOWN"
        | "CSRF_INVALID"
        | "ROUTE_UNKNOWN"
        | "RECORD_UNKNOWN"
        | "DOCUMENT_UNKNOWN"
        | "MODEL_UNKNOWN"
        | "JOB_UNKNOWN"
        | "METHOD_NOT_ALLOWED"
        | "REQUEST_TIMEOUT"
        | "DOCUMENT_CONFLICT"
        | "DOCUMENT_DUPLICATE"
        | "REQUEST_TOO_LARGE"
        | "MEDIA_TYPE_UNSUPPORTED"
        | "REQUEST_INVALID"
        | "RATE_LIMITED"
        | "QUOTA_EXCEEDED"
        | "TOO_MANY_AT_ONCE"
        | "DOCUMENT_UNREADABLE"
        | "HEADERS_TOO_LARGE"
        | "BUSY"
        | "INDEX_MISSING"
        | "DATA_LOCKED"
        | "DATA_INCOMPATIBLE"
        | "INDEX_INCOMPATIBLE"
        | "INDEX_CORRUPT"
        | "INDEX_CONFLICT"
        | "GENERATION_UNKNOWN"
        | "STORE_UNAVAILABLE"
        | "STORAGE_UNAVAILABLE"
        | "RECORD_UNAVAILABLE"
        | "MODEL_UNAVAILABLE"
        | "MODEL_TIMEOUT"
        | "MODEL_OUTPUT_INVALID"
        | "CANCELLED"
        | "CONFIG_INVALID"
        | "CORPUS_UNREADABLE"
        | "INTERNAL_ERROR";
      /** @description As in `X-Request-Id` and in the server's log. */
      requestId: string;
      /** @description Every wrong field of the request, the first 20. */
      errors?: components["schemas"]["FieldError"][];
    };
    ReadyResponse: {
      /** @constant */
      status: "ready";
      /** @description Of the index. */
      generation: string;
      /** @description For callers who may see all of them. */
      documents?: number;
      passages?: number;
    };
    Refusal: {
      /** @enum {string} */
      reason:
        | "out-of-scope"
        | "not-in-documents"
        | "weak-evidence"
        | "unsupported-claims"
        | "false-premise";
      /** @description What to show to whoever asked. */
      message: string;
      nearest: components["schemas"]["NearestPassage"][];
    };
    /**
     * @example {
     *       "standaloneQuestion": null,
     *       "script": "hant",
     *       "answerer": {
     *         "kind": "extractive",
     *         "model": "yiju-extractive-1"
     *       },
     *       "index": {
     *         "generation": "e57d909477fffa68",
     *         "corpusSha256": "0000000000000000000000000000000000000000000000000000000000000000"
     *       },
     *       "timings": {
     *         "retrieveMs": 6.1,
     *         "answerMs": 21.4,
     *         "guardMs": 0.6,
     *         "totalMs": 28.1
     *       },
     *       "id": "97cfc1ef-b367-498c-aa72-ef1434ab5b02",
     *       "question": "備份要保存多久？",
     *       "status": "refused",
     *       "answer": "現有文件談及相關主題，但沒有說明所問的內容，因此不作回答。以下是最接近的段落。",
     *       "evidence": 0.11,
     *       "claims": [],
     *       "citations": [],
     *       "comparison": null,
     *       "refusal": {
     *         "reason": "not-in-documents",
     *         "message": "現有文件談及相關主題，但沒有說明所問的內容，因此不作回答。以下是最接近的段落。",
     *         "nearest": [
     *           {
     *             "documentId": "tw~backup-rules",
     *             "title": "備份規則",
     *             "issuer": "金管會",
     *             "jurisdiction": "TW",
     *             "issuedOn": "2024-01-31",
     *             "effectiveOn": null,
     *             "status": "in-force",
     *             "locator": "第1條",
     *             "headingPath": [
     *               "第一章　總則"
     *             ],
     *             "page": null,
     *             "quote": "銀行應備份資料。",
     *             "spans": [
     *               {
     *                 "start": 4,
     *                 "end": 12
     *               }
     *             ],
     *             "score": 0.62
     *           }
     *         ]
     *       }
     *     }
     */
    Refused: {
      id: string;
      question: string;
      /** @description The question as understood from the history; null where it stands alone. */
      standaloneQuestion: string | null;
      /** @description With [n] markers; on refusal the message to show. */
      answer: string;
      /** @enum {string} */
      script: "hant" | "hans";
      /** @description Calibrated probability that what was found answers the question. */
      evidence: number;
      answerer: components["schemas"]["Answerer"];
      index: {
        generation: string;
        corpusSha256: string;
      };
      timings: {
        retrieveMs: number;
        answerMs: number;
        guardMs: number;
        totalMs: number;
      };
      /** @constant */
      status: "refused";
      claims: components["schemas"]["Claim"][];
      citations: components["schemas"]["Citation"][];
      comparison: null;
      refusal: components["schemas"]["Refusal"];
    };
    ScoreTrace: {
      /** @enum {string} */
      retriever: "lexical" | "dense" | "locator";
      rank: number | null;
      rawScore: number | null;
      /** @description The contributions add up to `score`. */
      contribution: number;
    };
    /**
     * @example {
     *       "query": "人为监督",
     *       "limit": 3
     *     }
     */
    SearchRequest: {
      query: string;
      /** @default 10 */
      limit?: number;
      /** @default {} */
      filter?: components["schemas"]["Filter"];
    };
    SearchResponse: {
      results: components["schemas"]["SearchResult"][];
    };
    SearchResult: {
      documentId: string;
      title: string;
      issuer: string;
      jurisdiction: ("HK" | "TW" | "CN" | "INT") | null;
      issuedOn: string | null;
      effectiveOn: string | null;
      /** @enum {string} */
      status: "in-force" | "superseded" | "draft" | "not-in-force" | "informational";
      /** @description Where a lawyer would say it stands: 第12(b)段. */
      locator: string;
      /** @description Headings above it as printed, outermost first. */
      headingPath: string[];
      /** @description Null where the source has no page marks; never guessed. */
      page: number | null;
      /** @description Verbatim words of the document. */
      quote: string;
      /** @description The document's `text` at these ranges, joined, equals `quote`. */
      spans: components["schemas"]["Span"][];
      score: number;
      trace: components["schemas"]["ScoreTrace"][];
    };
    /**
     * @example {
     *       "answerId": "0f8b2a52-6c1e-4f6e-9a51-0c3f5f1f7a10",
     *       "generation": "e57d909477fffa68",
     *       "question": "什麼是模型漂移？",
     *       "status": "answered",
     *       "rating": "down",
     *       "reasons": [
     *         "wrong"
     *       ],
     *       "comment": ""
     *     }
     */
    SendFeedbackRequest: {
      answerId: string;
      generation: string;
      question: string;
      /** @enum {string} */
      status: "answered" | "refused";
      /** @enum {string} */
      rating: "up" | "down";
      /** @default [] */
      reasons?: (
        "wrong" | "incomplete" | "wrong-source" | "should-have-answered" | "hard-to-read" | "other"
      )[];
      /** @default  */
      comment?: "" | string;
    };
    SendFeedbackResponse: {
      id: string;
    };
    Session: {
      /** @description To be sent as `X-CSRF-Token` with whatever changes something. */
      csrfToken: string;
      scopes: ("answer" | "search" | "documents" | "feedback" | "admin")[];
      /**
       * Format: date-time
       * @description If nothing more is asked in the session.
       */
      expiresAt: string;
    };
    /**
     * @example {
     *       "key": "yiju_sk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
     *     }
     */
    SignInRequest: {
      /** @description A secret key. */
      key: string;
    };
    /** @description Half-open range of UTF-16 code units of the document's `text`. */
    Span: {
      start: number;
      end: number;
    };
    StatusEvent: {
      stage: string;
    };
    SuggestedQuestion: {
      question: string;
      documentId: string;
      topic: string;
    };
    Verdict: {
      /**
       * @description `undecided`: a check itself failed, so that the claim is neither.
       * @enum {string}
       */
      verdict: "grounded" | "ungrounded" | "undecided";
      /** @description 0 where a citation does not hold; null where it could not be measured. */
      support: number | null;
      failedChecks: components["schemas"]["FailedCheck"][];
      /** @description Where the cited words stand; none for texts that were sent along. */
      places: {
        documentId: string;
        locator: string;
      }[];
    };
    /**
     * @example {
     *       "claims": [
     *         {
     *           "text": "銀行應每年檢視一次。",
     *           "citations": [
     *             {
     *               "text": "銀行宜每年檢視一次。"
     *             }
     *           ]
     *         }
     *       ]
     *     }
     */
    VerifyRequest: {
      /** @description Left out: whether the claims answer a question is not asked. */
      question?: string;
      claims: {
        text: string;
        citations: (
          | {
              text: string;
            }
          | {
              documentId: string;
              spans: {
                start: number;
                end: number;
              }[];
            }
        )[];
      }[];
    };
    VerifyResponse: {
      claims: components["schemas"]["Verdict"][];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: {
    /** @description Names the request in problems and in the log. */
    "X-Request-Id": string;
    /** @description What is left of each limit: `"key"; r=119; t=60`. Where limits are set. */
    RateLimit: string;
    /** @description Each limit: `"key"; q=120; w=60` is 120 a minute. */
    "RateLimit-Policy": string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  answer: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AnswerRequest"];
      };
    };
    responses: {
      /** @description The answer, or the refusal */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Answer"];
          "text/event-stream":
            | {
                /** @constant */
                event: "status";
                data: string;
              }
            | {
                /** @constant */
                event: "passages";
                data: string;
              }
            | {
                /** @constant */
                event: "claim";
                data: string;
              }
            | {
                /** @constant */
                event: "answer";
                data: string;
              }
            | {
                /** @constant */
                event: "error";
                data: string;
              }
            | {
                /** @constant */
                event: "done";
                data: string;
              };
        };
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. `KEY_REQUIRED`: A key is needed. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID" | "KEY_REQUIRED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. `SCOPE_MISSING`: The key does not allow this. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CSRF_INVALID"
              | "HOST_FORBIDDEN"
              | "ORIGIN_FORBIDDEN"
              | "PROXY_UNKNOWN"
              | "SCOPE_MISSING";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `DOCUMENT_UNKNOWN`: There is no such document. */
      404: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "DOCUMENT_UNKNOWN";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TOO_LARGE`: The request body is too large. */
      413: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `MEDIA_TYPE_UNSUPPORTED`: The body's type is not supported. */
      415: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "MEDIA_TYPE_UNSUPPORTED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_INVALID`: The request has wrong fields. */
      422: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_INVALID";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. `TOO_MANY_AT_ONCE`: Too many requests of the key are in hand. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED" | "TOO_MANY_AT_ONCE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. `BUSY`: The server is busy. `INDEX_MISSING`: No index is loaded. `INDEX_INCOMPATIBLE`: The index was made by another version. `INDEX_CORRUPT`: The index is damaged. `INDEX_CONFLICT`: The index is being replaced. `GENERATION_UNKNOWN`: The index was replaced while the request ran. `STORE_UNAVAILABLE`: The index cannot be reached. `MODEL_UNAVAILABLE`: The model is not available. `MODEL_TIMEOUT`: The model took too long. `MODEL_OUTPUT_INVALID`: The model gave nothing that can be used. `CANCELLED`: The server stopped before it had finished. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "BUSY"
              | "CANCELLED"
              | "GENERATION_UNKNOWN"
              | "INDEX_CONFLICT"
              | "INDEX_CORRUPT"
              | "INDEX_INCOMPATIBLE"
              | "INDEX_MISSING"
              | "MODEL_OUTPUT_INVALID"
              | "MODEL_TIMEOUT"
              | "MODEL_UNAVAILABLE"
              | "STORAGE_UNAVAILABLE"
              | "STORE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  answerBatch: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/x-ndjson": components["schemas"]["AnswerBatchRequest"];
      };
    };
    responses: {
      /** @description The results */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/x-ndjson": components["schemas"]["BatchResult"];
        };
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. `KEY_REQUIRED`: A key is needed. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID" | "KEY_REQUIRED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. `SCOPE_MISSING`: The key does not allow this. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CSRF_INVALID"
              | "HOST_FORBIDDEN"
              | "ORIGIN_FORBIDDEN"
              | "PROXY_UNKNOWN"
              | "SCOPE_MISSING";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TOO_LARGE`: The request body is too large. */
      413: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `MEDIA_TYPE_UNSUPPORTED`: The body's type is not supported. */
      415: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "MEDIA_TYPE_UNSUPPORTED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_INVALID`: The request has wrong fields. */
      422: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_INVALID";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. `TOO_MANY_AT_ONCE`: Too many requests of the key are in hand. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED" | "TOO_MANY_AT_ONCE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. `BUSY`: The server is busy. `INDEX_MISSING`: No index is loaded. `INDEX_INCOMPATIBLE`: The index was made by another version. `INDEX_CORRUPT`: The index is damaged. `INDEX_CONFLICT`: The index is being replaced. `GENERATION_UNKNOWN`: The index was replaced while the request ran. `STORE_UNAVAILABLE`: The index cannot be reached. `MODEL_UNAVAILABLE`: The model is not available. `MODEL_TIMEOUT`: The model took too long. `MODEL_OUTPUT_INVALID`: The model gave nothing that can be used. `CANCELLED`: The server stopped before it had finished. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "BUSY"
              | "CANCELLED"
              | "GENERATION_UNKNOWN"
              | "INDEX_CONFLICT"
              | "INDEX_CORRUPT"
              | "INDEX_INCOMPATIBLE"
              | "INDEX_MISSING"
              | "MODEL_OUTPUT_INVALID"
              | "MODEL_TIMEOUT"
              | "MODEL_UNAVAILABLE"
              | "STORAGE_UNAVAILABLE"
              | "STORE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  search: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SearchRequest"];
      };
    };
    responses: {
      /** @description The passages */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SearchResponse"];
        };
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. `KEY_REQUIRED`: A key is needed. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID" | "KEY_REQUIRED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. `SCOPE_MISSING`: The key does not allow this. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CSRF_INVALID"
              | "HOST_FORBIDDEN"
              | "ORIGIN_FORBIDDEN"
              | "PROXY_UNKNOWN"
              | "SCOPE_MISSING";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `DOCUMENT_UNKNOWN`: There is no such document. */
      404: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "DOCUMENT_UNKNOWN";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TOO_LARGE`: The request body is too large. */
      413: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `MEDIA_TYPE_UNSUPPORTED`: The body's type is not supported. */
      415: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "MEDIA_TYPE_UNSUPPORTED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_INVALID`: The request has wrong fields. */
      422: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_INVALID";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. `TOO_MANY_AT_ONCE`: Too many requests of the key are in hand. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED" | "TOO_MANY_AT_ONCE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. `BUSY`: The server is busy. `INDEX_MISSING`: No index is loaded. `INDEX_INCOMPATIBLE`: The index was made by another version. `INDEX_CORRUPT`: The index is damaged. `INDEX_CONFLICT`: The index is being replaced. `GENERATION_UNKNOWN`: The index was replaced while the request ran. `STORE_UNAVAILABLE`: The index cannot be reached. `MODEL_UNAVAILABLE`: The model is not available. `MODEL_TIMEOUT`: The model took too long. `MODEL_OUTPUT_INVALID`: The model gave nothing that can be used. `CANCELLED`: The server stopped before it had finished. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "BUSY"
              | "CANCELLED"
              | "GENERATION_UNKNOWN"
              | "INDEX_CONFLICT"
              | "INDEX_CORRUPT"
              | "INDEX_INCOMPATIBLE"
              | "INDEX_MISSING"
              | "MODEL_OUTPUT_INVALID"
              | "MODEL_TIMEOUT"
              | "MODEL_UNAVAILABLE"
              | "STORAGE_UNAVAILABLE"
              | "STORE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  verify: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["VerifyRequest"];
      };
    };
    responses: {
      /** @description A verdict for each claim, in order */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VerifyResponse"];
        };
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. `KEY_REQUIRED`: A key is needed. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID" | "KEY_REQUIRED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. `SCOPE_MISSING`: The key does not allow this. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CSRF_INVALID"
              | "HOST_FORBIDDEN"
              | "ORIGIN_FORBIDDEN"
              | "PROXY_UNKNOWN"
              | "SCOPE_MISSING";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `DOCUMENT_UNKNOWN`: There is no such document. */
      404: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "DOCUMENT_UNKNOWN";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TOO_LARGE`: The request body is too large. */
      413: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `MEDIA_TYPE_UNSUPPORTED`: The body's type is not supported. */
      415: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "MEDIA_TYPE_UNSUPPORTED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_INVALID`: The request has wrong fields. */
      422: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_INVALID";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. `TOO_MANY_AT_ONCE`: Too many requests of the key are in hand. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED" | "TOO_MANY_AT_ONCE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. `BUSY`: The server is busy. `INDEX_MISSING`: No index is loaded. `INDEX_INCOMPATIBLE`: The index was made by another version. `INDEX_CORRUPT`: The index is damaged. `INDEX_CONFLICT`: The index is being replaced. `GENERATION_UNKNOWN`: The index was replaced while the request ran. `STORE_UNAVAILABLE`: The index cannot be reached. `MODEL_UNAVAILABLE`: The model is not available. `MODEL_TIMEOUT`: The model took too long. `MODEL_OUTPUT_INVALID`: The model gave nothing that can be used. `CANCELLED`: The server stopped before it had finished. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "BUSY"
              | "CANCELLED"
              | "GENERATION_UNKNOWN"
              | "INDEX_CONFLICT"
              | "INDEX_CORRUPT"
              | "INDEX_INCOMPATIBLE"
              | "INDEX_MISSING"
              | "MODEL_OUTPUT_INVALID"
              | "MODEL_TIMEOUT"
              | "MODEL_UNAVAILABLE"
              | "STORAGE_UNAVAILABLE"
              | "STORE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  listDocuments: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is known of each, without the texts, ordered by id */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Send it as `If-None-Match` to ask whether the copy still holds. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ListDocumentsResponse"];
        };
      };
      /** @description The copy named in `If-None-Match` still holds */
      304: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Send it as `If-None-Match` to ask whether the copy still holds. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. `KEY_REQUIRED`: A key is needed. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID" | "KEY_REQUIRED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. `SCOPE_MISSING`: The key does not allow this. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CSRF_INVALID"
              | "HOST_FORBIDDEN"
              | "ORIGIN_FORBIDDEN"
              | "PROXY_UNKNOWN"
              | "SCOPE_MISSING";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. `INDEX_MISSING`: No index is loaded. `INDEX_INCOMPATIBLE`: The index was made by another version. `INDEX_CORRUPT`: The index is damaged. `INDEX_CONFLICT`: The index is being replaced. `GENERATION_UNKNOWN`: The index was replaced while the request ran. `STORE_UNAVAILABLE`: The index cannot be reached. `MODEL_UNAVAILABLE`: The model is not available. `MODEL_TIMEOUT`: The model took too long. `MODEL_OUTPUT_INVALID`: The model gave nothing that can be used. `CANCELLED`: The server stopped before it had finished. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CANCELLED"
              | "GENERATION_UNKNOWN"
              | "INDEX_CONFLICT"
              | "INDEX_CORRUPT"
              | "INDEX_INCOMPATIBLE"
              | "INDEX_MISSING"
              | "MODEL_OUTPUT_INVALID"
              | "MODEL_TIMEOUT"
              | "MODEL_UNAVAILABLE"
              | "STORAGE_UNAVAILABLE"
              | "STORE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  getDocument: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Of the document, percent-encoded */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The document */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Send it as `If-None-Match` to ask whether the copy still holds. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Document"];
        };
      };
      /** @description The copy named in `If-None-Match` still holds */
      304: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Send it as `If-None-Match` to ask whether the copy still holds. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. `KEY_REQUIRED`: A key is needed. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID" | "KEY_REQUIRED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. `SCOPE_MISSING`: The key does not allow this. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CSRF_INVALID"
              | "HOST_FORBIDDEN"
              | "ORIGIN_FORBIDDEN"
              | "PROXY_UNKNOWN"
              | "SCOPE_MISSING";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `DOCUMENT_UNKNOWN`: There is no such document. */
      404: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "DOCUMENT_UNKNOWN";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. `INDEX_MISSING`: No index is loaded. `INDEX_INCOMPATIBLE`: The index was made by another version. `INDEX_CORRUPT`: The index is damaged. `INDEX_CONFLICT`: The index is being replaced. `GENERATION_UNKNOWN`: The index was replaced while the request ran. `STORE_UNAVAILABLE`: The index cannot be reached. `MODEL_UNAVAILABLE`: The model is not available. `MODEL_TIMEOUT`: The model took too long. `MODEL_OUTPUT_INVALID`: The model gave nothing that can be used. `CANCELLED`: The server stopped before it had finished. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CANCELLED"
              | "GENERATION_UNKNOWN"
              | "INDEX_CONFLICT"
              | "INDEX_CORRUPT"
              | "INDEX_INCOMPATIBLE"
              | "INDEX_MISSING"
              | "MODEL_OUTPUT_INVALID"
              | "MODEL_TIMEOUT"
              | "MODEL_UNAVAILABLE"
              | "STORAGE_UNAVAILABLE"
              | "STORE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  getDocumentBlocks: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Of the document, percent-encoded */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Its blocks in reading order, in spans of its text */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Send it as `If-None-Match` to ask whether the copy still holds. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DocumentView"];
        };
      };
      /** @description The copy named in `If-None-Match` still holds */
      304: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Send it as `If-None-Match` to ask whether the copy still holds. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. `KEY_REQUIRED`: A key is needed. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID" | "KEY_REQUIRED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. `SCOPE_MISSING`: The key does not allow this. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CSRF_INVALID"
              | "HOST_FORBIDDEN"
              | "ORIGIN_FORBIDDEN"
              | "PROXY_UNKNOWN"
              | "SCOPE_MISSING";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `DOCUMENT_UNKNOWN`: There is no such document. */
      404: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "DOCUMENT_UNKNOWN";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. `INDEX_MISSING`: No index is loaded. `INDEX_INCOMPATIBLE`: The index was made by another version. `INDEX_CORRUPT`: The index is damaged. `INDEX_CONFLICT`: The index is being replaced. `GENERATION_UNKNOWN`: The index was replaced while the request ran. `STORE_UNAVAILABLE`: The index cannot be reached. `MODEL_UNAVAILABLE`: The model is not available. `MODEL_TIMEOUT`: The model took too long. `MODEL_OUTPUT_INVALID`: The model gave nothing that can be used. `CANCELLED`: The server stopped before it had finished. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CANCELLED"
              | "GENERATION_UNKNOWN"
              | "INDEX_CONFLICT"
              | "INDEX_CORRUPT"
              | "INDEX_INCOMPATIBLE"
              | "INDEX_MISSING"
              | "MODEL_OUTPUT_INVALID"
              | "MODEL_TIMEOUT"
              | "MODEL_UNAVAILABLE"
              | "STORAGE_UNAVAILABLE"
              | "STORE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  listSuggestions: {
    parameters: {
      query?: {
        /** @description In which the questions are. */
        script?: "hant" | "hans";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Questions that the documents answer; none, if none was found */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Send it as `If-None-Match` to ask whether the copy still holds. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ListSuggestionsResponse"];
        };
      };
      /** @description The copy named in `If-None-Match` still holds */
      304: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Send it as `If-None-Match` to ask whether the copy still holds. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. `KEY_REQUIRED`: A key is needed. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID" | "KEY_REQUIRED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. `SCOPE_MISSING`: The key does not allow this. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CSRF_INVALID"
              | "HOST_FORBIDDEN"
              | "ORIGIN_FORBIDDEN"
              | "PROXY_UNKNOWN"
              | "SCOPE_MISSING";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_INVALID`: The request has wrong fields. */
      422: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_INVALID";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. `INDEX_MISSING`: No index is loaded. `INDEX_INCOMPATIBLE`: The index was made by another version. `INDEX_CORRUPT`: The index is damaged. `INDEX_CONFLICT`: The index is being replaced. `GENERATION_UNKNOWN`: The index was replaced while the request ran. `STORE_UNAVAILABLE`: The index cannot be reached. `MODEL_UNAVAILABLE`: The model is not available. `MODEL_TIMEOUT`: The model took too long. `MODEL_OUTPUT_INVALID`: The model gave nothing that can be used. `CANCELLED`: The server stopped before it had finished. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CANCELLED"
              | "GENERATION_UNKNOWN"
              | "INDEX_CONFLICT"
              | "INDEX_CORRUPT"
              | "INDEX_INCOMPATIBLE"
              | "INDEX_MISSING"
              | "MODEL_OUTPUT_INVALID"
              | "MODEL_TIMEOUT"
              | "MODEL_UNAVAILABLE"
              | "STORAGE_UNAVAILABLE"
              | "STORE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  narrowQuestion: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NarrowQuestionRequest"];
      };
    };
    responses: {
      /** @description Questions that the documents answer near the passages; none, if none was */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["NarrowQuestionResponse"];
        };
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. `KEY_REQUIRED`: A key is needed. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID" | "KEY_REQUIRED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. `SCOPE_MISSING`: The key does not allow this. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CSRF_INVALID"
              | "HOST_FORBIDDEN"
              | "ORIGIN_FORBIDDEN"
              | "PROXY_UNKNOWN"
              | "SCOPE_MISSING";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `DOCUMENT_UNKNOWN`: There is no such document. */
      404: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "DOCUMENT_UNKNOWN";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TOO_LARGE`: The request body is too large. */
      413: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `MEDIA_TYPE_UNSUPPORTED`: The body's type is not supported. */
      415: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "MEDIA_TYPE_UNSUPPORTED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_INVALID`: The request has wrong fields. */
      422: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_INVALID";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. `TOO_MANY_AT_ONCE`: Too many requests of the key are in hand. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED" | "TOO_MANY_AT_ONCE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. `BUSY`: The server is busy. `INDEX_MISSING`: No index is loaded. `INDEX_INCOMPATIBLE`: The index was made by another version. `INDEX_CORRUPT`: The index is damaged. `INDEX_CONFLICT`: The index is being replaced. `GENERATION_UNKNOWN`: The index was replaced while the request ran. `STORE_UNAVAILABLE`: The index cannot be reached. `MODEL_UNAVAILABLE`: The model is not available. `MODEL_TIMEOUT`: The model took too long. `MODEL_OUTPUT_INVALID`: The model gave nothing that can be used. `CANCELLED`: The server stopped before it had finished. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "BUSY"
              | "CANCELLED"
              | "GENERATION_UNKNOWN"
              | "INDEX_CONFLICT"
              | "INDEX_CORRUPT"
              | "INDEX_INCOMPATIBLE"
              | "INDEX_MISSING"
              | "MODEL_OUTPUT_INVALID"
              | "MODEL_TIMEOUT"
              | "MODEL_UNAVAILABLE"
              | "STORAGE_UNAVAILABLE"
              | "STORE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  createChatCompletion: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateChatCompletionRequest"];
      };
    };
    responses: {
      /** @description The message */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ChatCompletion"];
          "text/event-stream":
            | {
                data: string;
              }
            | {
                /** @constant */
                data: "[DONE]";
              };
        };
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "REQUEST_MALFORMED";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. `KEY_REQUIRED`: A key is needed. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "KEY_INVALID" | "KEY_REQUIRED";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. `SCOPE_MISSING`: The key does not allow this. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?:
                | "CSRF_INVALID"
                | "HOST_FORBIDDEN"
                | "ORIGIN_FORBIDDEN"
                | "PROXY_UNKNOWN"
                | "SCOPE_MISSING";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `DOCUMENT_UNKNOWN`: There is no such document. */
      404: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "DOCUMENT_UNKNOWN";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "REQUEST_TIMEOUT";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `REQUEST_TOO_LARGE`: The request body is too large. */
      413: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "REQUEST_TOO_LARGE";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `MEDIA_TYPE_UNSUPPORTED`: The body's type is not supported. */
      415: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "MEDIA_TYPE_UNSUPPORTED";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `REQUEST_INVALID`: The request has wrong fields. */
      422: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "REQUEST_INVALID";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. `TOO_MANY_AT_ONCE`: Too many requests of the key are in hand. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "QUOTA_EXCEEDED" | "RATE_LIMITED" | "TOO_MANY_AT_ONCE";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "HEADERS_TOO_LARGE";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "INTERNAL_ERROR";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. `BUSY`: The server is busy. `INDEX_MISSING`: No index is loaded. `INDEX_INCOMPATIBLE`: The index was made by another version. `INDEX_CORRUPT`: The index is damaged. `INDEX_CONFLICT`: The index is being replaced. `GENERATION_UNKNOWN`: The index was replaced while the request ran. `STORE_UNAVAILABLE`: The index cannot be reached. `MODEL_UNAVAILABLE`: The model is not available. `MODEL_TIMEOUT`: The model took too long. `MODEL_OUTPUT_INVALID`: The model gave nothing that can be used. `CANCELLED`: The server stopped before it had finished. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?:
                | "BUSY"
                | "CANCELLED"
                | "GENERATION_UNKNOWN"
                | "INDEX_CONFLICT"
                | "INDEX_CORRUPT"
                | "INDEX_INCOMPATIBLE"
                | "INDEX_MISSING"
                | "MODEL_OUTPUT_INVALID"
                | "MODEL_TIMEOUT"
                | "MODEL_UNAVAILABLE"
                | "STORAGE_UNAVAILABLE"
                | "STORE_UNAVAILABLE";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
    };
  };
  listModels: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ListModelsResponse"];
        };
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "REQUEST_MALFORMED";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. `KEY_REQUIRED`: A key is needed. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "KEY_INVALID" | "KEY_REQUIRED";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. `SCOPE_MISSING`: The key does not allow this. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?:
                | "CSRF_INVALID"
                | "HOST_FORBIDDEN"
                | "ORIGIN_FORBIDDEN"
                | "PROXY_UNKNOWN"
                | "SCOPE_MISSING";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "REQUEST_TIMEOUT";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "QUOTA_EXCEEDED" | "RATE_LIMITED";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "HEADERS_TOO_LARGE";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "INTERNAL_ERROR";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "STORAGE_UNAVAILABLE";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
    };
  };
  getModel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description `yiju` */
        model: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ChatModel"];
        };
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "REQUEST_MALFORMED";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. `KEY_REQUIRED`: A key is needed. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "KEY_INVALID" | "KEY_REQUIRED";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. `SCOPE_MISSING`: The key does not allow this. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?:
                | "CSRF_INVALID"
                | "HOST_FORBIDDEN"
                | "ORIGIN_FORBIDDEN"
                | "PROXY_UNKNOWN"
                | "SCOPE_MISSING";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `MODEL_UNKNOWN`: There is no such model. */
      404: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "MODEL_UNKNOWN";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "REQUEST_TIMEOUT";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "QUOTA_EXCEEDED" | "RATE_LIMITED";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "HEADERS_TOO_LARGE";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "INTERNAL_ERROR";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            error?: {
              /** @enum {unknown} */
              code?: "STORAGE_UNAVAILABLE";
            };
          } & components["schemas"]["OpenAiError"];
        };
      };
    };
  };
  mcp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["McpRequest"];
      };
    };
    responses: {
      /** @description The answer to the message */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["McpResponse"];
          "text/event-stream": {
            data: string;
          };
        };
      };
      /** @description A message that wants no answer was taken */
      202: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description No message. `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @constant */
            jsonrpc: "2.0";
          };
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. `KEY_REQUIRED`: A key is needed. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID" | "KEY_REQUIRED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. `SCOPE_MISSING`: The key does not allow this. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CSRF_INVALID"
              | "HOST_FORBIDDEN"
              | "ORIGIN_FORBIDDEN"
              | "PROXY_UNKNOWN"
              | "SCOPE_MISSING";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `Accept` must name both types */
      406: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @constant */
            jsonrpc: "2.0";
          };
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TOO_LARGE`: The request body is too large. */
      413: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `MEDIA_TYPE_UNSUPPORTED`: The body's type is not supported. */
      415: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "MEDIA_TYPE_UNSUPPORTED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_INVALID`: The request has wrong fields. */
      422: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_INVALID";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. `TOO_MANY_AT_ONCE`: Too many requests of the key are in hand. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED" | "TOO_MANY_AT_ONCE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. `BUSY`: The server is busy. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "BUSY" | "STORAGE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  sendFeedback: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SendFeedbackRequest"];
      };
    };
    responses: {
      /** @description It is on disk */
      201: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SendFeedbackResponse"];
        };
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. `KEY_REQUIRED`: A key is needed. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID" | "KEY_REQUIRED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. `SCOPE_MISSING`: The key does not allow this. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CSRF_INVALID"
              | "HOST_FORBIDDEN"
              | "ORIGIN_FORBIDDEN"
              | "PROXY_UNKNOWN"
              | "SCOPE_MISSING";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TOO_LARGE`: The request body is too large. */
      413: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `MEDIA_TYPE_UNSUPPORTED`: The body's type is not supported. */
      415: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "MEDIA_TYPE_UNSUPPORTED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_INVALID`: The request has wrong fields. */
      422: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_INVALID";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. `TOO_MANY_AT_ONCE`: Too many requests of the key are in hand. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED" | "TOO_MANY_AT_ONCE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. `BUSY`: The server is busy. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "BUSY" | "STORAGE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  metrics: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In Prometheus's text format */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "text/plain": string;
        };
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. `KEY_REQUIRED`: A key is needed. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID" | "KEY_REQUIRED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. `SCOPE_MISSING`: The key does not allow this. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CSRF_INVALID"
              | "HOST_FORBIDDEN"
              | "ORIGIN_FORBIDDEN"
              | "PROXY_UNKNOWN"
              | "SCOPE_MISSING";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "STORAGE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  getSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Session"];
        };
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. `KEY_REQUIRED`: A key is needed. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID" | "KEY_REQUIRED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "CSRF_INVALID" | "HOST_FORBIDDEN" | "ORIGIN_FORBIDDEN" | "PROXY_UNKNOWN";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "STORAGE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SignInRequest"];
      };
    };
    responses: {
      /** @description The session */
      201: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Session"];
        };
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "CSRF_INVALID" | "HOST_FORBIDDEN" | "ORIGIN_FORBIDDEN" | "PROXY_UNKNOWN";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TOO_LARGE`: The request body is too large. */
      413: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `MEDIA_TYPE_UNSUPPORTED`: The body's type is not supported. */
      415: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "MEDIA_TYPE_UNSUPPORTED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_INVALID`: The request has wrong fields. */
      422: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_INVALID";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. `TOO_MANY_AT_ONCE`: Too many requests of the key are in hand. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED" | "TOO_MANY_AT_ONCE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. `BUSY`: The server is busy. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "BUSY" | "STORAGE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Nobody is signed in any more */
      204: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "CSRF_INVALID" | "HOST_FORBIDDEN" | "ORIGIN_FORBIDDEN" | "PROXY_UNKNOWN";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "STORAGE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  health: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It does */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["HealthResponse"];
        };
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "CSRF_INVALID" | "HOST_FORBIDDEN" | "ORIGIN_FORBIDDEN" | "PROXY_UNKNOWN";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "STORAGE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  ready: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description They can */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReadyResponse"];
        };
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "CSRF_INVALID" | "HOST_FORBIDDEN" | "ORIGIN_FORBIDDEN" | "PROXY_UNKNOWN";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. `INDEX_MISSING`: No index is loaded. `INDEX_INCOMPATIBLE`: The index was made by another version. `INDEX_CORRUPT`: The index is damaged. `INDEX_CONFLICT`: The index is being replaced. `GENERATION_UNKNOWN`: The index was replaced while the request ran. `STORE_UNAVAILABLE`: The index cannot be reached. `MODEL_UNAVAILABLE`: The model is not available. `MODEL_TIMEOUT`: The model took too long. `MODEL_OUTPUT_INVALID`: The model gave nothing that can be used. `CANCELLED`: The server stopped before it had finished. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?:
              | "CANCELLED"
              | "GENERATION_UNKNOWN"
              | "INDEX_CONFLICT"
              | "INDEX_CORRUPT"
              | "INDEX_INCOMPATIBLE"
              | "INDEX_MISSING"
              | "MODEL_OUTPUT_INVALID"
              | "MODEL_TIMEOUT"
              | "MODEL_UNAVAILABLE"
              | "STORAGE_UNAVAILABLE"
              | "STORE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  listRoutes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The routes */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Send it as `If-None-Match` to ask whether the copy still holds. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ListRoutesResponse"];
          "text/html": string;
        };
      };
      /** @description The copy named in `If-None-Match` still holds */
      304: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Send it as `If-None-Match` to ask whether the copy still holds. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "CSRF_INVALID" | "HOST_FORBIDDEN" | "ORIGIN_FORBIDDEN" | "PROXY_UNKNOWN";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "STORAGE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
  getContract: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OpenAPI 3.1 */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Send it as `If-None-Match` to ask whether the copy still holds. */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GetContractResponse"];
        };
      };
      /** @description The copy named in `If-None-Match` still holds */
      304: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Send it as `If-None-Match` to ask whether the copy still holds. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST_MALFORMED`: The request cannot be read. */
      400: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_MALFORMED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `KEY_INVALID`: The key is not good. */
      401: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "KEY_INVALID";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HOST_FORBIDDEN`: The server is not asked under this name. `ORIGIN_FORBIDDEN`: Pages of this origin may not ask. `PROXY_UNKNOWN`: The request came through an unknown proxy. `CSRF_INVALID`: The request does not prove that it comes from its session. */
      403: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "CSRF_INVALID" | "HOST_FORBIDDEN" | "ORIGIN_FORBIDDEN" | "PROXY_UNKNOWN";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `REQUEST_TIMEOUT`: The request came too slowly. */
      408: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "REQUEST_TIMEOUT";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `RATE_LIMITED`: Too many requests. `QUOTA_EXCEEDED`: The key's requests of the day are used up. */
      429: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "QUOTA_EXCEEDED" | "RATE_LIMITED";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `HEADERS_TOO_LARGE`: The request headers are too large. */
      431: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "HEADERS_TOO_LARGE";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `INTERNAL_ERROR`: Internal error. */
      500: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "INTERNAL_ERROR";
          } & components["schemas"]["Problem"];
        };
      };
      /** @description `STORAGE_UNAVAILABLE`: What was sent cannot be kept. */
      503: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          /** @description Seconds after which another try is worth while. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": {
            /** @enum {unknown} */
            code?: "STORAGE_UNAVAILABLE";
          } & components["schemas"]["Problem"];
        };
      };
    };
  };
}
