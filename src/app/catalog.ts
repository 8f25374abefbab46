/** The forms that the program has, and how to bring back one as it was when a report was started. */
import type { Form } from "../core/form/form.js";
import type { Scheme } from "../core/score/scheme.js";
import type { FormRecord } from "./ports/report-record.js";

export interface FormPackage {
  readonly form: Form;
  /** The form's own scheme; null where it scores nothing or lets one be chosen. */
  readonly scheme: Scheme | null;
  /** The schemes of which one is chosen when a report is started, in the form's order; else none. */
  readonly schemes: readonly Scheme[];
  /** The Word layout. */
  readonly layout: Uint8Array;
  readonly record: FormRecord;
}

/** By which a report is scored: the form's own, or the one that was chosen for it. */
export function schemeOf({ scheme, schemes }: FormPackage, chosen: string | null): Scheme | null {
  return schemes.find(({ id }) => id === chosen) ?? scheme;
}

export interface Catalog {
  readonly forms: readonly FormPackage[];
  /** The form in its newest version. */
  newest(id: string): FormPackage | null;
  /** The form of this version, if it is the newest. */
  exact(id: string, version: number): FormPackage | null;
  /** A form from its stored files; throws when they no longer load, which is a fault of the program. */
  stored(record: FormRecord): FormPackage;
}
