/**
 * Which process of a database answers a person. What is worked out from a report is kept by the process that worked it out: where the
 * same one always answers the same person, the others need not work it out as well. Every process finds the same one by itself, as
 * long as they see the same processes live; where they do not, two of them answer, which costs time and nothing else.
 */
import { createHash } from "node:crypto";
import type { ProcessRow } from "../app/ports/installation.js";

/** A living process and where it is reached. */
export interface Peer {
  readonly name: string;
  /** Such as http://bot-1:3000. */
  readonly address: string;
}

export interface Peers {
  /** What the signs of life say now; every ten seconds or so. */
  look(rows: readonly ProcessRow[]): void;
  /** Who answers this person; null: this process. */
  of(person: string): Peer | null;
  /** It did not answer in time, or cannot be reached at all: for a while it is not asked. */
  failed(name: string, how: "late" | "unreachable"): void;
}

/** Looks without a sign of life after which a process counts as dead: looks of two processes are not in step. */
const longestSilence = 3;
/** Looks for which a process that failed is left alone. One that is busy is busier still with the people of others. */
const rests = { late: 1, unreachable: 6 } as const;

/** `own`: the name of this process. `isGone`: a process has certainly ended. */
export function createPeers(own: string, isGone: (name: string) => boolean): Peers {
  let known: ReadonlyMap<string, Peer & { readonly beats: number; readonly silent: number }> = new Map();
  const resting = new Map<string, number>();
  return {
    look(rows) {
      for (const [name, looks] of resting) looks > 1 ? resting.set(name, looks - 1) : resting.delete(name);
      known = new Map(
        rows.flatMap(({ name, address, beats }) => {
          const before = known.get(name);
          const silent = before?.beats === beats ? before.silent + 1 : 0;
          if (address === null || silent > longestSilence || isGone(name)) return [];
          return [[name, { name, address, beats, silent }] as const];
        }),
      );
    },
    of(person) {
      let best: Peer | null = null;
      let most = weightOf(person, own);
      for (const peer of known.values()) {
        if (peer.name === own || resting.has(peer.name)) continue;
        const weight = weightOf(person, peer.name);
        if (weight > most) [best, most] = [peer, weight];
      }
      return best;
    },
    failed(name, how) {
      resting.set(name, rests[how]);
    },
  };
}

/** Who weighs most is the person's: when a process comes or goes, only its own people change theirs. */
function weightOf(person: string, name: string): string {
  return createHash("sha1").update(`${person} ${name}`).digest("hex");
}
