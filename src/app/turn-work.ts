/** The work of one turn: what it loads, what it writes, what it shows. One object lives for one transaction. */
import { advance } from "../core/dialogue/advance.js";
import { inputsOf } from "../core/dialogue/screen/inputs-of.js";
import type { Screen } from "../core/dialogue/screen/screen.js";
import { screenOf } from "../core/dialogue/screen-of.js";
import type { Context } from "../core/dialogue/turn/context.js";
import type { Incoming } from "../core/dialogue/turn/event.js";
import type { Outcome, Toast } from "../core/dialogue/turn/outcome.js";
import { outcome } from "../core/dialogue/turn/outcome.js";
import { atHome, moved, readState, type State } from "../core/dialogue/turn/state.js";
import type { Surroundings } from "../core/dialogue/turn/surroundings.js";
import { maskPersonal } from "../core/mask.js";
import type { Say } from "../core/say.js";
import { applyEffects } from "./apply-effects.js";
import type { Library, Opened } from "./open-report.js";
import type { Outgoing, Receiver, Session, Turn } from "./ports.js";
import type { ReceiveParts } from "./receive-event.js";
import { summariesOf } from "./summaries.js";
import { updateOf } from "./update-report.js";

/** People that a picker offers. */
const peopleOffered = 100;

export class TurnWork {
  #session: Session | null = null;
  #state: State = atHome;
  #opened: Opened | null = null;
  #toast: Toast | null = null;
  /** The sentence that was all there is to say. */
  remark: Say | null = null;
  readonly #out: { uuid: string; work: Outgoing; at: number }[] = [];
  #committed: (() => void) | null = null;

  constructor(
    readonly parts: ReceiveParts,
    readonly library: Library,
    readonly turn: Turn,
    readonly person: string,
    private readonly hurried: () => boolean,
  ) {}

  get queued(): boolean {
    return this.#out.length > 0;
  }

  /** Of the person's newest card. */
  get revision(): number {
    return this.#session?.revision ?? 0;
  }

  async isNew(): Promise<boolean> {
    return (await this.turn.session(this.person)) === null;
  }

  /** Loads the person's place and the report meant (null: the one they are in). False: there is such a report, but not for them. */
  async load(wanted: string | null): Promise<boolean> {
    this.#session = await this.turn.session(this.person);
    this.#state = readState(this.#session?.state ?? null);
    const id = wanted ?? this.#session?.report ?? null;
    if (id === null) return true;
    const opened = await this.library.open(this.turn, id, this.person);
    this.#opened = opened === null ? null : await this.library.beside(this.turn, opened, this.person);
    const before = this.#session?.report ?? null;
    if (this.#opened !== null && id !== before) this.#state = moved(this.#state, before, id);
    return this.#opened !== null || wanted === null;
  }

  /** The card is the person's newest one. */
  isCurrent(revision: unknown): boolean {
    return this.#session?.revision === revision && this.#opened?.record.id === (this.#session?.report ?? undefined);
  }

  /** The newest card as it stands, for an old one that was pressed. What it shows is kept: colleagues may have changed figures. */
  async current(): Promise<unknown> {
    if (this.#opened?.record.id !== (this.#session?.report ?? undefined)) await this.load(null);
    const revision = this.#session?.revision ?? 0;
    return await this.#showAndSave(outcome(this.#state), revision);
  }

  /** Carries the event out and returns the next card; null: the card stays, a sentence was said. */
  async advance(incoming: Incoming): Promise<unknown> {
    const result = advance(this.#context(), incoming);
    this.remark = result.remark;
    if (result.remark !== null) return null;
    const { opened, outcome: settled, committed } = await applyEffects(this, this.#opened, result, incoming.keys[0]);
    this.#opened = opened;
    this.#committed = committed;
    this.#toast = settled.toast;
    return await this.#showAndSave(settled, (this.#session?.revision ?? 0) + 1);
  }

  card(to: Receiver, card: unknown): void {
    this.send({ kind: "card", to, card: JSON.stringify(card) });
  }

  text(to: Receiver, what: Say): void {
    this.send({ kind: "text", to, text: maskPersonal(this.parts.words.render(what, "message")) });
  }

  send(work: Outgoing): void {
    this.#out.push({ uuid: this.parts.newId(), work, at: this.parts.now() });
  }

  draw(screen: Screen, on: { report: string | null; revision: number }): unknown {
    return this.parts.draw(screen, on);
  }

  toast(toast: Toast): { type: string; content: string } {
    return { type: toast.type, content: this.parts.words.render(toast.text, "plain") };
  }

  lastToast(): { type: string; content: string } | null {
    return this.#toast === null ? null : this.toast(this.#toast);
  }

  async flush(): Promise<void> {
    if (this.#out.length > 0) await this.turn.enqueue(this.#out);
  }

  /** The transaction is through: what it computed may be kept. */
  committed(): void {
    this.#committed?.();
  }

  #context(): Context {
    return {
      person: this.person,
      now: this.parts.now(),
      state: this.#state,
      words: this.parts.commands,
      forms: this.parts.catalog.forms.map(({ form, schemes }) => ({ id: form.id, title: form.title, schemes })),
      report: this.#opened?.report ?? null,
      hurried: this.hurried(),
    };
  }

  async #showAndSave(result: Outcome, revision: number): Promise<unknown> {
    const screen = screenOf(this.#context(), result, await this.#around(result.state.place));
    const report = this.#opened?.record.id ?? null;
    this.#state = { ...result.state, shown: inputsOf(screen) };
    await this.turn.saveSession({ person: this.person, report, state: JSON.stringify(this.#state), revision });
    return this.parts.draw(screen, { report, revision });
  }

  async #around(place: State["place"]): Promise<Surroundings> {
    const home = place.at === "home" || this.#opened === null;
    const page = place.at === "home" ? (place.page ?? 0) : 0;
    return {
      home: home ? await summariesOf(this.turn, this.library, this.person, page) : nobody,
      people: place.at === "members" ? await this.turn.people(peopleOffered) : [],
      update:
        place.at === "update" && this.#opened !== null
          ? updateOf(this.parts.catalog, this.parts.words, this.#opened)
          : null,
    };
  }
}

const nobody = { reports: [], page: 0, more: false };
