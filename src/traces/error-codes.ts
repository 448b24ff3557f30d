import { errnoNames, errnoNumbers, grpcCodes, sqlStates } from "./error-code-names.ts";

export interface ErrorCode {
  /** As it is compared: `ECONNRESET`, `23514`, `HTTP 502`, `exit 137`, `NullPointerException`. */
  code: string;
  /** The exception's class, or the database's name of the condition. */
  type?: string;
  /** Whose code it is: `errno`, `sqlstate`, `http`, `grpc`, `oracle`, `exception`, … */
  system: string;
}

interface CodePattern {
  system: string;
  pattern: RegExp;
  /** The codes that a match names; none when it only looks like one. */
  read(match: RegExpExecArray): { code: string; type?: string }[];
}

const whole = (match: RegExpExecArray) => [{ code: match[0] }];
const first = (match: RegExpExecArray) => [{ code: match[1] ?? "" }];

const status = String.raw`(?:4(?:0[0-9]|1[0-8]|2[1-689]|31|51|9[59])|5(?:0[0-8]|1[01]|2[0-79]|30))`;
const phrases =
  "(?:bad request|unauthori[sz]ed|forbidden|not found|conflict|gone|too many requests|internal server error|not implemented|bad gateway|service unavailable|gateway time-?out)";

const patterns: readonly CodePattern[] = [
  {
    system: "errno",
    pattern: /\bE[A-Z][A-Z0-9_]{1,15}\b|\bE2BIG\b/g,
    read: (match) => (errnoNames.has(match[0]) ? whole(match) : []),
  },
  {
    system: "errno",
    pattern: /\berrno[ :=]{0,3}(\d{1,3})\b/gi,
    read: (match) => [errnoNumbers.get(match[1] ?? "")].filter((code) => code !== undefined).map((code) => ({ code })),
  },
  { system: "node", pattern: /\bERR_[A-Z0-9_]{3,50}\b/g, read: whole },
  { system: "sqlstate", pattern: /\bSQLSTATE[\s:=[("'`]{0,4}([0-9A-Z]{5})\b/g, read: sqlState },
  // In context only: elsewhere five digits are a count.
  {
    system: "sqlstate",
    pattern:
      /\b(?:code|errcode|error|err)[\s:="'`([{]{1,4}([0-9][0-9A-Z]{4})\b|\b([0-9][0-9A-Z]{4})["'`]? (?:error|violation)\b/gi,
    read: (match) => (sqlStates.has((match[1] ?? match[2] ?? "").toUpperCase()) ? sqlState(match) : []),
  },
  // With a letter in it a number is no count.
  { system: "sqlstate", pattern: /\b(?:25P0[12]|28P01|40P01|42P\d\d|55P0[34]|57P0[1-5])\b/g, read: sqlState },
  {
    system: "mysql",
    pattern: /\bERROR (1\d{3}|2\d{3}|3\d{3}) \([0-9A-Z]{5}\)/g,
    read: (match) => [{ code: `MySQL ${match[1]}` }],
  },
  { system: "oracle", pattern: /\b(?:ORA|PLS|TNS)-\d{5}\b/g, read: whole },
  { system: "mongodb", pattern: /\bE1\d{4}\b/g, read: whole },
  {
    system: "http",
    pattern: new RegExp(
      String.raw`\bHTTP(?:S|/[\d.]{1,3})?(?:[ -](?:status|code|error|response)s?){0,2}[ :=(-]{0,3}(${status}(?:(?:/|, ?| or | and )${status})*)\b`,
      "gi",
    ),
    read: httpStatuses,
  },
  {
    system: "http",
    pattern: new RegExp(
      String.raw`\b(?:status(?:[ _-]?code)?|responded with|response code|error code)[ :=("'\`]{1,3}(?:an? )?(${status})\b`,
      "gi",
    ),
    read: httpStatuses,
  },
  {
    system: "http",
    pattern: new RegExp(
      String.raw`(?<![\d.,:$€#/-])\b(${status}(?:(?:/|, ?| or | and )${status})*) (?:errors?\b|responses?\b|status\b|${phrases})`,
      "gi",
    ),
    read: httpStatuses,
  },
  { system: "http", pattern: new RegExp(String.raw`(?<![\d.,:$€#/-])\b(${status})s\b`, "g"), read: httpStatuses },
  {
    system: "grpc",
    pattern: /\b(?:rpc error: code = |grpc[-_ ]?status[ :=]{1,3}|StatusCode\.|codes\.)([A-Za-z_]{5,20})\b/g,
    read: grpcCode,
  },
  {
    system: "grpc",
    pattern:
      /\b(?:DEADLINE_EXCEEDED|RESOURCE_EXHAUSTED|FAILED_PRECONDITION|INVALID_ARGUMENT|PERMISSION_DENIED|UNAUTHENTICATED)\b/g,
    read: whole,
  },
  {
    system: "exit",
    pattern:
      /\b(?:exit(?:ed)?|exits|returned|terminated)(?: with)?(?: (?:an? )?(?:non-zero )?(?:exit ?)?(?:code|status))[ :=]{0,3}(\d{1,3})\b/gi,
    read: exitCode,
  },
  { system: "signal", pattern: /\bSIG(?:KILL|SEGV|ABRT|BUS|FPE|ILL|PIPE|TERM|QUIT|SYS|TRAP|XCPU)\b/g, read: whole },
  {
    system: "kubernetes",
    pattern:
      /\b(?:OOMKilled|CrashLoopBackOff|ImagePullBackOff|ErrImagePull|FailedScheduling|DiskPressure|MemoryPressure|PIDPressure)\b/g,
    read: whole,
  },
  { system: "dns", pattern: /\b(?:NXDOMAIN|SERVFAIL)\b/g, read: whole },
  {
    system: "windows",
    pattern: /\b0x([8C][0-9A-F]{7})\b/gi,
    read: (match) => [{ code: `0x${match[1]?.toUpperCase()}` }],
  },
  { system: "apple", pattern: /\bEXC_[A-Z_]{3,30}\b/g, read: whole },
  { system: "cve", pattern: /\bCVE-\d{4}-\d{4,7}\b/gi, read: (match) => [{ code: match[0].toUpperCase() }] },
  { system: "ghsa", pattern: /\bGHSA(?:-[23456789cfghjmpqrvwx]{4}){3}\b/g, read: whole },
  {
    system: "exception",
    pattern: /(?<![\w$])((?:[A-Z][A-Za-z0-9]{1,60})(?:Error|Exception))(?![\w$])/g,
    read: (match) => first(match).map(({ code }) => ({ code, type: code })),
  },
];

/** A log or a dump longer than this has said what it has to say. */
const longestText = 256 * 1024;

/** The error codes that a text names, each once, in the order of their first mention. Runs in Node and in the browser. */
export function errorCodesIn(text: string): ErrorCode[] {
  const found: (ErrorCode & { at: number })[] = [];
  for (const { system, pattern, read } of patterns) {
    for (const match of text.slice(0, longestText).matchAll(pattern)) {
      for (const code of read(match)) found.push({ ...code, system, at: match.index });
    }
  }
  const seen = new Set<string>();
  const inOrder = found
    .map((code, index) => ({ code, index }))
    .sort((a, b) => a.code.at - b.code.at || a.index - b.index);
  return inOrder.flatMap(({ code: { at: _, ...code } }) => {
    const key = `${code.system} ${code.code}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [code];
  });
}

function sqlState(match: RegExpExecArray): { code: string; type?: string }[] {
  const code = (match[1] ?? match[2] ?? match[0]).toUpperCase();
  const type = sqlStates.get(code);
  return [{ code, ...(type ? { type } : {}) }];
}

function httpStatuses(match: RegExpExecArray): { code: string }[] {
  return (match[1]?.match(/\d{3}/g) ?? []).map((number) => ({ code: `HTTP ${number}` }));
}

/** `DeadlineExceeded` is Go's spelling of `DEADLINE_EXCEEDED`. */
function grpcCode(match: RegExpExecArray): { code: string }[] {
  const written = match[1] ?? "";
  const code = /[a-z]/.test(written) ? written.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase() : written;
  const known = code === "CANCELED" ? "CANCELLED" : code;
  return grpcCodes.has(known) ? [{ code: known }] : [];
}

function exitCode(match: RegExpExecArray): { code: string }[] {
  const number = Number(match[1]);
  return number > 0 && number < 256 ? [{ code: `exit ${number}` }] : [];
}
