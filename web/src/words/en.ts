import { englishDate } from "./dates.ts";
import { englishDuration } from "./durations.ts";
import type { Messages } from "./messages.ts";
import { named } from "./named.ts";

export const EN: Messages = {
  language: "en",
  appName: "Yiju",
  tagline: "Answers from the documents, every sentence with its source",
  welcomeTitle: "Ask the documents. Every sentence shows its source.",
  welcomeText:
    "Answers quote the documents below and nothing else. What they do not say, you are told they do not say, with the nearest passages.",
  suggestionsTitle: "Questions to begin with",
  documentsTitle: "Documents",
  languageLabel: "Language",

  questionLabel: "Question",
  questionPlaceholder: "Ask about a requirement, a definition, a difference",
  followUpPlaceholder: "Follow up, or ask something new",
  send: "Send",
  stop: "Stop",
  keyHint: "Enter sends, Shift + Enter starts a new line",
  tooLong: (maxChars) => `A question may have ${maxChars} characters at most.`,
  conversationLabel: "Conversation",
  notKept: "The browser has no room to keep this conversation; it is lost when the page closes.",
  offline: "You are offline. Answers stay readable; asking works again once you are connected.",
  documentsMissing: "The list of documents cannot be loaded just now; trying again.",
  footnote:
    "Answers quote the documents and are no legal advice. Check the source before relying on it.",

  yourQuestion: "Your question",
  showEarlier: (count) => `Show earlier ones (${count} more)`,
  understoodAs: "Understood as: ",
  stage: named({ answering: "Reading the documents…" }, "Working…"),
  slow: "This takes longer than usual. You can stop and try again.",
  stopped: "Stopped.",
  incomplete: "What follows was not checked to its end and is no complete answer.",
  retry: "Try again",
  retryAfter: (seconds) => `It should work again in about ${englishDuration(seconds)}.`,
  failure: {
    unreachable: "The server cannot be reached. Check the network and try again.",
    busy: "Many people are asking just now. Please try again in a moment.",
    "not-ready": "The index is being prepared. Please try again shortly.",
    "not-allowed": "This page has no permission to ask. Please contact your administrator.",
    rejected: "This question could not be sent. Shorten or rephrase it.",
    broken:
      "Something went wrong on the server. If it stays so, give your administrator this number.",
  },
  requestId: (id) => `Number: ${id}`,

  grounded: "Checked sentence by sentence",
  groundedHint:
    "Every sentence was compared with the words that it cites: numbers, dates, names, duties, conditions.",
  extractive: "Quoted from the documents",
  generated: (model) => `Written by ${model}`,
  insteadOf: (model) => `in place of ${model}, which gave no usable draft`,
  documentsDated: (dates) => `Documents of ${dates}`,
  sourcesTitle: (count) => `Sources (${count})`,
  comparisonLabel: "Side by side",
  noProvision: "No sufficient grounds for an answer were found.",

  refusalTitle: named(
    {
      "out-of-scope": "Outside what the documents are about",
      "not-in-documents": "The documents do not say",
      "weak-evidence": "What was found does not suffice for an answer",
      "unsupported-claims": "The draft did not pass its checks",
      "false-premise": "The question assumes what the documents contradict",
    },
    "The documents give no answer",
  ),
  refusalText: named(
    {
      "out-of-scope": "This question is not about what the documents cover, so it is not answered.",
      "not-in-documents":
        "The documents touch on the subject but do not say what was asked, so it is not answered.",
      "weak-evidence":
        "The grounds found in the documents are too weak to answer on, so it is not answered.",
      "unsupported-claims":
        "The draft could not be verified against its quotes, so it is not answered.",
      "false-premise":
        "The question takes for granted what the documents contradict; see the passages below.",
    },
    "The documents do not suffice to answer this question.",
  ),
  nearestTitle: "Nearest passages",
  narrowerTitle: "You could ask",

  sourceTitle: "Source",
  close: "Close",
  previousCitation: "Previous source",
  nextCitation: "Next source",
  citationOf: (at, count) => `${at} of ${count}`,
  citationKeys: "← → for other sources, Esc closes",
  openDocument: "Open in the whole document",
  page: (page) => `page ${page}`,
  issuedOn: (date) => `issued ${date}`,
  effectiveOn: (date) => `in effect from ${date}`,
  undated: "undated",
  loading: "Loading…",
  documentFailed: "The document could not be loaded. Please try again.",
  documentChanged: "The document was replaced since; the quote is as it was then.",
  documentUnknown: "There is no such document. It may have been removed.",
  footnoteReference: (label) => `Note ${label}`,
  outlineTitle: "Contents",
  backToQuestions: "Ask",
  quotedHere: "Quoted words",

  versionsTitle: (count) => `Versions (${count})`,
  version: (version) => `Version ${version}`,
  supersededOn: (isoDate) => `from ${englishDate(isoDate)} on`,
  supersededNotice: (isoDate) =>
    isoDate === null
      ? "This is an old version, which was superseded."
      : `This is an old version, superseded from ${englishDate(isoDate)} on.`,
  currentVersion: "See the current version",
  versionsFailed: "The other versions of this document could not be loaded.",
  compareWith: "Compare with",
  changesTitle: "What changed",
  changeKind: named({ added: "added", removed: "removed", changed: "changed" }, "different"),
  unchanged: (count) => `${count} more provisions are the same.`,
  noChanges: "The provisions of both are the same.",
  changesFailed: "These versions could not be compared. Please try again later.",

  copy: "Copy",
  copyForm: { plain: "Text with sources", markdown: "Markdown", references: "Sources only" },
  copied: "Copied",
  copyLink: "Link",
  linkCopied: "Link copied",
  copyByHand: "The browser does not let pages copy here; please copy this yourself:",
  rateUp: "Helpful",
  rateDown: "Not helpful",
  feedbackTitle: { up: "This answer helps", down: "What is wrong with it?" },
  feedbackReason: {
    wrong: "It is wrong",
    incomplete: "It is incomplete",
    "wrong-source": "The source is not the right one",
    "should-have-answered": "The documents do say it",
    "hard-to-read": "It is hard to understand",
    other: "Something else",
  },
  feedbackComment: "More about it (optional)",
  feedbackNotice: "Question, rating and comment are kept for evaluators to read.",
  feedbackSend: "Send rating",
  feedbackSent: "Thank you, noted",
  feedbackFailed: "It could not be kept. Please try again later",
  cancel: "Cancel",

  scope: "Scope",
  scopeAll: "all documents of today",
  scopeJurisdictions: "Jurisdictions",
  scopeDocuments: "Documents",
  scopeAsOf: "As of",
  scopeAsOfHint: "Only documents that held on that day; leave it empty for those of today.",
  scopeFilter: "Filter documents",
  scopeMore: (count) => `${count} more: type a name to filter.`,
  heldOn: (isoDate) => `in force on ${englishDate(isoDate)}`,
  scopeReset: "No limits",

  exportConversation: "Export the conversation",
  print: "Print or save as PDF",
  clear: "Clear the conversation",
  clearQuestion: "Clear this conversation? This cannot be undone.",

  comma: ", ",
  colon: ": ",
  listComma: ", ",
  jurisdiction: named(
    { HK: "Hong Kong", TW: "Taiwan", CN: "Mainland China", INT: "International" },
    "no jurisdiction given",
  ),
  status: named(
    {
      "in-force": "in force",
      superseded: "superseded",
      draft: "draft",
      "not-in-force": "not in force",
      informational: "for information",
    },
    "status unknown",
  ),
  date: englishDate,
};
