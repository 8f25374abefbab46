import type { ActionRequest, ActionResult, Person } from "../../control-types.js";
import type { FormValues } from "../chat/drafts.js";
import { createContext, useContext } from "../html.js";
import type { Json } from "../json.js";

/** What an element of a card needs to know of the card around it, and what it can do. */
export interface CardWorld {
  people: Map<string, Person>;
  /** Members of the chat, for a person picker without options. */
  members: string[];
  /** What the person typed here and has not sent, by input name. */
  values: FormValues;
  setValue: (name: string, value: string | string[] | boolean) => void;
  forget: (names: string[]) => void;
  /** The JSON pointer of the pressed element, until the answer is there. */
  busy: string | null;
  refused: ActionResult["refused"] | null;
  act: (element: string, more: Acting, confirm: unknown) => void;
}

export type Acting = Pick<ActionRequest, "form" | "option" | "checked" | "input">;

/** Every component draws one element: its JSON and its JSON pointer in the card. */
export interface ElementProps {
  node: Json;
  path: string;
}

const nowhere: CardWorld = {
  people: new Map(),
  members: [],
  values: {},
  setValue: () => undefined,
  forget: () => undefined,
  busy: null,
  refused: null,
  act: () => undefined,
};

export const WorldContext = createContext<CardWorld>(nowhere);

export function useWorld(): CardWorld {
  return useContext(WorldContext);
}

/** The names of a form's inputs; null outside a form. */
export const FormContext = createContext<string[] | null>(null);
