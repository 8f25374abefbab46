/** Forms that people make of blank files in the chat. */

/** A form in the making. */
export interface FormDraftRecord {
  readonly id: string;
  readonly person: string;
  /** The file's name. */
  readonly name: string;
  /** Milliseconds. */
  readonly at: number;
  /** Plain JSON: `core/blank/form-draft.ts`. */
  readonly content: string;
  /** The blank Word file, base64. */
  readonly file: string;
}

/** One version of such a form; its files are those of the form's record. */
export interface OwnForm {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly author: string;
  /** Milliseconds. */
  readonly at: number;
  /** Not offered for new reports any more. */
  readonly off: boolean;
}

export interface OwnFormTransaction {
  /** Without its file. null: there is none, or it was forgotten. */
  formDraft(id: string): Promise<Omit<FormDraftRecord, "file"> | null>;
  formDraftFile(id: string): Promise<string | null>;
  /** All versions, the newest form first and the newest version of each before the others. */
  ownForms(): Promise<OwnForm[]>;
}
