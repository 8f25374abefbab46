/** Plays one report from an empty chat to the file in the chat, by reading cards and submitting them. */
import type { ChatMessage, Control } from "./control.js";
import { asksForErrors, type Move, nextMove } from "./next-move.js";
import { meet, type Person, type ShownCard } from "./person.js";
import type { Play } from "./play-file.js";

export interface Played {
  /** Card actions and messages that the person sent. */
  readonly submissions: number;
  readonly report: Uint8Array;
  readonly fileName: string;
  /** The last card's text: the score preview. */
  readonly preview: string;
  /** Answers that no card asked for, by path. */
  readonly untold: readonly string[];
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
  const untold = new Set(play.answers.keys());
  let stuck = "";
  let failures = 0;
  while (!person.heard().some(isFile)) {
    if (person.submissions() >= most) throw new Error(`no report after ${most} submissions`);
    const shown = newest(person);
    const move = nextMove(shown.card, play, untold);
    const print = JSON.stringify([shown, move]);
    if (print === stuck) throw new Error(`stuck at «${shown.card.title}»:\n${shown.card.text}`);
    const done = await carryOut(person, shown, move, patience);
    for (const path of done ? move.tells : []) untold.delete(path);
    stuck = done ? print : "";
    failures = done ? 0 : failures + 1;
    if (failures >= patience.failures) throw new Error(`«${shown.card.title}»: ${failures} presses failed`);
  }
  return { ...(await result(control, person)), untold: [...untold] };
}

/** False when the press failed. */
async function carryOut(person: Person, shown: ShownCard, move: Move, patience: Patience): Promise<boolean> {
  if (!("element" in move)) {
    await person.says(move.text);
    const asked = move.does === "ask";
    await expects(person, patience, (heard) => (asked ? heard.some(isFile) : newest(person).id !== shown.id));
    return true;
  }
  const answered = await person.presses(shown, move);
  if (move.does !== "make" && move.does !== "override") return answered;
  if (!answered) return await person.waits((heard) => heard.some(isFile), secondThought);
  const isAsked = () => move.does === "make" && asksForErrors(newest(person).card);
  await expects(person, patience, (heard) => heard.some(isFile) || isAsked());
  return true;
}

async function expects(
  person: Person,
  { silence }: Patience,
  enough: (heard: readonly ChatMessage[]) => boolean,
): Promise<void> {
  if (!(await person.waits(enough, silence)))
    throw new Error(`the bot fell silent after ${person.submissions()} submissions`);
}

async function result(control: Control, person: Person): Promise<Omit<Played, "untold">> {
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
