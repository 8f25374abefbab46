import { z } from "zod";
import type { Faults } from "./control-types.js";
import { type ChanceStreams, createStreams } from "./random.js";

const share = z.number().min(0).max(1);
const pause = z.number().min(0).max(60_000);

/** Faults that strike a share of requests or pushes, each by a chance of its own. */
const shares = {
  dropEvents: share.exactOptional(),
  lostAcks: share.exactOptional(),
  reorderEvents: share.exactOptional(),
  apiErrors: share.exactOptional(),
  apiRateLimits: share.exactOptional(),
  apiLostAnswers: share.exactOptional(),
  expireTokens: share.exactOptional(),
  cutDownloads: share.exactOptional(),
  cutConnections: share.exactOptional(),
  connectErrors: share.exactOptional(),
  valuelessPresses: share.exactOptional(),
  formlessPresses: share.exactOptional(),
  namelessPresses: share.exactOptional(),
  wrappedPosts: share.exactOptional(),
};

export const faultsSchema = z.strictObject({
  ...shares,
  seed: z.number().int().exactOptional(),
  repeatEvents: z.number().int().min(1).max(20).exactOptional(),
  repeatWithNewIds: z.boolean().exactOptional(),
  repeatActions: z.number().int().min(1).max(20).exactOptional(),
  apiErrorStatus: z.union([z.literal(500), z.literal(502), z.literal(503), z.literal(504)]).exactOptional(),
  apiDelay: pause.exactOptional(),
  delay: pause.exactOptional(),
  botDelay: pause.exactOptional(),
  botDead: z.boolean().exactOptional(),
  fragmentBytes: z.number().int().min(1).exactOptional(),
  errorsAs200: z.boolean().exactOptional(),
});

export type ShareFault = keyof typeof shares;

/** The faults in force. Setting replaces them all, so that `{}` heals everything. */
export interface FaultSwitch {
  current: Faults;
  set(faults: Faults): Faults;
  /** Whether the fault strikes now. The same seed strikes the same ones of the questions asked about this fault. */
  strikes(fault: ShareFault): boolean;
}

/** `streams` are seeded anew whenever faults with a seed are set. */
export function createFaults(streams: ChanceStreams = createStreams(1)): FaultSwitch {
  const faults: FaultSwitch = {
    current: {},
    set(wanted) {
      faults.current = { ...wanted };
      if (wanted.seed !== undefined) streams.reseed(wanted.seed);
      return faults.current;
    },
    strikes(fault) {
      const struck = faults.current[fault];
      return struck !== undefined && struck > 0 && streams.of(fault).next() < struck;
    },
  };
  return faults;
}
