import { readdirSync, readFileSync } from "node:fs";

/** What a process and all that it started have used together. */
export interface Usage {
  /** Bytes held; memory that processes share is counted for each. */
  memory: number;
  /** Milliseconds of all cores: how much work it was, however busy the machine. */
  cpu: number;
}

/** Looks every 50 ms, so that a shorter peak of memory is missed. `stop` is undefined where there is no `/proc`. */
export function watchProcess(pid: number): { stop(): Usage | undefined } {
  let most: Usage | undefined;
  const timer = setInterval(() => {
    const now = usageOf(pid);
    if (now === undefined) return;
    most = { memory: Math.max(now.memory, most?.memory ?? 0), cpu: Math.max(now.cpu, most?.cpu ?? 0) };
  }, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}

/** What the process and its descendants hold now and have worked so far; undefined when there is none. */
export function usageOf(root: number): Usage | undefined {
  const processes = readProcesses();
  if (!processes.has(root)) return undefined;
  const usage: Usage = { memory: 0, cpu: 0 };
  for (const [pid, { memory, cpu }] of processes) {
    if (!descends(processes, pid, root)) continue;
    usage.memory += memory;
    usage.cpu += cpu;
  }
  return usage;
}

interface Process extends Usage {
  parent: number;
}

function descends(processes: Map<number, Process>, pid: number, root: number): boolean {
  for (let at: number | undefined = pid; at; at = processes.get(at)?.parent) if (at === root) return true;
  return false;
}

function readProcesses(): Map<number, Process> {
  const found = new Map<number, Process>();
  for (const name of processNames()) {
    try {
      found.set(Number(name), readProcess(readFileSync(`/proc/${name}/stat`, "utf8")));
    } catch {
      // It ended between the two reads.
    }
  }
  return found;
}

function processNames(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

const pageSize = 4096;
const millisecondsPerTick = 10;

/**
 * A line of `/proc/<pid>/stat`, see proc(5). The name of the program, in parentheses, may hold blanks; behind it the
 * fields are counted from the third. The times of children that have ended are in the parent's.
 */
export function readProcess(line: string): Process {
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  const field = (number: number) => Number(fields[number - 3]);
  return {
    parent: field(4),
    cpu: (field(14) + field(15) + field(16) + field(17)) * millisecondsPerTick,
    memory: field(24) * pageSize,
  };
}
