import { httpErrorsIn } from "./http-status.ts";
import {
  containerReasons,
  errnoNames,
  errnoNumbers,
  exceptionNames,
  grpcNames,
  grpcWords,
  signalNames,
  sqlStateClasses,
} from "./known-codes.ts";
import { allMatches } from "./matches.ts";

export interface ErrorCode {
  /** `ECONNRESET`, `23514`, `HTTP 502`, `NullPointerException`. */
  code: string;
  /** Of an exception, its name as written: `java.lang.NullPointerException`. */
  type?: string;
  /** Whose code it is: `errno`, `sqlstate`, `http`, `exception`, … */
  system: string;
}

interface Found extends ErrorCode {
  index: number;
}

/** A text that names more codes than this is a list of codes. */
const most = 50;

/**
 * The error codes and names of exceptions in a text, each once, in order of appearance. A bare number is a code only where
 * the words around it say so.
 */
export function errorCodesIn(text: string): ErrorCode[] {
  const found: Found[] = [
    ...wordsIn(text),
    ...patternsIn(text),
    ...httpErrorsIn(text).map((status) => ({ ...status, system: "http" })),
  ];
  found.sort((a, b) => a.index - b.index);
  const distinct = new Map<string, ErrorCode>();
  for (const { code, type, system } of found) {
    const key = `${system} ${code}`;
    if (!distinct.has(key)) distinct.set(key, { code, ...(type ? { type } : {}), system });
    if (distinct.size === most) break;
  }
  return [...distinct.values()];
}

/** A name with its packages or modules: `java.lang.Error`, `ActiveRecord::RecordNotFound`, `ERR_MODULE_NOT_FOUND`. */
const word = /[A-Za-z_$][\w$]*(?:(?:\.|::)[A-Za-z_$][\w$]*)*/g;

/** What each of the names contains; most words of prose need no closer look. */
const mayBeCode = /[A-Z][A-Z\d_]{2}|OOMKilled|BackOff|Error|Exception|Container|Record|Exit|Stop|Interrupt/;

function wordsIn(text: string): Found[] {
  if (!mayBeCode.test(text)) return [];
  const found: Found[] = [];
  for (const { 0: written, index } of allMatches(word, text)) {
    // A name longer than any real one is not taken apart.
    if (written.length > 300 || !mayBeCode.test(written)) continue;
    const code = codeNamed(written);
    if (code) found.push({ ...code, index });
  }
  return found;
}

function codeNamed(written: string): ErrorCode | undefined {
  const parts = written.split(/\.|::/);
  const named = parts.map(namedCode).find((code) => code !== undefined);
  if (named) return named;
  const last = parts.findLastIndex(isException);
  const code = parts[last];
  return code === undefined ? undefined : { code, type: qualified(written, parts, last), system: "exception" };
}

function namedCode(name: string): ErrorCode | undefined {
  if (errnoNames.has(name)) return { code: name, system: "errno" };
  if (signalNames.has(name)) return { code: name, system: "signal" };
  if (grpcNames.has(name)) return { code: name, system: "grpc" };
  if (containerReasons.has(name)) return { code: name, system: "kubernetes" };
  return /^ERR_[A-Z0-9_]{3,}$/.test(name) ? { code: name, system: "node" } : undefined;
}

/** Functions and events that are named after errors. */
const callNamed =
  /^(?:On|(?:Get|Set)?Last|Get|Set|Handle|Throw|Raise|Catch|Log|Is|Has|Show|Report)(?:Error|Exception)$/;

function isException(name: string): boolean {
  return exceptionNames.has(name) || (/^[A-Z]\w*[A-Za-z0-9](?:Error|Exception)$/.test(name) && !callNamed.test(name));
}

/** The written name up to the exception, when what stands before it can be its package. */
function qualified(written: string, parts: string[], last: number): string {
  const length = parts.slice(0, last + 1).reduce((sum, part) => sum + part.length, 0);
  const separators = written.match(/\.|::/g) ?? [];
  return written.slice(0, length + separators.slice(0, last).join("").length);
}

interface Pattern {
  system: string;
  /** Global; the code is in the first group. */
  pattern: RegExp;
  /** It matches texts without digits too. */
  wordy?: true;
  /** The code as it is told, or undefined when it is none after all. */
  code: (group: string) => string | undefined;
}

const patterns: Pattern[] = [
  // `SQLSTATE[23514]`, `SQLSTATE: 23514`, `SQL state "23514"`.
  sqlState(/\bSQL[ _]?STATE\W{1,4}([0-9A-Z]{5})(?!\w)/gi, true),
  // `ERROR: 23514: new row …` (psql, VERBOSITY verbose), `ERROR 1062 (23000)` (MySQL).
  sqlState(/\b(?:ERROR|FATAL|PANIC): {1,2}([0-9][0-9A-Z]{4})(?!\w|\.\d)/g),
  sqlState(/\bERROR \d{4} \(([0-9A-Z]{5})\)/g, true),
  // `code: '23514'`, `"code": "23514"`, `pgcode=23514`.
  sqlState(/\b(?:code["']?\s{0,2}[:=]\s{0,2}["']|(?:pg|sql)_?code\W{1,4})([0-9][0-9A-Z]{4})(?!\w)/gi),
  // `the 23514 error`, `error code 40001`.
  sqlState(/\b(?:the|an?|with|by|this) ([0-9][0-9A-Z]{4}) (?:error|code|state|violation|exception)\b/gi),
  sqlState(/\b(?:PostgreSQL|Postgres|pg|SQL|database)(?: error)?(?: code)? ([0-9][0-9A-Z]{4})(?![\w.,]\w|\w)/gi),
  sqlState(/\berror(?: code)? ([0-9][0-9A-Z]{4})(?![\w.,]\w|\w)(?! (?:times|rows|users|ms))/gi),
  sqlState(
    /(?<![\w.-])([0-9][0-9A-Z]{4})[:,]? \(?[a-z]+_(?:violation|detected|failure|exception|object|table|column|privilege)\b/g,
  ),
  // Letters make these unmistakable.
  sqlState(/(?<![\w-])((?:08|22|25|28|2B|39|40|42|54|55|57)P\d\d)(?![\w-])/g),
  { system: "mysql", pattern: /\b(?:MySQL|MariaDB)?\s?ERROR (\d{4}) \([0-9A-Z]{5}\)/g, code: (n) => `MySQL ${n}` },
  { system: "oracle", pattern: /(?<![\w-])((?:ORA|TNS|PLS|RMAN)-\d{4,5})(?!\w)/g, code: (code) => code },
  { system: "mongodb", pattern: /(?<!\w)(E11000)(?!\w)/g, code: (code) => code },
  { system: "cve", pattern: /(?<!\w)(CVE-\d{4}-\d{4,7})(?!\w)/gi, code: (code) => code.toUpperCase() },
  {
    system: "exit",
    pattern:
      /\bexit(?:ed|s|ing)?[ _-]?(?:with )?(?:an? )?(?:non-?zero )?(?:exit )?(?:code|status)(?: of)?["']?[ :=]{1,3}["']?(\d{1,3})(?![\w.]\w|\w)/gi,
    code: (code) => (Number(code) > 0 && Number(code) < 256 ? `exit code ${Number(code)}` : undefined),
  },
  { system: "kubernetes", wordy: true, pattern: /\b(OOM[- ]?killed)\b/gi, code: () => "OOMKilled" },
  // HRESULT (failures have the high bit set) and NTSTATUS (errors start with 0xC).
  {
    system: "windows",
    pattern: /(?<!\w)0x(8[0-9a-f]{7}|c0[0-9a-f]{6})(?!\w)/gi,
    code: (digits) => `0x${digits.toUpperCase()}`,
  },
  {
    system: "errno",
    pattern: /\b(?:errno|os error)[ :=]{1,2}(\d{1,3})\]?\)?(?!\w)/gi,
    code: (digits) => errnoNumbers.get(Number(digits)),
  },
  {
    system: "grpc",
    wordy: true,
    pattern:
      /\b(?:rpc error: code = |grpc[ -]status(?:[ -]code)?[ :=]{1,3}|grpc error[ :]{1,2}|gRPC |Status(?:Code)?\.|codes\.|\d{1,2} (?=[A-Z_]{5,20}: ))([A-Za-z_]{5,20})(?!\w)/g,
    code: (name) => grpcCode(name),
  },
];

/** A context that names SQLSTATE takes any state; elsewhere the class must exist, and `42000` is a number. */
function sqlState(pattern: RegExp, explicit = false): Pattern {
  return {
    system: "sqlstate",
    pattern,
    code: (written) => {
      const state = written.toUpperCase();
      return explicit || (sqlStateClasses.has(state.slice(0, 2)) && !state.endsWith("000")) ? state : undefined;
    },
  };
}

/** Go writes `DeadlineExceeded`, the rest of the world `DEADLINE_EXCEEDED`. */
function grpcCode(written: string): string | undefined {
  const name = /[a-z]/.test(written) ? written.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase() : written;
  const code = name === "CANCELED" ? "CANCELLED" : name;
  return grpcWords.has(code) ? code : undefined;
}

function patternsIn(text: string): Found[] {
  const found: Found[] = [];
  const digits = /\d/.test(text);
  for (const { system, pattern, wordy, code } of patterns) {
    if (!digits && !wordy) continue;
    for (const match of allMatches(pattern, text)) {
      const told = code(match[1] ?? "");
      if (told !== undefined) found.push({ code: told, system, index: match.index });
    }
  }
  return found;
}
