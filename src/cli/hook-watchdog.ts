import { Worker } from "node:worker_threads";

/**
 * Ends this process when a check takes too long, also while it computes without a pause: it is watched from another thread.
 * Git takes a hook that was killed as a refusal.
 */
export interface Watchdog {
  /** From now on, so many seconds. */
  allow(seconds: number): void;
  stop(): Promise<void>;
}

const source = `
const { parentPort, workerData } = require("node:worker_threads");
let timer;
parentPort.on("message", (seconds) => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    require("node:fs").writeSync(2, workerData.replace("%s", String(seconds)));
    process.kill(process.pid, "SIGKILL");
  }, seconds * 1000);
});
`;

export function startWatchdog(seconds: number, words: string): Watchdog {
  const worker = new Worker(source, { eval: true, workerData: words });
  worker.unref();
  worker.postMessage(seconds);
  return {
    allow: (more) => worker.postMessage(more),
    stop: async () => {
      await worker.terminate();
    },
  };
}
