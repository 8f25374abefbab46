/** Words that say that work is not done. */
import { anyOf } from "./hits.js";
import type { WordLists } from "./word-lists.js";

/** The first such word in a cell, in which shorter words are plain than in a sentence; null where it says none. */
export function wordUnderWay(text: string, { unfinished, progress }: WordLists): string | null {
  for (const list of [unfinished, progress.cells])
    for (const { 0: word, index } of text.matchAll(anyOf(list)))
      if (!isOver(text, index) && !isDenied(text, index) && !isFurther(text, index)) return word;
  return null;
}

/** 原在建项目, 去年在建 speak of before. */
export function isOver(text: string, at: number): boolean {
  return /(?:原|原来|此前|上年|去年)$/.test(text.slice(Math.max(0, at - 2), at));
}

/** 已完工，待验收 is done where what is asked for (`wanted`) is neither acceptance nor quality. */
export function isDoneButAccepted(word: string, text: string, wanted: string): boolean {
  return (
    word.endsWith("验收") && /已[^，。；]{0,3}(?:完工|竣工|建成|完成)/.test(text) && !/验收|合格|质量/.test(wanted)
  );
}

/** 无未完成事项, 不存在未完工项目. */
function isDenied(text: string, at: number): boolean {
  return /(?:无|没有|不存在|未发现)$/.test(text.slice(Math.max(0, at - 3), at));
}

/** 已完成，二期正在施工: what goes on beside what is done may be more than was asked for. */
function isFurther(text: string, at: number): boolean {
  return /(?:二期|三期|下一步|明年|下年)[^，。；]{0,6}$/.test(text.slice(0, at));
}
