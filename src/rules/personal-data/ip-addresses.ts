import type { Detector, Passage, Sighting } from "../secrets/sighting.ts";

/** Ranges that are nobody's: RFC 1918, 5737, 6598, 6890 and their like; as [address, bits]. */
const nobodys: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];

const blocks = nobodys.map(([address, bits]) => ({ first: numberOf(address.split(".")), bits }));

/** Everybody's name servers; with their ports, or none. */
const resolvers = new Set([
  "1.1.1.1",
  "1.0.0.1",
  "8.8.8.8",
  "8.8.4.4",
  "9.9.9.9",
  "149.112.112.112",
  "208.67.222.222",
  "208.67.220.220",
]);
const resolverPort = /^:(?:53|443|853)(?!\d)/;

const quad = /(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d|-\d|\+)/g;

/** What stands right before a version, and right before an address. */
const versionBefore =
  /(?:\bv|version|versions|release|released|build|chrome|chromium|firefox|safari|edge|opr|upgrad\w{0,3}|\b(?:from|to|=|==|~>|>=|<=|\^|~))["'`:\s]{0,3}v?$|[A-Za-z_-]\/$/i;
const addressBefore =
  /(?:\b(?:ip|ips|ipv4|addr|address|client|clients|peer|remote|remote_addr|src|source|dst|host|server|upstream|visitor|user|x-forwarded-for|x-real-ip|forwarded|clientip|client_ip|for)["'`:=\s,[(]{1,6}|\bfrom["'`:=\s]{1,3}|:\/\/)$/i;

export const ipv4Addresses: Detector = ({ text }) => {
  const sightings: Sighting[] = [];
  for (const { 0: address, index } of text.matchAll(quad)) {
    if (!isAddress(text, address, index)) continue;
    sightings.push({ sort: "ip", name: "IP address", start: index, end: index + address.length });
  }
  return sightings;
};

function isAddress(text: string, address: string, at: number): boolean {
  const parts = address.split(".");
  if (parts.some((part) => Number(part) > 255 || (part.length > 1 && part.startsWith("0")))) return false;
  if (isNobodys(parts) || address === "1.2.3.4") return false;
  const after = text.slice(at + address.length, at + address.length + 8);
  // A network is no person's.
  if (/^\/(?:[0-9]|[12]\d|3[01])(?!\d)/.test(after)) return false;
  const before = text.slice(Math.max(0, at - 40), at);
  const port = /^:\d{2,5}(?!\d)/.test(after);
  const named = addressBefore.test(before);
  if (resolvers.has(address))
    return (port && !resolverPort.test(after)) || /(?:client|remote|peer|visitor|user)\S{0,8}\s{0,2}$/i.test(before);
  if (port) return true;
  const small = parts.every((part) => Number(part) < 20) || parts.slice(1).join(".") === "0.0.0";
  if (small) return named && !versionBefore.test(before);
  return !(versionBefore.test(before) && !/\b(?:from|to)["'`:\s]{0,3}$/i.test(before));
}

function isNobodys(parts: readonly string[]): boolean {
  const number = numberOf(parts);
  return blocks.some(
    ({ first, bits }) => Math.floor(number / 2 ** (32 - bits)) === Math.floor(first / 2 ** (32 - bits)),
  );
}

function numberOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** Only addresses of the part of IPv6 that is given to networks (2000::/3): all others are nobody's, or no addresses. */
const groups = /(?<![\w:.])[23][0-9a-f]{3}:(?:[0-9a-f]{0,4}:){1,6}[0-9a-f]{0,4}(?![\w:])/gi;

/** RFC 3849 and 9637, and those of well-known name servers. */
const publicGroups = /^(?:2001:0?db8:|3fff:|2606:4700:4700::|2001:4860:4860::88|2620:fe::|2001:0?:|2002:)/i;

export const ipv6Addresses: Detector = ({ text }: Passage) => {
  if (!text.includes(":")) return [];
  const sightings: Sighting[] = [];
  for (const { 0: found, index } of text.matchAll(groups)) {
    const address = found.endsWith(":") && !found.endsWith("::") ? found.slice(0, -1) : found;
    const after = text.slice(index + found.length, index + found.length + 4);
    if (!isGroups(address) || publicGroups.test(address) || /^\/(?:\d|[1-9]\d|1[01]\d|12[0-7])(?!\d)/.test(after))
      continue;
    sightings.push({ sort: "ip", name: "IP address", start: index, end: index + address.length });
  }
  return sightings;
};

function isGroups(address: string): boolean {
  const halves = address.split("::");
  const count = address.split(":").filter((group) => group !== "").length;
  return halves.length === 2 ? count <= 7 : halves.length === 1 && count === 8;
}
