import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageTemplate } from "./template.ts";

describe("messageTemplate", () => {
  it.each([
    ["Timeout after 30000ms waiting for order 4711", "Timeout after <n>ms waiting for order <n>"],
    ["user 6f1c2d3e-1111-4222-8333-abcdefabcdef not found", "user <uuid> not found"],
    ["name 'total' is not defined", "name <string> is not defined"],
    ["relation \"orders\" can't be read, isn't there", "relation <string> can't be read, isn't there"],
    ["ENOENT: no such file, open '/srv/app/x.json'", "ENOENT: no such file, open <string>"],
    ["cannot write /var/lib/app/data.db: disk full", "cannot write <path>: disk full"],
    ["cannot read C:\\app\\conf.ini", "cannot read <path>"],
    ["failed in src/pay/card.ts:12:9", "failed in <path>"],
    ["connect ECONNREFUSED 10.1.2.3:5432", "connect ECONNREFUSED <ip>"],
    ["no route to fe80::1ff:fe23:4567:890a", "no route to <ip>"],
    ["mail to jane.doe@example.org bounced", "mail to <email> bounced"],
    ["GET https://api.example.org/v1/x?id=3 failed", "GET <url> failed"],
    ["at 2024-05-06T07:08:09.123Z worker12 died", "at <date> worker<n> died"],
    ["segfault at 0x7ffe12ab ip deadbeef42", "segfault at <hex> ip <hex>"],
    ["com.acme.Cart@1b2c3d is closed", "com.acme.Cart@<hex> is closed"],
    ["Request failed with status code 502", "Request failed with status code 502"],
    ["HTTP 502", "HTTP 502"],
    ["exit code 137", "exit code 137"],
    ["23514", "<n>"],
    ["ORA-00001: unique constraint", "ORA-00001: unique constraint"],
    ["E11000 duplicate key", "E11000 duplicate key"],
    ["read/write  of\n TCP/IP and/or I/O", "read/write of TCP/IP and/or I/O"],
    ["", ""],
  ])("%j becomes %j", (message, template) => expect(messageTemplate(message)).toBe(template));

  it("is the same whatever the values are", () => {
    const values = fc.record({
      id: fc.uuid(),
      n: fc.integer({ min: 0 }),
      ip: fc.ipV4(),
      date: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
      name: fc.string({ unit: fc.constantFrom(..."ab c/1"), minLength: 1, maxLength: 12 }),
    });
    const message = ({ id, n, ip, date, name }: { id: string; n: number; ip: string; date: Date; name: string }) =>
      `job ${id} on ${ip} gave up on "${name}" at ${date.toISOString()} after ${n} tries (${n / 4}s)`;
    fc.assert(
      fc.property(values, (value) => {
        const template = "job <uuid> on <ip> gave up on <string> at <date> after <n> tries (<n>s)";
        expect(messageTemplate(message(value))).toBe(template);
      }),
    );
  });

  it("never throws, and masks nothing twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."a1f0 .:/'\"-@"), maxLength: 60 }), (text) => {
        const once = messageTemplate(text);
        expect(once).not.toMatch(/<\w*<|>\w*>/);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => typeof messageTemplate(text) === "string"));
  });
});
