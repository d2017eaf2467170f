import type { components } from "./contract.ts";

type Schemas = components["schemas"];

export type Answer = Schemas["Answer"];
export type AnswerRequest = Omit<Schemas["AnswerRequest"], "stream">;
export type BatchResult = Schemas["BatchResult"];
export type Claim = Schemas["Claim"];
export type Citation = Schemas["Citation"];
export type DocumentMeta = Schemas["DocumentMeta"];
export type Document = Schemas["Document"];
export type FeedbackRequest = Schemas["SendFeedbackRequest"];
export type Problem = Schemas["Problem"];
export type SearchRequest = Schemas["SearchRequest"];
export type SearchResult = Schemas["SearchResult"];
export type VerifyRequest = Schemas["VerifyRequest"];
export type Verdict = Schemas["Verdict"];

interface EventData {
  readonly status: Schemas["StatusEvent"];
  readonly passages: Schemas["PassagesEvent"];
  readonly claim: Schemas["ClaimEvent"];
  readonly answer: Answer;
}

/** What a streamed answer tells, in order; failures are thrown, and the end is the end of the iteration. */
export type AnswerEvent = {
  [Name in keyof EventData]: { readonly event: Name; readonly data: EventData[Name] };
}[keyof EventData];
