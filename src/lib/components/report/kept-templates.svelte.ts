import type { Template } from '#lib/report/block.ts';
import type { Changes } from '#lib/workspace/changes.svelte.ts';

/** The templates that the user saved, each under its name, and the report that is being written. */
export class KeptTemplates {
  readonly #changes: Changes;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  get all(): readonly Template[] {
    return this.#changes.project.templates;
  }

  /** What was being written when the page was left, or null. */
  get draft(): Template | null {
    return this.#changes.project.draft;
  }

  /** One of the same name is replaced. */
  save(template: Template): void {
    const templates = [...this.#others(template.name), template];
    templates.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
    this.#changes.record({ templates });
  }

  remove(name: string): void {
    this.#changes.record({ templates: this.#others(name) });
  }

  keepDraft(draft: Template): void {
    this.#changes.record({ draft });
  }

  #others = (name: string) => this.all.filter((one) => one.name !== name);
}
