/** Levels in a text: 三级医院, Ⅱ类水质, 5A级景区, 甲级资质, 国家级. */
export interface LevelValue {
  /** Its number, counted as it is written; 三级甲等 lies above 三级乙等. */
  readonly number: number;
  /** How it counts: only levels of one mark compare. */
  readonly mark: "number" | "stem" | "letters" | "rank";
}

/** null: none, or more than one. `ranks`: levels that have names, from the best to the worst. */
export function levelIn(text: string, ranks: readonly string[]): LevelValue | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const found = [...numbered(plain), ...lettered(plain), ...stems(plain), ...named(plain, ranks)];
  const [level] = found;
  return level === undefined || found.length > 1 ? null : level;
}

/** 三级甲等, Ⅱ类, 5A级, 四星级. */
function numbered(text: string): LevelValue[] {
  return [
    ...text.matchAll(/(IV|VI{0,3}|I{1,3}|[一二三四五六七八九]|(?<!\d)[1-9])(?:级|类|星级?|等(?!保)|A级?)([甲乙丙])?/g),
  ].map(([, number = "", grade = ""]) => ({ number: numberOf(number) + (grades.get(grade) ?? 0), mark: "number" }));
}

/** AAA级 of credit and of sights. */
function lettered(text: string): LevelValue[] {
  return [...text.matchAll(/(?<![\dA-Za-z])(A{1,5})(?![A-Za-z])/g)].map(([, letters = ""]) => ({
    number: letters.length,
    mark: "letters",
  }));
}

/** 甲级, 乙等: the first is the best. */
function stems(text: string): LevelValue[] {
  return [...text.matchAll(/(?<!级)([甲乙丙丁])[级等]/g)].map(([, stem = ""]) => ({
    number: "甲乙丙丁".indexOf(stem) + 1,
    mark: "stem",
  }));
}

function named(text: string, ranks: readonly string[]): LevelValue[] {
  return ranks.flatMap((rank, index): LevelValue[] =>
    text.includes(rank) ? [{ number: index + 1, mark: "rank" }] : [],
  );
}

const grades: ReadonlyMap<string, number> = new Map(Object.entries({ 甲: 0.3, 乙: 0.2, 丙: 0.1 }));

function numberOf(text: string): number {
  const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"].indexOf(text);
  if (roman >= 0) return roman + 1;
  const chinese = "一二三四五六七八九".indexOf(text);
  return chinese >= 0 ? chinese + 1 : Number(text);
}
