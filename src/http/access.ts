import type { KeyMeter } from "../access/key-meter.ts";
import type { KeyRing } from "../access/key-ring.ts";
import type { Sessions } from "../access/sessions.ts";

/** Who may ask this server, and how often. */
export interface Access {
  /** Whether everybody who reaches the server may ask without a key. */
  readonly isOpen: boolean;
  /** Whether that is so because only this machine reaches it. */
  readonly isLocal: boolean;
  readonly keys: KeyRing;
  readonly meter: KeyMeter;
  readonly sessions: Sessions;
  /** Host names under which the server is asked, without port; null where any will do. */
  readonly hosts: readonly string[] | null;
  /** Addresses and ranges of proxies whose forwarding headers are believed. */
  readonly trustedProxies: readonly string[];
  /** How a trusted proxy says who asks; null where it does not. */
  readonly identity: TrustedIdentity | null;
  readonly rates: RequestRates;
}

interface TrustedIdentity {
  /** The header with the name: "X-Remote-User". */
  readonly header: string;
  /** What callers known by it may see; null is everything. */
  readonly collections: readonly string[] | null;
}

/** Null is no limit. */
interface RequestRates {
  /** Requests in a minute. */
  readonly perAddress: number | null;
  /** The same, for keys that have no limit of their own. */
  readonly perKey: number | null;
  /** Requests of one key that are in hand, those that wait among them. */
  readonly atOncePerKey: number | null;
}
