/** Capabilities joined into one table of places, one of presses, one of commands, one of cards of steps. */
import type { MessageReader } from "./turn/capability.js";

interface Parts<P, R, C, S> {
  readonly places: P;
  readonly presses: R;
  readonly commands: C;
  readonly messages: readonly MessageReader[];
  readonly steps: S;
}

/** The type of the tables grows with every capability, so that the whole can be held to the unions. */
export class Joined<P extends object, R extends object, C extends object, S extends object> {
  constructor(
    readonly places: P,
    readonly presses: R,
    readonly commands: C,
    readonly messages: readonly MessageReader[],
    readonly steps: S,
  ) {}

  with<P2 extends object, R2 extends object, C2 extends object, S2 extends object>(
    more: Parts<P2, R2, C2, S2>,
  ): Joined<P & P2, R & R2, C & C2, S & S2> {
    return new Joined(
      { ...this.places, ...more.places },
      { ...this.presses, ...more.presses },
      { ...this.commands, ...more.commands },
      [...this.messages, ...more.messages],
      { ...this.steps, ...more.steps },
    );
  }
}

export const noCapabilities = new Joined({}, {}, {}, [], {});
