/** What cross-checks are given besides the ledger, the same object as long as nothing of it has changed. */
import { nothingPrinted, type OtherReport, type ReportContext } from "../core/reading/report-input.js";
import type { WordLists } from "../core/reading/word-lists.js";
import type { Scheme } from "../core/score/scheme.js";

/** Contexts kept at most. */
const kept = 200;

export class CheckContexts {
  readonly #contexts = new Map<string, ReportContext>();

  constructor(private readonly words: WordLists) {}

  /** `others`: reports of the same unit that the person may see as well. */
  of(report: string, scheme: Scheme | null, others: readonly OtherReport[]): ReportContext {
    const before = this.#contexts.get(report);
    if (before !== undefined && before.scheme === scheme && areSame(before.others, others)) return before;
    const context = { scheme, printed: nothingPrinted, others, words: this.words };
    this.#contexts.delete(report);
    this.#contexts.set(report, context);
    const [oldest] = this.#contexts.keys();
    if (this.#contexts.size > kept && oldest !== undefined) this.#contexts.delete(oldest);
    return context;
  }
}

function areSame(some: readonly OtherReport[], others: readonly OtherReport[]): boolean {
  return some.length === others.length && some.every(({ ledger }, index) => ledger === others[index]?.ledger);
}
