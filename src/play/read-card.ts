/** A card as a person sees it: inputs by name, buttons by what they do, and the text. */
import { z } from "zod";

export interface SeenCard {
  readonly title: string;
  readonly text: string;
  /** Names of the form's inputs, in order. */
  readonly inputs: readonly string[];
  readonly buttons: readonly SeenButton[];
}

export interface SeenButton {
  readonly label: string;
  /** Name of a form's button, or the JSON pointer of another. */
  readonly element: string;
  /** The press it carries, such as "submit". */
  readonly does: string;
  /** The list that the press is about; null: it is about none. */
  readonly list: string | null;
  readonly disabled: boolean;
}

const pressed = z.object({ press: z.object({ do: z.string(), list: z.string().optional() }) });

export function readCard(card: Record<string, unknown>): SeenCard {
  const inputs: string[] = [];
  const buttons: SeenButton[] = [];
  const text: string[] = [];
  walk(card, "", (node, pointer) => {
    if (typeof node.content === "string") text.push(node.content);
    const tag = node.tag;
    if (tag === "button") buttons.push(buttonOf(node, pointer));
    else if (typeof node.name === "string" && tag !== "form" && tag !== undefined) inputs.push(node.name);
  });
  return { title: titleOf(card), text: text.join("\n"), inputs, buttons };
}

type Visit = (node: Record<string, unknown>, pointer: string) => void;

function walk(node: unknown, pointer: string, visit: Visit): void {
  if (Array.isArray(node)) {
    for (const [index, one] of node.entries()) walk(one, `${pointer}/${index}`, visit);
    return;
  }
  if (!isRecord(node)) return;
  visit(node, pointer);
  for (const [key, value] of Object.entries(node)) if (key !== "behaviors") walk(value, `${pointer}/${key}`, visit);
}

function buttonOf(node: Record<string, unknown>, pointer: string): SeenButton {
  const behaviors = Array.isArray(node.behaviors) ? node.behaviors : [];
  const parsed = behaviors
    .map((one) => (isRecord(one) ? pressed.safeParse(one.value) : null))
    .find((one) => one?.success === true);
  return {
    label: isRecord(node.text) ? String(node.text.content) : "",
    element: typeof node.name === "string" ? node.name : pointer,
    does: parsed?.success === true ? parsed.data.press.do : "",
    list: (parsed?.success === true ? parsed.data.press.list : null) ?? null,
    disabled: node.disabled === true,
  };
}

function titleOf(card: Record<string, unknown>): string {
  const header = card.header;
  return isRecord(header) && isRecord(header.title) ? String(header.title.content) : "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
