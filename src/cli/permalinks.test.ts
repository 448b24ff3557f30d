import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseLedger } from "#permalinks/parse-ledger.ts";
import { runCommand, temporaryFolder } from "./run-command.testing.ts";

/** A test machine may be busy; what is too slow is tested elsewhere. */
const config = '{ "limits": { "deadline": 300000 }, "tags": { "aliases": { "k8s": "kubernetes" } } }';
const attributes = "content/permalinks.txt merge=union\n";

function report(id: string, title: string, more = ""): string {
  return `---\nid: ${id}\ntitle: ${title}\nseverity: SEV2\nstatus: resolved\ndate: 2025-11-05\n${more}---\n\n## Summary\n\nIt broke, and was mended.\n`;
}

/** A knowledge base under git. */
function startBase(files: Record<string, string>) {
  const root = temporaryFolder({ "nevertwice.config.json": config, ".gitattributes": attributes, ...files });
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.com", "-C", root, ...args], {
      encoding: "utf8",
    });
  git("init", "-q", "-b", "main");
  const run = (...args: string[]) => runCommand([...args, "--root", root], { cwd: root });
  const path = (name: string) => join(root, name);
  return {
    root,
    git,
    run,
    write: (name: string, text: string) => {
      mkdirSync(join(path(name), ".."), { recursive: true });
      writeFileSync(path(name), text);
    },
    read: (name: string) => readFileSync(path(name), "utf8"),
    remove: (name: string) => rmSync(path(name)),
    move: (from: string, to: string) => {
      mkdirSync(join(path(to), ".."), { recursive: true });
      renameSync(path(from), path(to));
    },
    commit: (message: string) => {
      git("add", "-A");
      git("commit", "-qm", message);
    },
  };
}

/** Every page below the folder, as URLs. */
function pagesIn(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  return new Set(files.map((name) => `/${name.replaceAll("\\", "/")}`));
}

const main = (html: string) => html.slice(html.indexOf("<main"), html.indexOf("</main>"));

describe("a year of a knowledge base", () => {
  test("every address that was ever published still answers", { timeout: 900_000 }, async () => {
    const base = startBase({
      "content/a.md": report("nt-aaaaa", "Queue full", "tags: [queue, k8s]\nservices: [payments]\n"),
      "content/b.md": report("nt-bbbbb", "Cache empty", "tags: [cache]\n"),
      "content/c.md": report("nt-ccccc", "Cache empty again", "tags: [cache]\naliases: [/posts/c/]\n"),
      "content/d.md": report("nt-ddddd", "Disk full", "tags: [disk]\n"),
    });
    const published = new Set<string>();
    const publish = async (message: string) => {
      expect((await base.run("check", "--fix", "--quiet")).code, message).toBe(0);
      base.commit(message);
      // From the commit alone, as a server has it.
      const tree = join(temporaryFolder(), "tree");
      base.git("worktree", "add", "-q", "--detach", tree, "HEAD");
      const built = await runCommand(["build", "--root", tree, "--quiet"], { cwd: tree });
      expect(`${built.stdout}${built.stderr}`, message).toBe("");
      const pages = pagesIn(join(tree, "dist"));
      expect(
        [...published].filter((url) => !pages.has(url)),
        message,
      ).toEqual([]);
      for (const url of pages) published.add(url);
      const read = (url: string) => readFileSync(join(tree, "dist", url, "index.html"), "utf8");
      const texts = new Map([...pages].map((url) => [url, readFileSync(join(tree, "dist", url), "utf8")]));
      base.git("worktree", "remove", "--force", tree);
      return { texts, at: (url: string) => texts.get(`${url}index.html`) ?? read(url) };
    };

    await publish("begin");

    base.move("content/a.md", "content/archive/2025/queue.md");
    base.write(
      "content/archive/2025/queue.md",
      report("nt-aaaaa", "Queue full", "tags: [messaging, kubernetes]\nservices: [billing]\n"),
    );
    base.write("content/b.md", report("nt-bbbbb", "The cache was cold", "tags: [cache]\naliases: [/posts/cold/]\n"));
    const changed = await publish("moved, retitled, other tags and services, an alias");
    expect(changed.at("/tags/queue/")).toContain("Nothing is listed here any more");
    expect(changed.at("/tags/k8s/")).toContain('content="0; url=/tags/kubernetes/"');
    expect(changed.at("/posts/cold/")).toContain('content="0; url=/i/nt-bbbbb/"');

    base.remove("content/c.md");
    base.write("content/b.md", report("nt-bbbbb", "The cache was cold", "tags: [cache]\naliases: [nt-ccccc]\n"));
    base.write(
      "content/archive/2025/queue.md",
      report("nt-aaaaa", "Queue full", "withdrawn: 2026-02-03 merged into nt-bbbbb\n"),
    );
    base.write("content/d.md", report("nt-ddddd", "Disk full", "draft: true\n"));
    const fewer = await publish("two become one, one is withdrawn, one is a draft again");
    for (const url of ["/i/nt-ccccc/", "/posts/c/", "/posts/cold/"])
      expect(fewer.at(url), url).toContain('content="0; url=/i/nt-bbbbb/"');
    expect(main(fewer.at("/i/nt-aaaaa/"))).toContain("Withdrawn on 2026-02-03: <bdi>merged into nt-bbbbb");
    expect(main(fewer.at("/i/nt-aaaaa/"))).toContain('href="/i/nt-bbbbb/"');
    for (const [url, html] of fewer.texts)
      if (url !== "/i/nt-aaaaa/index.html") expect(html, url).not.toContain("Queue full");
    expect(fewer.at("/i/nt-ddddd/")).toContain("Not published at the moment");
    expect(fewer.at("/i/nt-ddddd/")).not.toContain("Disk full");

    base.remove("content/d.md");
    const refused = await base.run("build", "--out", "dist");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/permalinks\.txt:\d+:1 .*ledger-url-lost/s);
    expect(refused.stderr).toContain("aliases: [nt-ddddd]");

    const line = /^\/i\/nt-ddddd\/ nt-ddddd .*$/m;
    base.write(
      "content/permalinks.txt",
      base.read("content/permalinks.txt").replace(line, "$& withdrawn 2026-03-01 by mistake"),
    );
    expect((await publish("one is deleted")).at("/i/nt-ddddd/")).toContain("Withdrawn on 2026-03-01: <bdi>by mistake");
  });

  test("two branches that both add documents merge without a conflict", { timeout: 300_000 }, async () => {
    const base = startBase({ "content/a.md": report("nt-aaaaa", "Queue full") });
    await base.run("check", "--fix", "--quiet");
    base.commit("begin");
    for (const branch of ["left", "right"]) {
      base.git("checkout", "-q", "-b", branch, "main");
      expect((await base.run("new", "postmortem", `From the ${branch}`)).code).toBe(0);
      expect((await base.run("new", "pitfall", `Also from the ${branch}`)).code).toBe(0);
      base.commit(branch);
    }
    base.git("merge", "-q", "--no-edit", "left");
    const { lines, problems } = parseLedger(base.read("content/permalinks.txt"));
    expect(problems).toEqual([]);
    // A union may bring a line twice, which means the same as once.
    expect(new Set(lines.map(({ url }) => url).filter((url) => url.startsWith("/i/"))).size).toBe(5);
  });
});
