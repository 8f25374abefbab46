/** Thrown within this folder where a file cannot or must not be read; `read-file.ts` makes it an answer. */
import { type Problem, problem } from "../core/problem.js";

export class Refused extends Error {
  readonly problem: Problem;

  constructor(code: string, facts: Record<string, string> = {}) {
    super(code);
    this.problem = problem(code, facts);
  }
}
