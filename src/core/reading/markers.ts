/** Numbers before headings and items: 一、 （二） 3． （4） ⑤ 附件6 一是. */
import { numberAt } from "../value/scan/number.js";

/** From the outermost inwards. */
const styles = ["han", "han-bracket", "digit", "digit-bracket", "circled"] as const;

export type MarkerStyle = (typeof styles)[number];

export interface Marker {
  readonly style: MarkerStyle;
  readonly number: number;
  /** A figure follows: 2、11月底前完工 is the second item, 2、3号楼 is none. */
  readonly unsure: boolean;
  /** As written. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** How deep a style stands: 一、 is 0, （一） is 1. */
export function depthOf(style: MarkerStyle): number {
  return styles.indexOf(style);
}

/** The marker at the start of a line, or null. */
export function markerOf(line: string): Marker | null {
  const match = start.exec(line);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  for (const [style, name] of byGroup) {
    const digits = groups[name];
    const number = digits === undefined ? null : numberOf(digits);
    if (number !== null)
      return {
        style,
        number,
        unsure: /^\d/.test(line.slice(match[0].length)),
        text: match[0].trim(),
        from: 0,
        to: match[0].length,
      };
  }
  return null;
}

const byGroup: readonly (readonly [MarkerStyle, string])[] = [
  ["han", "han"],
  ["han-bracket", "bracket"],
  ["digit", "digit"],
  ["digit-bracket", "inner"],
  ["circled", "circle"],
];

const numeral = "[一二三四五六七八九十]{1,3}";
const start = new RegExp(
  String.raw`^\s*(?:(?<han>${numeral})、|[（(](?<bracket>${numeral})[）)]|(?<digit>\d{1,2})(?:、|[．.](?!\d))|[（(](?<inner>\d{1,2})[）)]|(?<circle>[①-⑳]))`,
);

function numberOf(digits: string): number | null {
  const circled = digits.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  const number = numberAt(digits, 0);
  return number === null || number.bad !== null || number.end < digits.length ? null : Number(number.value);
}

/** 3 in the style: 三、 （三） 3、 （3） ③. */
export function markerText(style: MarkerStyle, number: number): string {
  const han = hanOf(number);
  return {
    han: `${han}、`,
    "han-bracket": `（${han}）`,
    digit: `${number}、`,
    "digit-bracket": `（${number}）`,
    circled: String.fromCharCode(0x2460 + number - 1),
  }[style];
}

function hanOf(number: number): string {
  const ones = "零一二三四五六七八九";
  const tens = Math.floor(number / 10);
  const rest = number % 10;
  return `${tens > 1 ? ones[tens] : ""}${tens > 0 ? "十" : ""}${rest > 0 || tens === 0 ? ones[rest] : ""}`;
}
