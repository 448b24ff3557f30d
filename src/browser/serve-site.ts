import { existsSync, realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { answerPath } from "#cli/dev/site-path.ts";
import { mediaType } from "#model/media-types.ts";
import { type HeaderBlock, headersFor, readHeaders } from "./host-headers.ts";

export interface ServedSite {
  /** `http://127.0.0.1:40001/kb/`. */
  url: string;
  /** Paths that were asked for and are not there. */
  missing: string[];
  close(): Promise<void>;
}

/** Serves a built site as a host on the web would, with its `_headers` and its `404.html`, to this machine alone. */
export async function serveSite(folder: string, prefix = "/"): Promise<ServedSite> {
  const site = realpathSync(folder);
  const headersFile = join(site, "_headers");
  const blocks = existsSync(headersFile) ? readHeaders(await readFile(headersFile, "utf8")) : [];
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    answer(response, { site, prefix, blocks, missing }, pathname).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}${prefix}`, missing, close };
}

interface Site {
  site: string;
  prefix: string;
  blocks: HeaderBlock[];
  missing: string[];
}

async function answer(response: ServerResponse, { site, prefix, blocks, missing }: Site, path: string): Promise<void> {
  for (const [name, value] of headersFor(blocks, path)) response.setHeader(name, value);
  const found = answerPath(site, prefix, path);
  if ("redirect" in found) return void response.writeHead(302, { Location: found.redirect }).end();
  if ("missing" in found) missing.push(path);
  const file = "file" in found ? found.file : join(site, "404.html");
  response.writeHead("file" in found ? 200 : 404, { "Content-Type": mediaType(file) });
  response.end(await readFile(file).catch(() => ""));
}
