/** What people write where a password was: `<password>`, `****`, `$DB_PASSWORD`, `{{ password }}`, `[redacted]`. */
const wholeStandIn =
  /^(?:<[^<>]*>|\*+|•+|[x#_?-]{3,}|\.{3}|…|\$\{?\w+\}?|\$env:\w+|\$\([^()]*\)|\{[^{}]*\}|\{\{[^{}]*\}\}|\[[^[\]]*\]|%\w+%|%\(\w+\)s|:\w+|@\w+|-)$/i;

/** Words that stand for a secret, or that are what a form says of one. */
const words = new Set(
  (
    "password passwd passphrase pass pwd pw secret token key apikey credentials redacted masked hidden removed filtered " +
    "scrubbed sanitized changeme changeit change_me example placeholder dummy fake sample test testing tests null nil none " +
    "undefined true false yes no on off empty unset blank todo fixme tbd n/a na string text str bool boolean int integer " +
    "number optional required mandatory default value foo bar baz foobar qwerty letmein abc123 invalid incorrect wrong " +
    "expired missing unknown rejected denied failed failure correct valid enabled disabled set reset changed rotated " +
    "revoked leaked exposed encrypted hashed plaintext unchanged auth authentication authorization access basic bearer user " +
    "username root admin postgres guest private public"
  ).split(" "),
);

/** `your-api-key`, `my_secret_token`, `example-password`, `replace-me`, `insert token here`. */
const opening =
  /^(?:your|my|our|the|some|any|change|replace|insert|enter|put|paste|use|example|dummy|fake|sample|mock|placeholder|todo|fixme|redacted|removed|masked|hidden|secret|not|no|new|old)[-_ .]/i;

/** A value that is fetched from elsewhere when the program runs. */
const reference =
  /\$\{|\{\{|\$\(|<%|%>|^\$[A-Za-z_]\w*$|^!(?:Ref|Sub|vault|env|GetAtt|reference)\b|^(?:process|os|ENV|env|System|Environment|secrets?|vars?|local|data|module|config|settings|self|this|args|options|params|ctx|conf|cfg|props|params)(?:\.|\[|->|::)|^(?:op|vault|ssm|awssm|sm|keyvault|gcpsm|secretsmanager|ref|env|file|kms|sops|projects|arn)(?::|\/)|getenv|environ|^@Microsoft|^ENC\[|^data:/;

/** Partly masked: `AKIA****`, `sk-…f3a`, `abcdxxxxxxxx`. */
const masked =
  /\*{2}|•{2}|…|\.{3}|x{5}|X{5}|#{3}|\[(?:redacted|filtered|masked|removed|hidden|secret)[^\]]{0,20}\]|<[a-z][^<>]{0,40}>/i;

const sequences = ["0123456789012345678901234567890123456789", "abcdefghijklmnopqrstuvwxyz", "9876543210987654321"];

/** True when the value is only a place for a secret, or a reference to where it is kept. */
export function isPlaceholder(value: string): boolean {
  return (
    wholeStandIn.test(value) ||
    words.has(value.toLowerCase()) ||
    /^[a-z_-]{1,12}(?:password|passwd|secret|token|apikey)$/i.test(value) ||
    opening.test(value) ||
    masked.test(value) ||
    reference.test(value) ||
    value.includes("EXAMPLE") ||
    /^(.)\1*$/s.test(value) ||
    sequences.some((sequence) => sequence.includes(value.toLowerCase()))
  );
}
