/** A report with its form and ledger, for the people who may see it. Ledgers are kept while the report's revision says they are fresh. */

import type { OpenReport } from "../core/dialogue/context.js";
import { type Held, Ledger } from "../core/form/ledger.js";
import type { OtherReport } from "../core/reading/report-input.js";
import type { WordLists } from "../core/reading/word-lists.js";
import { type Catalog, type FormPackage, schemeOf } from "./catalog.js";
import { CheckContexts } from "./check-contexts.js";
import { Ledgers } from "./ledgers.js";
import type { Figure, ReportRecord, Turn } from "./ports.js";

export interface Opened {
  readonly record: ReportRecord;
  readonly pack: FormPackage;
  readonly report: OpenReport;
}

/** Reports of the same unit that a report is checked against. */
const compared = 8;

export class Library {
  readonly #ledgers = new Ledgers();
  readonly #packs = new Map<string, FormPackage>();

  readonly #contexts: CheckContexts;

  constructor(
    private readonly catalog: Catalog,
    lists: WordLists,
  ) {
    this.#contexts = new CheckContexts(lists);
  }

  /** The report, or null when it does not exist or the person may not see it. */
  async open(turn: Turn, id: string, person: string): Promise<Opened | null> {
    const record = await turn.report(id);
    if (record === null) return null;
    const members = (await turn.members(id)).map(({ person: member }) => member);
    if (record.owner !== person && !members.includes(person)) return null;
    const pack = await this.#pack(turn, record);
    return { record, pack, report: this.#opened(record, pack, members, await this.#ledger(turn, record, pack)) };
  }

  /** The same report, checked against others of its unit that the person may see. */
  async beside(turn: Turn, opened: Opened, person: string): Promise<Opened> {
    const { id, unit } = opened.record;
    const others: OtherReport[] = [];
    for (const record of await turn.reportsOfUnit(person, unit, compared + 1)) {
      if (record.id === id || others.length === compared) continue;
      const pack = await this.#pack(turn, record);
      const ledger = await this.#ledger(turn, record, pack);
      others.push({ form: record.form, title: pack.form.title, year: record.year, ledger });
    }
    const checks = this.#contexts.of(id, opened.report.scheme, others);
    return { ...opened, report: { ...opened.report, checks } };
  }

  /** A report that was just created: nothing in it yet. */
  fresh(record: ReportRecord, pack: FormPackage): Opened {
    return { record, pack, report: this.#opened(record, pack, [], new Ledger(pack.form, record, new Map())) };
  }

  /** A report that has gone over to another version of its form. */
  updated({ record, pack, report }: Opened, ledger: Ledger): Opened {
    return { record, pack, report: this.#opened(record, pack, report.members, ledger) };
  }

  /** Keeps the ledger of a committed revision. */
  keep(id: string, revision: number, ledger: Ledger): void {
    this.#ledgers.keep(id, revision, ledger);
  }

  #opened(record: ReportRecord, pack: FormPackage, members: readonly string[], ledger: Ledger): OpenReport {
    const scheme = schemeOf(pack, record.scheme);
    return {
      id: record.id,
      title: pack.form.title,
      unit: record.unit,
      year: record.year,
      owner: record.owner,
      members,
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

  async #ledger(turn: Turn, record: ReportRecord, pack: FormPackage): Promise<Ledger> {
    const known = this.#ledgers.of(record.id, record.revision);
    if (known !== null && known.form === pack.form) return known;
    const ledger = new Ledger(pack.form, record, bare(await turn.figures(record.id)));
    // What was read is committed, whatever becomes of this transaction.
    this.keep(record.id, record.revision, ledger);
    return ledger;
  }

  async #pack(turn: Turn, record: ReportRecord): Promise<FormPackage> {
    const exact = this.catalog.exact(record.form, record.formVersion);
    if (exact !== null) return exact;
    const key = `${record.form}@${record.formVersion}`;
    const known = this.#packs.get(key);
    if (known !== undefined) return known;
    const stored = await turn.form(record.form, record.formVersion);
    if (stored === null) throw new Error(`form ${key} is neither in the templates nor in the database`);
    const pack = this.catalog.stored(stored);
    this.#packs.set(key, pack);
    return pack;
  }
}

/** Who, when and from where is half of what a figure weighs, and nothing asks a kept ledger for it. */
function bare(figures: ReadonlyMap<string, Figure>): Map<string, Held> {
  return new Map(
    [...figures].map(([path, { raw, value }]) => [path, { raw, value: value === raw ? raw : value }] as const),
  );
}
