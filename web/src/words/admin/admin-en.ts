import { named } from "../named.ts";
import type { AdminMessages } from "./admin-messages.ts";

export const ADMIN_EN: AdminMessages = {
  title: "Documents",
  toQuestions: "Ask",
  signInTitle: "Sign in",
  signInText: "Enter a key with the scope admin. Whoever runs the server makes one:",
  keyKept: "It is kept for this browser's session only.",
  keyLabel: "Key",
  keyHint: "begins with yiju_sk_",
  signIn: "Sign in",
  signOut: "Sign out",
  expired: "Your session has ended. Sign in again; what is on the page is kept.",
  failed: "That did not work",
  notAllowed: "This key is not good, or lacks the scope admin.",
  unreachable: "The server cannot be reached. Check the network and try again.",
  unknownDocument:
    "This document is not there: it may have been removed, or this key does not see it.",
  checking: "Finding out who is signed in…",

  addTitle: "Add documents",
  addText: "Drop files here, or",
  chooseFiles: "Choose files",
  formats:
    "PDF, Word (DOCX), HTML, Markdown, plain text. Scanned pages have no text: they are refused, page by page, with the reason.",
  dropHere: "Drop to add",

  tasksTitle: "Progress",
  clearTasks: "Clear what has ended",
  taskKind: named({ add: "add", index: "re-index", edit: "edit", remove: "remove" }, "work"),
  taskState: named(
    {
      uploading: "uploading",
      queued: "waiting",
      running: "working",
      done: "done",
      failed: "failed",
      lost: "broken off",
      cancelled: "cancelled",
    },
    "working",
  ),
  taskStage: named(
    { waiting: "waiting", reading: "reading the file", indexing: "updating the index" },
    "working",
  ),
  cancelTask: (name) => `Cancel ${name}`,
  tasksSummary: (running, failed) =>
    running > 0 ? `${running} running` : failed > 0 ? `All ended, ${failed} failed` : "All done",
  reindex: "Re-index",
  refresh: "Refresh",

  documentsTitle: (count) => `Documents (${count})`,
  filterLabel: "Filter by title, issuer or collection",
  empty: "There are no documents yet. Add the first, and questions can be asked.",
  noMatch: "No document matches.",
  showMore: (count) => `Show ${count} more`,
  column: {
    title: "Title",
    issuer: "Issuer",
    jurisdiction: "Jurisdiction",
    language: "Language",
    issuedOn: "Issued",
    effectiveOn: "Effective",
    status: "Status",
    collections: "Collections",
    version: "Version",
  },
  versionOf: (version) => `version ${version}`,
  none: "none",

  back: "Back to the list",
  openDocument: "Read the document",
  original: "Download the original",
  tab: { details: "Details", preview: "Structure", versions: "Versions" },
  inferredFrom: (how) => `told from the text: ${how}`,
  given: "given",
  collectionsHint: "separated by commas; small letters, digits and hyphens",
  dateHint: "year-month-day; empty if unknown",
  save: "Save",
  ofCorpus: "This document belongs to the corpus folder; change its entry in manifest.json there.",
  saved: "Saved.",
  warningsTitle: "Noted while reading the file",
  remove: "Remove the document",
  removeTitle: (title) => `Remove "${title}"?`,
  removeText:
    "It will no longer be found or quoted. Records of answers that were given are not touched.",
  cancel: "Cancel",

  storedText: "Text as stored",
  parsedOutline: "Structure as parsed",
  previewHint: "Choose a block on the right to see where it stands in the text.",
  blockKind: named(
    {
      heading: "heading",
      paragraph: "paragraph",
      item: "item",
      "table-row": "table row",
      "table-header": "table header",
      "table-caption": "table caption",
      footnote: "footnote",
      contents: "contents",
      caption: "caption",
      note: "note",
      signature: "signature",
      "front-matter": "front matter",
    },
    "other",
  ),

  oneVersion:
    "There is this version only. Add a newer text under the same file name: the old one is then marked as superseded and stays citable.",
};
