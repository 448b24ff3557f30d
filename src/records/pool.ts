import { lstat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Config } from "#model/config.ts";
import type { DocumentRecord } from "#model/record.ts";
import { type RecordTask, type WorkerSettings, workerSettings } from "./worker-settings.ts";

export interface RecordRequest {
  root: string;
  contentDir: string;
  config: Config;
  configFile?: string;
  /** The bytes of a document that lies elsewhere than in the content folder, as in a git object. Asked for in the order of `paths`. */
  bytesOf?: (path: string) => Promise<Uint8Array | undefined>;
  onProgress?: (done: number, total: number) => void;
}

/** A worker is worth its start only for a number of documents. */
const documentsPerWorker = 12;
const mostWorkers = 8;

/**
 * Reads every document in worker threads, each within its deadline and memory. A document that exceeds them is refused
 * with a diagnostic; its worker is replaced and the rest goes on. Records come in the order of `paths`.
 */
export async function recordAll(paths: readonly string[], request: RecordRequest): Promise<DocumentRecord[]> {
  const records: DocumentRecord[] = new Array(paths.length);
  let next = 0;
  let done = 0;
  const settings = workerSettings(request.root, request.contentDir, request.config, request.configFile);
  const lanes = Math.min(availableParallelism(), mostWorkers, Math.ceil(paths.length / documentsPerWorker));
  const lane = async () => {
    let worker: DocumentWorker | undefined;
    while (next < paths.length) {
      const index = next++;
      const path = paths[index] as string;
      worker ??= new DocumentWorker(settings, lanes);
      const bytes = await request.bytesOf?.(path);
      const result = await worker.record(
        { path, ...(bytes ? { bytes } : {}) },
        await deadlineFor(path, bytes, request),
      );
      if ("record" in result) records[index] = result.record;
      else {
        await worker.stop();
        worker = undefined;
        // What turns documents into records is for workers; this thread needs it only here.
        const { refusedRecord } = await import("./document.ts");
        records[index] = await refusedRecord(path, "", result.problem, result.values, request.config);
      }
      request.onProgress?.(++done, paths.length);
    }
    await worker?.stop();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return records;
}

/** No document is worth more milliseconds, however large, unless the configuration says so. */
const mostForSize = 4500;

/** Milliseconds: a base and a share for each kilobyte. */
async function deadlineFor(
  path: string,
  bytes: Uint8Array | undefined,
  { contentDir, config }: RecordRequest,
): Promise<number> {
  const size = bytes?.length ?? (await sizeOf(join(contentDir, path)));
  const { deadline, deadlinePerKilobyte } = config.limits;
  return Math.max(deadline, Math.min(mostForSize, deadline + (deadlinePerKilobyte * size) / 1024));
}

async function sizeOf(file: string): Promise<number> {
  return lstat(file).then(
    (stat) => stat.size,
    () => 0,
  );
}

/** Waiting on the clock ends after so many deadlines, however little the machine has worked by then. */
const patience = 5;

/**
 * Calls `late` when a document has had its time. Counted is the work of this process (one lane's share of it), so that a
 * machine that is busy with other things does not make documents look slow.
 */
function watchDeadline(deadline: number, lanes: number, late: () => void): NodeJS.Timeout {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const watch = setInterval(() => {
    const { user, system } = process.cpuUsage(cpu);
    const worked = (user + system) / 1000 / lanes;
    const waited = performance.now() - started;
    if (waited < deadline || (worked < deadline && waited < deadline * patience)) return;
    clearInterval(watch);
    late();
  }, 50);
  return watch;
}

type Outcome = { record: DocumentRecord } | { problem: string; values: Record<string, string> };
type Message = { ready: true } | { record: DocumentRecord } | { failure: string };

/** One thread, one document at a time. */
class DocumentWorker {
  private readonly worker: Worker;
  private readonly ready: Promise<void>;
  private settle: (outcome: Outcome) => void = () => {};
  private broken: Outcome | undefined;

  private readonly lanes: number;

  constructor(settings: WorkerSettings, lanes: number) {
    this.lanes = lanes;
    this.worker = startWorker(settings);
    this.ready = new Promise((resolve) => {
      this.worker.on("message", (message: Message) => {
        if ("ready" in message) resolve();
        else if ("record" in message) this.settle(message);
        else this.settle({ problem: "internal-error", values: { reason: message.failure } });
      });
      this.worker.on("error", (error: NodeJS.ErrnoException) => {
        const memory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
        this.broken = memory
          ? { problem: "out-of-memory", values: { megabytes: String(settings.config.limits.workerMemory) } }
          : { problem: "internal-error", values: { reason: error.stack ?? String(error) } };
        this.settle(this.broken);
        resolve();
      });
    });
  }

  /** The time that the worker itself needs to start is not the document's. */
  async record(task: RecordTask, deadline: number): Promise<Outcome> {
    await this.ready;
    if (this.broken) return this.broken;
    return new Promise((resolve) => {
      const watch = watchDeadline(deadline, this.lanes, () => {
        resolve({ problem: "too-slow", values: { milliseconds: String(Math.round(deadline)) } });
      });
      this.settle = (outcome) => {
        clearInterval(watch);
        resolve(outcome);
      };
      this.worker.postMessage(task);
    });
  }

  async stop(): Promise<void> {
    this.settle = () => {};
    await this.worker.terminate();
  }
}

/** Megabytes. Trees live for one document: in a young generation of this size most of them die unmoved (a fifth of the time saved). */
const maxYoungGenerationSizeMb = 64;

/** Compiled code starts at once; from source the thread needs the TypeScript loader first. */
function startWorker(settings: WorkerSettings): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: settings.config.limits.workerMemory, maxYoungGenerationSizeMb };
  const options = { workerData: settings, resourceLimits };
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./worker.js", import.meta.url), options);
  const loader = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  const entry = JSON.stringify(new URL("./worker.ts", import.meta.url).href);
  const start = `import(${loader}).then(({ register }) => { register(); return import(${entry}); })`;
  return new Worker(start, { ...options, eval: true, execArgv: [] });
}
