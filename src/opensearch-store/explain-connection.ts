/** What the network and TLS say, and what is to be done about it; the first that fits. */
const EXPLANATIONS: readonly (readonly [RegExp, string])[] = [
  [
    /certificate has expired/,
    "cannot be trusted: its certificate has expired; renew it on the nodes, or set this machine's clock right",
  ],
  [
    /certificate is not yet valid/,
    "cannot be trusted: its certificate is not valid yet; set the clocks right",
  ],
  [
    /altnames/,
    "cannot be trusted: its certificate is for other host names; name the nodes in YIJU_OPENSEARCH_NODES as their certificates do",
  ],
  [
    /self-signed certificate in certificate chain|unable to verify the first|issuer certificate/,
    "cannot be trusted: the authority that signed its certificate is not known here; name that authority's PEM file in YIJU_OPENSEARCH_CA_FILE",
  ],
  [
    /self-signed certificate/,
    "cannot be trusted: it signed its certificate itself; name that certificate in YIJU_OPENSEARCH_CA_FILE",
  ],
  [
    /wrong version number|packet length too long/,
    "speaks plain HTTP where YIJU_OPENSEARCH_NODES says https; turn TLS on there, or write http",
  ],
  [
    /alert (certificate required|handshake failure|bad certificate)/,
    "wants a client certificate; name it in YIJU_OPENSEARCH_CERT_FILE and its key in YIJU_OPENSEARCH_KEY_FILE",
  ],
  [
    /alert (unknown ca|certificate unknown|certificate expired|unsupported certificate)/,
    "does not accept the certificate of YIJU_OPENSEARCH_CERT_FILE",
  ],
  [
    /Parse Error|socket hang up|ECONNRESET/,
    "closed the connection; it is down, speaks https where YIJU_OPENSEARCH_NODES says http, or does not accept the certificate of YIJU_OPENSEARCH_CERT_FILE",
  ],
];

/** Why no answer came over a connection: what follows "the OpenSearch cluster". */
export function explainConnection({ message }: Error): string {
  const known = EXPLANATIONS.find(([pattern]) => pattern.test(message));
  if (known !== undefined) return known[1];
  return /certificate/i.test(message)
    ? `cannot be trusted: ${message} (YIJU_OPENSEARCH_CA_FILE)`
    : `cannot be reached (${message}); check YIJU_OPENSEARCH_NODES`;
}
