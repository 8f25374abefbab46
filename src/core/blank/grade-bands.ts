/** Grades that print from which score they are given: 优（90-100分）, 良（80分（含）-90分）, 差（60分以下）. */
import { compact } from "./label-text.js";

export interface Band {
  readonly label: string;
  /** The least score of the grade; 0: of the worst. */
  readonly from: number;
}

/** null: the options are no grades, or not all of them say from which score. */
export function bandsOf(labels: readonly string[]): Band[] | null {
  const bands = labels.map(bandOf);
  const found = bands.filter((band) => band !== null);
  const distinct = new Set(found.map(({ from }) => from)).size === labels.length;
  return labels.length > 1 && found.length === labels.length && distinct ? found : null;
}

function bandOf(text: string): Band | null {
  const plain = compact(text).replace(/(\()?(?:不?含)\d*分?(\))?/g, (all, open, closed) => (open && closed ? "" : all));
  const [, label, inside = ""] = /^(\p{Script=Han}{1,6})[(:]?([^\p{Script=Han}]*\d.*?)\)?$/u.exec(plain) ?? [];
  const numbers = [...inside.matchAll(/\d{1,3}(?:\.\d)?/g)].map(Number);
  if (label === undefined || numbers.length === 0 || numbers.length > 2 || Math.max(...numbers) > 100) return null;
  const below = numbers.length === 1 && /以下|<|低于|不足|不满/.test(inside);
  const above = numbers.length === 2 || /以上|[>≥]/.test(inside);
  return below ? { label, from: 0 } : above ? { label, from: Math.min(...numbers) } : null;
}
