import type { Faults } from "../control-types.js";

/** What became of one push: the bot's answer, or the code that a waiting user would see. `fault`: the one that struck. */
export type Delivery =
  | { readonly answered: true; readonly status: number; readonly body: string; readonly fault?: keyof Faults }
  | {
      readonly answered: false;
      readonly code: 200340 | 200341 | 200342 | 200343;
      readonly reason: string;
      readonly fault?: keyof Faults;
    };

/** The bot has 3 s of real time from the first byte to the last. */
export const DEADLINE = 3000;
