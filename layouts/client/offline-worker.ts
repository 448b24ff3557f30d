import type { FetchEvent, WorkerScope } from "./worker-scope.ts";

/** Both are put in front of this file when the site is built. */
declare const release: string;
/** What is there before anything was read: root-relative, below the path prefix. */
declare const shell: readonly string[];

/**
 * Keeps the pages that a reader has seen. The network always comes first: what is kept is shown only when there is none,
 * and belongs to one release, so that what was withdrawn goes with the next. The search index is never kept.
 */
const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
const family = `nevertwice ${scope} `;
const name = family + release;
/** Pages and pictures; the oldest go first. */
const most = 400;

worker.addEventListener("install", (event) => {
  event.waitUntil(keepShell().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(dropOthers().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event: FetchEvent) => {
  const { request } = event;
  const path = request.url.startsWith(scope) ? request.url.slice(scope.length) : undefined;
  if (path === undefined || request.method !== "GET") return;
  if (path.startsWith("assets/")) event.respondWith(keptOrFetched(request));
  else if (request.mode === "navigate" || request.destination === "image") event.respondWith(fetchedOrKept(request));
});

async function keepShell(): Promise<void> {
  const cache = await caches.open(name);
  await cache.addAll(shell.map((url) => new Request(url, { cache: "no-cache" })));
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((other) => other.startsWith(family) && other !== name).map((old) => caches.delete(old)),
  );
}

/** The name of an asset says what is in it. */
async function keptOrFetched(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await keep(cache, request.url, response);
  return response;
}

async function fetchedOrKept(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const key = request.url.replace(/[?#].*$/s, "");
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected && isShown(request, response)) await keep(cache, key, response);
    else if (response.status === 404 || response.status === 410) await cache.delete(key);
    return response;
  } catch (error) {
    const kept = await cache.match(key);
    if (kept !== undefined) return kept;
    if (request.mode === "navigate") return notKept();
    throw error;
  }
}

/** One may go to a calendar or a table too, which grow old without saying so. */
function isShown(request: Request, response: Response): boolean {
  return request.destination === "image" || /^text\/html\b/.test(response.headers.get("content-type") ?? "");
}

/** A full disk must not keep anybody from reading. */
async function keep(cache: Cache, key: string, response: Response): Promise<void> {
  try {
    await cache.put(key, response.clone());
    const keys = await cache.keys();
    const more = keys.slice(shell.length, shell.length + Math.max(0, keys.length - shell.length - most));
    await Promise.all(more.map((old) => cache.delete(old)));
  } catch {
    // It is read from the network again.
  }
}

function notKept(): Response {
  const words = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Offline</title><h1>No network</h1>
<p>This page was not opened on this device before. <a href="${scope}">To the first page</a></p></html>`;
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'" };
  return new Response(words, { status: 503, headers });
}
