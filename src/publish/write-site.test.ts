import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attachmentsIn } from "./attachment-files.ts";
import type { SiteEntry } from "./site-paths.ts";
import { writeSite } from "./write-site.ts";

let root: string;
let out: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "write-site-")));
  mkdirSync(join(root, "content"));
  out = join(root, "dist");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(entries: SiteEntry[] | AsyncIterable<SiteEntry>, clean = false) {
  return writeSite(out, entries, { root, contentDir: join(root, "content"), clean });
}

/** Every file below a folder with its text, but for the manifest. */
function filesIn(folder: string, below = ""): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) Object.assign(found, filesIn(folder, path));
    else if (path !== ".nevertwice.json") found[path] = readFileSync(join(folder, path), "utf8");
  }
  return found;
}

const home: SiteEntry = { url: "/", body: "<p>home" };

describe("writing", () => {
  it("turns URLs into files", async () => {
    const image = join(root, "content", "graph.png");
    writeFileSync(image, "not really an image");
    const result = await write([
      home,
      { url: "/404.html", body: "lost" },
      { url: "/i/nt-aaaaa/", body: new Uint8Array([104, 105]) },
      { url: "/i/nt-aaaaa/graph.png", body: { copyOf: image } },
    ]);
    expect(result).toEqual({ written: 4, unchanged: 0, removed: 0 });
    expect(filesIn(out)).toEqual({
      "index.html": "<p>home",
      "404.html": "lost",
      "i/nt-aaaaa/index.html": "hi",
      "i/nt-aaaaa/graph.png": "not really an image",
    });
  });

  it("writes nothing the second time, and only what differs the third time", async () => {
    await write([home, { url: "/a/", body: "one" }]);
    const before = statSync(join(out, "index.html")).ino;
    expect(await write([home, { url: "/a/", body: "one" }])).toEqual({ written: 0, unchanged: 2, removed: 0 });
    expect(await write([home, { url: "/a/", body: "two" }])).toEqual({ written: 1, unchanged: 1, removed: 0 });
    expect(statSync(join(out, "index.html")).ino).toBe(before);
    expect(readdirSync(out)).not.toContain(".nevertwice-staging");
  });

  it("repairs a file that somebody changed", async () => {
    await write([home]);
    writeFileSync(join(out, "index.html"), "<p>HOME");
    expect(await write([home])).toEqual({ written: 1, unchanged: 0, removed: 0 });
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("<p>home");
  });

  it("leaves the folder as it was when an entry fails", async () => {
    await write([home, { url: "/old/", body: "old" }]);
    const before = filesIn(out);
    async function* failing(): AsyncGenerator<SiteEntry> {
      yield { url: "/", body: "changed" };
      throw new Error("no such layout");
    }
    await expect(write(failing())).rejects.toThrow("no such layout");
    await expect(write([{ url: "/x.png", body: { copyOf: join(root, "absent.png") } }])).rejects.toThrow("absent.png");
    expect(filesIn(out)).toEqual(before);
  });
});

describe("removing", () => {
  it("deletes what the last build wrote and this one does not, with the folders left empty", async () => {
    await write([home, { url: "/i/nt-aaaaa/", body: "a" }, { url: "/i/nt-bbbbb/", body: "b" }]);
    expect(await write([home])).toEqual({ written: 0, unchanged: 1, removed: 2 });
    expect(existsSync(join(out, "i"))).toBe(false);
  });

  it("never deletes what it did not write", async () => {
    mkdirSync(join(out, "i"), { recursive: true });
    writeFileSync(join(out, "CNAME"), "kb.example.org");
    writeFileSync(join(out, "i", "notes.txt"), "mine");
    await write([{ url: "/i/nt-aaaaa/", body: "a" }]);
    await write([home], true);
    await write([]);
    expect(filesIn(out)).toEqual({ CNAME: "kb.example.org", "i/notes.txt": "mine" });
  });

  it("replaces a file by a folder and back", async () => {
    await write([{ url: "/x", body: "file" }]);
    await write([{ url: "/x/y/", body: "folder" }]);
    expect(filesIn(out)).toEqual({ "x/y/index.html": "folder" });
    await write([{ url: "/x", body: "file" }]);
    expect(filesIn(out)).toEqual({ x: "file" });
  });

  it("forgets nothing when a build is killed between writing and recording", async () => {
    await write([home]);
    const manifest = readFileSync(join(out, ".nevertwice.json"), "utf8");
    await write([home, { url: "/new/", body: "new" }]);
    // As it lies there in the middle of that build: recorded as ours, and a leftover staging area.
    mkdirSync(join(out, ".nevertwice-staging"));
    writeFileSync(join(out, ".nevertwice-staging", "0"), "half");
    expect(manifest).not.toContain("new/index.html");
    expect(await write([home])).toEqual({ written: 0, unchanged: 1, removed: 1 });
    expect(filesIn(out)).toEqual({ "index.html": "<p>home" });
    expect(readFileSync(join(out, ".nevertwice.json"), "utf8")).toBe(manifest);
  });

  it("refuses a manifest that is damaged or that points outside", async () => {
    writeFileSync(join(root, "victim"), "v");
    mkdirSync(out);
    for (const text of ["{", '{"version": 1, "files": [["../victim", "00"]]}', '{"files": 1}']) {
      writeFileSync(join(out, ".nevertwice.json"), text);
      await expect(write([home])).rejects.toThrow("cannot be read");
    }
    expect(existsSync(join(root, "victim"))).toBe(true);
  });
});

describe("containment", () => {
  it("does not follow a symbolic link out of the output folder", async () => {
    const outside = join(root, "outside");
    mkdirSync(outside);
    writeFileSync(join(outside, "index.html"), "theirs");
    mkdirSync(out);
    symlinkSync(outside, join(out, "i"));
    await expect(write([{ url: "/i/", body: "ours" }])).rejects.toThrow("not a folder");
    // Not even when the bytes are the same, or when the manifest says that the file behind the link is ours.
    await expect(write([{ url: "/i/", body: "theirs" }])).rejects.toThrow("not a folder");
    writeFileSync(join(out, ".nevertwice.json"), '{"version": 1, "files": [["i/index.html", "00"]]}');
    await write([home]);
    expect(readFileSync(join(outside, "index.html"), "utf8")).toBe("theirs");
  });

  it("replaces a linked file by a real one", async () => {
    const outside = join(root, "outside.html");
    writeFileSync(outside, "<p>home");
    mkdirSync(out);
    symlinkSync(outside, join(out, "index.html"));
    expect((await write([home])).written).toBe(1);
    await write([{ url: "/", body: "new" }]);
    expect(readFileSync(outside, "utf8")).toBe("<p>home");
  });

  it("refuses folders that hold something else", async () => {
    const content = join(root, "content");
    symlinkSync(content, join(root, "linked"));
    const refused = ["/", homedir(), root, content, join(content, "dist"), join(root, "linked"), join(root, "x", "..")];
    for (const folder of refused) {
      await expect(writeSite(folder, [home], { root, contentDir: content }), folder).rejects.toThrow("cannot write");
    }
    expect(readdirSync(content)).toEqual([]);
  });

  it("refuses URLs that are no file of the site", async () => {
    const refused = ["i/", "//", "/../x", "/a/../x", "/a//b", "/./", "/a\\b", "/a\u0000", "/a?b", "/%2e%2e/x", "/a "];
    for (const url of [...refused, "/.nevertwice.json", "/.nevertwice-staging/0", `/${"a".repeat(256)}`]) {
      await expect(write([{ url, body: "" }]), url).rejects.toThrow("cannot be written");
    }
  });

  it("refuses two entries for one file, also by case, composition or as file and folder", async () => {
    const pairs = [
      ["/a/", "/a/index.html"],
      ["/a/", "/A/"],
      ["/caf\u00e9/", "/cafe\u0301/"],
      ["/a", "/a/b/"],
      ["/a/b/", "/A"],
    ];
    for (const urls of pairs) {
      await expect(write(urls.map((url) => ({ url, body: url }))), urls.join(" ")).rejects.toThrow("cannot both");
    }
    expect(existsSync(join(out, "a"))).toBe(false);
  });

  it("finds attachments inside the content folder only", () => {
    const content = join(root, "content");
    writeFileSync(join(root, "secret.png"), "s");
    mkdirSync(join(content, "img"));
    writeFileSync(join(content, "img", "a.png"), "a");
    symlinkSync(join(root, "secret.png"), join(content, "link.png"));
    symlinkSync(root, join(content, "up"));
    const attachment = attachmentsIn(content);
    expect(attachment("img/a.png")).toBe(join(content, "img", "a.png"));
    for (const path of ["img", "absent.png", "../secret.png", "link.png", "up/secret.png", "a\u0000.png"]) {
      expect(attachment(path), path).toBeUndefined();
    }
  });
});

it("ends with the same folder whatever was built before", async () => {
  const name = fc.constantFrom("a", "b", "c", "a/x", "b/x", "deep/er/x", "caf\u00e9");
  const site = fc.uniqueArray(fc.tuple(name, fc.constantFrom("one", "two", "")), {
    selector: ([path]) => path,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(site, fc.boolean()), { minLength: 1, maxLength: 4 }), async (builds) => {
      let last: SiteEntry[] = [];
      for (const [files, clean] of builds) {
        last = files.map(([path, body]) => ({ url: `/${path}/`, body }));
        await write(last, clean);
      }
      expect(filesIn(out)).toEqual(
        Object.fromEntries(last.map(({ url, body }) => [`${url.slice(1)}index.html`, body])),
      );
      expect(await write(last)).toEqual({ written: 0, unchanged: last.length, removed: 0 });
    }),
    { numRuns: 60 },
  );
});
