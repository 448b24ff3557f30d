import { type NearMap, nearPages, samePage } from "./near-addresses.ts";

const box = document.querySelector<HTMLElement>("[data-near-map]");
const source = box?.dataset.nearMap;
if (box && source) void guess(box, source);

/** Goes where only the spelling was wrong; else offers what looks most alike. Whatever fails, the page stays as it is. */
async function guess(box: HTMLElement, source: string): Promise<void> {
  const prefix = source.replace(/\/permalinks\.map\.json$/, "");
  const path = decoded(location.pathname);
  if (path === undefined || !path.startsWith(decoded(prefix) ?? prefix)) return;
  const map = await json<NearMap>(source);
  if (map === undefined) return;
  const inside = path.slice((decoded(prefix) ?? prefix).length);
  const same = samePage(inside, map);
  if (same !== undefined && same !== inside) {
    location.replace(prefix + encodeURI(same) + location.search + location.hash);
    return;
  }
  const near = nearPages(inside, map);
  if (near.length > 0) box.append(...(await suggestions(near, prefix)));
}

async function suggestions(urls: readonly string[], prefix: string): Promise<HTMLElement[]> {
  const heading = document.createElement("h2");
  heading.textContent = "Did you mean";
  const list = document.createElement("ul");
  list.className = "ways-out";
  const titles = await Promise.all(urls.map((url) => titleOf(url, prefix)));
  urls.forEach((url, i) => {
    const link = document.createElement("a");
    link.href = prefix + encodeURI(url);
    link.textContent = titles[i] ?? url;
    link.dir = "auto";
    const item = document.createElement("li");
    item.append(link);
    if (titles[i] !== undefined) item.append(` ${url}`);
    list.append(item);
  });
  return [heading, list];
}

async function titleOf(url: string, prefix: string): Promise<string | undefined> {
  const id = /^\/i\/(nt-\w+)\/$/.exec(url)?.[1];
  if (id === undefined) return undefined;
  const found = await json<{ title?: unknown }>(`${prefix}/api/v1/incidents/${id}.json`);
  return typeof found?.title === "string" && found.title !== "" ? found.title : undefined;
}

async function json<T>(url: string): Promise<T | undefined> {
  try {
    const answer = await fetch(url);
    return answer.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
