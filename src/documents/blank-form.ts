/** A blank Word file -> the parts of a form; nothing is written anywhere. */
import type { MadeForm } from "../core/blank/make-form.js";
import { type Following, makeNextForm, type NextForm } from "../core/blank/make-next-form.js";
import { withSoundRules } from "../core/blank/sound-rules.js";
import { type UnderstandWords, understand } from "../core/blank/understand.js";
import type { Understood } from "../core/blank/understood.js";
import type { Problem } from "../core/problem.js";
import { openWord } from "./word/open-word.js";
import { readBlank } from "./word/read-blank.js";
import { writeLayout } from "./word/write-layout.js";

export interface BlankForm {
  readonly understood: Understood;
  readonly made: MadeForm;
  /** Labels that stand where similar ones stood in the version before. */
  readonly renamed: NextForm["renamed"];
  readonly layout: Uint8Array;
}

/** What the file asks, for people to look at and correct. */
export function understandBlank(
  bytes: Uint8Array,
  words: UnderstandWords,
  file = "blank.docx",
): { understood: Understood } | { problem: Problem } {
  const read = readBlank(bytes, file);
  return "problem" in read ? read : { understood: understand(read.document, words) };
}

interface Wanted {
  readonly id: string;
  readonly version?: number;
  readonly words: UnderstandWords;
  readonly file?: string;
  /** null or left out: a first version. */
  readonly after?: Following | null;
}

/** The form of what was understood, as it is or corrected; `bytes`: the same blank file. */
export function formFromBlank(
  bytes: Uint8Array,
  understood: Understood,
  { id, version, words, file = "blank.docx", after = null }: Wanted,
): BlankForm | { problem: Problem } {
  const opened = openWord(bytes, file);
  if ("problem" in opened) return opened;
  const options = { id, ...(version === undefined ? {} : { version }), words: words.blanks };
  // A correction can take away what others follow from.
  const sound = withSoundRules(understood, words.blanks);
  const { made, renamed } = makeNextForm(sound, options, after);
  return { understood: sound, made, renamed, layout: writeLayout(opened, made.edits) };
}
