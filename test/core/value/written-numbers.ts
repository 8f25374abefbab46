/** A number in the ways that people write it: a grammar, with nothing of the reader in it. */
export interface Written {
  readonly text: string;
  /** In base units. */
  readonly base: string;
  readonly unit: string | null;
}

type Random = (below: number) => number;

const everyday = [..."零一二三四五六七八九"];
const capital = [..."零壹贰叁肆伍陆柒捌玖"];
const units = { everyday: ["", "十", "百", "千"], capital: ["", "拾", "佰", "仟"] } as const;

/** One random number, written in one random way. */
export function writtenNumber(random: Random): Written {
  const write = ways[random(ways.length)] ?? arabic;
  return write(random);
}

const ways: readonly ((random: Random) => Written)[] = [
  arabic,
  chineseWhole,
  chineseWhole,
  chineseDecimal,
  scaled,
  scaled,
  spoken,
  parts,
  coins,
  share,
  contracted,
  half,
];

const counters = ["家", "人", "次", "亩", "公里", "个", "元", "台", "户"];

function counter(random: Random): string | null {
  return random(3) === 0 ? null : (counters[random(counters.length)] ?? null);
}

function written(number: string, base: string, unit: string | null): Written {
  return { text: `${number}${unit ?? ""}`, base, unit };
}

function whole(random: Random): number {
  const digits = 1 + random(10);
  return 1 + random(Math.min(10 ** digits, 2 ** 32 - 2));
}

function arabic(random: Random): Written {
  const number = whole(random);
  const cents = random(2) === 0 ? "" : `.${1 + random(9)}${random(10)}`;
  const typed = [String(number), number.toLocaleString("en-US")][random(2)] ?? "";
  const wide = random(4) === 0;
  const text = `${typed}${cents}`;
  const shown = wide ? [...text].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join("") : text;
  return written(shown, `${number}${cents}`.replace(/(\.\d)0$/, "$1"), counter(random));
}

/** 五百二十三, 三万零五十, 壹佰贰拾叁. */
function chineseWhole(random: Random): Written {
  const number = whole(random);
  const style = random(3) === 0 ? "capital" : "everyday";
  return written(inChinese(number, style), String(number), counter(random));
}

function inChinese(number: number, style: keyof typeof units): string {
  const high = Math.floor(number / 1e8);
  const middle = Math.floor(number / 1e4) % 1e4;
  const low = number % 1e4;
  let text = high > 0 ? `${section(high, style)}亿` : "";
  if (middle > 0) text += `${text !== "" && middle < 1000 ? "零" : ""}${section(middle, style)}万`;
  if (low > 0) text += `${text !== "" && (low < 1000 || middle === 0) ? "零" : ""}${section(low, style)}`;
  return style === "everyday" ? text.replace(/^一十/, "十") : text;
}

function section(number: number, style: keyof typeof units): string {
  const digits = style === "capital" ? capital : everyday;
  let text = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(number / 10 ** place) % 10;
    if (digit === 0) gap = text !== "";
    else {
      text += `${gap ? "零" : ""}${digits[digit]}${units[style][place]}`;
      gap = false;
    }
  }
  return text;
}

/** 三点五, 一点二五万. */
function chineseDecimal(random: Random): Written {
  const number = random(100);
  const tenths = 1 + random(9);
  const scale = (["", "万", "亿"] as const)[random(3)] ?? "";
  const power = { "": 0, 万: 4, 亿: 8 }[scale];
  const front = number === 0 ? "零" : inChinese(number, "everyday");
  return written(`${front}点${everyday[tenths]}${scale}`, shift(`${number}.${tenths}`, power), counter(random));
}

/** 23.5万, 3千, 1.2亿, 一万五千亿. */
function scaled(random: Random): Written {
  const number = 1 + random(9999);
  const scale = (["万", "亿", "万亿", "千万", "百万"] as const)[random(5)] ?? "万";
  const power = { 万: 4, 亿: 8, 万亿: 12, 千万: 7, 百万: 6 }[scale];
  const chinese = random(2) === 0 && power % 4 === 0;
  const text = chinese ? inChinese(number, "everyday") : String(number);
  return written(`${text}${scale}`, shift(String(number), power), counter(random));
}

/** 3万5, 三千五, 两百二: nothing or money follows. */
function spoken(random: Random): Written {
  const front = 1 + random(9);
  const digit = 1 + random(9);
  const [unit = "万", power = 4] =
    (
      [
        ["万", 4],
        ["千", 3],
        ["百", 2],
        ["亿", 8],
      ] as const
    )[random(4)] ?? [];
  const chinese = random(2) === 0;
  const text = chinese ? `${everyday[front]}${unit}${everyday[digit]}` : `${front}${unit}${digit}`;
  return written(text, shift(`${front}${digit}`, power - 1), null);
}

/** 1亿2000万, 3万5千, 5万零3, 3万五千六百. */
function parts(random: Random): Written {
  const high = 1 + random(9999);
  const low = 1 + random(9);
  const unit = counter(random);
  switch (random(4)) {
    case 0:
      return written(`${high}亿${low}000万`, String(high * 1e8 + low * 1e7), unit);
    case 1:
      return written(`${high}万${low}千`, String(high * 1e4 + low * 1e3), unit);
    case 2:
      return written(`${high}万零${low}`, String(high * 1e4 + low), unit);
    default:
      return written(`${high}万${everyday[low]}千${everyday[low]}百`, String(high * 1e4 + low * 1100), unit);
  }
}

/** 3元5角, 叁佰元零伍分, 壹佰元整. */
function coins(random: Random): Written {
  const yuan = 1 + random(99_999);
  const digit = 1 + random(9);
  const style = random(2) === 0 ? "capital" : "everyday";
  const digits = style === "capital" ? capital : everyday;
  const front = random(2) === 0 ? String(yuan) : inChinese(yuan, style);
  const ends = [
    { text: "元整", base: `${yuan}` },
    { text: `元${digits[digit]}角`, base: `${yuan}.${digit}` },
    { text: `元${digits[digit]}角${digits[digit]}分`, base: `${yuan}.${digit}${digit}` },
    { text: `元零${digits[digit]}分`, base: `${yuan}.0${digit}` },
    { text: `元${digit}角整`, base: `${yuan}.${digit}` },
  ];
  const end = ends[random(ends.length)] ?? { text: "元", base: `${yuan}` };
  return { text: `${front}${end.text}`, base: end.base, unit: "元" };
}

/** 九成, 3.5成, 九成五, 八折, 85折, 百分之九十五点五. */
function share(random: Random): Written {
  const tens = 1 + random(9);
  const ones = 1 + random(9);
  const both = `${tens}${ones}`;
  const forms = [
    { text: `${everyday[tens]}成`, base: `${tens}0` },
    { text: `${tens}.${ones}成`, base: both },
    { text: `${everyday[tens]}成${everyday[ones]}`, base: both },
    { text: `${everyday[tens]}折`, base: `${tens}0` },
    { text: `${both}折`, base: both },
    { text: `百分之${inChinese(Number(both), "everyday")}点${everyday[ones]}`, base: `${both}.${ones}` },
  ];
  return { ...(forms[random(forms.length)] ?? { text: "一成", base: "10" }), unit: "%" };
}

/** 廿三, 卅五, 一百卌二. */
function contracted(random: Random): Written {
  const tens = 2 + random(3);
  const ones = random(10);
  const front = random(2) === 0 ? "" : "一百";
  const text = `${front}${["廿", "卅", "卌"][tens - 2]}${ones === 0 ? "" : everyday[ones]}`;
  return written(text, String((front === "" ? 0 : 100) + tens * 10 + ones), counter(random));
}

/** 两年半, 三个半小时, 1½小时. */
function half(random: Random): Written {
  const number = 3 + random(7);
  const unit = (["年", "天", "小时"] as const)[random(3)] ?? "天";
  const text = [`${everyday[number]}${unit}半`, `${number}½${unit}`, `${everyday[number]}个半小时`][random(3)] ?? "";
  return { text, base: `${number}.5`, unit: text.endsWith("小时") ? "小时" : unit };
}

/** Moves the point to the right. */
function shift(decimal: string, power: number): string {
  const [front = "", back = ""] = decimal.split(".");
  const padded = back.padEnd(power, "0");
  const moved = `${front}${padded.slice(0, power)}`.replace(/^0+(?=\d)/, "");
  const rest = padded.slice(power).replace(/0+$/, "");
  return rest === "" ? moved : `${moved}.${rest}`;
}
