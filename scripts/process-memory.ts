import { readdirSync, readFileSync } from "node:fs";

/** Watches how much memory a process and all that it starts hold together, until `stop` tells the most, in bytes. */
export interface MemoryWatch {
  /** Undefined where there is no `/proc`. */
  stop(): number | undefined;
}

/** Every 50 ms: a shorter peak may be missed. Memory that processes share is counted for each. */
export function watchMemory(pid: number): MemoryWatch {
  let peak: number | undefined;
  const look = () => {
    const now = treeMemory(pid);
    if (now !== undefined && now > (peak ?? 0)) peak = now;
  };
  const timer = setInterval(look, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

/** Bytes held now by the process and its descendants. */
export function treeMemory(root: number): number | undefined {
  const processes = readProcesses();
  if (processes === undefined) return undefined;
  let sum = 0;
  for (const [pid, { rss }] of processes) if (descends(processes, pid, root)) sum += rss;
  return sum;
}

interface Process {
  parent: number;
  /** Bytes. */
  rss: number;
}

function descends(processes: Map<number, Process>, pid: number, root: number): boolean {
  for (let at: number | undefined = pid; at; at = processes.get(at)?.parent) if (at === root) return true;
  return false;
}

function readProcesses(): Map<number, Process> | undefined {
  let names: string[];
  try {
    names = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return undefined;
  }
  const found = new Map<number, Process>();
  for (const name of names) {
    try {
      const status = readFileSync(`/proc/${name}/status`, "utf8");
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
      const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
      found.set(Number(name), { parent, rss: kilobytes * 1024 });
    } catch {
      // It ended between the two reads.
    }
  }
  return found;
}
