export interface Version {
  name: string;
  value: string;
}

/** Software that reports name with its version, in the spelling of its makers. */
const software = [
  "Node.js",
  "Node",
  "Deno",
  "Bun",
  "npm",
  "pnpm",
  "Yarn",
  "Python",
  "Ruby",
  "Rails",
  "Django",
  "Go",
  "Java",
  "JDK",
  "OpenJDK",
  "Kotlin",
  "Scala",
  "PHP",
  "Rust",
  "Elixir",
  "Erlang",
  ".NET",
  "TypeScript",
  "React",
  "Next.js",
  "Vue",
  "Angular",
  "Spring Boot",
  "PostgreSQL",
  "Postgres",
  "MySQL",
  "MariaDB",
  "SQLite",
  "MongoDB",
  "Redis",
  "Kafka",
  "RabbitMQ",
  "Elasticsearch",
  "nginx",
  "Envoy",
  "Kubernetes",
  "Docker",
  "Terraform",
  "Helm",
  "Chrome",
  "Firefox",
  "Safari",
  "Edge",
  "Android",
  "iOS",
  "macOS",
  "Ubuntu",
  "Debian",
  "Alpine",
  "Windows",
];
const spelling: ReadonlyMap<string, string> = new Map(software.map((name) => [name.toLowerCase(), name]));
const names = software.map((name) => name.replace(/\./g, "\\.")).join("|");
const version = "v?(\\d{1,4}(?:\\.\\d{1,5}){0,3}(?:-[0-9A-Za-z.]{1,20})?)";
const pattern = new RegExp(`(?<![\\w.-])(${names})[ /@-](?:version )?${version}(?![\\w%])`, "gi");

/** `Node v20`, `Python 3.11`, `redis@7.2`: software that a sentence names with its version. */
export function versionsIn(text: string): Version[] {
  const found = new Map<string, Version>();
  for (const [, name = "", value = ""] of text.matchAll(pattern)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, { name: spelling.get(key) ?? name, value });
  }
  return [...found.values()];
}
