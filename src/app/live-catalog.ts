/** The forms of `templates/`, and those that people made, which come and go while the program runs. */
import type { Log } from "../log.js";
import type { Catalog, FormPackage } from "./catalog.js";
import { newestOf } from "./own-forms.js";
import type { Store } from "./ports/store.js";

export interface LiveCatalog {
  readonly catalog: Catalog;
  /** Looks what is in the database now. Never rejects: what was known goes on to hold. */
  refresh(): Promise<void>;
  /** Looks now, and again and again: another process may take a form over or switch one off. */
  start(): Promise<void>;
  stop(): void;
}

/** Milliseconds between looks. */
const rest = 2000;

/** A form of `templates/` counts before one of the database with the same id. */
export function liveCatalog(shipped: Catalog, store: Pick<Store, "transaction">, log: Log): LiveCatalog {
  /** The newest version of every form that was made here and loads, by id. */
  let packs: ReadonlyMap<string, FormPackage> = new Map();
  let offered: readonly FormPackage[] = [];
  let seen = "";
  let looking = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    const own = newestOf(await store.transaction((on) => on.ownForms()));
    const now = JSON.stringify(own.map(({ id, version, off }) => [id, version, off]));
    if (now === seen) return;
    const next = new Map<string, FormPackage>();
    for (const { id, version } of own) {
      const known = packs.get(id);
      const pack = known?.form.version === version ? known : await load(id, version);
      if (pack !== null && shipped.newest(id) === null) next.set(id, pack);
    }
    packs = next;
    offered = own.flatMap(({ id, off }) => (off ? [] : (next.get(id) ?? [])));
    seen = now;
  }

  async function load(id: string, version: number): Promise<FormPackage | null> {
    try {
      const record = await store.transaction((on) => on.form(id, version));
      return record === null ? null : shipped.stored(record);
    } catch (error) {
      log.error({ err: error, form: id, version }, "a form of the database cannot be used");
      return null;
    }
  }

  /** One look after the other: an older one never comes to an end behind a newer one. */
  function refresh(): Promise<void> {
    looking = looking.then(look).catch((error: unknown) => {
      log.warn({ err: error }, "forms of the database could not be looked at");
    });
    return looking;
  }

  return {
    catalog: {
      get forms() {
        return [...shipped.forms, ...offered];
      },
      newest: (id) => shipped.newest(id) ?? packs.get(id) ?? null,
      exact(id, version) {
        const own = packs.get(id);
        return shipped.exact(id, version) ?? (own?.form.version === version ? own : null);
      },
      stored: (record) => shipped.stored(record),
    },
    refresh,
    async start() {
      await refresh();
      timer = setInterval(() => void refresh(), rest);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}
