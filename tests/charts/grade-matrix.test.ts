import { describe, expect, it } from 'vitest';
import { gradeMatrix } from '#lib/charts/grade-matrix.ts';
import { paper } from '#lib/charts/theme.ts';
import { boxesOf } from './boxes.ts';
import { document } from './document.ts';
import { inspect, oneInspection, ownWords, oxfordshire, twelve } from './histories.ts';
import { scope } from './samples.ts';

const draw = (rows: typeof oxfordshire, width = 720) =>
  gradeMatrix.draw(rows, { width, document, palette: paper });
const textsOf = (svg: Element) => boxesOf(svg).flatMap(({ text }) => (text ? [text] : []));
const fillsOf = (svg: Element) =>
  [...svg.querySelectorAll('rect')].map((rect) => rect.getAttribute('fill'));

describe('the picture', () => {
  it('has a filled cell with its word for each grade, 17 times Good in Oxfordshire', () => {
    const svg = draw(oxfordshire);
    expect(textsOf(svg).filter((text) => text === 'Good')).toHaveLength(17);
    expect(fillsOf(svg).filter((fill) => fill === paper.grades['Good']!.fill)).toHaveLength(17);
    expect(textsOf(svg)).toContain('improvement');
  });

  it('hatches what an inspection did not judge separately, and says so', () => {
    // 5 lines in 2011, 3 in 2018 and 2 in 2024, and the hatching of the key.
    expect(draw(oxfordshire).querySelectorAll('path')).toHaveLength(11);
    expect(textsOf(draw(oxfordshire))).toContain('Not judged separately');
    expect(textsOf(draw(oneInspection))).not.toContain('Not judged separately');
  });

  it('says where a grade for children in care includes care leavers', () => {
    expect(textsOf(draw(oxfordshire)).filter((text) => text === 'incl. care leavers')).toHaveLength(
      1,
    );
    expect(textsOf(draw(oxfordshire, 360))).toEqual(
      expect.arrayContaining(['G*', '* includes care leavers']),
    );
  });

  it('breaks where the framework changes, three times in Oxfordshire, never in one inspection', () => {
    expect(draw(oxfordshire).querySelectorAll('line')).toHaveLength(3);
    expect(draw(oneInspection).querySelectorAll('line')).toHaveLength(0);
  });

  it('gives a visit a narrow column without a grade or a break of its own', () => {
    expect(textsOf(draw(oxfordshire))).toContain('Visit Feb 2020');
    const visitOnly = inspect('2020-02-28', 'Focused visit', 'ILACS v1');
    expect(draw([...oneInspection, ...visitOnly]).querySelectorAll('line')).toHaveLength(0);
  });

  it('does not take an inspection whose grades are on other lines for a visit', () => {
    const [row] = inspect('2018-05-22', 'ILACS short', 'ILACS v1');
    const svg = draw([...oneInspection, { ...row!, grades_given: 4 }]);
    expect(textsOf(svg).join(' ')).not.toMatch(/Visit|No grade/);
    expect(svg.querySelectorAll('path').length).toBeGreaterThan(7);
  });

  it('keeps the published word where it is another than the grade', () => {
    expect(textsOf(draw(twelve.slice(0, 2)))).toContain('Adequate');
    expect(fillsOf(draw(twelve.slice(0, 2)))).toContain(
      paper.grades['Requires improvement to be good']!.fill,
    );
  });

  it('writes twelve inspections in short forms, explained in the order of the scale', () => {
    const texts = textsOf(draw(twelve));
    const key = texts.filter((text) => text.includes(' = '));
    expect(key).toEqual([
      'O = Outstanding',
      'G = Good',
      'A = Adequate',
      'RI = Requires improvement',
      'I = Inadequate',
      '– = Not judged',
    ]);
    expect(texts).not.toContain('Good');
  });

  it("draws an authority's own line and a grade of another scale, in grey", () => {
    const svg = draw(ownWords);
    expect(textsOf(svg)).toContain('Promising');
    expect(fillsOf(svg)).toContain(paper.grades.other.fill);
  });
});

describe('the words', () => {
  it('count grades, inspections and visits', () => {
    expect(gradeMatrix.counted(oxfordshire, scope)).toBe(
      '18 grades from 4 of 5 inspections and visits',
    );
    expect(gradeMatrix.counted(oneInspection, scope)).toBe('7 grades from 1 of 1 inspections');
    expect(gradeMatrix.counted([], scope)).toBe('No grades');
  });

  it('name the provider and the years, and the line that was chosen', () => {
    expect(gradeMatrix.title(oxfordshire, scope)).toBe(
      'Inspection grades of Oxfordshire, 2011 to 2024',
    );
    expect(gradeMatrix.title(oneInspection, scope)).toBe('Inspection grades of Oxfordshire, 2014');
    expect(gradeMatrix.title(oxfordshire, { ...scope, category: 'in_care_and_leavers' })).toBe(
      'Inspection grades of Oxfordshire: children in care, 2011 to 2024',
    );
  });

  it('say what the latest inspection judged', () => {
    expect(gradeMatrix.summary(oxfordshire, scope)).toBe(
      'The latest of 4 graded inspections of Oxfordshire, published on 9 April 2024, judged overall effectiveness Good, impact of leaders Good, help and protection Good, children in care Good and care leavers Good.',
    );
  });

  it('say as a finding how many of each grade it gave', () => {
    expect(gradeMatrix.finding!(oxfordshire, scope)).toBe('All 5 grades Good in Apr 2024');
    expect(gradeMatrix.finding!(oxfordshire.slice(0, -5), scope)).toBe(
      '3 Good and 1 Requires improvement in May 2018',
    );
    expect(gradeMatrix.finding!([], scope)).toBe('No grades');
  });

  it('say so if later inspections did not judge the line', () => {
    const adoption = [
      ...inspect('2014-06-30', 'SIF', 'SIF', { adoption: 'Good' }),
      ...inspect('2018-05-22', 'ILACS short', 'ILACS v1').map((row) => ({
        ...row,
        grades_given: 4,
      })),
    ];
    expect(gradeMatrix.summary(adoption, scope)).toBe(
      'Of 2 graded inspections of Oxfordshire, the last to do so, published on 30 June 2014, judged adoption Good.',
    );
  });

  it('note frameworks and the word Adequate only where they occur', () => {
    expect(gradeMatrix.notes(oneInspection, scope)).toEqual([]);
    expect(gradeMatrix.notes(twelve, scope)).toHaveLength(2);
  });
});
