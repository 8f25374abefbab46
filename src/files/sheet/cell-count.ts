/** Counts what a file holds, over all of its sheets. */
import { limits } from "../limits.js";
import { Refused } from "../refused.js";

export class CellCount {
  #left: number = limits.cells;

  /** Throws `Refused` at the limit. */
  add(): void {
    this.#left -= 1;
    if (this.#left < 0) throw new Refused("file-too-many-cells", { max: String(limits.cells) });
  }
}
