/** The forms that the program has, and how to bring back one as it was when a report was started. */
import type { Form } from "../core/form/form.js";
import type { Scheme } from "../core/score/scheme.js";
import type { FormRecord } from "./ports.js";

export interface FormPackage {
  readonly form: Form;
  readonly scheme: Scheme | null;
  /** The Word layout. */
  readonly layout: Uint8Array;
  readonly record: FormRecord;
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
