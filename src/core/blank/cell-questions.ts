/** Several questions with boxes in one cell: 资金闲置：□是 □否　挪用：□是 □否. */
import type { BlankWords } from "./blank-words.js";
import { type BoxedOption, optionsOf } from "./boxed-options.js";
import type { CellParagraph } from "./document.js";
import { compact } from "./label-text.js";
import { hasAny } from "./matches.js";

export interface Question {
  readonly name: string;
  readonly options: readonly (BoxedOption & { readonly paragraph: number })[];
}

/**
 * Empty: the boxes belong to one question. Names before boxes are those of groups of its options (工程：□房屋 □市政　货物：□车辆),
 * unless options come again (是, 否) or a name asks something (是否挪用).
 */
export function questionsIn(paragraphs: readonly CellParagraph[], words: BlankWords): Question[] {
  const boxes = [...words.boxes.open, ...words.boxes.ticked].join("");
  const questions: { name: string; options: Question["options"][number][] }[] = [];
  for (const [paragraph, { text }] of paragraphs.entries()) {
    const starts = startsIn(text, boxes);
    const before = optionsOf(text.slice(0, starts[0]?.from), words);
    const last = questions.at(-1);
    if (last === undefined && before.length > 0) return [];
    last?.options.push(...before.map((option) => ({ ...option, paragraph })));
    starts.forEach(({ name, to }, index) => {
      const options = optionsOf(text.slice(to, starts[index + 1]?.from), words);
      questions.push({ name, options: options.map(({ label, at }) => ({ label, at: at + to, paragraph })) });
    });
  }
  const labels = questions.flatMap(({ options }) => [...new Set(options.map(({ label }) => label))]);
  const isApart =
    new Set(labels).size < labels.length || questions.some(({ name }) => hasAny(compact(name), words.ticks.asks));
  return isApart && questions.length > 1 && questions.every(({ options }) => options.length > 1) ? questions : [];
}

/** Names with a colon behind a gap, before boxes or before options whose boxes stand behind them. */
function startsIn(text: string, boxes: string): { name: string; from: number; to: number }[] {
  const named = new RegExp(
    `(?<=^|[\\s；;，,。])([^\\s：:；;，,。${boxes}]{2,30})[：:](?=\\s*[^\\s：:]{0,12}[${boxes}])`,
    "gu",
  );
  return [...text.matchAll(named)].map(({ index, 0: all, 1: name = "" }) => ({
    name,
    from: index,
    to: index + all.length,
  }));
}
