/** Plays one report from an empty chat to the file in the chat, by reading cards and submitting them. */
import type { ChatMessage, Control } from "./control.js";
import { type Move, namesOf, nextMove, toldBy } from "./next-move.js";
import { pastedPaths, pastedText } from "./pasted-text.js";
import { meet, type Person, type ShownCard } from "./person.js";
import type { Play } from "./play-file.js";

export interface Played {
  /** Card actions and messages that the person sent. */
  readonly submissions: number;
  readonly report: Uint8Array;
  readonly fileName: string;
  /** The last card's text: the score preview. */
  readonly preview: string;
  /** Can go on in the same chat. */
  readonly person: Person;
}

export interface Patience {
  /** Milliseconds to wait for the bot's next message. */
  readonly silence: number;
  /** Presses that fail one after the other. */
  readonly failures: number;
}

/** A report that takes more than this is stuck. */
const most = 2000;
/** The word for the score preview. */
const preview = "预览";
/** How long a person looks for the file after a press that failed, before pressing again. */
const secondThought = 1000;
const usual: Patience = { silence: 20_000, failures: 20 };

/** Rejects, naming the card, when a card cannot be answered from the play or the bot falls silent. */
export async function playThrough(
  control: Control,
  play: Play,
  openId: string,
  patience: Patience = usual,
): Promise<Played> {
  const person = await meet(control, openId);
  await expects(person, patience, (heard) => heard.some(isCard));
  const pasted = new Set<string>();
  const untold = new Set(play.answers.keys());
  let stuck = "";
  let failures = 0;
  while (!person.heard().some(isFile)) {
    if (person.submissions() >= most) throw new Error(`no report after ${most} submissions`);
    const shown = newest(person);
    const move = nextMove(shown.card, play, { pasted, everything: untold.size === 0 });
    const print = JSON.stringify([shown, move]);
    if (print === stuck) throw new Error(`stuck at «${shown.card.title}»:\n${shown.card.text}`);
    const done = await carryOut(person, shown, move, { play, patience, pasted, untold });
    stuck = done ? print : "";
    failures = done ? 0 : failures + 1;
    if (failures >= patience.failures) throw new Error(`«${shown.card.title}»: ${failures} presses failed`);
  }
  return await result(control, person);
}

interface Scene {
  readonly play: Play;
  readonly patience: Patience;
  /** Grows with every table that is pasted. */
  readonly pasted: Set<string>;
  /** Answers that were not given yet, by path. */
  readonly untold: Set<string>;
}

/** False when the press failed. */
async function carryOut(person: Person, shown: ShownCard, move: Move, scene: Scene): Promise<boolean> {
  if (!("element" in move)) {
    if (move.does === "paste") scene.pasted.add(move.list);
    tell(scene, move.does === "paste" ? pastedPaths(scene.play, move.list) : []);
    await person.says(move.does === "paste" ? pastedText(scene.play, move.list) : preview);
    await expects(person, scene.patience, () => newest(person).id !== shown.id);
    return true;
  }
  tell(scene, toldBy(move, shown.card, scene.play));
  const answered = await person.presses(shown, move);
  if (move.does !== "make") return answered;
  if (!answered) return await person.waits((heard) => heard.some(isFile), secondThought);
  await expects(person, scene.patience, (heard) => heard.some(isFile));
  return true;
}

/** Paths of answers, or of a list whose rows were named or said to be none. */
function tell({ untold, play }: Scene, paths: readonly string[]): void {
  for (const path of paths) for (const told of [path, ...namesOf(path, play).keys()]) untold.delete(told);
}

async function expects(
  person: Person,
  { silence }: Patience,
  enough: (heard: readonly ChatMessage[]) => boolean,
): Promise<void> {
  if (!(await person.waits(enough, silence)))
    throw new Error(`the bot fell silent after ${person.submissions()} submissions`);
}

async function result(control: Control, person: Person): Promise<Played> {
  const file = person.heard().find(isFile);
  return {
    submissions: person.submissions(),
    report: await control.file(String(file?.content.file_key)),
    fileName: String(file?.content.file_name),
    preview: newest(person).card.text,
    person,
  };
}

function newest(person: Person): ShownCard {
  const shown = person.card();
  if (shown === null) throw new Error("the bot sent no card");
  return shown;
}

function isCard(message: ChatMessage): boolean {
  return message.msg_type === "interactive";
}

function isFile(message: ChatMessage): boolean {
  return message.msg_type === "file";
}
