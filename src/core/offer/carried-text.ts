/** A sentence of last year: its numbers and years become gaps; what names a document or a founding year stays. */

/** Stands for a figure that has to be filled in again. */
export const figureGap = "＿＿";

/** `standing`: words behind a number that make it stay, such as 成立 and 号. */
export function carriedText(text: string, standing: readonly string[]): string {
  return text.replace(figures, (figure, ...rest) => {
    const at = Number(rest.at(-2));
    const before = text.slice(Math.max(0, at - 1), at);
    const after = text.slice(at + figure.length, at + figure.length + looksAhead);
    if (/[〔[（(]/.test(before) && /^[〕\]）)]/.test(after)) return figure;
    const isNumbering = (at === 0 || /[\n；;。]/.test(before)) && /^[.．、)）]/.test(after);
    return isNumbering || standing.some((word) => after.replace(/^[年月日度份\s]+/, "").startsWith(word))
      ? figure
      : figureGap;
  });
}

/** Numbers with their thousands, decimals and percent sign. */
const figures = /\d[\d,，]*(?:\.\d+)?[%％]?/g;
/** Characters behind a number. */
const looksAhead = 12;
