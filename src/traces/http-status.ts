import { allMatches } from "./matches.ts";

/** The errors among the HTTP status codes and the words that go with them (RFC 9110 and the IANA registry; nginx 499, Cloudflare 52x). */
const reasons: readonly [number, string][] = [
  [400, "Bad Request"],
  [401, "Unauthorized"],
  [402, "Payment Required"],
  [403, "Forbidden"],
  [404, "Not Found"],
  [405, "Method Not Allowed"],
  [406, "Not Acceptable"],
  [407, "Proxy Authentication Required"],
  [408, "Request Time-?out"],
  [409, "Conflict"],
  [410, "Gone"],
  [411, "Length Required"],
  [412, "Precondition Failed"],
  [413, "(?:Content|Payload|Request Entity) Too Large"],
  [414, "(?:Request-)?URI Too (?:Long|Large)"],
  [415, "Unsupported Media Type"],
  [416, "(?:Requested )?Range Not Satisfiable"],
  [417, "Expectation Failed"],
  [418, "I'm a teapot"],
  [421, "Misdirected Request"],
  [422, "Unprocessable (?:Content|Entity)"],
  [423, "Locked"],
  [424, "Failed Dependency"],
  [425, "Too Early"],
  [426, "Upgrade Required"],
  [428, "Precondition Required"],
  [429, "Too Many Requests"],
  [431, "Request Header Fields Too Large"],
  [451, "Unavailable For Legal Reasons"],
  [499, "Client Closed Request"],
  [500, "Internal Server Error"],
  [501, "Not Implemented"],
  [502, "Bad Gateway"],
  [503, "Service (?:Temporarily )?Unavailable"],
  [504, "Gateway Time-?out"],
  [505, "HTTP Version Not Supported"],
  [507, "Insufficient Storage"],
  [508, "Loop Detected"],
  [511, "Network Authentication Required"],
  [520, "Web Server Returned an Unknown Error"],
  [521, "Web Server Is Down"],
  [522, "Connection Timed Out"],
  [523, "Origin Is Unreachable"],
  [524, "A Timeout Occurred"],
  [525, "SSL Handshake Failed"],
  [526, "Invalid SSL Certificate"],
  [530, "Origin DNS Error"],
];

const known: ReadonlySet<string> = new Set(reasons.map(([status]) => String(status)));

const status = "([45]\\d\\d)";
/** Nothing that would make it a larger number, an amount or a size. */
const whole = "(?<![\\w.,$€£#-])";
/** What may follow a status that a server "returned", so that `returned 500 rows` is none. */
const closing =
  "(?:'?s\\b|(?=\\s*[^\\w\\s%.,/:-]|[.,:](?!\\d)|/[45]\\d\\d\\b|\\s*$|\\s(?:errors?|responses?|status|pages?|codes?|server|for|from|to|on|when|while|because|and|or|with|without|instead|until|after|before|as|at|but|in|by|if|due|that|which)(?!\\w)))";

/** Each has the status in its first group. */
const patterns: readonly RegExp[] = [
  // `HTTP 502`, `HTTP/1.1 502`, `HTTP/1.1" 502`, `HTTP status code: 502`, `HTTPStatusError: 502`, `HTTP_502`.
  new RegExp(
    `\\bHTTP(?:S\\b|/[123](?:\\.[01])?"?|(?:Status)?Error:?)?(?:[ -](?:error|response|status)){0,2}(?:[ -]?codes?)?(?: of| was)?["']?[ :=_-]{1,3}["']?${status}(?:'?s)?(?![\\w.%]\\w|\\w)`,
    "gi",
  ),
  // `status code 503`, `status_code=503`, `"status": 503`, `response code of 500`, `error code 503`.
  new RegExp(
    `\\b(?:status|response|error(?= ?code))(?:[ _-]?codes?)?["']?(?: of| was| is)?\\s?[:=]{0,3}\\s?["']?${status}(?:'?s)?(?![\\w.%,-]\\w|\\w)(?! (?:ms|seconds?|rows|bytes|users|items))`,
    "gi",
  ),
  // `returned 500s`, `responded with a 503`, `started serving 502 errors`, `a 401!`.
  new RegExp(
    `\\b(?:return(?:s|ed|ing)?|respon(?:d(?:s|ed|ing)?|ses?)|answer(?:s|ed|ing)?|serv(?:e|es|ed|ing)|throw(?:s|ing|n)?|threw|fail(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|got|gets?|getting|see(?:s|ing|n)?|saw|emit(?:s|ted|ting)?)(?: (?:with|of|HTTP|only|back|us|an?|the|status|errors?|many|more)){0,3} ${status}${closing}`,
    "gi",
  ),
  new RegExp(`\\ban? ${status}${closing}`, "gi"),
  // `a spike in 502s`, `rate of 503s`, `to avoid 504s`; `took 504s` is a duration.
  /\b(?:spike|increase|rate|rise|flood|wave|burst|surge|number|elevated|intermittent|sporadic)(?: (?:in|of|HTTP)){0,2} ([45]\d\d)'?s\b/gi,
  /\b(?!(?:took|after|in|for|of|within|at|every|about|around|nearly|and|or|to|by|over|than) )[a-z]{2,20} (429|50[234])'?s\b/gi,
  // `502 errors`, `500 spike`, `503 responses`, `504 timeouts`, `429 rate limit`, `404 Client Error`; `errors (502/503)`.
  new RegExp(
    `${whole}${status}s? (?:errors?|responses?|status(?:es)?(?: codes?)?|timeouts?|spikes?|storms?|surges?|rate[ -]limit|client error|server error)\\b`,
    "gi",
  ),
  new RegExp(`\\b(?:errors?|status(?:es)?|responses?) \\(${status}(?=[/,)]| and )`, "gi"),
  new RegExp(`${whole}[45]\\d\\d(?:/| and | or )${status} (?:errors?|responses?|status(?:es)?|timeouts?)\\b`, "gi"),
];

/** `502 Bad Gateway`, also in a table, where the words are those of the status. */
const withReason = new RegExp(`${whole}${status}\\)?[:,]?(?: [|–—-])? \\(?["']?([A-Z][A-Za-z' -]{3,42})`, "gi");
const reasonOf: ReadonlyMap<string, RegExp> = new Map(
  reasons.map(([code, reason]) => [String(code), new RegExp(`^${reason}\\b`, "i")]),
);

/** More statuses after one: `502/503/504`, `429, 500 and 502`. */
const further = /(?:\s?\/\s?|, (?:and |or )?| and | or | & )([45]\d\d)(?:'?s)?(?![\w.%]\w|\w)/y;

/** Before `500 errors` these words make it a count. */
const counting =
  /(?:\b(?:than|over|about|around|nearly|almost|approximately|roughly|least|most|to|total|another|every|per|first|last|next|of (?:the|those|these)|logged|counted|had|were|was)|[~≈><]) ?$/i;

interface Status {
  /** `HTTP 502`. */
  code: string;
  index: number;
}

/** HTTP errors (4xx, 5xx) in a context that says so, with their positions. */
export function httpErrorsIn(text: string): Status[] {
  if (!/[45]\d\d/.test(text)) return [];
  return [...patterns.flatMap((pattern) => statuses(text, pattern)), ...statusesWithReason(text)];
}

function statuses(text: string, pattern: RegExp): Status[] {
  const found: Status[] = [];
  for (const match of allMatches(pattern, text)) {
    const [written, code = ""] = match;
    const bare = /^\d/.test(written) && /errors?$/i.test(written);
    if (!known.has(code) || (bare && counting.test(text.slice(Math.max(0, match.index - 24), match.index)))) continue;
    found.push({ code: `HTTP ${code}`, index: match.index }, ...listed(text, match.index + written.length));
  }
  return found;
}

function listed(text: string, after: number): Status[] {
  const found: Status[] = [];
  further.lastIndex = after;
  for (let more = further.exec(text); more && known.has(more[1] ?? "") && found.length < 10; more = further.exec(text))
    found.push({ code: `HTTP ${more[1]}`, index: more.index });
  return found;
}

function statusesWithReason(text: string): Status[] {
  return [...allMatches(withReason, text)].flatMap(({ 1: code = "", 2: words = "", index }) =>
    reasonOf.get(code)?.test(words) ? [{ code: `HTTP ${code}`, index }] : [],
  );
}
