import { englishDate } from "./dates.ts";
import type { Messages } from "./messages.ts";
import { named } from "./named.ts";

export const EN: Messages = {
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
  footnote:
    "Answers quote the documents and are no legal advice. Check the source before relying on it.",

  yourQuestion: "Your question",
  stage: named({ answering: "Reading the documents…" }, "Working…"),
  slow: "This takes longer than usual. You can stop and try again.",
  stopped: "Stopped.",
  incomplete: "What follows was not checked to its end and is no complete answer.",
  retry: "Try again",
  failure: {
    unreachable: "The server cannot be reached. Check the network and try again.",
    busy: "Many people are asking just now. Please try again in a moment.",
    "not-ready": "The index is being prepared. Please try again shortly.",
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
  documentsDated: (dates) => `Documents of ${dates}`,
  citationLabel: (n, locator, title) => `Source ${n}: ${title}, ${locator}`,
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
  nearestTitle: "Nearest passages",
  narrowerTitle: "You could ask",
  narrowerQuestion: (heading) => `${heading}有哪些重點？`,

  sourceTitle: "Source",
  close: "Close",
  previousCitation: "Previous source",
  nextCitation: "Next source",
  citationOf: (at, count) => `${at} of ${count}`,
  citationKeys: "← → for other sources, Esc closes",
  openDocument: "Open in the whole document",
  page: (page) => `page ${page}`,
  issuedOn: (date) => `issued ${date}`,
  undated: "undated",
  loading: "Loading…",
  documentFailed: "The document could not be loaded. Please try again.",
  documentChanged: "The document was replaced since; the quote is as it was then.",
  documentUnknown: "There is no such document. It may have been removed.",
  footnoteReference: (label) => `Note ${label}`,
  outlineTitle: "Contents",
  backToQuestions: "Ask",
  quotedHere: "Quoted words",

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
