/** A box to be placed, in the units of its picture. */
interface Box {
  readonly width: number;
  readonly height: number;
  /** What is left free after it. */
  readonly gap: number;
}

/** Places boxes one after the other in rows no wider than `width`, each row as high as its highest box. */
export function placeInRows(boxes: readonly Box[], width: number) {
  let [x, y, tall] = [0, 0, 0];
  const places = boxes.map((box) => {
    if (x > 0 && x + box.width > width) [x, y, tall] = [0, y + tall, 0];
    const place = { x, y };
    x += box.width + box.gap;
    tall = Math.max(tall, box.height);
    return place;
  });
  return { places, height: y + tall };
}
