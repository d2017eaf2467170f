import type { FailureKind } from "../wire/failure.ts";
import type { FeedbackReason } from "../wire/feedback.ts";

/** The languages of the interface, as BCP 47 tags. */
export const LANGUAGES = ["zh-Hant", "zh-Hans", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every text of the interface. Functions take what the text is about. */
export interface Messages {
  /** That they are written in. */
  readonly language: Language;
  readonly appName: string;
  readonly tagline: string;
  readonly welcomeTitle: string;
  readonly welcomeText: string;
  readonly suggestionsTitle: string;
  readonly documentsTitle: string;
  readonly languageLabel: string;

  readonly questionLabel: string;
  readonly questionPlaceholder: string;
  readonly followUpPlaceholder: string;
  readonly send: string;
  readonly stop: string;
  readonly keyHint: string;
  readonly tooLong: (maxChars: number) => string;
  readonly conversationLabel: string;
  readonly notKept: string;
  readonly offline: string;
  readonly documentsMissing: string;
  readonly footnote: string;

  readonly yourQuestion: string;
  readonly showEarlier: (count: number) => string;
  readonly understoodAs: string;
  readonly stage: (stage: string) => string;
  readonly slow: string;
  readonly stopped: string;
  readonly incomplete: string;
  readonly retry: string;
  readonly retryAfter: (seconds: number) => string;
  readonly failure: Readonly<Record<FailureKind, string>>;
  readonly requestId: (id: string) => string;

  readonly grounded: string;
  readonly groundedHint: string;
  readonly extractive: string;
  readonly generated: (model: string) => string;
  readonly insteadOf: (model: string) => string;
  readonly documentsDated: (dates: string) => string;
  readonly sourcesTitle: (count: number) => string;
  readonly comparisonLabel: string;
  readonly noProvision: string;

  readonly refusalTitle: (reason: string) => string;
  readonly refusalText: (reason: string) => string;
  readonly nearestTitle: string;
  readonly narrowerTitle: string;

  readonly sourceTitle: string;
  readonly close: string;
  readonly previousCitation: string;
  readonly nextCitation: string;
  readonly citationOf: (at: number, count: number) => string;
  readonly citationKeys: string;
  readonly openDocument: string;
  readonly page: (page: number) => string;
  readonly issuedOn: (date: string) => string;
  readonly effectiveOn: (date: string) => string;
  readonly undated: string;
  readonly loading: string;
  readonly documentFailed: string;
  readonly documentChanged: string;
  readonly documentUnknown: string;
  readonly footnoteReference: (label: string) => string;
  readonly outlineTitle: string;
  readonly backToQuestions: string;
  readonly quotedHere: string;

  readonly versionsTitle: (count: number) => string;
  readonly version: (version: number) => string;
  readonly supersededOn: (isoDate: string) => string;
  readonly supersededNotice: (isoDate: string | null) => string;
  readonly currentVersion: string;
  readonly versionsFailed: string;
  readonly compareWith: string;
  readonly changesTitle: string;
  readonly changeKind: (kind: string) => string;
  readonly unchanged: (count: number) => string;
  readonly noChanges: string;
  readonly changesFailed: string;

  readonly copy: string;
  readonly copyForm: Readonly<Record<"plain" | "markdown" | "references", string>>;
  readonly copied: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly copyByHand: string;
  readonly rateUp: string;
  readonly rateDown: string;
  readonly feedbackTitle: Readonly<Record<"up" | "down", string>>;
  readonly feedbackReason: Readonly<Record<FeedbackReason, string>>;
  readonly feedbackComment: string;
  readonly feedbackNotice: string;
  readonly feedbackSend: string;
  readonly feedbackSent: string;
  readonly feedbackFailed: string;
  readonly cancel: string;

  readonly scope: string;
  readonly scopeAll: string;
  readonly scopeJurisdictions: string;
  readonly scopeDocuments: string;
  readonly scopeAsOf: string;
  readonly scopeAsOfHint: string;
  readonly scopeFilter: string;
  readonly scopeMore: (count: number) => string;
  readonly heldOn: (isoDate: string) => string;
  readonly scopeReset: string;

  readonly exportConversation: string;
  readonly print: string;
  readonly clear: string;
  readonly clearQuestion: string;

  readonly comma: string;
  readonly colon: string;
  readonly listComma: string;
  readonly jurisdiction: (code: string) => string;
  readonly status: (status: string) => string;
  readonly date: (isoDate: string) => string;
}
