/** What a turn costs in a large report: one changed figure, and the press that orders the file. In this process, without sockets. */
import type { FormPackage } from "../../src/app/catalog.js";
import { answersOf } from "../clerks/answers.js";
import { entriesOf } from "../clerks/entries.js";
import { oneClerk } from "../clerks/one-clerk.js";
import { median } from "./numbers.js";

const warming = 20;
const times = 15;
const presses = 5;

/** Milliseconds of processor time of this process, medians; checks of the whole are a job's and not in them. */
export interface LargeCost {
  readonly changed: number;
  readonly pressed: number;
}

/** A report with `rows` indicators in its own list. */
export async function largeCost(pack: FormPackage, rows: number): Promise<LargeCost> {
  const clerk = await oneClerk(pack, entriesOf(pack.form, answersOf(rows, 0)));
  await clerk.goes({ at: "outline", scope: "" });
  const changed: number[] = [];
  for (let time = -warming; time < times; time += 1) {
    await clerk.goes({ at: "edit", path: "indicators.1.actual" });
    const took = await cost(() => clerk.presses({ do: "submit" }, { "indicators.1.actual": `${600 + time}家` }));
    if (time >= 0) changed.push(took);
  }
  const pressed: number[] = [];
  // Whoever presses has been shown the preview before.
  for (let time = -presses; time < presses; time += 1) {
    await clerk.goes({ at: "preview", table: null, page: 0 });
    const took = await cost(() => clerk.presses({ do: "make", draft: false }, {}));
    if (time >= 0) pressed.push(took);
  }
  await clerk.close();
  return { changed: median(changed), pressed: median(pressed) };
}

async function cost(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
