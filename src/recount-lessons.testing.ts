import type { Action, Incident } from "#model/incident.ts";

/**
 * For tests: counts promises, gaps, decisions, alerts and repetitions from the incidents alone, as naively as can be, and
 * without any code of the enrichments.
 */

const documentWords = new Set(
  "docs document documents documenting documentation runbook runbooks playbook playbooks wiki wikis readme readmes howto howtos how-to how-tos guide guides guidelines cheatsheet cheatsheets faq faqs onboarding".split(
    " ",
  ),
);

/** Whether a sentence speaks of something that is written for people; names of files and hosts are no words. */
function namesDocumentation(text: string): boolean {
  const plain = text.toLowerCase();
  if (/(run books?|cheat sheets?|knowledge base|be (\w+ )?documented)\b/.test(plain)) return true;
  return plain.split(/[^a-z0-9.-]+/).some((token) => {
    if (documentWords.has(token.replace(/[.-]+$/, ""))) return true;
    // `runbook.md` names a file, `the-runbook` and `v2.runbook` end in the word.
    const last = token.split(/[.-]/).at(-1) ?? "";
    return documentWords.has(last);
  });
}

const refused = ["won't do", "won’t do", "wont do", "won't fix", "won’t fix", "wont fix", "wontfix", "will not do"];
const given = ["cancelled", "canceled", "rejected", "obsolete", "dropped", "declined"];

/** What follows the refusal, or nothing when the status is none. */
function refusal(action: Action): string | undefined {
  const status = (action.status ?? "").trim();
  const word = [...refused, ...given].find((each) => status.toLowerCase().startsWith(each));
  return word === undefined ? undefined : status.slice(word.length);
}

/** An action is open unless every sign says that it is done, or it was refused with at least two words of reason. */
export function isOpen(action: Action): boolean {
  const reason = refusal(action);
  if (reason !== undefined) return reason.split(/[^\p{L}\p{N}]+/u).filter(Boolean).length < 2;
  const status = (action.status ?? "").trim().toLowerCase();
  const signs: boolean[] = [];
  if (action.ticked !== undefined) signs.push(action.ticked);
  if (action.completed) signs.push(true);
  if (status !== "") {
    const [word = ""] = status.split(/[^a-z]+/).filter(Boolean);
    const done = "done complete completed close closed fixed resolved shipped finished merged implemented deployed yes";
    signs.push(/^[✅☑✔]/u.test(status) || (/^[a-z]/.test(status) && done.split(" ").includes(word)));
  }
  return signs.length === 0 ? !action.done : signs.includes(false);
}

export function gapsOf({ lessons, prevention, actions }: Incident): number {
  return (
    lessons.filter(({ kind }) => kind === "gap").length +
    prevention.filter(({ area }) => area === "documentation").length +
    actions.filter((action) => isAboutDocumentation(action) && isOpen(action)).length
  );
}

export function isAboutDocumentation({ title = "", text }: Action): boolean {
  return namesDocumentation(title) || namesDocumentation(text);
}

export function deferredOf({ incidentStatus, options, actions, fixes }: Incident): number {
  const turnedDown = options.filter(({ decision }) => decision === "rejected" || decision === "deferred").length;
  const given = actions.filter((action) => refusal(action) !== undefined && !isOpen(action)).length;
  const lasting = fixes.some(({ kind }) => kind === "permanent");
  const forNow = lasting ? 0 : fixes.filter(({ kind }) => kind === "workaround" || kind === "hotfix").length;
  return (incidentStatus === "deferred" ? 1 : 0) + turnedDown + given + forNow;
}

export function alertsOf({ monitoring, prevention }: Incident): number {
  const meant = prevention.filter(({ area }) => area === "monitoring");
  return monitoring.alerts.length + monitoring.added.length + meant.length;
}

/** Lines that stand word for word in at least four documents, without a name, a day or a ticket: a form's. */
export function formLines(incidents: readonly Incident[]): Set<Action> {
  const lines = incidents.flatMap((incident) =>
    incident.actions
      .filter(
        ({ owners, tickets, due, dueFrom = "own" }) => !owners.length && !tickets.length && (!due || dueFrom !== "own"),
      )
      .map((action) => ({ action, words: wordsOf(action), id: incident.id })),
  );
  const places = new Map<string, Set<string>>();
  for (const { words, id } of lines) places.set(words, (places.get(words) ?? new Set()).add(id));
  return new Set(lines.filter(({ words }) => (places.get(words)?.size ?? 0) >= 4).map(({ action }) => action));
}

function wordsOf({ title, text }: Action): string {
  const whole = title && text && title !== text ? `${title}: ${text}` : title || text;
  return whole.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase().replace(/\.+$/, "");
}

/** Groups of the same title, of the same cause in the same service, and of the same code at the same place, both on a known day. */
export function repetitions(incidents: readonly Incident[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const incident of incidents) {
    const { title, dates, bugClass, causeCategories, services, errors } = incident;
    const known = [dates.incident, dates.started, dates.detected, dates.written].find((date) => date?.iso);
    if ((known?.iso?.length ?? 0) < 10) continue;
    const causes = [...causeCategories, ...(bugClass ? [bugClass] : [])];
    const keys = [
      ...causes.flatMap((cause) => services.map((service) => `${cause}|${service}`.toLowerCase())),
      ...errors.flatMap(({ type, code, frames }) => {
        const own = frames.find((frame) => frame.own && (frame.file ?? frame.symbol));
        return type && own ? [`${type}|${code}|${own.file?.split("/").at(-1)}|${own.symbol}`.toLowerCase()] : [];
      }),
    ];
    const words = title.toLowerCase().match(/[a-z]{4,}|\d{3}/g) ?? [];
    const telling = words.filter((word) => !/^(?:services?|unavailable|issues?|errors?|outages?)$/.test(word));
    if (telling.length >= 3) keys.push(`title ${title.trim().toLowerCase()}`);
    for (const key of new Set(keys)) found.set(key, [...(found.get(key) ?? []), incident.id]);
  }
  for (const [key, ids] of found) if (ids.length < 2) found.delete(key);
  return found;
}
