/**
 * What is wrong with something a person wrote, as data: never an exception.
 * The sentence for a code stands in `prompts/problems.yaml`; `facts` fill it.
 */
export interface Problem {
  readonly code: string;
  readonly facts: Readonly<Record<string, string>>;
}

export function problem(code: string, facts: Record<string, string> = {}): Problem {
  return { code, facts };
}
