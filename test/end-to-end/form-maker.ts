/** A person who may make forms of blank files, in the chat of a simulator with a bot of its own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Control, createControl } from "../../src/play/control.js";
import { meet, type Person } from "../../src/play/person.js";
import type { SeenCard } from "../../src/play/read-card.js";
import { setStage } from "../../src/play/stage.js";
import { findElement } from "../../src/simulator/cards/find-element.js";
import { settings } from "./scene.js";

/** Milliseconds that a person waits for the bot. */
const patience = 120_000;

export interface Maker {
  readonly person: Person;
  readonly control: Control;
  card(): SeenCard;
  /** Presses the first button whose label begins so; `form`: what is typed or chosen, by input name. */
  presses(label: string, form?: Record<string, string>): Promise<void>;
  says(text: string): Promise<void>;
  sends(name: string, bytes: Uint8Array): Promise<void>;
  /** Waits for a card whose title has `text` in it. */
  sees(text: string): Promise<void>;
  /** Files that the bot has sent, oldest first. */
  files(): Promise<{ name: string; bytes: Uint8Array }[]>;
}

export async function onMaker<T>(act: (maker: Maker) => Promise<T>, mayMake = true): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "jiping-maker-"));
  const formMakers = new Set<string>();
  const stage = await setStage(
    { ...settings(), formMakers },
    { databaseUrl: join(folder, "maker.db"), logLevel: "error" },
  );
  try {
    const { url } = stage.simulator;
    const control = createControl(url);
    const open_id = (await control.people())[0]?.open_id ?? "";
    if (mayMake) formMakers.add(open_id);
    const person = await meet(control, open_id);
    await person.waits((heard) => heard.length > 0, patience);
    return await act(makerOf(url, control, person));
  } finally {
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function makerOf(url: string, control: Control, person: Person): Maker {
  const shown = () => {
    const newest = person.card();
    if (newest === null) throw new Error("the bot sent no card");
    return newest;
  };
  const maker: Maker = {
    person,
    control,
    card: () => shown().card,
    async presses(label, form) {
      const at = shown();
      const button = at.card.buttons.find((one) => one.label.startsWith(label) && !one.disabled);
      if (button === undefined)
        throw new Error(
          `no button ${label} on «${at.card.title}»: ${at.card.buttons.map((one) => one.label).join(" | ")}\n${at.card.text}`,
        );
      const content = person.heard().find(({ message_id }) => message_id === at.id)?.content ?? {};
      const inForm = findElement(content, button.element)?.node.form_action_type === "submit";
      await person.presses(at, { element: button.element, form: inForm ? (form ?? {}) : null });
    },
    async says(text) {
      const before = person.heard().length;
      await person.says(text);
      await person.waits((heard) => heard.length > before, patience);
    },
    async sends(name, bytes) {
      const body = new FormData();
      body.set("open_id", person.openId);
      body.set("file", new File([new Uint8Array(bytes)], name));
      const answer = await fetch(`${url}/_control/files`, { method: "POST", body });
      if (!answer.ok) throw new Error(await answer.text());
    },
    async sees(text) {
      if (!(await person.waits(() => person.card()?.card.title.includes(text) === true, patience)))
        throw new Error(
          `no card «${text}», but «${shown().card.title}»: ${JSON.stringify(person.heard().at(-1)?.content)}`,
        );
    },
    files: async () =>
      await Promise.all(
        person
          .heard()
          .filter(({ msg_type }) => msg_type === "file")
          .map(async ({ content }) => ({
            name: String(content.file_name),
            bytes: await control.file(String(content.file_key)),
          })),
      ),
  };
  return maker;
}
