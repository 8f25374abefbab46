import Big from "big.js";

/** Words as they are compared: no white space, punctuation in one width, numbers by their value. */
export function even(words: string): string {
  return narrow(words)
    .replace(/[\s\u00a0]/g, "")
    .replace(/(?<![\d.])\d[\d,]*(?:\.\d+)?(?![\d.])/g, (number) => new Big(number.replaceAll(",", "")).toFixed())
    .replace(/(?<![\d.])0%/g, "0");
}

const signs: Readonly<Record<string, string>> = { "。": ".", "“": '"', "”": '"', "‘": "'", "’": "'", "\u3000": " " };

/** Full-width signs of ASCII are ASCII. */
function narrow(words: string): string {
  return words
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[。“”‘’\u3000]/g, (sign) => signs[sign] ?? sign);
}
