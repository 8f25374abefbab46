/** One line of the doctor's: fine or not, what was found, and what to do. */
export interface Finding {
  readonly ok: boolean;
  readonly text: string;
}

export function fine(text: string): Finding {
  return { ok: true, text };
}

/** `todo`: what the administrator does about it. */
export function wrong(text: string, todo: string): Finding {
  return { ok: false, text: `${text}。${todo}` };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
