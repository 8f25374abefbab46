/** The buttons and inputs of a screen with what is typed for them: a command's word or a number, a name. */
import type { Say } from "../../../say.js";
import { pickedOptions } from "../../../value/fields/choices.js";
import { inputsIn } from "../../screen/inputs-of.js";
import type { Block, Button, FormBlock, FormPart, Input, Screen } from "../../screen/screen.js";
import type { Offered, OfferedInput } from "../../turn/offered.js";

/** The command that does the same as a button; null: none. */
export type WordOf = (button: Button) => string | null;

export interface Offering {
  /** The kind of place that the screen is of. */
  readonly at: string;
  readonly wordOf: WordOf;
  /** The name by which a message sets just this figure; null: the input holds none. */
  readonly figureOf: (input: string) => string | null;
  readonly render: (text: Say | string) => string;
  /** What was typed for inputs of this card before. */
  readonly typed: Offered["typed"];
}

export interface Offers {
  readonly offered: Offered;
  /** Of buttons for which no command is typed. */
  readonly numbers: ReadonlyMap<Button, number>;
  readonly words: ReadonlyMap<Button, string>;
  /** Of all inputs but those of people, whom nobody can name by their ids. */
  readonly names: ReadonlyMap<Input, string>;
}

/** The card's own limit, in characters. */
const longestInput = 1000;

export function offersOf(screen: Screen, given: Offering): Offers {
  const forms = screen.blocks.filter((block) => block.block === "form");
  const offering = { ...given, figureOf: eachOnce(given.figureOf) };
  const names = namesOf(forms, offering);
  const buttons = screen.blocks.flatMap((block) => buttonsIn(block, forms)).filter(({ button }) => !isOff(button));
  // A command brings no inputs along.
  const wordOf = ({ button, form }: Seated): string | null =>
    form !== null && hasOwn(forms[form], offering) ? null : offering.wordOf(button);
  const words = new Map(
    buttons.flatMap((one) => {
      const word = wordOf(one);
      return word === null ? [] : [[one.button, word] as const];
    }),
  );
  const numbered = buttons.filter(({ button }) => !words.has(button));
  const inputs = forms.flatMap((form, index) => ownInputs(form, offering).flatMap((one) => offer(one, index)));
  return {
    words,
    names,
    numbers: new Map(numbered.map(({ button }, index) => [button, index + 1])),
    offered: {
      at: offering.at,
      buttons: numbered.map(({ button, form }) => ({
        label: offering.render(button.label),
        press: { ...button.press },
        report: button.report ?? null,
        form,
      })),
      inputs,
      forms: forms.map((form) => Object.fromEntries(inputsOfForm(form).map((input) => [input.name, sent(input)]))),
      typed: Object.fromEntries(
        Object.entries(offering.typed).filter(([name]) => inputs.some((input) => input.name === name)),
      ),
    },
  };

  function offer(input: Input, form: number): OfferedInput[] {
    const label = names.get(input);
    if (label === undefined || input.type === "people") return [];
    const options = (input.options ?? []).map(({ value, label }) => ({ value, label: offering.render(label) }));
    return [{ name: input.name, label, type: input.type, options, max: input.max ?? longestInput, form }];
  }
}

/** A figure is looked for among all of the report, and asked for by each button of its form. */
function eachOnce(figureOf: Offering["figureOf"]): Offering["figureOf"] {
  const known = new Map<string, string | null>();
  return (input) => {
    const before = known.get(input);
    if (before !== undefined) return before;
    const figure = figureOf(input);
    known.set(input, figure);
    return figure;
  };
}

interface Seated {
  readonly button: Button;
  readonly form: number | null;
}

function isOff({ disabled }: Button): boolean {
  return disabled === true;
}

function buttonsIn(block: Block, forms: readonly FormBlock[]): Seated[] {
  switch (block.block) {
    case "form": {
      const form = forms.indexOf(block);
      const rows = block.fields.flatMap((part) => (part.block === "row" ? part.buttons : []));
      return [...rows, ...block.buttons].map((button) => ({ button, form }));
    }
    case "buttons":
    case "row":
      return block.buttons.map((button) => ({ button, form: null }));
    case "text":
    case "table":
    case "chart":
    case "fold":
    case "people":
    case "pictures":
    case "rule":
      return [];
  }
}

function inputsOfForm({ fields }: FormBlock): Input[] {
  return fields.flatMap(inputsIn);
}

/** Inputs that hold no figure, so that only the form's own button takes them. */
function ownInputs(form: FormBlock, { figureOf }: Offering): Input[] {
  return inputsOfForm(form).filter(({ name, type }) => type !== "people" && figureOf(name) === null);
}

function hasOwn(form: FormBlock | undefined, offering: Offering): boolean {
  return form !== undefined && ownInputs(form, offering).length > 0;
}

/** Inputs of the same label are told apart by a number. */
function namesOf(forms: readonly FormBlock[], { figureOf, render }: Offering): Map<Input, string> {
  const labelled = forms.flatMap(({ fields }) => fields.flatMap((part) => labelsIn(part, render)));
  const taken = labelled.filter(({ input }) => input.type !== "people");
  const named = taken.map(({ input, label }) => ({ input, label, figure: figureOf(input.name) }));
  const own = named.filter(({ figure }) => figure === null);
  return new Map(
    named.map(({ input, label, figure }) => {
      const same = own.filter((one) => one.label === label);
      const at = same.findIndex((one) => one.input === input) + 1;
      return [input, figure ?? (same.length > 1 ? `${label} ${at}` : label)] as const;
    }),
  );
}

function labelsIn(part: FormPart, render: Offering["render"]): { input: Input; label: string }[] {
  if (part.block === "input") return [{ input: part, label: plainLabel(render(part.label)) }];
  if (part.block !== "grid") return [];
  return part.rows.flatMap(({ label, inputs }) =>
    inputs.flatMap((input, index) =>
      input === null
        ? []
        : [
            {
              input,
              label: plainLabel([label, part.columns[index] ?? ""].filter((one) => one !== "").join(" · ")),
            },
          ],
    ),
  );
}

function plainLabel(label: string): string {
  return label.replaceAll("**", "").replace(/\s+/g, " ").trim();
}

/** What the client sends of an input that nobody touched. */
function sent({ type, value }: Input): string | string[] {
  return type === "choices" || type === "people" ? (pickedOptions(value) ?? []) : value;
}
