import { z } from "zod/v4";
import type { Cluster } from "./cluster.ts";
import { ClusterRefusal } from "./cluster-refusal.ts";
import {
  createCatalogueRecords,
  type CatalogueRecords,
  type ListedRecord,
} from "./catalogue-records.ts";
import {
  buildBody,
  openRecord,
  sealedBody,
  type BuildRecord,
  type SealedGeneration,
} from "./catalogue-record.ts";
import type { StoreNames } from "./store-names.ts";

const CURRENT = "current";

/** Which generation is current, and at which version of that record. */
interface CurrentRecord {
  readonly generation: string;
  readonly version: { readonly if_seq_no: string; readonly if_primary_term: string };
}

/** The record of an install's generations. Reads see every write that was acknowledged. */
export interface Catalogue {
  /** Null before anything was published. */
  current(): Promise<CurrentRecord | null>;
  /** Answers false, and changes nothing, where the record is neither as `expected` nor names `generation` already. */
  setCurrent(generation: string, expected: CurrentRecord | null): Promise<boolean>;
  /** Null where there is none. Rejects with INDEX_INCOMPATIBLE for one of a later format. */
  sealed(generation: string): Promise<SealedGeneration | null>;
  /** Answers the one that is there already, where another was first. */
  createBuild(name: string, body: BuildRecord): Promise<BuildRecord>;
  /** Says that somebody is at work on a build. */
  touchBuild(name: string): Promise<void>;
  putSealed(body: SealedGeneration): Promise<void>;
  remove(kind: "sealed" | "build", name: string): Promise<void>;
  /** Newest first. */
  listSealed(): Promise<readonly ListedRecord<SealedGeneration>[]>;
  listBuilds(): Promise<readonly ListedRecord<BuildRecord & { readonly name: string }>[]>;
}

const currentBody = z.object({ generation: z.string() });
const namedBuild = buildBody.extend({ name: z.string() });

/** @param now ISO 8601, for the order of generations */
export function createCatalogue(
  cluster: Cluster,
  { catalogue }: StoreNames,
  now: () => string,
): Catalogue {
  const records = createCatalogueRecords(cluster, catalogue, now);
  return {
    current: () => readCurrent(records),
    setCurrent: (generation, expected) => swapCurrent(records, generation, expected),
    async sealed(generation) {
      const found = await records.get(`sealed:${generation}`);
      return found === undefined ? null : openRecord(found._source, sealedBody);
    },
    putSealed: (body) => records.put(`sealed:${body.generation.id}`, body),
    createBuild: (name, body) => createBuild(records, name, body),
    touchBuild: (name) => records.touch(`build:${name}`),
    remove: (kind, name) => records.remove(`${kind}:${name}`),
    listSealed: () => records.list("sealed", sealedBody),
    listBuilds: () => records.list("build", namedBuild),
  };
}

async function readCurrent(records: CatalogueRecords): Promise<CurrentRecord | null> {
  const found = await records.get(CURRENT);
  if (found === undefined) return null;
  const { generation } = openRecord(found._source, currentBody);
  const version = {
    if_seq_no: String(found._seq_no),
    if_primary_term: String(found._primary_term),
  };
  return { generation, version };
}

async function swapCurrent(
  records: CatalogueRecords,
  generation: string,
  expected: CurrentRecord | null,
): Promise<boolean> {
  const query = expected === null ? { op_type: "create" } : expected.version;
  try {
    await records.put(CURRENT, { generation }, { query, isRepeatable: false });
    return true;
  } catch (error) {
    // the reply was lost, or another writer of the same build was first: whether it was done shows in the record
    if ((await readCurrent(records))?.generation === generation) return true;
    if (error instanceof ClusterRefusal && error.status === 409) return false;
    throw error;
  }
}

async function createBuild(
  records: CatalogueRecords,
  name: string,
  body: BuildRecord,
): Promise<BuildRecord> {
  try {
    await records.put(`build:${name}`, { ...body, name }, { query: { op_type: "create" } });
    return body;
  } catch (error) {
    if (!(error instanceof ClusterRefusal) || error.status !== 409) throw error;
    const found = await records.get(`build:${name}`);
    // sealed in this very moment: what is begun now is another
    if (found === undefined) return createBuild(records, name, body);
    return openRecord(found._source, buildBody);
  }
}
