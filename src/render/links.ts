import type { Element, ElementContent, Root } from "hast";
import type { BodyLink } from "#model/record.ts";
import { walkElements } from "#read/walk.ts";

const external = /^(?:https?:)?\/\//i;

/**
 * After the sanitiser: links out are marked as such, remote images become links unless their host is allowed (loading one
 * tells its host who reads here), and relative targets are replaced by `nt-link:<n>`.
 */
export function collectLinks(tree: Root, imageHosts: readonly string[] = []): BodyLink[] {
  const links: BodyLink[] = [];
  const add = (kind: BodyLink["kind"], target: string, element: Element) => {
    const { line = 1, column = 1 } = element.position?.start ?? {};
    const end = element.position ? { endLine: element.position.end.line, endColumn: element.position.end.column } : {};
    links.push({ kind, target, line, column, ...end });
    return `nt-link:${links.length - 1}`;
  };
  walkElements(tree, (element) => {
    const { properties } = element;
    if (element.tagName === "a" && typeof properties.href === "string") {
      withoutForeignPictures(element, imageHosts);
      const { href } = properties;
      if (external.test(href)) properties.rel = ["noopener", "noreferrer"];
      else if (!/^(?:#|mailto:|tel:)/i.test(href)) properties.href = add("link", href, element);
    } else if (element.tagName === "img") {
      const src = typeof properties.src === "string" ? properties.src : "";
      if (isAllowed(src, imageHosts)) properties.referrerPolicy = "no-referrer";
      else if (external.test(src)) asLink(element, src);
      else if (src) properties.src = add("image", src, element);
      else asText(element);
    }
    return undefined;
  });
  return links;
}

/** By https only: the policy of the page allows nothing else. `*.example.org` is every host below `example.org`. */
function isAllowed(src: string, hosts: readonly string[]): boolean {
  if (hosts.length === 0 || !/^https:\/\//i.test(src) || !URL.canParse(src)) return false;
  const { hostname, port, username, password } = new URL(src);
  if (port !== "" || username !== "" || password !== "") return false;
  return hosts.some((allowed) => {
    const host = allowed.toLowerCase();
    return host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : hostname === host;
  });
}

function asLink(element: Element, src: string): void {
  const alt = String(element.properties.alt ?? "");
  const children: ElementContent[] = [{ type: "text", value: alt || src }];
  Object.assign(element, {
    tagName: "a",
    properties: { href: src, rel: ["noopener", "noreferrer"], className: ["remote-image"] },
    children,
  });
}

/** Inside a link there cannot be another one: a remote picture that may not be loaded becomes its text. */
function withoutForeignPictures(link: Element, imageHosts: readonly string[]): void {
  walkElements({ type: "root", children: [link] }, (element) => {
    const src = String(element.properties.src ?? "");
    if (element.tagName !== "img" || !external.test(src) || isAllowed(src, imageHosts)) return undefined;
    element.properties.alt ||= src;
    asText(element);
    return undefined;
  });
}

function asText(element: Element): void {
  const alt = String(element.properties.alt ?? "");
  Object.assign(element, { tagName: "span", properties: {}, children: alt ? [{ type: "text", value: alt }] : [] });
}
