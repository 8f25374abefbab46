/** Simulator, bot and one clerk in this process, and what can be looked at when a play has ended. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Store } from "../../src/app/ports/store.js";
import { type Common, readConfig } from "../../src/config.js";
import { createCatalog } from "../../src/forms/catalog.js";
import { loadTemplates } from "../../src/forms/load-templates.js";
import { loadWords } from "../../src/forms/load-words.js";
import { type Control, createControl } from "../../src/play/control.js";
import { type Play, readPlay } from "../../src/play/play-file.js";
import { type PlayResult, resultOf } from "../../src/play/play-result.js";
import { type Patience, type Played, playThrough } from "../../src/play/player.js";
import { type StageOptions, setStage } from "../../src/play/stage.js";
import type { Faults } from "../../src/simulator/control-types.js";
import { type Ledger, ledgerOf } from "./ledger.js";
import { postControl } from "./post-control.js";
import { settled } from "./settled.js";
import { transcript } from "./transcript.js";

export type PlayName = "typed" | "pasted";

const files = { typed: "kaifu-2022-tables.yaml", pasted: "kaifu-2022-tables-pasted.yaml" };

export function playOf(name: PlayName): Play {
  return readPlay(resolve(import.meta.dirname, "../plays", files[name]));
}

/** The settings that every stage shares: no credentials, the program's own templates and prompts. */
export function settings(): Common {
  const read = readConfig({});
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

export interface Ended {
  readonly played: Played;
  readonly result: PlayResult;
  /** Everything that the bot sent, without what differs from one run to the next. */
  readonly chat: readonly unknown[];
  readonly ledger: Ledger;
}

export interface Scene {
  readonly control: Control;
  readonly store: Store;
  /** open_id of the clerk. */
  readonly clerk: string;
  faults(faults: Faults): Promise<void>;
  play(name: PlayName, patience?: Patience): Promise<Played>;
  /** Resolves when the bot has nothing more to send. */
  settled(): Promise<void>;
  /** What the play has come to so far. */
  ended(played: Played): Promise<Ended>;
}

/** Without an address the database is a new SQLite file. */
export async function onScene<T>(options: Partial<StageOptions>, act: (scene: Scene) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "jiping-scene-"));
  const stage = await setStage(settings(), { databaseUrl: join(folder, "scene.db"), logLevel: "fatal", ...options });
  try {
    const { url } = stage.simulator;
    const control = createControl(url);
    const clerk = (await control.people())[0]?.open_id ?? "";
    const { store } = stage.bot;
    return await act({
      control,
      store,
      clerk,
      faults: async (faults) => void (await postControl(url, "faults", faults)),
      play: (name, patience) => playThrough(control, playOf(name), clerk, patience),
      settled: () => settled(store, control),
      ended: (played) => endOf(store, clerk, played),
    });
  } finally {
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One play from start to end, all messages included. */
export async function perform(
  name: PlayName,
  {
    faults = {},
    patience = busyPatience,
    ...options
  }: Partial<StageOptions> & { faults?: Faults; patience?: Patience } = {},
): Promise<Ended> {
  return await onScene(options, async (scene) => {
    await scene.faults(faults);
    const played = await scene.play(name, patience);
    await scene.settled();
    await scene.faults({});
    return await scene.ended(played);
  });
}

/** A process that starts beside ten others takes its time; what never comes is no better after three minutes. */
export const busyPatience: Patience = { silence: 180_000, failures: 60 };

const calmOnes = new Map<PlayName, Promise<Ended>>();

/** How the play ends when nothing goes wrong; played once for all tests of a file. */
export function calm(name: PlayName): Promise<Ended> {
  const known = calmOnes.get(name) ?? perform(name);
  calmOnes.set(name, known);
  return known;
}

export async function endOf(store: Store, clerk: string, played: Played): Promise<Ended> {
  await played.person.waits(() => true, 0);
  const catalog = createCatalog(loadTemplates(settings().templatesDir).forms);
  return {
    played,
    result: await resultOf(store, catalog, loadWords(settings().templatesDir), clerk, played.submissions),
    chat: transcript(played.person.heard()),
    ledger: await ledgerOf(store, clerk),
  };
}
