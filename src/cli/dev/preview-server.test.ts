import { realpathSync } from "node:fs";
import { get } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../run-command.testing.ts";
import { listenLocally } from "./listen-locally.ts";
import { createPreviewServer } from "./preview-server.ts";
import type { PreviewState } from "./preview-state.ts";

async function serving(): Promise<{ port: number; state: PreviewState; announce(): void }> {
  const site = realpathSync(
    temporaryFolder({ "index.html": "<body>home</body>", "404.html": "<p>lost", "x.wasm": "", "data.pf_meta": "x" }),
  );
  const state: PreviewState = {
    site,
    pathPrefix: "/",
    imageHosts: [],
    generation: "7-1",
    failure: "",
    ready: async () => {},
    findingsOf: (page) => ({ failure: page, findings: [] }),
  };
  const { server, announce } = createPreviewServer(state);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { port: await listenLocally(server, 0), state, announce };
}

interface Answer {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: string;
}

/** `fetch` may not set the Host header. */
function request(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, headers }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += String(chunk);
      });
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    }).on("error", reject);
  });
}

test("pages come with the headers of a careful server and with the preview's script", async () => {
  const { port } = await serving();
  const { status, headers, body } = await request(port, "/");
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["cache-control"]).toBe("no-store");
  expect(body).toBe('<body>home<script type="module" src="/__dev/preview.js" data-generation="7-1"></script></body>');
});

test("files come with their types", async () => {
  const { port } = await serving();
  expect((await request(port, "/x.wasm")).headers["content-type"]).toBe("application/wasm");
  expect((await request(port, "/data.pf_meta")).headers["content-type"]).toBe("application/octet-stream");
  expect((await request(port, "/__dev/preview.js")).headers["content-type"]).toBe("text/javascript; charset=utf-8");
  expect((await request(port, "/__dev/preview.css")).status).toBe(200);
});

test("a missing page is the site's own, with its status", async () => {
  const { port } = await serving();
  const { status, body } = await request(port, "/nope/");
  expect(status).toBe(404);
  expect(body).toContain("<p>lost");
});

test("findings are asked for by page", async () => {
  const { port } = await serving();
  const { headers, body } = await request(port, "/__dev/findings.json?page=%2Fi%2Fnt-1%2F");
  expect(headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(JSON.parse(body)).toEqual({ failure: "/i/nt-1/", findings: [] });
});

test.each([
  ["evil.example", 403],
  ["127.0.0.1.evil.example", 403],
  ["localhost:1", 200],
])("the host %s gets %i", async (host, expected) => {
  const { port } = await serving();
  expect((await request(port, "/", { host })).status).toBe(expected);
});

test("it listens on this machine only, and can only be read", async () => {
  const { server } = createPreviewServer({ imageHosts: [] as readonly string[] } as PreviewState);
  onTestFinished(() => void server.close());
  const port = await listenLocally(server, 0);
  expect((server.address() as AddressInfo).address).toBe("127.0.0.1");
  expect((await fetch(`http://127.0.0.1:${port}/`, { method: "POST" })).status).toBe(405);
});

test("open pages hear of every build", async () => {
  const { port, state, announce } = await serving();
  const response = await fetch(`http://127.0.0.1:${port}/__dev/events`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe("event: generation\ndata: 7-1\n\n");
  state.generation = "7-2";
  announce();
  expect((await reader?.read())?.value).toBe("event: generation\ndata: 7-2\n\n");
  await reader?.cancel();
});

test("a taken port is an operator's matter when it was asked for", async () => {
  const { port } = await serving();
  const { server } = createPreviewServer({ imageHosts: [] as readonly string[] } as PreviewState);
  await expect(listenLocally(server, port)).rejects.toThrow(`port ${port} is taken`);
});
