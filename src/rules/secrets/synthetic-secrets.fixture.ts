/** Secrets made of random values, in the forms in which logs, configuration and commands carry them. None was ever issued. */
export interface SyntheticSecret {
  family: string;
  /** What is pasted. */
  text: string;
  /** What must be covered. */
  secret: string;
}

export type Random = () => number;

/** mulberry32: small, and the same on every machine. */
function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const hex = "0123456789abcdef";
const upper = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const lower = "abcdefghijkmnopqrstuvwxyz";
const digits = "0123456789";
const alphanumeric = upper + lower + digits;
const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

type Make = (of: (alphabet: string, length: number) => string, password: string) => [text: string, secret?: string];

/** The prefixes are written in two pieces, so that no scanner takes this file for a leak. */
const prefixed = (...parts: string[]) => parts.join("");

const families: Record<string, Make> = {
  "bearer header": (of) => secretIn(of(alphanumeric, 40), (s) => `> GET /v1/orders\n> Authorization: Bearer ${s}`),
  "bearer in JSON": (of) =>
    secretIn(of(alphanumeric, 32), (s) => `{"headers":{"authorization":"Bearer ${s}","accept":"*/*"}}`),
  "bearer in curl": (of) =>
    secretIn(of(alphanumeric, 36), (s) => `curl -sH 'Authorization: Bearer ${s}' https://api.example.net/v1/me`),
  "escaped bearer": (of) =>
    secretIn(of(alphanumeric, 32), (s) => `msg="request" headers="{\\"Authorization\\":\\"Bearer ${s}\\"}"`),
  "basic header": (_, pw) => secretIn(btoa(`deploy:${pw}`), (s) => `proxy-authorization: Basic ${s}`),
  "api key header": (of) => secretIn(of(hex, 32), (s) => `X-Api-Key: ${s}`),
  "signed header": (of) =>
    secretIn(
      of(hex, 64),
      (s) =>
        `Authorization: AWS4-HMAC-SHA256 Credential=x/20260101/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=${s}`,
    ),
  cookie: (of) => secretIn(of(hex, 40), (s) => `Cookie: lang=en; sessionid=${s}; theme=dark`),
  "set-cookie": (of) => secretIn(of(alphanumeric, 44), (s) => `< Set-Cookie: sid=${s}; Path=/; HttpOnly; Secure`),
  "cookie of Java": (of) => secretIn(of(hex.toUpperCase(), 32), (s) => `"cookie": "JSESSIONID=${s}"`),
  "session in a log": (of) => secretIn(of(alphanumeric, 26), (s) => `login ok user_no=12 session_id=${s} took=12ms`),
  "JSON web token": (of) =>
    secretIn(
      `${prefixed("ey", "J")}${of(alphanumeric, 34)}.${prefixed("ey", "J")}${of(alphanumeric, 80)}.${of(alphanumeric, 43)}`,
      (s) => `token rejected: ${s}`,
    ),
  "env password": (_, pw) => secretIn(pw, (s) => `DB_PASSWORD=${s}`),
  "exported password": (_, pw) => secretIn(pw, (s) => `export PGPASSWORD='${s}'`),
  "docker env": (_, pw) => secretIn(pw, (s) => `docker run -e MYSQL_ROOT_PASSWORD=${s} -d mysql:8`),
  "YAML password": (_, pw) => secretIn(pw, (s) => `database:\n  user: app\n  password: "${s}"`),
  "bare YAML password": (_, pw) => secretIn(pw, (s) => `  passwd: ${s}`),
  "JSON password": (_, pw) => secretIn(pw, (s) => `{"user":"app","password":"${s}","tls":true}`),
  "escaped JSON password": (_, pw) => secretIn(pw, (s) => `body="{\\"user\\":\\"app\\",\\"password\\":\\"${s}\\"}"`),
  "Python dict": (_, pw) => secretIn(pw, (s) => `connect({'host': 'db-1', 'passwd': '${s}'})`),
  "Ruby hash": (_, pw) => secretIn(pw, (s) => `{:password=>"${s}", :email=>"[FILTERED]"}`),
  properties: (_, pw) => secretIn(pw, (s) => `spring.datasource.password=${s}`),
  "XML password": (_, pw) => secretIn(pw, (s) => `<server><username>ci</username><password>${s}</password></server>`),
  "XML attribute": (_, pw) => secretIn(pw, (s) => `<add key="SmtpPassword" value="${s}" />`),
  "Kubernetes env": (_, pw) => secretIn(pw, (s) => `- name: DB_PASSWORD\n  value: ${s}`),
  "Terraform variable": (_, pw) => secretIn(pw, (s) => `master_password = "${s}"`),
  "query password": (_, pw) =>
    secretIn(encodeURIComponent(pw), (s) => `GET /login?user=app&password=${s}&next=/home 200`),
  "query token": (of) => secretIn(of(alphanumeric, 32), (s) => `GET /export?format=csv&access_token=${s} HTTP/1.1`),
  "query key": (of) => secretIn(of(hex, 32), (s) => `https://api.example.net/weather?api_key=${s}&q=x`),
  "flag with equals": (_, pw) => secretIn(pw, (s) => `pg_restore --host db-2 --password=${s} --clean nightly.dump`),
  "flag with space": (_, pw) => secretIn(pw, (s) => `./migrate --db-password ${s} --yes`),
  "attached flag": (_, pw) => secretIn(pw, (s) => `mysql -h db-1 -u reports -p${s} ledger`),
  sshpass: (_, pw) => secretIn(pw, (s) => `sshpass -p '${s}' scp dump.gz backup@vault-2:/in`),
  "docker login": (_, pw) => secretIn(pw, (s) => `docker login -u ci -p ${s} registry.example.net`),
  "redis-cli": (_, pw) => secretIn(pw, (s) => `redis-cli -h cache-1 -a ${s} FLUSHALL`),
  "curl user": (_, pw) => secretIn(pw, (s) => `curl -u deploy:${s} -T build.tar https://artifacts.example.net/`),
  "SQL user": (_, pw) => secretIn(pw, (s) => `ALTER USER 'app'@'%' IDENTIFIED BY '${s}';`),
  requirepass: (_, pw) => secretIn(pw, (s) => `requirepass ${s}`),
  netrc: (_, pw) => secretIn(pw, (s) => `machine git.example.net login ci password ${s}`),
  "Markdown table": (_, pw) => secretIn(pw, (s) => `| setting | value |\n|---|---|\n| password | ${s} |`),
  "Markdown list": (_, pw) => secretIn(pw, (s) => `- **Password**: \`${s}\``),
  "client secret": (of) =>
    secretIn(of(alphanumeric, 36), (s) => `client_id=checkout client_secret=${s} grant_type=client_credentials`),
  "secret key base": (of) => secretIn(of(hex, 64), (s) => `SECRET_KEY_BASE: ${s}`),
  "signing key": (of) => secretIn(of(alphanumeric, 32), (s) => `jwt.signing-key: ${s}`),
  "S3 link": (of) =>
    secretIn(
      of(hex, 64),
      (s) => `https://dumps.s3.eu-west-1.amazonaws.com/a.sql?X-Amz-Expires=900&X-Amz-Signature=${s}`,
    ),
  "GCS link": (of) =>
    secretIn(
      of(hex, 128),
      (s) => `https://storage.googleapis.com/dumps/a.sql?X-Goog-Expires=900&X-Goog-Signature=${s}`,
    ),
  "Azure link": (of) =>
    secretIn(
      `${of(alphanumeric, 42)}%3D`,
      (s) => `https://dumps.blob.core.windows.net/a/b.sql?sv=2022-11-02&se=2026-01-01&sig=${s}`,
    ),
  "CloudFront link": (of) =>
    secretIn(
      of(alphanumeric, 120),
      (s) => `https://d1.cloudfront.net/a.mp4?Expires=1767225600&Signature=${s}&Key-Pair-Id=K2`,
    ),
  ...Object.fromEntries(
    [
      "postgres",
      "postgresql",
      "mysql",
      "mongodb",
      "mongodb+srv",
      "redis",
      "rediss",
      "amqp",
      "amqps",
      "mssql",
      "sqlserver",
      "clickhouse",
      "snowflake",
      "smtp",
      "smtps",
      "ftp",
      "ldap",
      "https",
    ].map((scheme): [string, Make] => [
      `${scheme} URL`,
      (_, pw) =>
        secretIn(
          encodeURIComponent(pw),
          (s) => `cannot connect: ${scheme}://app_rw:${s}@store-3.prod.example.net:5432/orders`,
        ),
    ]),
  ),
  "Redis without user": (of) => secretIn(of(alphanumeric, 24), (s) => `REDIS_URL=redis://:${s}@cache-1:6379/0`),
  "Go MySQL": (of) => secretIn(of(alphanumeric, 16), (s) => `dsn app:${s}@tcp(db-1:3306)/orders`),
  JDBC: (_, pw) =>
    secretIn(encodeURIComponent(pw), (s) => `jdbc:mysql://db-1:3306/orders?user=app&password=${s}&useSSL=true`),
  ADO: (_, pw) => secretIn(pw, (s) => `Server=db-1;Database=orders;User Id=app;Password=${s};Encrypt=True`),
  "ADO short": (_, pw) => secretIn(pw, (s) => `Data Source=db-1;Initial Catalog=orders;Uid=app;Pwd=${s};`),
  "Oracle thin": (of) => secretIn(of(alphanumeric, 14), (s) => `jdbc:oracle:thin:app/${s}@db-1:1521:orders`),
  "Azure storage": (of) =>
    secretIn(
      `${of(alphanumeric, 86)}==`,
      (s) => `AccountName=dumps;DefaultEndpointsProtocol=https;AccountKey=${s};EndpointSuffix=core.windows.net`,
    ),
  "Azure bus": (of) =>
    secretIn(
      `${of(alphanumeric, 43)}=`,
      (s) => `Endpoint=sb://bus.servicebus.windows.net/;SharedAccessKeyName=root;SharedAccessKey=${s}`,
    ),
  "PEM key": (of) => secretIn(pem(of, "\n"), (s) => s),
  "PEM in a log line": (of) => secretIn(pem(of, "\\n"), (s) => `{"private_key":"${s}"}`),
  "PEM in a quotation": (of) => secretIn(pem(of, "\n> "), (s) => `> ${s}`),
  "age key": (of) => secretIn(`${prefixed("AGE-SECRET", "-KEY-1")}${of(base32, 58)}`, (s) => `# created\n${s}`),
  "AWS key id": (of) =>
    secretIn(`${prefixed("AK", "IA")}${of(base32, 16)}`, (s) => `aws sts: InvalidClientTokenId ${s}`),
  "AWS secret": (of) => secretIn(of(alphanumeric, 40), (s) => `aws_secret_access_key = ${s}`),
  "AWS secret in JSON": (of) => secretIn(of(alphanumeric, 40), (s) => `"SecretAccessKey": "${s}",`),
  "named key": (of) => secretIn(of(hex, 32), (s) => `DD_API_KEY=${s} DD_SITE=datadoghq.eu`),
  "UUID key": (of) =>
    secretIn(`${of(hex, 8)}-${of(hex, 4)}-${of(hex, 4)}-${of(hex, 4)}-${of(hex, 12)}`, (s) => `HEROKU_API_KEY=${s}`),
  "token header": (of) => secretIn(of(alphanumeric, 20), (s) => `Authorization: Token token=${s}`),
  "Slack webhook": (of) =>
    secretIn(
      `T${of(upper, 8)}/B${of(upper, 8)}/${of(alphanumeric, 24)}`,
      (s) => `POST https://hooks.slack.com/services/${s} 404`,
    ),
  "Discord webhook": (of) =>
    secretIn(of(alphanumeric, 68), (s) => `https://discord.com/api/webhooks/1${of(digits, 17)}/${s}`),
  "Telegram bot": (of) =>
    secretIn(`7${of(digits, 9)}:AA${of(alphanumeric, 33)}`, (s) => `https://api.telegram.org/bot${s}/sendMessage`),
  "Sentry address": (of) => secretIn(of(hex, 32), (s) => `SENTRY_DSN=https://${s}@o1.ingest.sentry.io/77`),
  "one-time codes": (of) => secretIn(of(base32, 32), (s) => `otpauth://totp/Zebrakite:mailer?secret=${s}&digits=6`),
  "password hash": (of) => secretIn(`$2b$12$${of(alphanumeric, 53)}`, (s) => `password_hash | ${s}`),
  ...vendorFamilies(),
};

function vendorFamilies(): Record<string, Make> {
  const shapes: [name: string, prefix: [string, string], alphabet: string, length: number][] = [
    ["GitHub", ["gh", "p_"], alphanumeric, 36],
    ["GitHub server", ["gh", "s_"], alphanumeric, 36],
    ["GitHub fine-grained", ["github", "_pat_"], alphanumeric, 82],
    ["GitLab", ["gl", "pat-"], alphanumeric, 20],
    ["Slack", ["xox", "b-"], digits, 40],
    ["Stripe", ["sk_", "live_"], alphanumeric, 24],
    ["Twilio", ["S", "K"], hex, 32],
    ["Mailgun", ["ke", "y-"], hex, 32],
    ["npm", ["np", "m_"], alphanumeric, 36],
    ["PyPI", ["pypi-", "AgEIcHlwaS5vcmc"], alphanumeric, 70],
    ["Hugging Face", ["h", "f_"], lower, 34],
    ["OpenAI", ["sk-", "proj-"], alphanumeric, 48],
    ["Anthropic", ["sk-", "ant-api03-"], alphanumeric, 95],
    ["Google key", ["AI", "za"], alphanumeric, 35],
    ["Grafana", ["gl", "c_"], alphanumeric, 60],
    ["Vault", ["hv", "s."], alphanumeric, 90],
    ["DigitalOcean", ["dop", "_v1_"], hex, 64],
    ["Shopify", ["shp", "at_"], hex, 32],
    ["New Relic", ["NR", "AK-"], upper + digits, 27],
    ["Linear", ["lin", "_api_"], alphanumeric, 40],
    ["Databricks", ["da", "pi"], hex, 32],
    ["Docker", ["dckr", "_pat_"], alphanumeric, 27],
    ["Pulumi", ["pu", "l-"], hex, 40],
    ["Postman", ["PM", "AK-"], hex, 24],
    ["Tailscale", ["tskey", "-auth-k123456CNTRL-"], alphanumeric, 32],
    ["Atlassian", ["ATA", "TT3xFfGF0"], alphanumeric, 180],
  ];
  return Object.fromEntries(
    shapes.map(([name, [first, second], alphabet, length]): [string, Make] => [
      `${name} token`,
      (of) => {
        const tail = name === "Postman" ? `-${of(hex, 34)}` : "";
        return secretIn(
          `${prefixed(first, second)}${of(alphabet, length)}${tail}`,
          (s) => `auth failed for ${s} (401)`,
        );
      },
    ]),
  );
}

function secretIn(secret: string, write: (secret: string) => string): [text: string, secret: string] {
  return [write(secret), secret];
}

function pem(of: (alphabet: string, length: number) => string, lineEnd: string): string {
  const lines = Array.from({ length: 6 }, () => of(`${alphanumeric}+/`, 64));
  return [
    prefixed("-----BEGIN RSA PRIV", "ATE KEY-----"),
    ...lines,
    prefixed("-----END RSA PRIV", "ATE KEY-----"),
  ].join(lineEnd);
}

/** Passwords as people and generators make them. */
function passwordOf(random: Random, of: (alphabet: string, length: number) => string): string {
  const words = ["zebra", "kite", "harbor", "violet", "copper", "meadow", "Falcon", "Winter", "Orchid"];
  const word = () => words[Math.floor(random() * words.length)] ?? "";
  const kinds = [
    () => of(alphanumeric, 14),
    () => `${of(alphanumeric, 6)}!${of(alphanumeric, 6)}`,
    () => `${word()}${of(digits, 3)}${word()}`,
    () => `${word()}-${word()}-${of(digits, 2)}`,
    () => `${of(lower, 5)}#${of(alphanumeric, 5)}$${of(digits, 2)}`,
  ];
  return (kinds[Math.floor(random() * kinds.length)] ?? kinds[0])?.() ?? "";
}

/** Each family so many times, with other values each time. */
export function syntheticSecrets(rounds: number, seed: number): SyntheticSecret[] {
  const random = seededRandom(seed);
  const of = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join("");
  return Array.from({ length: rounds }, () =>
    Object.entries(families).map(([family, make]) => {
      const [text, secret = text] = make(of, passwordOf(random, of));
      return { family, text, secret };
    }),
  ).flat();
}

/** Where in a report it is pasted. */
export const contexts: readonly ((text: string) => string)[] = [
  (text) => `# Orders were late\n\n\`\`\`text\n2026-01-05T14:32:10Z ERROR ${text}\n\`\`\`\n`,
  (text) => `The job log has ${text} near its end.\n`,
  (text) => `> ${text.replaceAll("\n", "\n> ")}\n`,
  (text) => `- step 3\n\n      ${text.replaceAll("\n", "\n      ")}\n`,
  (text) => `<!-- take out: ${text} -->\n`,
];
