import type { Ref } from "#model/incident.ts";
import { excerpt } from "./excerpt.ts";
import { outsideHref } from "./href.ts";

interface Reference {
  label: string;
  url: string;
  note: string;
}

interface HostGroup {
  host: string;
  references: Reference[];
}

/** Fewer than this are found as quickly in the text. */
const fewest = 2;

/** Everything outside that the document points at, by the host that one has to reach. */
export function References({ refs }: { refs: Ref[] }) {
  const groups = referencesByHost(refs);
  if (groups.reduce((sum, { references }) => sum + references.length, 0) < fewest) return null;
  return (
    <section class="references" aria-labelledby="references-heading">
      <h2 id="references-heading">References by host</h2>
      <dl>
        {groups.map(({ host, references }) => (
          <div key={host}>
            <dt>
              {host}
              {needsAccess(host) ? <span class="muted"> needs access</span> : null}
            </dt>
            <dd>
              <ul>
                {references.map(({ label, url, note }) => (
                  <li key={url}>
                    <a href={url} rel="noopener noreferrer">
                      <bdi>{label}</bdi>
                    </a>
                    {note === "" ? null : <span class="muted"> {note}</span>}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const notes: Partial<Record<Ref["role"], string>> = {
  fix: "the fix",
  upstream: "waiting on",
  mention: "mentioned",
};

/** Each address once, by host; hosts in the order of their letters, addresses in that of the document. */
export function referencesByHost(refs: readonly Ref[]): HostGroup[] {
  const groups = new Map<string, HostGroup>();
  const seen = new Set<string>();
  for (const { role, label, url: written } of refs) {
    const url = outsideHref(written);
    const host = url === undefined ? undefined : hostOf(url);
    if (url === undefined || host === undefined || seen.has(url)) continue;
    seen.add(url);
    const group = groups.get(host) ?? { host, references: [] };
    group.references.push({ label: labelOf(label, url), url, note: notes[role] ?? "" });
    groups.set(host, group);
  }
  return [...groups.values()].sort((a, b) => (a.host < b.host ? -1 : a.host > b.host ? 1 : 0));
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") || undefined : undefined;
}

/** An address as label says less than `owner/name#12`. */
function labelOf(label: string, url: string): string {
  if (label !== "" && label !== url) return excerpt(label, 90);
  const { hostname, pathname, search } = new URL(url);
  const [, owner, name, kind, number] = pathname.split("/");
  if (hostname === "github.com" && (kind === "pull" || kind === "issues") && number)
    return `${owner}/${name}#${number}`;
  return excerpt(pathname === "/" && search === "" ? hostname : pathname + search, 90);
}

/** Chat is closed to those who are not members. */
function needsAccess(host: string): boolean {
  return host === "slack.com" || host.endsWith(".slack.com") || host === "teams.microsoft.com";
}
