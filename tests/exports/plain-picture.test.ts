import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { plainPicture } from '#lib/exports/plain-picture.ts';

it('turns lengths in type sizes into units, by the nearest size, and takes off lines around letters', () => {
  const { document } = parseHTML(
    '<svg font-size="14"><g font-size="10" paint-order="stroke" stroke="#fff" stroke-width="4">' +
      '<text y="0.32em"><tspan x="0" dy="1.2em">a</tspan></text></g><text x="3" y="-1em">b</text></svg>',
  );
  plainPicture(document.querySelector('svg')!);
  expect(document.querySelector('svg')!.innerHTML).toBe(
    '<g font-size="10"><text y="3.2"><tspan x="0" dy="12">a</tspan></text></g><text x="3" y="-14">b</text>',
  );
});
