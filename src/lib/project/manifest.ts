import * as v from 'valibot';
import { isDeeper } from '#lib/report/read-template.ts';
import type { Project } from './project.ts';
import { readProject } from './read-project.ts';

/** Rises when an older Throughline could no longer read what this one writes. */
export const version = 1;

/** What a project file says of itself. */
export interface Manifest {
  readonly format: 'throughline-project';
  readonly version: number;
  readonly made: Date;
  readonly changed: Readonly<Record<string, number>>;
  readonly project: Project;
  /** Present where owners and free text were left out. */
  readonly isRedacted?: true;
  /** Where in the zip the bytes of each file are. */
  readonly files: readonly { readonly digest: string; readonly path: string }[];
}

/** A record of valibot leaves out names such as `constructor`, which a file may have. */
const isOfNumbers = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((one) => typeof one === 'number');

const manifest = v.object({
  format: v.literal('throughline-project'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  made: v.pipe(
    v.string(),
    v.isoTimestamp(),
    v.transform((text) => new Date(text)),
  ),
  changed: v.custom<Manifest['changed']>(isOfNumbers),
  project: v.unknown(),
  isRedacted: v.exactOptional(v.literal(true)),
  files: v.array(v.object({ digest: v.string(), path: v.string() })),
});

/** @throws Error that says, for the person who gave the file, why it cannot be opened */
export function readManifest(text: string): Manifest {
  const read = v.safeParse(manifest, parse(text));
  if (!read.success) throw new Error('It is no project file of Throughline.');
  const { output } = read;
  if (output.version > version)
    throw new Error('A newer Throughline saved it. Load this page again to have the newest.');
  try {
    return { ...output, project: readProject(output.project) };
  } catch (error) {
    throw new Error(
      `It was changed after it was saved, and cannot be read: ${(error as Error).message}`,
    );
  }
}

/** A project is nested less deep by half; what is deeper could not be written again. */
const deepest = 20;

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isDeeper(value, deepest) ? null : value;
  } catch {
    return null;
  }
}
