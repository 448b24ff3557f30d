import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Before the tests: the command as users run it. Tests start it dozens of times, and compiled it is there in a fraction
 * of the time that a TypeScript loader takes.
 */
export default function setup(): void {
  const script = fileURLToPath(new URL("compile.ts", import.meta.url));
  const root = fileURLToPath(new URL("..", import.meta.url));
  execFileSync(process.execPath, ["--import", "tsx", script], { cwd: root, stdio: "inherit" });
}
