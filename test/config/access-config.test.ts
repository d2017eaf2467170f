import { describe, expect, it } from "vitest";
import { OPEN_ACCESS_PHRASE } from "../../src/config/access-config.ts";
import { readConfig } from "../../src/config/config.ts";

describe("who may ask", () => {
  it.each([
    { given: {}, mode: "local" },
    { given: { HOST: "localhost" }, mode: "local" },
    { given: { HOST: "127.0.0.2" }, mode: "local" },
    { given: { HOST: "::1" }, mode: "local" },
    { given: { YIJU_ACCESS: "keys" }, mode: "keys" },
    { given: { HOST: "0.0.0.0" }, mode: "keys" },
    { given: { HOST: "::" }, mode: "keys" },
    { given: { HOST: "127.0.0.1.evil.example" }, mode: "keys" },
    { given: { YIJU_TRUSTED_PROXIES: "127.0.0.1" }, mode: "keys" },
    { given: { HOST: "0.0.0.0", YIJU_ALLOW_OPEN_ACCESS: OPEN_ACCESS_PHRASE }, mode: "open" },
    {
      given: { HOST: "0.0.0.0", YIJU_ACCESS: "keys", YIJU_ALLOW_OPEN_ACCESS: OPEN_ACCESS_PHRASE },
      mode: "keys",
    },
  ])("is $mode with $given", ({ given, mode }) => {
    expect(readConfig({}, given).access.mode).toBe(mode);
  });

  it.each([
    { given: { YIJU_ALLOW_OPEN_ACCESS: "yes" }, says: `must read "${OPEN_ACCESS_PHRASE}"` },
    { given: { YIJU_TRUSTED_PROXIES: "nginx" }, says: "must list addresses or ranges" },
    { given: { YIJU_TRUSTED_PROXIES: "10.0.0.0/33" }, says: "must list addresses or ranges" },
    { given: { YIJU_IDENTITY_HEADER: "X-User" }, says: "YIJU_TRUSTED_PROXIES is missing" },
    { given: { YIJU_ALLOWED_HOSTS: "http://a" }, says: "must list host names" },
  ])("refuses $given", ({ given, says }) => {
    expect(() => readConfig({}, given)).toThrow(says);
  });

  it("reads proxies, identity and limits", () => {
    const { access } = readConfig(
      {},
      {
        YIJU_TRUSTED_PROXIES: "10.0.0.0/8, ::1",
        YIJU_IDENTITY_HEADER: "X-Remote-User",
        YIJU_IDENTITY_COLLECTIONS: "public",
        YIJU_ALLOWED_HOSTS: "Yiju.Example",
        YIJU_REQUESTS_PER_KEY: "0",
        YIJU_REQUESTS_AT_ONCE_PER_KEY: "8",
        YIJU_SESSION_IDLE_MINUTES: "5",
        YIJU_SESSION_HOURS: "1",
      },
    );
    expect(access).toEqual({
      mode: "keys",
      allowedHosts: ["yiju.example"],
      trustedProxies: ["10.0.0.0/8", "::1"],
      pageKey: null,
      identity: { header: "X-Remote-User", collections: ["public"] },
      requestsPerKey: null,
      requestsPerAddress: 240,
      requestsAtOncePerKey: 8,
      sessionIdleMs: 300_000,
      sessionLifetimeMs: 3_600_000,
    });
  });
});
