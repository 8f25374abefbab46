import { type ComponentChildren, html, useContext, type VNode } from "../html.js";
import { text } from "../json.js";
import { plain } from "./text.js";
import { type ElementProps, FormContext, useWorld } from "./world.js";

type Value = string | string[] | boolean;

interface FieldState<V extends Value> {
  id: string;
  inForm: boolean;
  /** What the person typed, or the card's initial value. */
  value: V;
  set: (value: V) => void;
  refusal: string | null;
  disabled: boolean;
}

/** The state of one input: typed values live in the card's draft, under the input's name. */
export function useField<V extends Value>(
  { node, path }: ElementProps,
  initial: V,
  is: (value: Value) => value is V,
): FieldState<V> {
  const world = useWorld();
  const id = text(node.name) || path;
  const typed = world.values[id];
  return {
    id,
    inForm: useContext(FormContext) !== null,
    value: typed !== undefined && is(typed) ? typed : initial,
    set: (value) => world.setValue(id, value),
    refusal:
      world.refused && (world.refused.input === id || world.refused.input === path) ? world.refused.reason : null,
    disabled: node.disabled === true || world.busy !== null,
  };
}

interface Props {
  element: ElementProps;
  field: { id: string; refusal: string | null };
  /** The id of the control, for the label. */
  control: string;
  children?: ComponentChildren;
}

/** Label, required mark, the control itself, and in red what is wrong with it. */
export function Field({ element: { node }, field, control, children }: Props): VNode {
  const label = plain(node.label);
  const required = node.required === true;
  return html`<div class="field ${node.label_position === "left" ? "label-left" : ""} ${field.refusal ? "refused" : ""}" data-name=${field.id}>
    ${(label || required) && html`<label class="label" for=${control}>${label}${required && html`<b class="required" aria-label="必填">*</b>`}</label>`}
    <div class="control">
      ${children}
      ${field.refusal && html`<p class="refusal" role="alert" id=${`${control}-refusal`}>${field.refusal}</p>`}
    </div>
  </div>`;
}

/** What screen readers need on the control. */
export function aria(
  node: ElementProps["node"],
  field: { refusal: string | null },
  control: string,
): Record<string, string | undefined> {
  const named = plain(node.label) !== "";
  return {
    "aria-label": named ? undefined : plain(node.placeholder) || text(node.name) || undefined,
    "aria-invalid": field.refusal ? "true" : undefined,
    "aria-required": node.required === true ? "true" : undefined,
    "aria-describedby": field.refusal ? `${control}-refusal` : undefined,
  };
}

export const isText = (value: Value): value is string => typeof value === "string";
export const isTexts = (value: Value): value is string[] => Array.isArray(value);
export const isFlag = (value: Value): value is boolean => typeof value === "boolean";
