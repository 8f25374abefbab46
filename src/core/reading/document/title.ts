/** Titles of tables and annexes, which stand above what they name. */
import type { Names } from "../grid/names.js";

/** 附件3, 部门整体支出绩效自评表 */
export function isTitle({ words }: Names, text: string): boolean {
  const line = text.normalize("NFKC").replace(/\s/g, "");
  if (line.length > longest || /[:：。；]/.test(line)) return false;
  const bare = line.replace(/[(（][^()（）]*[)）]$/, "");
  return (
    words.titles.ends.some((end) => bare.endsWith(end)) ||
    words.titles.begins.some(
      (begin) => bare.startsWith(begin) && /^[\d一二三四五六七八九十]/.test(bare.slice(begin.length)),
    )
  );
}

const longest = 60;
