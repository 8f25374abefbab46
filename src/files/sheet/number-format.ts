/**
 * A number as a sheet shows it: by the format of its cell, as ECMA-376 part 1, 18.8.31 has it, with the Chinese formats that
 * have numbers of their own.
 */
import { isDateFormat, shownDate } from "./date-format.js";
import { sectionsOf, type Token, tokensOf } from "./format-tokens.js";

export interface Shown {
  readonly text: string;
  /** As exact as the cell, where what it shows is less: two decimals at least, the whole date. */
  readonly exact?: string;
}

/** Formats that only have a number, as Chinese Excel and WPS show them. */
const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;-#,##0.00",
  41: "#,##0;-#,##0;-",
  42: "#,##0;-#,##0;-",
  43: "#,##0.00;-#,##0.00;-",
  44: "#,##0.00;-#,##0.00;-",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export function builtInFormat(id: number): string {
  return builtIn[id] ?? "General";
}

export function shownNumber(value: number, format: string, is1904: boolean): Shown {
  if (format === "General") return { text: general(value) };
  const { sections, tokensFor } = parsed(format);
  const section = sectionFor(value, sections);
  const tokens = tokensFor(section);
  if (isDateFormat(tokens)) return shownDate(value, tokens, is1904);
  if (isGeneral(section)) return { text: general(value) };
  const isOwnSign = sections.length > 1 && value < 0;
  return isOwnSign ? negative(byTokens(-value, tokens)) : byTokens(value, tokens);
}

/** A format may show that a number is below zero by brackets, a triangle or its colour alone: what it keeps has the sign. */
function negative({ text, exact = text }: Shown): Shown {
  const [, bare] = /^[(（▲△]?\s*(\d[\d,.]*\s*[%％]?)[)）]?$/.exec(exact) ?? [];
  return bare === undefined ? { text, ...(exact === text ? {} : { exact }) } : { text, exact: `-${bare}` };
}

interface ParsedFormat {
  readonly sections: readonly string[];
  tokensFor(section: string): readonly Token[];
}

/** A sheet has some thousand cells of one format. */
const formats = new Map<string, ParsedFormat>();
const mostFormats = 500;

function parsed(format: string): ParsedFormat {
  const before = formats.get(format);
  if (before !== undefined) return before;
  if (formats.size >= mostFormats) formats.clear();
  const sections = sectionsOf(format);
  const tokens = new Map(sections.map((section) => [section, tokensOf(section)]));
  const made: ParsedFormat = { sections, tokensFor: (section) => tokens.get(section) ?? [] };
  formats.set(format, made);
  return made;
}

/** A text in a cell whose format adds to texts: @"家". */
export function shownText(text: string, format: string): string {
  if (format === "General") return text;
  const { sections } = parsed(format);
  const own = sections.length === 4 ? sections[3] : sections.length === 1 ? sections[0] : undefined;
  if (own === undefined || !own.includes("@")) return text;
  return tokensOf(own)
    .map((token) => (token.is === "literal" ? token.text : token.is === "text" ? text : ""))
    .join("");
}

function isGeneral(section: string): boolean {
  return section === "" || /^(General|G\/通用格式|@)$/i.test(section.trim());
}

/** positive;negative;zero;text. Where only two are given, the first is for zero too. */
function sectionFor(value: number, sections: readonly string[]): string {
  const [first = "", second, third] = sections;
  if (value < 0 && second !== undefined && second !== "") return second;
  if (value === 0 && third !== undefined && third !== "") return third;
  return first;
}

/** Eleven digits, as the width of a cell allows. */
export function general(value: number): string {
  const text = String(Number(value.toPrecision(11)));
  return text.includes("e") ? plain(Number(text)) : text;
}

/** Without an exponent and without noise of binary fractions. */
function plain(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return value.toFixed(0);
  const text = String(Number(value.toPrecision(15)));
  return /e/i.test(text) ? value.toFixed(Math.abs(value) < 1 ? 15 : 0).replace(/\.?0+$/, "") : text;
}

function byTokens(value: number, tokens: readonly Token[]): Shown {
  const digits = tokens.flatMap((token) => (token.is === "digits" ? [token] : []));
  const [pattern] = digits;
  // 0"元"0 and fractions are shown as numbers are without a format.
  if (pattern === undefined) return digitless(value, tokens);
  if (digits.length > 1 || tokens.some(({ is }) => is === "exponent")) return { text: general(value) };
  const percents = tokens.filter(({ is }) => is === "percent").length;
  const scaled = (value * 100 ** percents) / 1000 ** pattern.thousandths;
  const write = (number: string): string =>
    tokens
      .map((token) => {
        if (token.is === "literal") return token.text;
        if (token.is === "percent") return "%";
        return token.is === "digits" ? number : "";
      })
      .join("")
      .trim();
  const text = write(numberText(scaled, pattern));
  if (pattern.thousandths > 0 || pattern.decimals >= 2) return { text };
  const kept = percents > 0 ? 2 : 4;
  const exact = plain(Number(scaled.toFixed(kept)));
  return Number(exact) === Number(scaled.toFixed(pattern.decimals)) ? { text } : { text, exact: write(exact) };
}

/** A format of words alone, such as - for zero. */
function digitless(value: number, tokens: readonly Token[]): Shown {
  const isShown = tokens.some(({ is }) => is === "general");
  const words = tokens
    .map((token) => (token.is === "literal" ? token.text : token.is === "general" ? general(value) : ""))
    .join("");
  if (isShown) return { text: words.trim() };
  return words.trim() === "" ? { text: general(value) } : { text: words.trim(), exact: general(value) };
}

function numberText(value: number, pattern: Extract<Token, { is: "digits" }>): string {
  const fixed = roundedHalfUp(value, pattern.decimals);
  const [whole = "0", fraction = ""] = fixed.replace("-", "").split(".");
  const shortest = pattern.fixedDecimals;
  const kept = fraction.replace(/0+$/, "").padEnd(shortest, "0");
  const digits = whole.padStart(pattern.whole, "0");
  const grouped = pattern.grouped ? digits.replace(/\B(?=(\d{3})+$)/g, ",") : digits;
  const sign = fixed.startsWith("-") && /[1-9]/.test(fixed) ? "-" : "";
  return `${sign}${grouped}${kept === "" ? "" : `.${kept}`}`;
}

/** Decimals as written decide, not their binary form: 8.425 is 8.43. */
function roundedHalfUp(value: number, decimals: number): string {
  const exact = Number(value.toPrecision(15));
  const shifted = Number(`${exact}e${decimals}`);
  if (!Number.isFinite(shifted)) return exact.toFixed(decimals);
  const rounded = Math.sign(shifted) * Math.round(Math.abs(shifted));
  return Number(`${rounded}e-${decimals}`).toFixed(decimals);
}
