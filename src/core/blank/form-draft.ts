/** A form that somebody is making of a blank file: what was understood, as corrected so far. */
import { isRecord } from "../is-record.js";
import type { KeptCorrection } from "./carry-corrections.js";
import type { Renamed } from "./match-versions.js";
import type { Understood } from "./understood.js";

export interface FormDraft {
  readonly understood: Understood;
  /** As it was read, before it was corrected; left out: it was not, or by an older program. */
  readonly start?: Understood;
  /** Of the scheme that is proposed; null or left out: none is, or by an older program. */
  readonly schemeTitle?: string | null;
  /** Units that money can be in. */
  readonly moneyUnits: readonly string[];
  /** A form of this bot with the same title; null: there is none. */
  readonly twin: { readonly id: string; readonly version: number } | null;
  /** It becomes the next version of its twin, not a form beside it. */
  readonly follows: boolean;
  /** Corrections so far: a sample shows the state that it was made of. */
  readonly revision: number;
  /** What they were, those of the version before included. */
  readonly corrections: readonly KeptCorrection[];
  /** Labels of the corrections that came from the version before: those made again, and those whose figure is gone. */
  readonly carried: { readonly taken: readonly string[]; readonly lost: readonly string[] };
  /** What a person said of labels that changed since the version before. */
  readonly said: readonly Renamed[];
}

/** What the program has stored before; null: it cannot be read any more. */
export function readFormDraft(text: string): FormDraft | null {
  const value: unknown = JSON.parse(text);
  return isFormDraft(value) ? { ...none, ...value } : null;
}

/** What drafts of an older program lack. */
const none = { corrections: [], carried: { taken: [], lost: [] }, said: [] };

function isFormDraft(value: unknown): value is FormDraft {
  if (!isRecord(value) || typeof value.revision !== "number" || typeof value.follows !== "boolean") return false;
  return isRecord(value.understood) && Array.isArray(value.understood.parts) && Array.isArray(value.moneyUnits);
}
