import { BlockList, isIP } from "node:net";

/** Tells whether an address is one of the proxies, given as addresses and ranges: 10.0.0.0/8. */
export function createProxyTrust(ranges: readonly string[]): (address: string) => boolean {
  const proxies = new BlockList();
  for (const range of ranges) {
    const [address = "", bits] = range.split("/");
    const whole = isIP(address) === 4 ? 32 : 128;
    proxies.addSubnet(address, bits === undefined ? whole : Number(bits), familyOf(address));
  }
  return (address) => isIP(address) !== 0 && proxies.check(address, familyOf(address));
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 4 ? "ipv4" : "ipv6";
}
