/**
 * Bytes of a text file -> text: by its mark, else by what the bytes are, else by what it says of itself, else GB18030, as
 * Chinese programs write it.
 *
 * Declarations are often wrong: pages are saved in another encoding than their head names. What reads as UTF-8 with Chinese
 * in it is UTF-8; gb2312 and gbk are read as GB18030, of which both are a part; a western encoding is what programs
 * write that know nothing of Chinese.
 */
export function decodeText(bytes: Uint8Array, named: string | null = null): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decoded("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decoded("utf-16be", bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded("utf-8", bytes);
  const utf8 = strictly("utf-8", bytes);
  const other = /^big5$/i.test(named ?? "") ? "big5" : "gb18030";
  const isNamed = /^(big5|gb[\w-]*|x-gbk|cp-?936|windows-936|chinese|csgb2312)$/i.test(named ?? "");
  if (utf8 !== null && (!isNamed || isChinese(utf8))) return utf8;
  return decoded(other, bytes);
}

/** Letters beyond ASCII are Chinese for the most part: two bytes of GBK read as UTF-8 give letters of other scripts. */
function isChinese(text: string): boolean {
  const foreign = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const chinese = text.match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return chinese * 2 > foreign;
}

/** null: the bytes are something else. */
function strictly(name: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decoded(name: string, bytes: Uint8Array): string {
  return new TextDecoder(name).decode(bytes);
}
