import { readFileSync } from "node:fs";

/** Names one process for ever: a process id alone is given to another process sooner or later. */
export interface ProcessIdentity {
  pid: number;
  /** Changes when the machine starts anew; empty where the system does not tell. */
  boot: string;
  /** Clock ticks from the start of the machine to that of the process; empty where the system does not tell. */
  started: string;
}

export function identityOf(pid: number): ProcessIdentity {
  return { pid, boot: bootId(), started: stateOf(pid)?.started ?? "" };
}

/** False for a process that has ended, also when another one has its number now. In doubt true: nobody's lock is taken away. */
export function isAlive({ pid, boot, started }: ProcessIdentity): boolean {
  if (boot !== bootId()) return false;
  if (boot === "") return answers(pid);
  const state = stateOf(pid);
  // A zombie has ended, whether or not its parent has looked.
  return state !== undefined && state.letter !== "Z" && state.started === started;
}

/** Linux; elsewhere empty. */
function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}

/** Fields 3 and 22 of `/proc/<pid>/stat` (proc(5)), counted after the name, which may hold blanks and brackets. */
function stateOf(pid: number): { letter: string; started: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { letter: fields[0] ?? "", started: fields[19] ?? "" };
  } catch {
    return undefined;
  }
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
