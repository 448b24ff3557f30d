import { parentPort, workerData } from "node:worker_threads";
import { readDocumentFile } from "#read/files.ts";
import { recordDocument, refusedRecord } from "./document.ts";
import { configForWorker, type RecordTask, type WorkerSettings } from "./worker-settings.ts";

/** A worker turns files into records, one at a time, until it is told to stop. */
const settings = workerData as WorkerSettings;
const config = await configForWorker(settings);

async function recordFile({ path, bytes }: RecordTask) {
  const file = bytes ? { bytes } : await readDocumentFile(settings.contentDir, path, config.limits.documentBytes);
  if ("bytes" in file) return recordDocument(path, file.bytes, config);
  const { problem, ...values } = file;
  const strings = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
  return refusedRecord(path, "", problem, strings, config);
}

/**
 * What is loaded on first use is loaded now, so that its time is not counted as the first document's. In English, because a
 * text in no language has the wordings of all of them looked for, and getting their patterns ready takes long.
 */
const everything =
  "# Warm-up\n\nThis was the start, and that is all.\n\n```js\nlet a = 1;\n```\n\n| a | b |\n|---|---|\n| <b>1</b> | 2 |\n\n> [!NOTE]\n> x\n";
await recordDocument("warm-up.md", new TextEncoder().encode(everything), config);

parentPort?.on("message", async (task: RecordTask) => {
  try {
    parentPort?.postMessage({ record: await recordFile(task) });
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
parentPort?.postMessage({ ready: true });
