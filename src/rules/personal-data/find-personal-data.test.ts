import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passesLuhn } from "./card-numbers.ts";
import { findPersonalData } from "./find-personal-data.ts";
import { hasCheckDigits } from "./ibans.ts";

function found(text: string): string[] {
  return findPersonalData(text, []).map(({ sort, start, end }) => `${sort} ${text.slice(start, end)}`);
}

describe("findPersonalData", () => {
  it.each([
    ["export for ines.moreau@zebrakite.com done", "email ines.moreau@zebrakite.com"],
    ["[write](mailto:ines.moreau@zebrakite.com)", "email ines.moreau@zebrakite.com"],
    ["GET /u?mail=ines.moreau%40zebrakite.com 200", "email ines.moreau%40zebrakite.com"],
    ['81.2.69.160 - - "GET / HTTP/1.1" 200', "ip 81.2.69.160"],
    ["accepted 81.2.69.160:51324", "ip 81.2.69.160"],
    ["X-Forwarded-For: 81.2.69.160, 10.0.0.3", "ip 81.2.69.160"],
    ["from 2a02:8108:8a80:1::2f1 port 51324", "ip 2a02:8108:8a80:1::2f1"],
    ["card 4000 0566 5566 5556 declined", "card 4000 0566 5566 5556"],
    ["pan=378734493671000", "card 378734493671000"],
    ["refund to GB82 WEST 1234 5698 7654 32.", "iban GB82 WEST 1234 5698 7654 32"],
    ["called +44 20 7946 0958 twice", "phone +44 20 7946 0958"],
    ["msisdn=+4915112345678", "phone +4915112345678"],
    ["reach me at (415) 555-2671", "phone (415) 555-2671"],
    ["phone: 030 90180", "phone 030 90180"],
    ["SSN: 219-09-9999", "national-id 219-09-9999"],
    ["lat=52.51631, lon=13.37770", "location 52.51631, lon=13.37770"],
    ['user "Ines Moreau" (uid=48113) locked', "name Ines Moreau"],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    "someone@example.com, a.b@mail.example.org, x@shop.example",
    "support@zebrakite.com, noreply@zebrakite.com, oncall+db@zebrakite.com",
    "git@github.com:acme/checkout.git, ssh ines@bastion.zebrakite.com, icon@2x.png, getty@tty1.service",
    "@ines@hachyderm.io boosted it, react-dom@18.2.0",
    "Message-ID: <CA+x7.ines@mail.zebrakite.com>",
    "192.0.2.7 198.51.100.2 203.0.113.99 10.1.2.3 172.20.0.1 192.168.1.1 127.0.0.1 169.254.169.254 0.0.0.0 255.255.255.255",
    "2001:db8::1 ::1 fe80::1 fd00::12 12:34:56 aa:bb:cc:dd:ee:ff std::string",
    "upgraded to v4.18.2.1, Chrome/120.0.0.0, version 10.15.7.3, 104.16.0.0/12, resolver 8.8.8.8:53, 1.2.3.4",
    "4000 0566 5566 5557, 1762353120123, 4bf92f3577b34da6, order 1234-5678-9012-3456",
    "GB82 WEST 1234 5698 7654 33",
    "T+00:15, 2026-01-05T14:32:10+0200, +2000000000 requests, +12.5 %, 2024-02-01",
    "the latency: 12.5, platform=1.25",
  ])("is silent about %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("sees no address inside a secret", () => {
    expect(findPersonalData("a:pw@zebrakite.com", [{ sort: "secret", name: "x", start: 2, end: 18 }])).toEqual([]);
  });
});

describe("check digits", () => {
  it("Luhn: of the ten possible last digits one is right", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{15}$/), (number) => {
        expect([..."0123456789"].filter((digit) => passesLuhn(number + digit))).toHaveLength(1);
      }),
    );
  });

  it("IBAN: two neighbours exchanged are noticed", () => {
    expect(hasCheckDigits("GB82WEST12345698765432")).toBe(true);
    expect(hasCheckDigits("GB82WEST12345698765423")).toBe(false);
  });
});

const corpus = new URL("../../../../shared/corpus/docs/", import.meta.url).pathname;

describe.skipIf(!existsSync(corpus))("on documents of others", () => {
  it("sees addresses only where there are some", () => {
    const texts = readdirSync(corpus, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
    const documents = texts.map((text) => findPersonalData(text, [])).filter((sightings) => sightings.length > 0);
    // Four documents name an author's own address, a client in a log, or the hosts of an attacker.
    expect(documents.length).toBeLessThanOrEqual(4 + texts.length / 100);
  });
});
