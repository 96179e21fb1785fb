import type { Template } from '#lib/report/block.ts';
import { isTemplate, readTemplate } from '#lib/report/read-template.ts';

/** Where templates are kept: the storage of the browser, which sends nothing anywhere. */
interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

const [key, draftKey] = ['report-templates', 'report-draft'];

/** The templates that the user saved, each under its name, on this device. */
export class KeptTemplates {
  all = $state.raw<readonly Template[]>([]);
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Reads what was saved on earlier visits; what cannot be read is as if it were not there. */
  recall(): void {
    try {
      const kept: unknown = JSON.parse(this.#store.get(key) ?? '[]');
      this.all = Array.isArray(kept) ? kept.filter(isTemplate) : [];
    } catch {
      this.all = [];
    }
  }

  /** One of the same name is replaced. */
  save(template: Template): void {
    this.#keep(
      [...this.all.filter(({ name }) => name !== template.name), template].sort((a, b) =>
        a.name.localeCompare(b.name, 'en-GB'),
      ),
    );
  }

  remove(name: string): void {
    this.#keep(this.all.filter((one) => one.name !== name));
  }

  /** What was being written when the page was left, or null. */
  draft(): Template | null {
    const kept = this.#store.get(draftKey);
    return kept === null ? null : readTemplate(kept);
  }

  keepDraft(template: Template): void {
    this.#store.set(draftKey, JSON.stringify(template));
  }

  #keep(all: readonly Template[]): void {
    this.all = all;
    this.#store.set(key, JSON.stringify(all));
  }
}
