import type { WorkerScope } from "./worker-scope.ts";

/** Takes the place of the worker of a site that keeps nothing any more: throws away what is there, and goes. */
const worker = self as unknown as WorkerScope;
const family = `nevertwice ${worker.registration.scope} `;

worker.addEventListener("install", (event) => {
  event.waitUntil(worker.skipWaiting());
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(clear());
});

async function clear(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(family)).map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
