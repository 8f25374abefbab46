/** The characters of Chinese numerals: everyday, capital and traditional forms. 廿, 卅 and 卌 are two characters in one. */
export const digits: ReadonlyMap<string, number> = byCharacter([
  [0, "零"],
  [1, "一壹弌"],
  [2, "二贰貳两兩弍"],
  [3, "三叁參叄弎"],
  [4, "四肆"],
  [5, "五伍"],
  [6, "六陆陸"],
  [7, "七柒"],
  [8, "八捌"],
  [9, "九玖"],
]);

export const units: ReadonlyMap<string, number> = byCharacter([
  [10, "十拾"],
  [100, "百佰"],
  [1000, "千仟"],
]);

const powers: ReadonlyMap<string, number> = byCharacter([
  [2, "百佰"],
  [3, "千仟"],
  [4, "万萬"],
  [8, "亿億"],
]);

const contractions: ReadonlyMap<string, string> = new Map(Object.entries({ 廿: "二十", 卅: "三十", 卌: "四十" }));

/** Asked of every character of a text. */
const numerals = new Set([digits, units, powers, contractions].flatMap((table) => [...table.keys()]));

export function isNumeral(char = ""): boolean {
  return numerals.has(char);
}

export function isDigitWord(char = ""): boolean {
  return digits.has(char);
}

/** The power of ten of 百, 千, 万 or 亿; 0 for any other character. */
export function unitPower(char = ""): number {
  return powers.get(char) ?? 0;
}

/** End of the run of numeral characters, whether or not they make a number. 參 opens one only before a unit (參佰, not 參加). */
export function endOfNumeral(text: string, pos: number): number {
  let end = pos;
  if (text[pos] === "參" && !units.has(text[pos + 1] ?? "")) return pos;
  while (isNumeral(text[end]) || (text[end] === "点" && end > pos && isDigitWord(text[end + 1]))) end++;
  return end;
}

/** With 廿, 卅 and 卌 written out, and the two myriads in one form each. */
export function writtenOut(numeral: string): string {
  return numeral
    .replace(/[廿卅卌]/g, (char) => contractions.get(char) ?? "")
    .replaceAll("萬", "万")
    .replaceAll("億", "亿");
}

/** The digits of a positional numeral: 二零二二 is "2022". */
export function spell(numeral: string): string {
  return [...numeral].map((char) => digits.get(char) ?? 0).join("");
}

function byCharacter(rows: readonly (readonly [number, string])[]): Map<string, number> {
  return new Map(rows.flatMap(([value, forms]) => [...forms].map((char) => [char, value] as const)));
}
