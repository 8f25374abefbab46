/** A card as a person sees it: inputs by name, buttons by what they do, and the text. */
import { z } from "zod";
import { isRecord } from "../core/is-record.js";

export interface SeenCard {
  readonly title: string;
  readonly text: string;
  /** Names of the form's inputs, in order. */
  readonly inputs: readonly string[];
  /** The same with what a person sees of each. */
  readonly fields: readonly SeenInput[];
  readonly buttons: readonly SeenButton[];
}

export interface SeenInput {
  readonly name: string;
  readonly label: string;
  /** It takes several lines. */
  readonly long: boolean;
  /** What stands in it; of a menu of several, what is picked, between 、. */
  readonly value: string;
  /** What a menu of several offers; null: it is none. */
  readonly several: readonly string[] | null;
}

export interface SeenButton {
  readonly label: string;
  /** Name of a form's button, or the JSON pointer of another. */
  readonly element: string;
  /** The press it carries, such as "submit". */
  readonly does: string;
  /** The list that the press is about; null: it is about none. */
  readonly list: string | null;
  /** The figure that it opens, and what stands in bold above it; null: it opens none. */
  readonly opens: { readonly path: string; readonly title: string } | null;
  readonly disabled: boolean;
}

const pressed = z.object({
  press: z.object({ do: z.string(), list: z.string().optional(), path: z.string().optional() }),
});
const bold = /^\*\*(.+?)\*\*/;

export function readCard(card: Record<string, unknown>): SeenCard {
  const fields: SeenInput[] = [];
  let above = "";
  let title = "";
  const buttons: SeenButton[] = [];
  const text: string[] = [];
  walk(card, "", (node, pointer) => {
    const tag = node.tag;
    if (typeof node.content === "string") {
      text.push(node.content);
      if (tag === "markdown") above = node.content;
      title = plain(bold.exec(node.content)?.[1]) ?? title;
    }
    if (tag === "button") buttons.push(buttonOf(node, pointer, title));
    else if (typeof node.name === "string" && tag !== "form" && tag !== undefined)
      fields.push(inputOf(node.name, node, above));
  });
  return { title: titleOf(card), text: text.join("\n"), inputs: fields.map(({ name }) => name), fields, buttons };
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

/** Markdown as it is shown. */
function plain(markdown: string | undefined): string | undefined {
  return markdown?.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** `above`: the text before it, which labels what has no label of its own. */
function inputOf(name: string, node: Record<string, unknown>, above: string): SeenInput {
  const label = isRecord(node.label) ? String(node.label.content) : above;
  const long = node.input_type === "multiline_text";
  const several = node.tag === "multi_select_static" ? textsIn(node.options) : null;
  const picked = Array.isArray(node.selected_values) ? node.selected_values.map(String).join("、") : "";
  return { name, label, long, several, value: String(node.default_value ?? node.initial_option ?? picked) };
}

function textsIn(options: unknown): string[] {
  return Array.isArray(options) ? options.flatMap((one) => (isRecord(one) ? [String(one.value)] : [])) : [];
}

function buttonOf(node: Record<string, unknown>, pointer: string, title: string): SeenButton {
  const behaviors = Array.isArray(node.behaviors) ? node.behaviors : [];
  const [press = null] = behaviors.flatMap((one) => {
    const read = pressed.safeParse(isRecord(one) ? one.value : null);
    return read.success ? [read.data.press] : [];
  });
  return {
    label: isRecord(node.text) ? String(node.text.content) : "",
    element: node.form_action_type === "submit" && typeof node.name === "string" ? node.name : pointer,
    does: press?.do ?? "",
    list: press?.list ?? null,
    opens: press?.do === "edit" && press.path !== undefined ? { path: press.path, title } : null,
    disabled: node.disabled === true,
  };
}

function titleOf(card: Record<string, unknown>): string {
  const header = card.header;
  return isRecord(header) && isRecord(header.title) ? String(header.title.content) : "";
}
