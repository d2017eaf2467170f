import type * as z from "zod/v4-mini";
import {
  adminDocumentListSchema,
  adminDocumentSchema,
  jobsSchema,
  originSchema,
  sessionSchema,
  startedJobSchema,
  versionsSchema,
  type AdminDocument,
  type AdminSession,
  type Job,
  type Origin,
} from "./admin-schema.ts";
import { differenceSchema, type Difference } from "./difference-schema.ts";
import { getJson, postJson, request } from "./request.ts";

/** What an administrator may say of a document; what is left out stays as it is. */
export type DocumentChanges = Partial<
  Pick<
    AdminDocument,
    | "title"
    | "issuer"
    | "jurisdiction"
    | "language"
    | "issuedOn"
    | "effectiveOn"
    | "status"
    | "collections"
  >
>;

/** The server, as administrators use it. Every method rejects with RequestFailure, or AbortError when stopped. */
export interface AdminApi {
  /** Who is signed in; rejects with a failure of kind "not-allowed" where nobody is. */
  readSession(): Promise<AdminSession>;
  signIn(key: string): Promise<AdminSession>;
  signOut(): Promise<void>;
  listDocuments(): Promise<readonly AdminDocument[]>;
  describeDocument(documentId: string): Promise<AdminDocument>;
  /** Null for a document of the corpus folder. */
  readOrigin(documentId: string): Promise<Origin>;
  editDocument(documentId: string, changes: DocumentChanges): Promise<Job>;
  removeDocument(documentId: string): Promise<Job>;
  /** First to last. */
  listVersions(documentId: string): Promise<readonly AdminDocument[]>;
  compare(before: string, after: string): Promise<Difference>;
  originalUrl(documentId: string): string;
  addFile(file: File, signal: AbortSignal): Promise<Job>;
  /** Brings the index in line with the documents. */
  reindex(): Promise<Job>;
  listJobs(): Promise<readonly Job[]>;
  cancelJob(jobId: string): Promise<void>;
}

/** @param base the address that the server's paths are relative to, with a slash at its end */
export function createAdminApi(base: string): AdminApi {
  const { urlOf, get, change, startJob, remember } = createCalls(base);
  return {
    readSession: async () => remember(await get("v1/session", sessionSchema)),
    signIn: async (key) =>
      remember(await getJson(urlOf("v1/session"), sessionSchema, postJson({ key }))),
    signOut: () => change("v1/session", { method: "DELETE" }),
    listDocuments: async () => (await get("v1/documents", adminDocumentListSchema)).documents,
    describeDocument: (documentId) => get(pathOf(documentId), adminDocumentSchema),
    readOrigin: async (documentId) =>
      (await get(`${pathOf(documentId)}/origin`, originSchema)).origin,
    editDocument: (documentId, changes) =>
      startJob(pathOf(documentId), { ...postJson(changes), method: "PATCH" }),
    removeDocument: (documentId) => startJob(pathOf(documentId), { method: "DELETE" }),
    listVersions: async (documentId) =>
      (await get(`${pathOf(documentId)}/versions`, versionsSchema)).versions,
    compare: (before, after) =>
      get(`${pathOf(before)}/diff?with=${encodeURIComponent(after)}`, differenceSchema),
    originalUrl: (documentId) => urlOf(`${pathOf(documentId)}/original`).href,
    addFile(file, signal) {
      const body = new FormData();
      body.append("file", file);
      return startJob("v1/documents", { method: "POST", body, signal });
    },
    reindex: () => startJob("v1/index", { method: "POST" }),
    listJobs: async () => (await get("v1/jobs", jobsSchema)).jobs,
    cancelJob: (jobId) => change(`v1/jobs/${encodeURIComponent(jobId)}`, { method: "DELETE" }),
  };
}

type ChangingInit = Omit<RequestInit, "headers"> & {
  readonly headers?: Readonly<Record<string, string>>;
};

/** Requests of a session, which remember its token. */
function createCalls(base: string) {
  /** Sent with whatever changes something: other sites cannot read it. */
  let csrfToken = "";
  const urlOf = (path: string) => new URL(path, base);
  const withToken = ({ headers, ...init }: ChangingInit): RequestInit => ({
    ...init,
    headers: { ...headers, "X-CSRF-Token": csrfToken },
  });

  return {
    urlOf,
    get: <Schema extends z.ZodMiniType>(path: string, schema: Schema) =>
      getJson(urlOf(path), schema, {}),
    change: async (path: string, init: ChangingInit): Promise<void> => {
      await request(urlOf(path), withToken(init));
    },
    startJob: async (path: string, init: ChangingInit): Promise<Job> =>
      (await getJson(urlOf(path), startedJobSchema, withToken(init))).job,
    remember: (session: AdminSession): AdminSession => {
      ({ csrfToken } = session);
      return session;
    },
  };
}

function pathOf(documentId: string): string {
  return `v1/documents/${encodeURIComponent(documentId)}`;
}
