import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Disk, replaceDurably } from "./disk.ts";
import { OutputError } from "./output-folder.ts";
import { identityOf, isAlive, type ProcessIdentity } from "./process-identity.ts";

/** Milliseconds between two looks at a lock that somebody else has. */
const patience = 100;

/**
 * One publisher at a time. In the folder `lock` lie files named by number; the one with the highest number says who has the
 * lock, or that nobody has. Who wants it makes the next number, which succeeds for one only. Nothing is ever taken away from
 * a holder by deleting, so that two who find the same stale lock cannot both believe that they took it over.
 */
export class ReleaseLock {
  readonly #folder: string;
  readonly #disk: Disk;
  #held: number | undefined;

  /** @param folder the folder of locks, absolute; it is created */
  constructor(folder: string, disk: Disk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  /**
   * Waits until the lock is ours.
   * @param giveUp asked before each further look: true ends the waiting
   * @returns false when the waiting was given up
   */
  async acquire(giveUp: (holder: ProcessIdentity) => boolean): Promise<boolean> {
    this.#disk.makeFolder(this.#folder);
    for (;;) {
      const holder = this.#take();
      if (holder === undefined) return true;
      if (giveUp(holder)) return false;
      await wait(patience);
    }
  }

  release(): void {
    if (this.#held === undefined) return;
    const path = this.#path(this.#held);
    this.#held = undefined;
    try {
      replaceDurably(this.#disk, path, Buffer.from("free\n"));
    } catch (error) {
      // On a full disk the lock is ours for as long as this process lives, and stale from then on.
      if (!(error instanceof OutputError)) throw error;
    }
  }

  /** Nothing when the lock is ours now, else who has it. */
  #take(): ProcessIdentity | undefined {
    const highest = Math.max(0, ...this.#numbers());
    const holder = this.#holderOf(highest);
    if (holder !== undefined && isAlive(holder)) return holder;
    const mine = identityOf(process.pid);
    const draft = join(this.#folder, `${process.pid}.tmp`);
    this.#disk.remove(draft);
    this.#disk.write(draft, Buffer.from(`${JSON.stringify(mine)}\n`));
    const taken = this.#claim(draft, highest + 1);
    this.#disk.remove(draft);
    if (!taken) return this.#take();
    this.#held = highest + 1;
    this.#clear(highest);
    return undefined;
  }

  #claim(draft: string, number: number): boolean {
    try {
      this.#disk.link(draft, this.#path(number));
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
      if (code === "EEXIST") return false;
      throw error;
    }
    // Who slept since the look may have made a number that others have been through already.
    if (Math.max(...this.#numbers()) === number) return true;
    this.#disk.remove(this.#path(number));
    return false;
  }

  /** Locks of the past, and drafts of those who are no more. */
  #clear(highest: number): void {
    for (const name of readdirSync(this.#folder)) {
      const number = Number(name);
      const draft = /^(?:\d+\.)?(\d+)\.tmp$/.exec(name);
      const past = Number.isInteger(number) && number <= highest;
      if (past || (draft && !isAlive(identityOf(Number(draft[1]))))) this.#disk.remove(join(this.#folder, name));
    }
  }

  #numbers(): number[] {
    return readdirSync(this.#folder).flatMap((name) => (/^\d{1,15}$/.test(name) ? [Number(name)] : []));
  }

  /** Nothing when the lock is free. */
  #holderOf(number: number): ProcessIdentity | undefined {
    if (number === 0) return undefined;
    let text: string;
    try {
      text = readFileSync(this.#path(number), "utf8");
    } catch (error) {
      // Its holder's successor has cleared it away since.
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
    if (text === "free\n") return undefined;
    return identityIn(text) ?? unreadable(this.#path(number));
  }

  #path(number: number): string {
    return join(this.#folder, String(number));
  }
}

export function identityIn(text: string): ProcessIdentity | undefined {
  try {
    const { pid, boot, started } = JSON.parse(text) as Partial<ProcessIdentity>;
    if (typeof pid !== "number" || typeof boot !== "string" || typeof started !== "string") return undefined;
    return { pid, boot, started };
  } catch {
    return undefined;
  }
}

function unreadable(path: string): never {
  throw new OutputError(`the lock ${path} cannot be read; if nobody is publishing, delete it and publish again`);
}
