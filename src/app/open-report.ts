/** A report with its form and ledger, for the people who may see it. Ledgers are kept while the report's revision says they are fresh. */

import { accessOf } from "../core/access/may.js";
import type { Member } from "../core/access/member.js";
import type { Finding } from "../core/check/finding.js";
import { readFindings } from "../core/check/stored-findings.js";
import type { LastCheck, OpenReport } from "../core/dialogue/turn/context.js";
import { refusalOn } from "../core/dialogue/turn/gate.js";
import { type Held, Ledger } from "../core/form/ledger.js";
import { isLarge } from "../core/form/row-count.js";
import type { OtherReport } from "../core/reading/report-input.js";
import type { WordLists } from "../core/reading/word-lists.js";
import { noReview, reviewOf } from "../core/review/review.js";
import { type Catalog, type FormPackage, schemeOf } from "./catalog.js";
import { CheckContexts } from "./check-contexts.js";
import { Ledgers } from "./ledgers.js";
import type { Figure } from "./ports/ledger.js";
import type { ReportRecord } from "./ports/report-record.js";
import type { LoadedReport, Transaction } from "./ports/transaction.js";

export interface Opened {
  readonly record: ReportRecord;
  readonly pack: FormPackage;
  readonly report: OpenReport;
  /** Reports of the same unit that it is checked against. */
  readonly beside: readonly ReportRecord[];
}

interface KeptCheck {
  /** The revision that was checked. */
  readonly at: number;
  readonly current: LastCheck;
  readonly outdated: LastCheck;
}

/** Large reports whose findings are kept, at most. */
const mostChecked = 20;

/** Reports of the same unit that a report is checked against, at most. */
export const compared = 8;

export class Library {
  readonly #ledgers = new Ledgers();
  readonly #packs = new Map<string, FormPackage>();

  readonly #checked = new Map<string, KeptCheck>();
  readonly #contexts: CheckContexts;

  constructor(
    private readonly catalog: Catalog,
    lists: WordLists,
  ) {
    this.#contexts = new CheckContexts(lists);
  }

  /** The report, checked against those beside it; null when the person may not see it. */
  async open(
    on: Transaction,
    { record, members, tasks, review, beside }: LoadedReport,
    person: string,
  ): Promise<Opened | null> {
    if (refusalOn({ ...record, members }, person, "see") !== null) return null;
    const { pack, ledger } = await this.ledgerOf(on, record);
    const others: OtherReport[] = [];
    for (const other of beside) {
      const { pack, ledger } = await this.ledgerOf(on, other);
      others.push({ form: other.form, title: pack.form.title, year: other.year, ledger });
    }
    const checks = this.#contexts.of(record.id, schemeOf(pack, record.scheme), others);
    const checked = isLarge(ledger) ? await this.#lastCheck(on, record) : null;
    const { parts } = accessOf({ ...record, members }, person);
    const own = { parts, tasks, review: reviewOf(review), checks, checked };
    return { record, pack, beside, report: { ...this.#opened(record, pack, members, ledger), ...own } };
  }

  /** What is filled in, under the version of the form that the report is on. */
  async ledgerOf(on: Transaction, record: ReportRecord): Promise<{ pack: FormPackage; ledger: Ledger }> {
    const pack = await this.#pack(on, record);
    return { pack, ledger: await this.#ledger(on, record, pack) };
  }

  /** A report that was just created: nothing in it yet. */
  fresh(record: ReportRecord, pack: FormPackage): Opened {
    const ledger = new Ledger(pack.form, record, new Map());
    return { record, pack, beside: [], report: this.#opened(record, pack, [], ledger) };
  }

  /** A report that has gone over to another version of its form. */
  updated({ record, pack, report }: Omit<Opened, "beside">, ledger: Ledger): Opened {
    const opened = { ...this.#opened(record, pack, report.members, ledger), review: report.review };
    return { record, pack, beside: [], report: opened };
  }

  /** Keeps the ledger of a committed revision. */
  keep(id: string, revision: number, ledger: Ledger): void {
    this.#ledgers.keep(id, revision, ledger);
  }

  #opened(record: ReportRecord, pack: FormPackage, members: readonly Member[], ledger: Ledger): OpenReport {
    const scheme = schemeOf(pack, record.scheme);
    return {
      id: record.id,
      title: pack.form.title,
      unit: record.unit,
      year: record.year,
      owner: record.owner,
      members,
      parts: null,
      tasks: [],
      state: record.state,
      revision: record.revision,
      review: noReview,
      ledger,
      scheme,
      checks: this.#contexts.of(`${record.id} alone`, scheme, []),
      update: this.#update(record),
    };
  }

  #update({ form, formVersion }: ReportRecord): number | null {
    const version = this.catalog.newest(form)?.form.version ?? formVersion;
    return version > formVersion ? version : null;
  }

  /** Read once a revision: the findings of a large report are many. The same object as long as nothing has changed. */
  async #lastCheck(on: Transaction, { id, revision }: ReportRecord): Promise<LastCheck | null> {
    const at = await on.checkedAt(id);
    if (at === null) return null;
    const known = this.#checked.get(id);
    const kept = known?.at === at ? known : checkedOf(at, readFindings(await on.checked(id)));
    this.#checked.delete(id);
    this.#checked.set(id, kept);
    const [oldest] = this.#checked.keys();
    if (this.#checked.size > mostChecked && oldest !== undefined) this.#checked.delete(oldest);
    return at === revision ? kept.current : kept.outdated;
  }

  async #ledger(on: Transaction, record: ReportRecord, pack: FormPackage): Promise<Ledger> {
    const { id, revision } = record;
    const kept = this.#ledgers.of(id);
    const known = kept?.ledger.definition === pack.form && kept.revision <= revision ? kept : null;
    if (known?.revision === revision) return known.ledger;
    // Another process has written: what was worked out from figures that it left alone still holds.
    const ledger =
      known === null
        ? new Ledger(pack.form, record, heldFigures(await on.figures(id)))
        : known.ledger.followed(await on.answersBetween(id, known.revision, revision));
    // What was read is committed, whatever becomes of this transaction.
    this.keep(id, revision, ledger);
    return ledger;
  }

  async #pack(on: Transaction, record: ReportRecord): Promise<FormPackage> {
    const exact = this.catalog.exact(record.form, record.formVersion);
    if (exact !== null) return exact;
    const key = `${record.form}@${record.formVersion}`;
    const known = this.#packs.get(key);
    if (known !== undefined) return known;
    const stored = await on.form(record.form, record.formVersion);
    if (stored === null) throw new Error(`form ${key} is neither in the templates nor in the database`);
    const pack = this.catalog.stored(stored);
    this.#packs.set(key, pack);
    return pack;
  }
}

function checkedOf(at: number, findings: readonly Finding[]): KeptCheck {
  return { at, current: { findings, current: true }, outdated: { findings, current: false } };
}

/** Drops who and when to halve the memory of a kept ledger; history reads them from the log on demand. */
export function heldFigures(figures: ReadonlyMap<string, Figure>): Map<string, Held> {
  return new Map([...figures].map(([path, figure]) => [path, held(figure)] as const));
}

function held({ raw, value, source }: Figure): Held {
  const shared = value === raw ? raw : value;
  return source === "card" ? { raw, value: shared } : { raw, value: shared, way: source };
}
