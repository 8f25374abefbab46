/** The proof that nothing on a screen can be done on a drawn card alone, whatever the screen is of. */
import { offersOf } from "../../../src/core/dialogue/capabilities/text-only/offers.js";
import type { Button, Input, Screen } from "../../../src/core/dialogue/screen/screen.js";
import { press } from "../../../src/core/dialogue/turn/press.js";
import type { Words } from "../../../src/core/words.js";

/** Kinds of inputs that are not typed, with the reason. */
export const onCardsAlone: ReadonlyMap<Input["type"], string> = new Map([
  [
    "people",
    "the card knows people by their ids, two of one name among them, and only the client's own list tells who is who",
  ],
]);

/** `isFigure`: the input holds a figure, whose name the report knows. Throws where a button has no number and no word, an input no name of its own, or a press would not come back as it was. */
export function checkTyped(screen: Screen, words: Words, isFigure: (name: string) => boolean): void {
  const { numbers, names, offered } = offersOf(screen, {
    at: "",
    // Without commands: the most that is ever asked of numbers.
    wordOf: () => null,
    figureOf: (name) => (isFigure(name) ? name : null),
    render: (label) => (typeof label === "string" ? label : words.render(label, "plain")),
    typed: {},
  });
  const wrong: string[] = [];
  for (const button of found(screen, isButton)) {
    const number = numbers.get(button);
    const kept = number === undefined ? undefined : offered.buttons[number - 1];
    if (button.disabled !== true && !press.safeParse(JSON.parse(JSON.stringify(kept?.press ?? null))).success)
      wrong.push(`no typed way to press ${JSON.stringify(button.label)}`);
  }
  const labels = new Set<string>();
  for (const input of found(screen, isInput).filter(({ type }) => !onCardsAlone.has(type))) {
    const name = names.get(input);
    if (name === undefined || name === "" || labels.has(name))
      wrong.push(`no name of its own for the input ${input.name}: ${name ?? "none"}`);
    labels.add(name ?? "");
  }
  if (wrong.length > 0) throw new Error(`«${words.render(screen.title, "plain")}»\n${wrong.join("\n")}`);
}

/** Found without knowing the kinds of blocks: a new kind cannot be forgotten. */
function found<T>(node: unknown, is: (node: object) => node is T & object): T[] {
  if (typeof node !== "object" || node === null) return [];
  const inside = Object.values(node).flatMap((one) => found(one, is));
  return is(node) ? [node, ...inside] : inside;
}

function isButton(node: object): node is Button {
  return "press" in node && "label" in node;
}

function isInput(node: object): node is Input {
  return "block" in node && node.block === "input";
}
