import { type NamedObject, newCommits, newObjects } from "#git/commits.ts";
import type { Repository } from "#git/run-git.ts";
import { type CommitChange, changesOf, filesOf, type TreeEntry } from "#git/trees.ts";
import { compareText, type Diagnostic } from "#model/diagnostic.ts";
import { isDocument } from "#read/file-names.ts";
import { type CheckSettings, checkContent } from "./check-content.ts";
import { type ContentFolder, contentFiles } from "./content-folder.ts";
import type { DocumentIndex } from "./document-index.ts";
import { fileProblem, twinProblems } from "./file-rules.ts";
import { attributesProblems, newBlobs, secretProblems, sizeProblems } from "./new-blobs.ts";
import type { PushProblem } from "./push-problem.ts";
import { lostCommits, type RefUpdate, refProblems } from "./ref-updates.ts";

export interface PushRequest extends CheckSettings {
  repository: Repository;
  updates: readonly RefUpdate[];
  /** The branch whose tip is published. */
  branch: string;
  content: ContentFolder;
  /** Read when it is needed, and once. */
  index: () => DocumentIndex;
  onRebuild: (documents: number) => void;
  onReading: (documents: number) => void;
}

export interface PushVerdict {
  /** Sorted by file and line; the push is refused when one of them is an error. */
  problems: PushProblem[];
  /** Files that the push changes, from the root of the repository. */
  changed: number;
  /** What the author should know of a push that is let in. */
  notes: string[];
}

/**
 * Judges a push by its objects, before git lets them in. Nothing is checked out and nothing of it is run. First what costs
 * little: refs, modes, names, sizes; only what passes is read.
 */
export async function checkPush(request: PushRequest): Promise<PushVerdict> {
  const { updates, branch } = request;
  const refused = refProblems(updates, branch);
  if (refused.length > 0) return verdict(refused, []);
  const { lost, changes, objects, state } = await askGit(request);
  if (lost.length > 0) return verdict(lost, []);
  const brought = [...changes, ...(state?.brought ?? [])];
  const form = [...formProblems(brought, request.content), ...(state?.twins ?? [])];
  if (form.length > 0) return verdict(form, brought);
  return verdict(await contentProblems(request, { changes, objects, state }), brought);
}

/** What git says of a push without reading a file. */
interface PushedObjects {
  changes: CommitChange[];
  objects: NamedObject[];
  /** Undefined when the push is none of the published branch. */
  state: BranchState | undefined;
}

/** Each question is a process of its own, so all are asked at once; meanwhile the index is read. */
async function askGit(request: PushRequest): Promise<PushedObjects & { lost: PushProblem[] }> {
  const { repository, updates, branch } = request;
  const tips = updates.flatMap(({ next }) => next ?? []);
  const published = updates.find(({ ref }) => ref === `refs/heads/${branch}`);
  const answers = Promise.all([
    published === undefined ? [] : lostCommits(published, repository),
    newCommits(repository, tips).then((commits) => changesOf(repository, commits)),
    newObjects(repository, tips),
    published?.next === undefined ? undefined : stateOf(request, published.old, published.next),
  ]);
  if (published !== undefined) request.index();
  const [lost, changes, objects, state] = await answers;
  return { lost, changes, objects, state };
}

/** What the published branch has before and after the push. */
interface BranchState {
  before: TreeEntry[];
  after: TreeEntry[];
  /** What is new in it; it may come from commits that another branch has had for long. */
  brought: TreeEntry[];
  twins: PushProblem[];
}

async function stateOf(
  { repository, content }: PushRequest,
  old: string | undefined,
  next: string,
): Promise<BranchState> {
  const [before, after] = await Promise.all([
    old === undefined ? [] : filesOf(repository, old),
    filesOf(repository, next),
  ]);
  const had = new Map(before.map(({ path, mode, id }) => [path, `${mode} ${id}`]));
  const brought = after.filter(({ path, mode, id }) => had.get(path) !== `${mode} ${id}`);
  const added = new Set(brought.filter(({ path }) => !had.has(path)).map(({ path }) => path));
  const inContent = after.filter(({ path }) => content.has(path));
  return { before, after, brought, twins: twinProblems(inContent, (path) => added.has(path)) };
}

function formProblems(brought: readonly TreeEntry[], content: ContentFolder): PushProblem[] {
  const problems = new Map<string, PushProblem>();
  for (const entry of brought) {
    const problem = fileProblem(entry, content.has);
    if (problem) problems.set(`${problem.rule} ${problem.file}`, problem);
  }
  return [...problems.values()];
}

async function contentProblems(
  request: PushRequest,
  { changes, objects, state }: PushedObjects,
): Promise<PushProblem[]> {
  const { repository, content, config } = request;
  const blobs = await newBlobs(repository, objects, changes);
  const limit = (path: string) => (isDocument(path) && content.has(path) ? config.limits.documentBytes : undefined);
  const tooLarge = sizeProblems(blobs, limit);
  if (tooLarge.length > 0) return tooLarge;
  const found = state === undefined ? undefined : await contentFindings(request, state);
  const commits = new Map(changes.map(({ id, commit }) => [id, commit]));
  return [
    ...(await attributesProblems(repository, changes)),
    ...(found?.problems ?? []),
    ...(await secretProblems(repository, blobs, commits, found?.read ?? new Set(), config)),
  ];
}

/** `read` are the blobs in which the rules have looked for secrets. */
async function contentFindings(request: PushRequest, { before, after }: BranchState) {
  const { content } = request;
  const [earlier, later] = [contentFiles(before, content), contentFiles(after, content)];
  const index = request.index();
  const { diagnostics, changed } = await checkContent({ ...request, before: earlier, after: later, index });
  const read = new Set(changed.filter((path) => isDocument(path)).map((path) => later.get(path) ?? ""));
  return { read, problems: diagnostics.map((diagnostic) => problemOf(diagnostic, content)) };
}

function problemOf(
  { file, line, column, level, rule, message, help }: Diagnostic,
  content: ContentFolder,
): PushProblem {
  return { file: content.outside(file), line, column, level, rule, message, help };
}

function verdict(problems: readonly PushProblem[], brought: readonly TreeEntry[]): PushVerdict {
  const paths = new Set(brought.map(({ path }) => path));
  const configs = [...paths].filter((path) => /^nevertwice\.config\.[a-z]+$/.test(path)).sort(compareText);
  const notes = configs.map((path) => `${path} has no effect here: the server has a configuration of its own`);
  const sorted = [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule),
  );
  return { problems: sorted, changed: paths.size, notes };
}
