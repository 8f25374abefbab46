/** Forms in the order in which a person may want them, and those that typed words fit. */
import type { FormChoice } from "../turn/context.js";
import type { ReportSummary } from "../turn/surroundings.js";

/** Those that the person's reports are of first, the newest before; then those of the same regions; then as they are. */
export function orderedForms(forms: readonly FormChoice[], reports: readonly ReportSummary[]): FormChoice[] {
  const used = [...new Set(reports.map(({ form }) => form))];
  const regions = new Set(forms.flatMap(({ id, region }) => (used.includes(id) && region !== null ? [region] : [])));
  const rank = ({ id, region }: FormChoice): number => {
    const at = used.indexOf(id);
    return at >= 0 ? at : region !== null && regions.has(region) ? used.length : used.length + 1;
  };
  return forms.toSorted((one, other) => rank(one) - rank(other));
}

/** Every word has to stand in title or region, in one piece or its letters in their order (衔接资金 in 衔接……补助资金). */
export function formsNamed(forms: readonly FormChoice[], typed: string): FormChoice[] {
  const words = plain(typed)
    .split(/[\s,，、;；。]+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [...forms];
  const found = forms.flatMap((form) => {
    const text = plain(`${form.region ?? ""} ${form.title}`);
    const fits = words.every((word) => text.includes(word) || (word.length > 1 && inOrder(word, text)));
    return fits ? [{ form, whole: words.every((word) => text.includes(word)) }] : [];
  });
  return found.toSorted((one, other) => Number(other.whole) - Number(one.whole)).map(({ form }) => form);
}

function inOrder(word: string, text: string): boolean {
  let at = 0;
  for (const letter of word) {
    const next = text.indexOf(letter, at);
    if (next < 0) return false;
    at = next + letter.length;
  }
  return true;
}

function plain(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
