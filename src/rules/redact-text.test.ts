import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { redactText } from "./redact-text.ts";

const log = `10:01 login ines.moreau@zebrakite.com from 81.2.69.160
10:02 DB_PASSWORD=Zebra-Kite-41
10:03 login tom.okoro@zebrakite.com from 81.2.69.160
10:04 postgres://app:Zebra-Kite-41@db-1.example.net/orders
10:05 logout ines.moreau@zebrakite.com
`;

describe("redactText", () => {
  it("gives the same value the same token, and leaves the rest alone", async () => {
    const { text, redactions } = await redactText(log, defaultConfig);
    expect(text).toBe(`10:01 login [email-1] from [ip-1]
10:02 DB_PASSWORD=[secret-1]
10:03 login [email-2] from [ip-1]
10:04 postgres://app:[secret-1]@db-1.example.net/orders
10:05 logout [email-1]
`);
    expect(redactions).toHaveLength(7);
    expect(JSON.stringify(redactions)).not.toMatch(/Zebra-Kite|moreau|81\.2/);
  });

  it("finds nothing more in what it wrote, and keeps its tokens", async () => {
    const once = await redactText(log, defaultConfig);
    expect((await redactText(once.text, defaultConfig)).redactions).toEqual([]);
    const more = await redactText(`${once.text}10:06 login lena.weiss@zebrakite.com\n`, defaultConfig);
    expect(more.text).toBe(`${once.text}10:06 login [email-3]\n`);
  });

  it("leaves what the configuration allows", async () => {
    const allow = [{ match: "*@zebrakite.com", reason: "Our staff." }];
    const { text } = await redactText(log, { secrets: { allow } });
    expect(text).toContain("ines.moreau@zebrakite.com from [ip-1]");
  });

  it("changes nothing but what it says", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("a b\n", "token=a1B2c3D4e5F6g7", " ", "é", "x@zebrakite.com", "81.2.69.160", "\r\n")),
        async (parts) => {
          const before = parts.join("");
          const { text, redactions } = await redactText(before, defaultConfig);
          if (redactions.length === 0) expect(text).toBe(before);
          expect(text.split(/\n/).length).toBe(before.split(/\n/).length);
        },
      ),
    );
  });
});
