/** The share of the newest chart's pixels that are not transparent; runs in the page. */
export function paintedShare(): number {
  const canvas = [...document.querySelectorAll<HTMLCanvasElement>(".chart canvas")].at(-1);
  const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let painted = 0;
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at]) painted += 1;
  return painted / (pixels.length / 4 || 1);
}
