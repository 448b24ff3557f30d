/** What the service workers use of their surroundings, which are not those of a page. */
export interface WorkerScope {
  registration: { scope: string; unregister(): Promise<boolean> };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listen: (event: LifeEvent) => void): void;
  addEventListener(type: "fetch", listen: (event: FetchEvent) => void): void;
}

export interface FetchEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

interface LifeEvent {
  waitUntil(done: Promise<unknown>): void;
}
