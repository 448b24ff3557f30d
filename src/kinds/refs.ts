import type { Nodes } from "mdast";
import type { Ref } from "#model/incident.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { plainText } from "#read/plain-text.ts";
import { ticketCandidates } from "#tickets/candidates.ts";
import { isLookAlikeKey } from "#tickets/look-alikes.ts";
import type { TicketForm } from "#tickets/token.ts";
import { linksIn } from "./field-value.ts";

const ownId = /(?<![\w-])nt-[0-9a-z]{5}(?![\w-])/g;

/** Every link and ticket key in a passage, each as a reference; else the lines themselves. */
export function refsIn(nodes: readonly Nodes[], role: Ref["role"]): Ref[] {
  const links = linksIn(nodes);
  const written = links.filter((link) => !namesNothing.test(link.url));
  const refs: Ref[] = written.map((link) => ({ role, label: link.label, url: link.url, ...idIn(link.label) }));
  const labels = links.map((link) => link.label).sort((a, b) => b.length - a.length);
  for (const line of plainText(nodes).split("\n")) {
    // What stands around a link belongs to it: it is no reference of its own unless it names a ticket.
    const rest = labels.reduce((left, label) => left.replace(label, "\u0000"), line);
    for (const part of rest.split(/[,;\u0000]/)) {
      const text = part.trim();
      if (text === "" || isPlaceholder(text) || (rest.includes("\u0000") && ticketsIn(text).length === 0)) continue;
      const documents = documentsIn(text);
      if (documents.length > 0) {
        refs.push(...documents.map((name) => documentRef(name, role)));
        continue;
      }
      const keys = ticketsIn(text);
      if (keys.length > 0) refs.push(...keys.map((id) => ({ role, label: keys.length === 1 ? text : id, id })));
      else if (text.length <= 200) refs.push({ role, label: text });
    }
  }
  return refs;
}

/** `mistakes/XXX-similar-issue.md`: the number was never filled in. */
const namesNothing = /(?:^|[/\s])X{3,}[-_.]/;

/** Wiki links and paths of documents in a line of prose. */
function documentsIn(text: string): string[] {
  const wiki = [...text.matchAll(/\[\[[^[\]\n]{1,200}\]\]/g)].map(([name]) => name);
  if (wiki.length > 0) return wiki;
  const paths = text.split(/[\s,;()[\]`"]+/).filter((word) => /^[^\s:]+\.(?:md|markdown)(?:#\S*)?$/i.test(word));
  return paths.filter((path) => !namesNothing.test(path));
}

function documentRef(name: string, role: Ref["role"]): Ref {
  return name.startsWith("[[") ? { role, label: name } : { role, label: name, url: name };
}

export function refFrom(text: string, role: Ref["role"]): Ref | undefined {
  const value = text.trim();
  if (value === "") return undefined;
  const url = /^(?:https?:\/\/|\.{0,2}\/)|\.md(?:#|$)/.test(value) ? { url: value } : {};
  return { role, label: value, ...url, ...idIn(value) };
}

/**
 * Ids of ours and ticket keys in a text, whether or not their tracker is known: where a field asks for a ticket, its
 * author says that it is one. Words that only look like one (`UTF-8`, `SEV-1`) are left out.
 */
export function ticketsIn(text: string): string[] {
  const ids = [...text.matchAll(ownId)].map(([raw]) => raw);
  const keys = ticketCandidates(text).filter(({ raw, form }) => isNamed(form) && !isLookAlikeKey(raw));
  return [...new Set([...ids, ...keys.map(({ raw }) => raw)])];
}

function isNamed(form: TicketForm): boolean {
  return form !== "url" && form !== "commit" && form !== "sentry" && form !== "advisory";
}

function idIn(text: string): { id?: string } {
  const [id] = ticketsIn(text);
  return id ? { id } : {};
}
