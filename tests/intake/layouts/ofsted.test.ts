import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '#lib/engine/sql.ts';
import type { Database } from '#lib/workspace/database.ts';
import { dataFile, openDatabase } from '#tests/support/database.ts';
import { hasSharedFiles, loadTables, sharedFile } from './support.ts';

let database: Database;
beforeEach(async () => {
  database = await openDatabase();
});
afterEach(() => database.close());

describe('Ofsted’s tables of graded inspections', () => {
  it('as a history: 271 inspections and 1,187 grades', async () => {
    const file = dataFile('ofsted/ilacs_inspection_history_2018_2025.csv');
    const [loaded] = await loadTables(database, file);
    expect(loaded!.account).toMatchObject({ rowsRead: 271, used: 271, rejected: 0, setAside: [] });
    expect(loaded!.account.records).toEqual([
      { contract: 'inspections', records: 271 },
      { contract: 'judgements', records: 1187 },
    ]);
  });

  it('as at 31 March 2025: 153 authorities, 50 of them without a grade for care leavers', async () => {
    const file = dataFile('ofsted/la_inspections_as_at_2025_03_31.csv');
    const [loaded] = await loadTables(database, file);
    expect(loaded!.account.records).toEqual([
      { contract: 'inspections', records: 153 },
      { contract: 'judgements', records: 153 * 5 - 50 },
    ]);
  });
});

describe.runIf(hasSharedFiles)('Ofsted’s sheet of a year', () => {
  it('holds 112 events: 52 with five grades each, and 60 visits with a theme and no grade', async () => {
    const [loaded] = await loadTables(
      database,
      sharedFile('ofsted/la_inspections_in_year_2024_25.csv'),
    );
    expect(loaded!.account).toMatchObject({ rowsRead: 112, used: 112, rejected: 0, setAside: [] });
    expect(loaded!.account.records).toEqual([
      { contract: 'inspections', records: 112 },
      { contract: 'judgements', records: 52 * 5 },
    ]);
    const events = await database.query(sql`
      SELECT inspection_type, count(*) AS n, count(visit_theme) AS themes,
        bool_or(is_graded) AS is_graded
      FROM inspections GROUP BY inspection_type ORDER BY inspection_type`);
    expect(events).toEqual([
      { inspection_type: 'Focused visit', n: 36, themes: 36, is_graded: false },
      { inspection_type: 'ILACS short', n: 30, themes: 0, is_graded: true },
      { inspection_type: 'ILACS standard', n: 22, themes: 0, is_graded: true },
      { inspection_type: 'Monitoring visit', n: 24, themes: 24, is_graded: false },
    ]);
  });
});

describe.runIf(hasSharedFiles)('Ofsted’s sheet of inspections since 2009', () => {
  const file = () => sharedFile('ofsted/la_inspections_2009_2023.csv');

  it('holds 152 authorities, and under a second row of headings the four that were before them', async () => {
    const [now, before] = await loadTables(database, file());
    expect(now!.account).toMatchObject({ rowsRead: 155, used: 152, rejected: 0 });
    expect(now!.account.setAside).toEqual([
      { reason: 'blank', rows: 2 },
      { reason: 'note', rows: 1 },
    ]);
    expect(before!.account).toMatchObject({ rowsRead: 4, used: 4, rejected: 0, setAside: [] });
    expect([now!.reading.layout, before!.reading.layout]).toEqual(
      Array(2).fill('Ofsted inspections of local authorities since 2009'),
    );
    expect(now!.reading.notes.join(' ')).toContain('“Adequate”');
  });

  // Counted in the file by column, with another program: 2,278 filled cells under grades, 569 dates.
  it('gives every grade with its framework', async () => {
    await loadTables(database, file());
    const given = await database.query(sql`
      SELECT framework, count(*) AS n FROM given_judgements GROUP BY framework ORDER BY framework`);
    expect(given).toEqual([
      { framework: 'CPI', n: 50 + 1 },
      { framework: 'ILACS v1', n: 616 + 14 * 4 },
      { framework: 'ILACS v2', n: 9 * 5 },
      { framework: 'SIF', n: 1064 + 126 },
      { framework: 'SLAC', n: 304 + 9 + 2 },
      { framework: 'TLAC', n: 5 },
    ]);
    const [total] = await database.query(sql`SELECT count(*) AS n FROM given_judgements`);
    expect(total).toEqual({ n: 2278 });
  });

  it('gives every date as an inspection of its type; two dates of one re-inspection are one', async () => {
    await loadTables(database, file());
    const given = await database.query(sql`
      SELECT inspection_type, count(*) AS n FROM given_inspections GROUP BY ALL ORDER BY ALL`);
    expect(given).toEqual([
      { inspection_type: 'CPI', n: 50 },
      { inspection_type: 'CPI re-inspection', n: 1 },
      { inspection_type: 'ILACS short', n: 50 },
      { inspection_type: 'ILACS standard', n: 127 },
      { inspection_type: 'SIF', n: 152 },
      { inspection_type: 'SIF re-inspection', n: 21 },
      { inspection_type: 'SLAC', n: 152 },
      { inspection_type: 'SLAC re-inspection', n: 9 },
      { inspection_type: 'TLAC', n: 5 },
    ]);
  });

  it('tells the two ILACS frameworks apart by the grade for care leavers, not by publication', async () => {
    await loadTables(database, file());
    const cares = await database.query(sql`
      SELECT provider, published::VARCHAR AS published, framework, category
      FROM judgements WHERE line IN ('in_care', 'care_leavers')
        AND provider IN ('Dudley', 'Bexley', 'South Tyneside') AND published >= DATE '2023-01-01'
      ORDER BY provider, category`);
    const bexley = { provider: 'Bexley', published: '2023-03-24', framework: 'ILACS v2' };
    const both = { framework: 'ILACS v1', category: 'in_care_and_leavers' };
    expect(cares).toEqual([
      { ...bexley, category: 'care_leavers' },
      { ...bexley, category: 'in_care' },
      { provider: 'Dudley', published: '2023-01-13', ...both },
      { provider: 'South Tyneside', published: '2023-05-10', ...both },
    ]);
  });

  it('gives the Dorset of today none of the grades of the county council', async () => {
    await loadTables(database, file());
    const dorset = await database.query(sql`
      SELECT provider, string_agg(DISTINCT framework, ' ' ORDER BY framework) AS frameworks
      FROM judgements WHERE provider LIKE 'Dorset%' GROUP BY provider ORDER BY provider`);
    expect(dorset).toEqual([
      { provider: 'Dorset', frameworks: 'ILACS v1' },
      { provider: 'Dorset (county council, to March 2019)', frameworks: 'SIF SLAC' },
    ]);
  });
});
