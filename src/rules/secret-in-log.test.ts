import { describe, expect, it } from "vitest";
import { defaultConfig } from "#config/defaults.ts";
import { emptyIncident } from "#model/incident.ts";
import { checkDocument } from "./engine.ts";
import { secretInLog } from "./secret-in-log.ts";

/** Put together here, so that no scanner takes this file for a leak. */
const token = ["gh", "p_", "Zk3vQ9xT7mB2nW8rY5cD1fH6jL4pS0aGu3Ee"].join("");
const awsKey = ["qelUkbCp9wGWhWek", "J0wTPfaSyI3kSPfhzB8avBQE"].join("");

async function found(text: string) {
  return checkDocument(emptyIncident("a.md", "nt-00000"), { config: defaultConfig, text }, [secretInLog]);
}

describe("secret-in-log", () => {
  it("names the sort and the place, and not the secret", async () => {
    const [finding, ...others] = await found(`# Log\r\n\r\nrow 🛒 ${token} end\r\n`);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ line: 3, column: 8, endLine: 3, endColumn: 8 + token.length, level: "error" });
    expect(finding?.message).toBe("Unexpected GitHub token `ghp_****`, expected no credentials in a document");
    expect(JSON.stringify(finding)).not.toContain(token.slice(6));
  });

  it("is not switched off by a comment of the author's", async () => {
    expect(await found(`<!-- secretlint-disable -->\n${token}\n`)).toHaveLength(1);
  });

  it("covers the whole secret, also where the scanner's range ends too early", async () => {
    const line = `aws_secret_access_key = ${awsKey}`;
    expect(await found(`${line}\n`)).toMatchObject([{ line: 1, endLine: 1, endColumn: line.length + 1 }]);
  });

  it("takes no word inside a password for a placeholder", async () => {
    expect(await found("postgres://checkout:password-Zebra41@db.example.net/orders\n")).toHaveLength(1);
  });

  it.each([
    "postgres://checkout:<password>@db.example.net/orders",
    "postgres://checkout:$PGPASSWORD@db.example.net/orders and mysql://root:****@db.example.net/orders",
    "password: ********",
    "see https://example.org/a/b?c=d",
    `commit ${"0123456789abcdef".repeat(2)}01234567`,
  ])("is silent about %s", async (text) => {
    expect(await found(text)).toEqual([]);
  });
});
