/** What a person can type as a word of its own; the words are data. */
import { schemas } from "./schemas.js";

export const commands = Object.values(schemas).flatMap(({ commands }): readonly Command[] => commands);

type Schemas = typeof schemas;
export type Command = Schemas[keyof Schemas]["commands"][number];

export interface CommandWords {
  readonly exact: Readonly<Record<Command, readonly string[]>>;
  /** Words of courtesy, which are for nothing that is filled in. */
  readonly thanks: readonly string[];
  /** Words before the name of a field to be changed (修改 …). */
  readonly edit: readonly string[];
  /** Words before or behind the name of a figure whose history is asked for (历史 …, … 谁改的). */
  readonly history: readonly string[];
}
