import { describe, expect, it } from "vitest";
import { createProxyTrust } from "../../src/http/proxy-trust.ts";

describe("createProxyTrust", () => {
  it.each([
    { address: "10.1.2.3", trusted: true },
    { address: "11.0.0.1", trusted: false },
    { address: "192.168.1.1", trusted: true },
    { address: "192.168.1.2", trusted: false },
    { address: "::ffff:10.1.2.3", trusted: true },
    { address: "fd00::1", trusted: true },
    { address: "::1", trusted: false },
    { address: "", trusted: false },
  ])("knows $address: $trusted", ({ address, trusted }) => {
    expect(createProxyTrust(["10.0.0.0/8", "192.168.1.1", "fd00::/8"])(address)).toBe(trusted);
  });
});
