import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorCodesIn } from "./error-codes.ts";

const codes = (text: string) => errorCodesIn(text).map(({ code }) => code);

describe("errorCodesIn", () => {
  it.each([
    ["connect ECONNREFUSED 10.0.0.4:5432", ["ECONNREFUSED"]],
    ["OSError: [Errno 28] No space left on device", ["OSError", "ENOSPC"]],
    ["No such file or directory (os error 2)", ["ENOENT"]],
    ["Error [ERR_MODULE_NOT_FOUND]: Cannot find package", ["ERR_MODULE_NOT_FOUND"]],
    ["getaddrinfo EAI_AGAIN db.internal", ["EAI_AGAIN"]],
    ["SQLSTATE[23514]: Check violation", ["23514"]],
    ["SQLSTATE[HY000] [2002] Connection refused", ["HY000"]],
    ["ERROR:  23505: duplicate key value", ["23505"]],
    ["ERROR 1062 (23000): Duplicate entry", ["23000", "MySQL 1062"]],
    ["{ severity: 'ERROR', code: '40P01' }", ["40P01"]],
    ["the 23514 error came back", ["23514"]],
    ["psycopg saw 57P01 from the old primary", ["57P01"]],
    ["HTTP/1.1 502 Bad Gateway", ["HTTP 502"]],
    ["upstream answered 504 Gateway Timeout", ["HTTP 504"]],
    ['10.0.0.1 - - "POST /pay HTTP/1.1" 503 197', ["HTTP 503"]],
    ["Request failed with status code 429", ["HTTP 429"]],
    ["the API returned 500s for an hour", ["HTTP 500"]],
    ["clients saw 502/503/504 errors", ["HTTP 502", "HTTP 503", "HTTP 504"]],
    ["| 404 | Not found |", ["HTTP 404"]],
    ["about 3% of calls got a 500.", ["HTTP 500"]],
    ["ORA-00001: unique constraint violated", ["ORA-00001"]],
    ["MongoServerError: E11000 duplicate key", ["MongoServerError", "E11000"]],
    ["rpc error: code = DeadlineExceeded desc = late", ["DEADLINE_EXCEEDED"]],
    ["Error: 14 UNAVAILABLE: no connection", ["UNAVAILABLE"]],
    ["io.grpc.StatusRuntimeException: RESOURCE_EXHAUSTED", ["StatusRuntimeException", "RESOURCE_EXHAUSTED"]],
    ["Reason: OOMKilled, Exit Code: 137", ["OOMKilled", "exit code 137"]],
    ["the process exited with code 1 after SIGSEGV", ["exit code 1", "SIGSEGV"]],
    ["failed: 0x80070005 (access denied)", ["0x80070005"]],
    ["see cve-2021-99999 for details", ["CVE-2021-99999"]],
    ["Errno::ECONNRESET in Net::HTTP", ["ECONNRESET"]],
  ])("%s", (text, expected) => expect(codes(text)).toEqual(expected));

  it.each([
    "encoded as UTF-8 and hashed with SHA-256",
    "in 2023 we had 404 users, 500 rows and 502 orders",
    "it returned 500 rows in 503 ms",
    "more than 500 errors were logged",
    "the job took 504s, a 400 GB disk filled up, 500 pages were printed",
    "port 5432, version 12.0.1, issue #40400, PR 50301, 23514 orders",
    "An error occurred. Exceptions are rare; ERROR and WARNING are levels",
    "exit code 0 means success",
    "call GetLastError or OnError, and read the HTTP RFC 9110",
    "PAGE_FAULT_IN_NONPAGED_AREA",
    "the status of 40 services is UNKNOWN and INTERNAL",
    "address 0xc000123456, colour #500500, flight 501",
    "EMEA, EBITDA and EOF are no error codes",
  ])("finds nothing in: %s", (text) => expect(codes(text)).toEqual([]));

  it("tells exceptions by their simple name, with the type as written", () => {
    expect(
      errorCodesIn("java.lang.OutOfMemoryError, then ActiveRecord::RecordNotUnique and NullPointerException"),
    ).toEqual([
      { code: "OutOfMemoryError", type: "java.lang.OutOfMemoryError", system: "exception" },
      { code: "RecordNotUnique", type: "ActiveRecord::RecordNotUnique", system: "exception" },
      { code: "NullPointerException", type: "NullPointerException", system: "exception" },
    ]);
  });

  it("tells each code once, in order of appearance, and at most fifty", () => {
    expect(codes("EPIPE, ECONNRESET, EPIPE")).toEqual(["EPIPE", "ECONNRESET"]);
    const many = Array.from({ length: 80 }, (_, index) => `ORA-${10_000 + index}`);
    expect(codes(many.join(" "))).toEqual(many.slice(0, 50));
  });

  it("never throws, and tells nothing twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const found = codes(text);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it.each([
    ["a.", "dotted names"],
    ["HTTP ", "contexts without codes"],
    ["500 and ", "lists of statuses"],
    ["returned 500, ", "statuses"],
    ["error code 4", "broken codes"],
    ["E".repeat(64), "capitals"],
    ["exit exit code ", "exits"],
    ["'\"`500 : ", "punctuation"],
  ])("is linear on 100 kB of %j (%s)", (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const start = performance.now();
    errorCodesIn(text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
