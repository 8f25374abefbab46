/** One finding on a card: what does not agree, what to do, and a button for each way out. */
import type { Finding } from "../../check/finding.js";
import { findingKey } from "../../check/waivers.js";
import type { Ledger } from "../../form/ledger.js";
import { labelOf, rowNames } from "../../reading/label.js";
import { say } from "../../say.js";
import type { Block, Button } from "../screen/screen.js";
import { canSet } from "../steps/path-exists.js";
import type { Press } from "../turn/press.js";
import { pressForFinding } from "./press-for-finding.js";
import { shortenSay } from "./shorten-say.js";

/** A finding as it is listed: with its number, and the reason that was given for it. */
export interface Listed {
  readonly n: number;
  readonly finding: Finding;
  readonly reason: string | null;
}

/** Places that have a button of their own. */
const placesShown = 3;
/** Characters of a place's name, and of a value, on a button. */
const longestName = 12;
const longestValue = 16;
/** Characters of data that a sentence on the card may bring. */
export const longestSentence = 1000;

export function findingBlocks(ledger: Ledger, { n, finding, reason }: Listed): Block[] {
  const { places } = finding;
  const sentence = shortenSay(finding.say, longestSentence);
  const advice = shortenSay(finding.advice, longestSentence);
  const text =
    reason === null ? say("findings.finding", { n, sentence }) : say("findings.explained", { n, sentence, reason });
  const key = places.length > placesShown ? "findings.more-places" : "findings.advice";
  const buttons = waysOut(ledger, finding, reason !== null);
  return [
    { block: "text", text, tone: reason === null ? "plain" : "note" },
    ...(reason === null
      ? [{ block: "text" as const, text: say(key, { advice, count: places.length }), tone: "note" as const }]
      : []),
    ...(buttons.length === 0 ? [] : [{ block: "buttons" as const, buttons }]),
  ];
}

export function waysOut(ledger: Ledger, finding: Finding, explained: boolean): Button[] {
  const key = findingKey(finding);
  if (explained) return [{ label: say("findings.unwaive"), press: { do: "unwaive", finding: key } }];
  return [
    ...fixButton(ledger, finding, key),
    ...weightsButton(finding),
    ...placeButtons(ledger, finding),
    ...explainButton(ledger, finding),
    ...(finding.severity === "warning"
      ? [{ label: say("findings.waive"), press: { do: "waive" as const, finding: key } }]
      : []),
  ];
}

function fixButton(ledger: Ledger, { fix }: Finding, key: string): Button[] {
  if (fix === undefined || !canSet(ledger, fix.path)) return [];
  const label = fix.value.length > longestValue ? say("findings.fix-text") : fix.label;
  return [{ label, press: { do: "fix", finding: key }, kind: "primary" }];
}

/** Points that do not add up are put right side by side. */
export function weightsButton({ weightsOf }: Finding): Button[] {
  if (weightsOf === undefined) return [];
  return [{ label: say("findings.all-weights"), press: { do: "weights", table: weightsOf }, kind: "primary" }];
}

/** The text that the document prints: a reason that is only noted here would not be read by anybody else. */
function explainButton(ledger: Ledger, { explainAt, places }: Finding): Button[] {
  if (explainAt === undefined || !canSet(ledger, explainAt)) return [];
  if (places.some((place) => place.at === "figure" && place.path === explainAt)) return [];
  return [{ label: say("findings.write-reason"), press: { do: "edit", path: explainAt } }];
}

/** Each place once, by what it opens. */
function placeButtons(ledger: Ledger, { places }: Finding): Button[] {
  const opened = new Map<string, { path: string; press: Press }>();
  for (const place of places) {
    const press = pressForFinding(ledger, place);
    if (press !== null) opened.set(JSON.stringify(press), { path: place.at === "printed" ? "" : place.path, press });
  }
  const all = [...opened.values()];
  const shown = all.slice(0, placesShown);
  if (all.length === 1) return shown.map(({ press }) => ({ label: say("findings.edit"), press }));
  const names = namesOf(
    ledger,
    shown.map(({ path }) => path),
  );
  return shown.map(({ press }, index) => ({
    label: say("findings.edit-place", { place: names[index] ?? "" }),
    press,
  }));
}

/** What tells these places apart: their fields, else the rows they stand in, else the rows around those. */
function namesOf(ledger: Ledger, paths: readonly string[]): string[] {
  const ways = [
    (path: string) => ledger.field(path)?.label,
    (path: string) => ledger.field(path)?.label.split("·").at(-1),
    (path: string) => rowNames(ledger, path).at(-1),
    (path: string) => rowNames(ledger, path).at(0),
    (path: string) => labelOf(ledger, path),
  ];
  const tries = ways.map((way) => paths.map((path) => shortened(way(path) ?? labelOf(ledger, path))));
  return tries.find((names) => new Set(names).size === names.length) ?? numbered(tries[0] ?? []);
}

/** Where no name tells them apart, their order does: no two buttons are called the same. */
function numbered(names: readonly string[]): string[] {
  return names.map((name, index) => `${index + 1} ${name}`);
}

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}
