/** What the name of a button says in short, where its value was left out: `submit_0_12_f`. */
export interface ButtonName {
  /** Of the press. */
  readonly kind: string;
  /** Of the card. */
  readonly revision: number;
}

/** null: the name says nothing. */
export function readButtonName(name: string): ButtonName | null {
  const [, kind, revision] = /^([A-Za-z]{1,40})_\d{1,3}_(\d{1,15})(?:_f)?$/.exec(name) ?? [];
  return kind === undefined ? null : { kind, revision: Number(revision) };
}
