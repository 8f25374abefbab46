/**
 * What a written number means, worked out slowly: every way of splitting it is tried, and it means something only when all
 * ways that people use agree. Shares no code with the reader that it judges. Figures are in millionths, so that they stay exact.
 */
export interface Meaning {
  /** In base units: 230000 of 23万, percent as percent. */
  readonly base: string;
  /** null: no unit. */
  readonly unit: string | null;
}

const million = 1_000_000n;

/** The meaning of a number with its unit; null when it has none, or more than one. */
export function meaningOf(text: string): Meaning | null {
  if (text === "百分百") return { base: "100", unit: "%" };
  const found = new Map<string, Meaning>();
  for (const meaning of [...plain(text), ...money(text), ...shares(text), ...halves(text)])
    found.set(`${meaning.base} ${meaning.unit}`, meaning);
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}

const simpleUnits = [
  "人天",
  "人次",
  "个点",
  "百分点",
  "元",
  "点",
  "%",
  "个",
  "人",
  "家",
  "倍",
  "天",
  "分",
  "次",
  "亩",
  "米",
  "吨",
];

function plain(text: string): Meaning[] {
  const bare = valuesOf(text).map((value) => ({ base: shown(value), unit: null }));
  const counted = text.replace(/(?<=个)人$/, "");
  const unit = simpleUnits.find((one) => counted.endsWith(one));
  if (unit === undefined) return bare;
  return [...bare, ...valuesOf(counted.slice(0, -unit.length)).map((value) => ({ base: shown(value), unit }))];
}

/** 5元3角2分, 5元零2分, 三角, 十二角, 三角五分, 5元整. */
function money(text: string): Meaning[] {
  const whole = /^(.+元)(?:整|正)$/.exec(text)?.[1];
  if (whole !== undefined) return plain(whole).filter(({ unit }) => unit === "元");
  const small = /^(.+)[角毛](?:(.)分)?$/.exec(text);
  const found: Meaning[] = [];
  const cents = digitOf(small?.[2] ?? "零");
  if (small !== null && cents !== null)
    for (const value of valuesOf(small[1] ?? ""))
      found.push({ base: shown(value / 10n + cents * 10_000n), unit: "元" });
  const match = /^(.+)元(?:零?(.)[角毛])?(?:零?(.)分)?$/.exec(text);
  if (match === null || (match[2] === undefined && match[3] === undefined)) return found;
  const [tenths, hundredths] = [digitOf(match[2] ?? "零"), digitOf(match[3] ?? "零")];
  if (tenths === null || hundredths === null) return found;
  const yuan = valuesOf(match[1] ?? "").filter((value) => value % million === 0n);
  return [
    ...found,
    ...yuan.map((value) => ({ base: shown(value + tenths * 100_000n + hundredths * 10_000n), unit: "元" })),
  ];
}

/** 九成, 九成五, 三成半, 八折, 85折. */
function shares(text: string): Meaning[] {
  const tenths = /^(.+)成(.?)$/.exec(text);
  if (tenths !== null) {
    const [, front = "", last = ""] = tenths;
    const rest = last === "" ? 0n : last === "半" ? 5n : digitOf(last);
    if (rest === null) return [];
    return valuesOf(front)
      .filter((value) => value <= 10n * million && (last === "" || (value % million === 0n && value < 10n * million)))
      .map((value) => ({ base: shown(value * 10n + rest * million), unit: "%" }));
  }
  const discount = /^(.+)折$/.exec(text)?.[1];
  if (discount === undefined) return [];
  const pair = [...discount].map(chineseDigit);
  if (pair.length === 2 && pair.every((digit) => digit !== null && digit > 0n))
    return [{ base: shown(((pair[0] ?? 0n) * 10n + (pair[1] ?? 0n)) * million), unit: "%" }];
  return valuesOf(discount)
    .filter((value) => value <= 10n * million || (value < 100n * million && value % million === 0n))
    .map((value) => ({ base: shown(value <= 10n * million ? value * 10n : value), unit: "%" }));
}

/** 两天半, 两个半. */
function halves(text: string): Meaning[] {
  const whole = text.endsWith("半") ? text.slice(0, -1) : "";
  const unit = simpleUnits.find((one) => whole.endsWith(one));
  if (unit === undefined || unit === "%") return [];
  return valuesOf(whole.slice(0, -unit.length))
    .filter((value) => value % million === 0n)
    .map((value) => ({ base: shown(value + million / 2n), unit }));
}

const chinese = "零一二三四五六七八九";

function chineseDigit(char: string): bigint | null {
  const at = chinese.indexOf(char === "两" ? "二" : char);
  return char === "" || at < 0 ? null : BigInt(at);
}

function digitOf(char: string): bigint | null {
  return /^[0-9]$/.test(char) ? BigInt(char) : chineseDigit(char);
}

const unitValues: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n };

/** Everything that a number without unit may mean. */
function valuesOf(text: string): bigint[] {
  const half = /^半([百千万亿]*)$/.exec(text)?.[1];
  if (half !== undefined) return [(million / 2n) * scaleOf(half)].filter((value) => value > 0n);
  const written = text.replaceAll("廿", "二十").replaceAll("卅", "三十").replaceAll("卌", "四十");
  const point = /^([^点]+)点([零一二三四五六七八九]+)([十百千万亿]*)$/.exec(written);
  if (point !== null) {
    const [, whole = "", fraction = "", scale = ""] = point;
    const parts = fraction.length > 6 ? [] : wholes(whole, false);
    const digits = [...fraction].map((char) => String(chinese.indexOf(char))).join("");
    return parts
      .map((part) => (part * million + BigInt(digits.padEnd(6, "0"))) * scaleOf(scale))
      .filter((value) => value >= 0n);
  }
  const decimal = /^(\d*\.\d+)([十百千万亿]*)$/.exec(written);
  if (decimal !== null) {
    const [whole = "", fraction = ""] = (decimal[1] ?? "").split(".");
    if (fraction.length > 6) return [];
    return [
      (BigInt(whole === "" ? "0" : whole) * million + BigInt(fraction.padEnd(6, "0"))) * scaleOf(decimal[2] ?? ""),
    ].filter((value) => value >= 0n);
  }
  return wholes(written, true).map((value) => value * million);
}

/** The product of units as they stack (百万, 万亿); −1 for units that do not stack. */
function scaleOf(units: string): bigint {
  let product = 1n;
  for (const [index, char] of [...units].entries()) {
    const value = unitValues[char] ?? 0n;
    if (index > 0 && value <= (unitValues[units[index - 1] ?? ""] ?? 0n)) return -1n;
    product *= value;
  }
  return product;
}

/** Whole numbers: digits of either kind by position, or parts before and after each of the largest units. */
function wholes(text: string, spoken: boolean): bigint[] {
  if (/^\d+$/.test(text)) return [BigInt(text)];
  if (/^[零一二三四五六七八九两]+$/.test(text)) {
    const some = text.length === 2 && !text.includes("零");
    const row = text.length === 3 && "一二三四五六七八九".includes(text.replaceAll("两", "二"));
    return some || row || /^零./.test(text)
      ? []
      : [BigInt([...text].map((char) => String(chineseDigit(char))).join(""))];
  }
  const largest = [...text].reduce<string>(
    (most, char) => ((unitValues[char] ?? 0n) > (unitValues[most] ?? 0n) ? char : most),
    "",
  );
  if (largest === "") return [];
  const unit = unitValues[largest] ?? 1n;
  const places = [...text].flatMap((char, index) => (char === largest ? [index] : []));
  const [at] = places;
  if (places.length !== 1 || at === undefined) return [];
  const front = text.slice(0, at);
  const back = text.slice(at + 1);
  const lefts =
    front === ""
      ? largest === "十"
        ? [1n]
        : []
      : wholes(front, false).filter((value) => (value > 0n || /^\d/.test(front)) && !front.startsWith("零"));
  const opens = front === "" ? [1n].filter(() => largest === "十") : lefts;
  if (back === "") return opens.map((value) => value * unit);
  return opens.flatMap((value) => afterUnit(back, unit, spoken).map((rest) => value * unit + rest));
}

/** What may stand below a unit: 三千五 is 3500, 三千零五 is 3005, 三万五百 is 30500; 五亿三千 may be two things. */
function afterUnit(back: string, unit: bigint, spoken: boolean): bigint[] {
  const single = digitOf(back);
  if (back.length === 1 && single !== null) {
    if (single === 0n) return [];
    return unit === 10n ? [single] : spoken ? [(single * unit) / 10n] : [];
  }
  if (/^0+\d*$/.test(back)) return back.length === String(unit).length - 1 ? [BigInt(back)] : [];
  if (back.startsWith("零"))
    return wholes(back.slice(1), false).filter((value) => value > 0n && value < unit / 10n && !back.startsWith("零零"));
  const values = wholes(back, spoken).filter((value) => value > 0n && value < unit);
  if (/^\d+$/.test(back))
    return back.length === String(unit).length - 1 ? values : [...values, ...values.map((value) => -value)];
  return unit === 100_000_000n && !/[万零]/.test(back)
    ? [...values, ...values.map((value) => value * 10_000n)]
    : values;
}

function shown(millionths: bigint): string {
  const whole = millionths / million;
  const rest = String(millionths % million)
    .padStart(6, "0")
    .replace(/0+$/, "");
  return rest === "" ? String(whole) : `${whole}.${rest}`;
}
