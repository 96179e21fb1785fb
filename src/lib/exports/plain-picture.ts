const lengths = ['x', 'y', 'dx', 'dy'];

/** The type size of an element, which it may have from those around it. */
function sizeOf(element: Element): number {
  const size = element.closest('[font-size]')?.getAttribute('font-size');
  return Number(size ?? NaN);
}

/**
 * Says in a picture what not every program understands, so that all draw the same: lengths in type
 * sizes become units, and letters lose the line of paper around them, which some draw over them.
 */
export function plainPicture(picture: Element): void {
  for (const element of picture.querySelectorAll('text, tspan'))
    for (const name of lengths) {
      const value = element.getAttribute(name);
      if (value?.endsWith('em'))
        element.setAttribute(name, String(parseFloat(value) * sizeOf(element)));
    }
  for (const element of picture.querySelectorAll('[paint-order]'))
    for (const name of ['paint-order', 'stroke', 'stroke-width', 'stroke-linejoin'])
      element.removeAttribute(name);
}
