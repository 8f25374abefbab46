/** The choices of the card: one a name that may want more or less, one a line whose tier is asked, the likelier first. */
import type { Entry } from "../../../form/ledger.js";
import { say } from "../../../say.js";
import { directionEntry } from "../../../score/answered-direction.js";
import { bandFacts, bandOf } from "../../../score/band.js";
import { tierEntry } from "../../../score/chosen-tier.js";
import type { Direction } from "../../../score/direction.js";
import type { Scheme } from "../../../score/scheme.js";
import type { Line } from "../../../score/score-line.js";
import { openReadings } from "../../checking/open-readings.js";
import type { InputSource } from "../../screen/input.js";
import type { Input } from "../../screen/screen.js";
import { shortened } from "../../screen/shortened.js";

export interface Reading {
  /** Without what was typed. */
  readonly input: Input;
  /** null: the value is none of the choices. */
  readonly entry: (value: string) => Entry | null;
}

/** Choices on a card; the rest comes when these are settled. */
const most = 12;
/** Characters of a name or a cell in a label. */
const longest = 30;

export function readingsOn({ ledger, scheme }: Pick<InputSource, "ledger" | "scheme">): Reading[] {
  if (scheme === null) return [];
  const { names, tiers } = openReadings(ledger, scheme);
  const all = [
    ...names.map(({ name, less, lines: [line] }) => nameReading(name, less ? "less" : "more", line)),
    ...tiers.map((line) => tierReading(line, scheme)),
  ];
  return all.slice(0, most);
}

function nameReading(name: string, best: Direction, line: Line | undefined): Reading {
  const directions: readonly Direction[] = best === "less" ? ["less", "more"] : ["more", "less"];
  return {
    input: {
      block: "input",
      name: `${line?.path ?? ""}.direction~`,
      type: "choice",
      label: say("directions.name", facts(name, line)),
      value: best,
      options: directions.map((value) => ({ value, label: say(`direction.${value}`) })),
    },
    entry: (value) => {
      const direction = directions.find((one) => one === value);
      return direction === undefined ? null : directionEntry(name, direction);
    },
  };
}

function tierReading(line: Line, { qualitative, decimals }: Scheme): Reading {
  const { path, name, weight } = line;
  return {
    input: {
      block: "input",
      name: `${path}.tier~`,
      type: "choice",
      label: say("directions.tier", facts(name ?? "", line)),
      value: qualitative[0]?.label ?? "",
      options: qualitative.map((band) => ({
        value: band.label,
        label: weight === null ? band.label : say("step.tier-option", bandFacts(bandOf(band, weight), decimals)),
      })),
    },
    entry: (value) => (qualitative.some(({ label }) => label === value) ? tierEntry(path, value) : null),
  };
}

function facts(name: string, line: Line | undefined): Record<string, unknown> {
  const cell = (text: string | null | undefined): string => shortened(text ?? "", longest);
  return { name: shortened(name, longest), target: cell(line?.target), actual: cell(line?.actual) };
}
