/** Every text of the admin page beyond those of the widget. */
export interface AdminMessages {
  readonly title: string;
  readonly toQuestions: string;
  readonly signInTitle: string;
  /** Above the command that makes a key. */
  readonly signInText: string;
  readonly keyKept: string;
  readonly keyLabel: string;
  readonly keyHint: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly expired: string;
  readonly failed: string;
  readonly notAllowed: string;
  readonly unreachable: string;
  readonly unknownDocument: string;
  readonly checking: string;

  readonly addTitle: string;
  readonly addText: string;
  readonly chooseFiles: string;
  readonly formats: string;
  readonly dropHere: string;

  readonly tasksTitle: string;
  readonly clearTasks: string;
  readonly taskKind: (kind: string) => string;
  readonly taskState: (state: string) => string;
  readonly taskStage: (stage: string) => string;
  readonly cancelTask: (name: string) => string;
  readonly tasksSummary: (running: number, failed: number) => string;
  readonly reindex: string;
  readonly refresh: string;

  readonly documentsTitle: (count: number) => string;
  readonly filterLabel: string;
  readonly empty: string;
  readonly noMatch: string;
  readonly showMore: (count: number) => string;
  readonly column: Readonly<Record<Field | "version", string>>;
  readonly versionOf: (version: number) => string;
  readonly none: string;

  readonly back: string;
  readonly openDocument: string;
  readonly original: string;
  readonly tab: Readonly<Record<"details" | "preview" | "versions", string>>;
  readonly inferredFrom: (how: string) => string;
  readonly given: string;
  readonly collectionsHint: string;
  readonly dateHint: string;
  readonly save: string;
  readonly ofCorpus: string;
  readonly saved: string;
  readonly warningsTitle: string;
  readonly remove: string;
  readonly removeTitle: (title: string) => string;
  readonly removeText: string;
  readonly cancel: string;

  readonly storedText: string;
  readonly parsedOutline: string;
  readonly previewHint: string;
  readonly blockKind: (kind: string) => string;

  readonly oneVersion: string;
}

/** What may be edited of a document. */
export type Field =
  | "title"
  | "issuer"
  | "jurisdiction"
  | "language"
  | "issuedOn"
  | "effectiveOn"
  | "status"
  | "collections";
