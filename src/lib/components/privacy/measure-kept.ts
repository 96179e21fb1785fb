/** What some browsers say besides, by the place where it is kept. */
interface DetailedEstimate extends StorageEstimate {
  readonly usageDetails?: Readonly<
    Partial<Record<'indexedDB' | 'caches' | 'serviceWorkerRegistrations', number>>
  >;
}

/** How many bytes are kept in each place; null where the browser does not tell. */
export interface KeptSizes {
  readonly database: number | null;
  readonly texts: number | null;
  readonly app: number | null;
  readonly all: number | null;
}

/** Two bytes a letter, which is how browsers keep them at most. */
function measureTexts(): number | null {
  try {
    return 2 * Object.entries(localStorage).flat().join('').length;
  } catch {
    return null;
  }
}

/** What this site keeps in the browser, as far as the browser tells. */
export async function measureKept(): Promise<KeptSizes> {
  const storage = 'storage' in navigator ? navigator.storage : null;
  const estimate: DetailedEstimate = (await storage?.estimate()) ?? {};
  // Where the browser may keep nothing, it refuses to tell.
  const saved = 'caches' in window ? await caches.keys().catch(() => []) : [];
  const details = estimate.usageDetails;
  // Nothing is said of a place in which there is nothing.
  const app = details
    ? (details.caches ?? 0) + (details.serviceWorkerRegistrations ?? 0)
    : saved.length > 0
      ? null
      : 0;
  return {
    database: details ? (details.indexedDB ?? 0) : null,
    texts: measureTexts(),
    app,
    all: estimate.usage ?? null,
  };
}
