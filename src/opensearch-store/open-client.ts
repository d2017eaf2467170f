import { Client } from "@opensearch-project/opensearch";
import type { ClusterSettings } from "./cluster-settings.ts";

/** The official client, its own retries off: which request may be asked twice is not for it to decide. */
export function openClient({ nodes, certificateAuthority, credentials }: ClusterSettings): Client {
  return new Client({
    nodes: [...nodes],
    maxRetries: 0,
    // a node that failed is asked again when its turn comes, without a ping of every node before
    resurrectStrategy: "optimistic",
    ssl: {
      rejectUnauthorized: true,
      ...(certificateAuthority === null ? {} : { ca: certificateAuthority }),
      ...(credentials.kind === "certificate"
        ? { cert: credentials.certificate, key: credentials.key.reveal() }
        : {}),
    },
    ...(credentials.kind === "password"
      ? { auth: { username: credentials.user, password: credentials.password.reveal() } }
      : {}),
  });
}
