import { digest } from '#lib/project/digest.ts';
import { writeProjectFile } from '#lib/project/project-file.ts';
import type { Project } from '#lib/project/project.ts';
import { noProject, sourceOf } from '#tests/project/support.ts';
import type { Given } from './project-attack.ts';

const made = new Date('2026-11-26T09:00:00Z');
const content = new Blob(['provider,published,grade\r\nNorthshire,30/06/2014,Good\r\n']);

/** A project of one file, as a file and in its parts, of which the attacks are made. */
export async function makeGiven(): Promise<{
  readonly project: Project;
  readonly content: Blob;
  readonly given: Given;
  readonly write: (project: Project) => Promise<Blob>;
}> {
  const known = { name: 'a.csv', size: content.size, digest: await digest(content) };
  const project = { ...noProject, sources: [{ ...sourceOf('a.csv'), file: known }] };
  const changed = { 'a.csv': 5 };
  const write = (one: Project) =>
    writeProjectFile({ project: one, made, isRedacted: false, changed }, () =>
      Promise.resolve(content),
    );
  const path = 'sources/1-a.csv';
  const files = [{ digest: known.digest, path }];
  const manifest = { format: 'throughline-project', version: 1, made, changed, project, files };
  const given = {
    path,
    zip: new Uint8Array(await (await write(project)).arrayBuffer()),
    source: new Uint8Array(await content.arrayBuffer()),
    manifest: JSON.parse(JSON.stringify(manifest)) as Record<string, unknown>,
  };
  return { project, content, given, write };
}
