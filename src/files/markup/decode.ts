/** Bytes of a text file -> text: by its mark, by what it says of itself, else UTF-8, else GBK, as Chinese programs write it. */
export function decodeText(bytes: Uint8Array, named: string | null = null): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decoded("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return decoded("utf-16be", bytes);
  if (first === 0xef && second === 0xbb && third === 0xbf) return decoded("utf-8", bytes);
  if (named !== null && isKnown(named) && !/utf-?8/i.test(named)) return decoded(named, bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoded("gb18030", bytes);
  }
}

/** Encodings that files of Chinese programs name; any other name is not trusted. */
function isKnown(name: string): boolean {
  return /^(utf-?8|utf-?16(le|be)?|gb2312|gbk|gb18030|big5|hz-gb-2312|windows-125\d|iso-8859-1|us-ascii)$/i.test(name);
}

function decoded(name: string, bytes: Uint8Array): string {
  return new TextDecoder(name).decode(bytes);
}
