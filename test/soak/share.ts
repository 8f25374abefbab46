/** `npm run soak` sets SOAK=full, SOAK=0.25 does a quarter of it; the suite, where it is not set, a twentieth. */
const part = process.env.SOAK;

export const isFull = part !== undefined;

export function share(whole: number): number {
  return Math.ceil(whole * (part === undefined ? 0.05 : part === "full" ? 1 : Number(part)));
}
