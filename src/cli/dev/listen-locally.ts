import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { OperatorError } from "#config/operator-error.ts";

const usualPort = 4321;

/** How many ports to try above the usual one. */
const attempts = 20;

/**
 * Listens on 127.0.0.1 and nowhere else. Without a port the usual one, or the next that is free.
 *
 * @returns the port
 * @throws OperatorError when the port is taken
 */
export async function listenLocally(server: Server, port?: number): Promise<number> {
  const ports = port === undefined ? Array.from({ length: attempts }, (_, index) => usualPort + index) : [port];
  for (const candidate of ports) {
    if (await tryPort(server, candidate)) return (server.address() as AddressInfo).port;
  }
  const what = port === undefined ? `ports ${usualPort} to ${usualPort + attempts - 1} are` : `port ${port} is`;
  throw new OperatorError(`${what} taken: stop what listens there, or choose another with --port`);
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off("listening", listening);
      if (error.code === "EADDRINUSE") resolve(false);
      else if (error.code === "EACCES")
        reject(new OperatorError(`port ${port} is not allowed: choose one above 1023 with --port`));
      else reject(error);
    };
    const listening = () => {
      server.off("error", failed);
      resolve(true);
    };
    server.once("error", failed);
    server.once("listening", listening);
    server.listen(port, "127.0.0.1");
  });
}
