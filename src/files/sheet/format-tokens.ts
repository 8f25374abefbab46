/** The parts of a number format: literals, runs of digits, percent signs, parts of dates. */

export type Token =
  | { readonly is: "literal"; readonly text: string }
  | { readonly is: "percent" | "text" | "exponent" | "general" }
  | { readonly is: "date"; readonly text: string }
  | {
      readonly is: "digits";
      /** Digits before the point that are shown at least. */
      readonly whole: number;
      readonly decimals: number;
      readonly fixedDecimals: number;
      readonly grouped: boolean;
      /** Commas behind the digits divide by a thousand each. */
      readonly thousandths: number;
    };

/** Between semicolons that are not quoted. */
export function sectionsOf(format: string): string[] {
  const sections: string[] = [];
  let from = 0;
  let quote = false;
  for (let at = 0; at < format.length; at += 1) {
    const sign = format[at];
    if (sign === '"') quote = !quote;
    else if (sign === "\\" && !quote) at += 1;
    else if (sign === ";" && !quote) {
      sections.push(format.slice(from, at));
      from = at + 1;
    }
  }
  return [...sections, format.slice(from)];
}

const pattern =
  /"([^"]*)"?|\\(.)|_.|\*.|\[([^\]]*)\]|(AM\/PM|A\/P|上午\/下午)|(General|G\/通用格式)|([yYmMdDhHsSeEgGbB]+(?:[+-]0+)?)|([0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+)|(%)|(@)|([\s\S])/g;

export function tokensOf(section: string): Token[] {
  return [...section.slice(0, longest).matchAll(pattern)].flatMap((match): Token[] => {
    const [, quoted, escaped, bracket, noon, general, letters, digits, percent, text, other] = match;
    if (quoted !== undefined || escaped !== undefined) return [{ is: "literal", text: quoted ?? escaped ?? "" }];
    if (bracket !== undefined) return inBrackets(bracket);
    if (noon !== undefined) return [{ is: "date", text: "AM/PM" }];
    if (general !== undefined) return [{ is: "general" }];
    if (letters !== undefined) return lettersOf(letters);
    if (digits !== undefined) return [digitsOf(digits)];
    if (percent !== undefined) return [{ is: "percent" }];
    if (text !== undefined) return [{ is: "text" }];
    return other === undefined || other === "," ? [] : [{ is: "literal", text: other }];
  });
}

/** Formats have at most 255 characters. */
const longest = 300;

/** [$￥-804] shows a currency, [h] counts hours, [红色] and [>100] show nothing. */
function inBrackets(text: string): Token[] {
  const [, currency] = /^\$([^-]*)/.exec(text) ?? [];
  if (currency !== undefined) return currency === "" ? [] : [{ is: "literal", text: currency }];
  return /^[hms]+$/i.test(text) ? [{ is: "date", text }] : [];
}

function lettersOf(letters: string): Token[] {
  if (/^[eE][+-]0+$/.test(letters)) return [{ is: "exponent" }];
  return (letters.match(/([a-z])\1*/gi) ?? []).map((text): Token => ({ is: "date", text: text.toLowerCase() }));
}

function digitsOf(text: string): Token {
  const [all = "", fraction = ""] = text.split(".");
  const behind = /,*$/.exec(all)?.[0].length ?? 0;
  const whole = all.slice(0, all.length - behind);
  return {
    is: "digits",
    whole: (whole.match(/0/g) ?? []).length,
    decimals: fraction.replace(/[^0#?]/g, "").length,
    fixedDecimals: (/^0+/.exec(fraction)?.[0] ?? "").length,
    grouped: whole.includes(","),
    thousandths: behind,
  };
}
