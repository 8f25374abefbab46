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

/** 报告附件：, and the lines that list them: 附件4-1：…自评表（甲桥修缮）. */
export function isAnnex({ words }: Names, text: string): boolean {
  const line = text.normalize("NFKC").replace(/\s/g, "");
  return words.titles.begins.some(
    (begin) =>
      begin.length > 1 &&
      (new RegExp(`^.{0,4}${begin}:?$`).test(line) ||
        new RegExp(`^${begin}[\\d一二三四五六七八九十][-\\d]*:`).test(line)),
  );
}

const longest = 60;
