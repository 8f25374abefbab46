/** A sentence of `prompts/`, named by its key, with the data that fills it. Wording never stands in code. */
export interface Say {
  readonly say: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export function say(key: string, data?: Record<string, unknown>): Say {
  return data === undefined ? { say: key } : { say: key, data };
}
