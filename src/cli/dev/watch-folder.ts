import { type FSWatcher, statSync, watch } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** What editors and tools leave beside the files that people mean. */
const passing = /(?:^|[\\/])(?:\.[^\\/]*|[^\\/]*~|4913|node_modules|[^\\/]*\.(?:swp|swx|tmp))(?:[\\/]|$)/;

/** Editors save in several steps, and git changes many files at once. */
const quietFor = 80;

export interface Watching {
  close(): void;
}

/**
 * Calls `changed` with the paths below a folder that changed, once they have stopped changing. Never two calls at a
 * time: what changes during a call is reported afterwards.
 */
export function watchFolder(
  folder: string,
  changed: (paths: string[]) => Promise<void> | void,
  { recursive = true } = {},
): Watching {
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  let watcher: FSWatcher | undefined;
  let closed = false;

  const flush = async () => {
    if (busy || pending.size === 0 || closed) return;
    busy = true;
    const paths = [...pending].sort();
    pending.clear();
    await settled(paths);
    if (!closed) await changed(paths);
    busy = false;
    schedule();
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), quietFor);
  };
  const open = () => {
    if (closed) return;
    watcher = watch(folder, { recursive }, (_, name) => {
      if (name === null || passing.test(name)) return;
      pending.add(join(folder, name));
      schedule();
    });
    // A file that vanishes while it is looked at ends the watcher, not the preview.
    watcher.on("error", () => {
      watcher?.close();
      setTimeout(open, 500);
    });
  };
  open();
  return {
    close() {
      closed = true;
      clearTimeout(timer);
      watcher?.close();
    },
  };
}

/** Waits until no file of these grows any more, at most a second. */
async function settled(paths: readonly string[]): Promise<void> {
  let before = sizes(paths);
  for (let round = 0; round < 20; round++) {
    await pause(50);
    const now = sizes(paths);
    if (now === before) return;
    before = now;
  }
}

function sizes(paths: readonly string[]): string {
  const states = paths.map((path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat ? [stat.size, stat.mtimeMs] : null;
  });
  return JSON.stringify(states);
}
