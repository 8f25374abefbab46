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

/** Bands that a text tells one after the other: 90分以上为优，80-90分为良，60分以下为差; null: there are none, or another word between. */
export function bandsIn(text: string): Band[] | null {
  // 含 says nothing that a least score does not; [80,90) is one range.
  const plain = compact(text)
    .replace(/\(?不?含(?:\d+分?)?\)?/g, "")
    .replace(/(\d),(?=\d)/g, "$1-");
  const parts = plain.split(/[,、;。]|[(:](?=\p{Script=Han})/u);
  const bands = parts.map((part) => (part.length > longestBand ? null : bandOf(turned(part) ?? part)));
  const from = bands.findIndex((band) => band !== null);
  const run = bands.slice(from).filter((band) => band !== null);
  const isRun = from >= 0 && run.length > 2 && bands.slice(from, from + run.length).every((band) => band !== null);
  const least = new Set(run.map((band) => band.from));
  return isRun && least.size === run.length && least.has(0) && Math.max(...least) >= 85 ? run : null;
}

/** Characters; what is longer is prose, or digits in which every place would be searched. */
const longestBand = 100;

/** 80-90分为良 says what 良(80-90分) does; null: it is not said so. */
function turned(part: string): string | null {
  const [, range = "", label] =
    /^(?:.*:)?(.*\d.*?)(?:[评定]{0,2}为|是)["“]?(\p{Script=Han}{1,3}?)(?:级|等|等次)?["”)]*$/u.exec(part) ?? [];
  return label === undefined ? null : `${label}(${range})`;
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
