import type { Nodes, RootContent } from "mdast";
import { isResidue, placeOfNode } from "#read/marks.ts";
import { type Section, walkSections } from "#read/sections.ts";
import { type Reading, setPlace } from "./reading.ts";
import { sectionRuleOf } from "./section-table.ts";

/** `checkout-api`, `order_service`: words joined, as services are called. */
const joined = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+){1,5}$/;
/** What a name ends with, or what stands beside it, when it is a service. */
const nouns =
  "micro-?services?|services?|api|apis|apps?|applications?|workers?|gateways?|servers?|proxy|proxies|jobs?|consumers?|producers?|" +
  "schedulers?|backends?|frontends?|deployments?|pods?|clusters?|lambdas?|functions?|pipelines?|daemons?|systems?|components?";
const telling = new RegExp(`[-_](?:${nouns}|svc|db|web|queue|cron|webhooks?|bot|agent)$`);
const after = new RegExp(`^\\s+(?:[a-z]+\\s+)?(?:${nouns})\\b`, "i");
const before = new RegExp(`\\b(?:${nouns})\\s+(?:called\\s+|named\\s+)?$`, "i");

/**
 * Services that the kind lets code spans name: one in the title, and those of the context that are called services there.
 * What the author states in a field comes first.
 */
export function inferServices(reading: Reading, outline: Section, title: Section | undefined): void {
  const { incident, kind } = reading;
  if (!kind.servicesFrom || incident.services.length > 0) return;
  if (kind.servicesFrom.includes("title") && title?.heading) {
    for (const { name, node } of codeSpans([title.heading])) {
      if (telling.test(name) || (joined.test(name) && !name.includes("_"))) add(reading, name, node);
    }
  }
  if (!kind.servicesFrom.includes("context")) return;
  for (const section of walkSections(outline)) {
    const means = sectionRuleOf(kind, section)?.means;
    if (means?.field !== "block" || means.to !== "context") continue;
    for (const span of codeSpans(section.nodes)) {
      const said = telling.test(span.name) || after.test(span.after) || before.test(span.before);
      if (joined.test(span.name) && said) add(reading, span.name, span.node);
    }
  }
}

function add(reading: Reading, name: string, node: Nodes): void {
  const { services } = reading.incident;
  if (services.includes(name)) return;
  setPlace(reading, `services[${services.length}]`, placeOfNode(node));
  services.push(name);
}

interface CodeSpan {
  name: string;
  node: Nodes;
  before: string;
  after: string;
}

/** Code spans with the text on either side of them. */
function codeSpans(nodes: readonly (Nodes | RootContent)[]): CodeSpan[] {
  const spans: CodeSpan[] = [];
  for (const node of nodes) {
    if (isResidue(node) || !("children" in node)) continue;
    const children = node.children as Nodes[];
    children.forEach((child, i) => {
      const beside = (at: number) => textOf(children[at]);
      if (child.type === "inlineCode")
        spans.push({ name: child.value.trim(), node: child, before: beside(i - 1), after: beside(i + 1) });
    });
    spans.push(...codeSpans(children));
  }
  return spans;
}

function textOf(node: Nodes | undefined): string {
  return node?.type === "text" && !isResidue(node) ? node.value : "";
}
