import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPersonalData } from "../personal-data/find-personal-data.ts";
import { findSecrets } from "./find-secrets.ts";
import { contexts, syntheticSecrets } from "./synthetic-secrets.fixture.ts";

async function covered(text: string, secret: string): Promise<boolean> {
  const from = text.indexOf(secret);
  const found = await findSecrets(text);
  return from >= 0 && found.some(({ start, end }) => start <= from && from + secret.length <= end);
}

describe("secrets in what logs carry", () => {
  it("finds at least 95 of 100, and all of most families", async () => {
    const secrets = syntheticSecrets(contexts.length, 20260105);
    expect(secrets.length).toBeGreaterThan(500);
    const missed: string[] = [];
    for (const [index, { family, text, secret }] of secrets.entries()) {
      const write = contexts[index % contexts.length] ?? ((same: string) => same);
      const written = write(text);
      // A key of several lines is indented with the rest.
      const indented = secret.includes("\n")
        ? written.slice(written.indexOf(secret.slice(0, 20))).split("\n")[0]
        : secret;
      if (!(await covered(written, indented ?? secret))) missed.push(`${family}: ${text}`);
    }
    expect(missed.length / secrets.length, missed.join("\n")).toBeLessThanOrEqual(0.05);
  });

  it("finds what links carry in their parameters", async () => {
    const secrets = syntheticSecrets(1, 7);
    let found = 0;
    for (const { text } of secrets) {
      const link = `[dashboard](https://grafana.example.net/d/1?q=${encodeURIComponent(text)})`;
      if ((await findSecrets(link)).length > 0) found++;
    }
    expect(found / secrets.length).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    "STORE_URL=mysql://root:secret@127.0.0.1:3306/app",
    "passphrase: <yours>, or $DB_PASSWORD, or $" + "{DB_PASSWORD}, or {{ db_password }}",
    'passwd: os.getenv("STORE_PASSWORD")',
    "const token = await getToken(user.credentials)",
    "password=process.env.DB_PASSWORD",
    "authorization: bearer xxxxxxxx",
    "Authorization: Bearer $TOKEN",
    "The password was rotated, and the token: it had expired.",
    "password authentication failed for user app",
    "secretName: checkout-tls-2, secretKeyRef: database-credentials",
    "token_count=18234 max_tokens=4096 next_page_token=Zk3vQ9xT7mB2nW8rY5cD",
    '"integrity": "sha512-Zk3vQ9xT7mB2nW8rY5cD1fH6jL4pS0aGu3EeZk3vQ9xT7mB2nW8rY5cD1fH6jL4pS0aGu3EeZk3vQ9xT7mB2=="',
    "commit 3f2a9c4d5e6b7a8091a2b3c4d5e6f708192a3b4c",
    "span_id=9c1e77ab20d4f6358b0a6d41e2f3c590 request_id=0d9f3c1e-5a7b-4c2d-8e1f-9a0b1c2d3e4f",
    "auth=mailer-worker-6b8f5c9d77-k4zqm restarted",
    "git clone git@github.com:acme/checkout.git",
    "-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUZk3vQ9xT7mB2nW8rY5cD1fH6jL4\n-----END CERTIFICATE-----",
    "curl -u user:$PASSWORD https://example.net and mysql -p orders",
    "https://example.net:8443/@acme/checkout?tab=keys",
    '["../../etc/passwd", "etc-passwd-2.md"] and /etc/passwd: 644',
    "password = dbpassword, password: ComponentResultType",
    "pass=12 fail=3 skipped=1",
    "key: value, cache_key=user:1234:profile",
    "token AKIA… was revoked on Monday",
  ])("is silent about %s", async (text) => {
    expect((await findSecrets(text)).map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  it("gives sightings in order, inside the text, none overlapping, whatever the text", async () => {
    const pieces = fc.constantFrom(
      "password=",
      "token: ",
      "://",
      "@",
      ":",
      "a1B2c3D4e5F6",
      "-----BEGIN ",
      "%20",
      "\\n",
      '"',
      "\n",
      " ",
      "é",
      "İ",
      "Bearer ",
      "=",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), async (parts) => {
        const text = parts.join("");
        const secrets = await findSecrets(text);
        for (const found of [secrets, findPersonalData(text, secrets)]) {
          let last = 0;
          for (const { start, end } of found) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        }
      }),
    );
  });

  it.each([
    "password=",
    "token=!",
    "a://b:c",
    "authorization:",
    "cookie: a=",
    "eyJ",
    "-----BEGIN RSA PRIVATE KEY-----",
    "sk-a",
    "%20",
    "@a",
    "11.22.33.44 ",
    "+44 ",
    "mysql -u ",
    "basic aaaaaaaa",
    "4111 ",
  ])("takes linear time on a line of %j", async (piece) => {
    const seconds = async (length: number) => {
      const line = piece.repeat(Math.ceil(length / piece.length));
      const before = process.cpuUsage();
      findPersonalData(line, await findSecrets(line));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    };
    await seconds(20_000);
    expect(await seconds(1_000_000)).toBeLessThan(5);
  });
});

const corpus = new URL("../../../../shared/corpus/docs/", import.meta.url).pathname;

/** Documents of others in which a real token stands: one that was leaked and revoked, and one of an attacker. */
const published = 2;

describe.skipIf(!existsSync(corpus))("on documents of others", () => {
  it("raises at most one false alarm per hundred, and costs less than a millisecond for each", async () => {
    const texts = readdirSync(corpus, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
    for (const text of texts.slice(0, 50)) await findSecrets(text);
    const found: string[][] = [];
    const times: number[] = [];
    for (const text of texts) {
      const before = process.cpuUsage();
      const secrets = await findSecrets(text);
      findPersonalData(text, secrets);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
      if (secrets.length > 0) found.push(secrets.map(({ name }) => name));
    }
    expect(found.length - published, JSON.stringify(found)).toBeLessThanOrEqual(texts.length / 100);
    // The median of a busy machine stands for the mean of a quiet one.
    expect(times.sort((a, b) => a - b)[times.length >> 1]).toBeLessThan(1);
  }, 60_000);
});
