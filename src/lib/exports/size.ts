const millimetres = (svg: string, name: string) =>
  Number(new RegExp(` ${name}="([\\d.]+)mm"`).exec(svg)![1]);

/** How large a picture of ours is on paper, in millimetres: it may be taller than was asked for. */
export const readSize = (svg: string) => ({
  width: millimetres(svg, 'width'),
  height: millimetres(svg, 'height'),
});
