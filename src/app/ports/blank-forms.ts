import type { Following } from "../../core/blank/make-next-form.js";
import type { Renamed } from "../../core/blank/match-versions.js";
import type { Understood } from "../../core/blank/understood.js";
import type { Problem } from "../../core/problem.js";
import type { FormRecord } from "./report-record.js";

/** Makes forms of blank Word files, outside of this process: every file is hostile. */
export interface BlankForms {
  /** `file`: the name that people know it by. */
  understand(bytes: Uint8Array, file: string, signal: AbortSignal): Promise<UnderstoodBlank | { problem: Problem }>;
  /** `bytes`: the Word file as `understand` gave it. */
  make(bytes: Uint8Array, wanted: WantedForm, signal: AbortSignal): Promise<MadeForm | { problem: Problem }>;
  /** The form as the folder that `templates/` would hold, in a ZIP file. */
  folder(record: FormRecord): Uint8Array;
}

export interface UnderstoodBlank {
  readonly understood: Understood;
  readonly moneyUnits: readonly string[];
  /** Of the scheme that is proposed; null: none. */
  readonly schemeTitle: string | null;
  /** The file as .docx. */
  readonly docx: Uint8Array;
}

export interface WantedForm {
  readonly understood: Understood;
  readonly id: string;
  readonly version: number;
  /** null: it is the first version. */
  readonly after: Following | null;
  readonly file: string;
  /** Plainly invented answers of the sample. */
  readonly sample: { readonly text: string; readonly long: string; readonly target: string; readonly actual: string };
  readonly unit: string;
  readonly year: number;
  /** The first lines of `form.yaml`. */
  readonly comment: string;
  readonly labels: { readonly score: string; readonly execution: string; readonly total: string };
}

export interface MadeForm {
  readonly record: FormRecord;
  /** A filled Word file. */
  readonly sample: Uint8Array;
  /** The cards that people will fill in, in their order. */
  readonly steps: readonly StepOfForm[];
  /** Labels that stand where similar ones stood in the version before. */
  readonly renamed: readonly Renamed[];
}

export interface StepOfForm {
  readonly title: string;
  readonly asks: readonly string[];
}
