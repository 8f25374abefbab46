import { expect } from "vitest";
import { z } from "zod";
import type { Receive } from "../../../src/app/receive-event.js";
import type { Press } from "../../../src/core/dialogue/turn/press.js";
import { toEvent } from "../../../src/feishu/to-event.js";
import { readCard, type SeenButton, type SeenCard } from "../../../src/play/read-card.js";
import { findElement } from "../../../src/simulator/cards/find-element.js";
import { buildAction } from "../../../src/simulator/client/build-action.js";
import type { EmptyShape } from "../../../src/simulator/client/form-value.js";
import { rows } from "../../store/rows.js";
import { buttonBeside, cardText, inputsOf, type Json, valuesIn } from "./card-reading.js";
import { addedToGroup, bot, entered, menu, pressed, spoken } from "./payloads.js";
import type { Scenario } from "./scenario.js";

const answered = z.object({
  toast: z.object({ type: z.string(), content: z.string() }).optional(),
  card: z.object({ type: z.literal("raw"), data: z.record(z.string(), z.unknown()) }).optional(),
});

/** One member of staff: the newest card in front of them, the last toast, the texts they got. */
export class Person {
  #card: Json | null = null;
  #empty = 0;
  toast: string | null = null;
  readonly heard: string[] = [];
  /** Events that this person has caused. */
  submissions = 0;
  /** Cards that came as messages. */
  received = 0;

  constructor(
    readonly id: string,
    readonly scenario: Scenario,
  ) {}

  get json(): Json {
    if (this.#card === null) throw new Error(`${this.id} has no card`);
    return this.#card;
  }

  get card(): SeenCard {
    return readCard(this.json);
  }

  gets(card: Json): void {
    this.#card = card;
    this.received += 1;
  }

  async enters(): Promise<void> {
    await this.#happens(() => entered(this.id));
  }

  async says(text: string, group?: { chat: string; mention: boolean }): Promise<void> {
    const mark = group?.mention === true ? "@_user_1 " : "";
    await this.#happens(() => spoken({ from: this.id, content: { text: mark + text }, ...(group ? { group } : {}) }));
  }

  async sends(type: string, group?: { chat: string; mention: boolean }): Promise<void> {
    await this.#happens(() => spoken({ from: this.id, type, content: { file_key: "f" }, ...(group ? { group } : {}) }));
  }

  /** Without bytes the file is gone when it is fetched. */
  async sendsFile(file_name: string, bytes: Uint8Array | null = null): Promise<void> {
    const file_key = `file_v3_${this.scenario.sent.size}`;
    if (bytes !== null) this.scenario.sent.set(file_key, bytes);
    await this.#happens(() => spoken({ from: this.id, type: "file", content: { file_key, file_name } }));
  }

  async sendsPicture(bytes: Uint8Array): Promise<void> {
    const image_key = `img_v3_${this.scenario.sent.size}`;
    this.scenario.sent.set(image_key, bytes);
    await this.#happens(() => spoken({ from: this.id, type: "image", content: { image_key } }));
  }

  async taps(key: string): Promise<void> {
    await this.#happens(() => menu(this.id, key));
  }

  async addsBotTo(chat: string): Promise<void> {
    await this.#happens(() => addedToGroup(this.id, chat));
  }

  /** Types into the card's inputs and presses a button of the form. */
  async fills(values: Record<string, string | string[]>, button = "保存，下一步", on: Json = this.json): Promise<void> {
    await this.#acts(this.button(button, on).element, values, on);
  }

  /** Presses a button by its label (or its beginning); the first one that fits and is not disabled. */
  async presses(label: string, on: Json = this.json): Promise<void> {
    await this.#acts(this.button(label, on).element, {}, on);
  }

  async pressesElement(element: string, values: Record<string, string | string[]>): Promise<void> {
    await this.#acts(element, values, this.json);
  }

  /** Presses the button in the row of `text`. */
  async pressesBeside(text: string, label: string): Promise<void> {
    await this.#acts(buttonBeside(this.json, text, label), {}, this.json);
  }

  /** The last part that was pressed for in a group, as its button's value. */
  lastClaim: unknown = null;

  /** Presses a button in the row of `text` of a group's card. */
  async pressesIn(chat: string, text: string, label: string): Promise<void> {
    const card = this.scenario.cardInGroup(chat);
    const seat = findElement(card, buttonBeside(card, text, label));
    const [value] = valuesIn(seat?.node ?? {});
    await this.claims(chat, value);
  }

  async claims(chat: string, value: unknown): Promise<void> {
    this.lastClaim = value;
    // What is answered in a group stands there, not in the private chat.
    await this.#happens(() => pressed(this.id, { tag: "button", value, form_value: {} }, undefined, chat), true);
  }

  /** Sends a press that a button could carry, as the current card would send it. */
  async does(press: Press, form: Record<string, unknown> = {}): Promise<void> {
    await this.sendsValue({ ...this.#marks(), press }, form);
  }

  async sendsValue(value: unknown, form: Record<string, unknown> = {}, event?: string): Promise<void> {
    await this.#happens(() => pressed(this.id, { tag: "button", value, form_value: form }, event));
  }

  button(label: string, on: Json = this.json): SeenButton {
    const { buttons, title } = readCard(on);
    const fits = [
      ...buttons.filter((one) => one.label === label && !one.disabled),
      ...buttons.filter((one) => one.label.startsWith(label) && !one.disabled),
    ];
    if (fits[0] === undefined)
      throw new Error(`no button ${label} on «${title}»: ${buttons.map((one) => one.label).join(" | ")}`);
    return fits[0];
  }

  sees(...texts: (string | RegExp)[]): void {
    for (const text of texts) {
      if (typeof text === "string") expect(this.text).toContain(text);
      else expect(this.text).toMatch(text);
    }
  }

  seesNot(...texts: string[]): void {
    for (const text of texts) expect(this.text).not.toContain(text);
  }

  /** The card as a person reads it: title, texts, labels and what stands in the inputs. */
  get text(): string {
    return cardText(this.json);
  }

  /** What stands in an input of the card. */
  inputs(): Record<string, string> {
    return inputsOf(this.json);
  }

  /** Values of the report that the person has open, by path. */
  async figures(): Promise<Record<string, string>> {
    return await this.scenario.store.transaction(async (turn) => {
      const report = (await rows(turn).session(this.id))?.report ?? null;
      if (report === null) return {};
      const found = await turn.figures(report);
      return Object.fromEntries([...found].map(([path, figure]) => [path, figure.value ?? ""]));
    });
  }

  async reportId(): Promise<string | null> {
    return await this.scenario.store.transaction(async (turn) => (await rows(turn).session(this.id))?.report ?? null);
  }

  #marks(): Json {
    const [marks] = valuesIn(this.json).filter((value) => "revision" in value);
    if (marks === undefined) throw new Error("no button on the card says which report it is about");
    return { report: marks.report, revision: marks.revision };
  }

  async #acts(element: string, form: Record<string, string | string[]>, on: Json): Promise<void> {
    const seat = findElement(on, element);
    if (seat === null) throw new Error(`no element ${element}`);
    const submits = seat.node.form_action_type === "submit";
    const request = { open_id: this.id, message_id: "om_card", element, ...(submits ? { form } : {}) };
    const act = buildAction({
      card: on,
      seat,
      request,
      members: ["ou_li", "ou_wang", "ou_zhao"],
      nextEmpty: () => this.#nextEmpty(),
    });
    if (act.kind !== "callback") throw new Error(`the client held the press back: ${JSON.stringify(act)}`);
    await this.#happens(() => pressed(this.id, act.action));
  }

  #nextEmpty(): EmptyShape {
    this.#empty += 1;
    return (["missing", "text", "list", "null"] as const)[this.#empty % 4] ?? "text";
  }

  /** `payload` makes the event; once more, for a press that was answered in vain. */
  async #happens(payload: () => object, elsewhere = false): Promise<void> {
    this.toast = null;
    this.submissions += 1;
    const reply = await this.#delivered(payload);
    this.toast = reply.toast?.content ?? null;
    if (reply.card !== undefined && !elsewhere) this.#card = reply.card.data;
    await this.scenario.deliver();
  }

  async #delivered(payload: () => object): Promise<Answered> {
    const { scenario } = this;
    const incoming = eventOf(payload());
    if (scenario.storm !== null) return await this.#stormy(scenario.storm, incoming, payload);
    const reply = await answerOf(scenario.receive, incoming);
    // Delivered once more: it gets the same answer and changes nothing.
    if (scenario.repeats) expect(await answerOf(scenario.receive, incoming)).toEqual(reply);
    return reply;
  }

  /** An earlier event that the platform delivers again. */
  #delayed: Incoming | null = null;

  /** Any bot may get it; it may come twice at once, be dropped and come again, or be answered in vain. */
  async #stormy(chance: () => number, sent: Incoming, payload: () => object): Promise<Answered> {
    const { bots } = this.scenario;
    const any = () => bots[Math.floor(chance() * bots.length)] ?? this.scenario.receive;
    const isPress = sent.kind === "action";
    const fate = chance();
    // Dropped: the platform delivers a message again, and a person presses again.
    const incoming = fate < 0.2 && isPress ? eventOf(payload()) : sent;
    const before = this.#delayed;
    this.#delayed = chance() < 0.3 ? incoming : null;
    const [first = this.scenario.receive, second = first] = [any(), any()];
    const reply =
      fate > 0.5
        ? await answerOf(first, incoming)
        : (await Promise.all([answerOf(first, incoming), answerOf(second, incoming)]))[0];
    // A repetition that comes late changes nothing.
    if (before !== null) await answerOf(any(), before);
    if (fate < 0.8) return reply;
    // Answered in vain. What a press had come to is shown by the next one on the same card.
    const again = await answerOf(any(), isPress ? eventOf(payload()) : incoming);
    if (!isPress) expect(again).toEqual(reply);
    return isPress && again.card === undefined ? reply : again;
  }
}

type Answered = z.infer<typeof answered>;
type Incoming = Parameters<Receive>[0];

function eventOf(payload: object): Incoming {
  return (toEvent(payload, bot) as { incoming: Incoming }).incoming;
}

async function answerOf(receive: Receive, incoming: Incoming): Promise<Answered> {
  return answered.parse(JSON.parse(await receive(incoming)));
}
