import { z } from "zod";
import type { Faults } from "./control-types.js";
import type { Chance } from "./random.js";

const share = z.number().min(0).max(1);

export const faultsSchema = z.strictObject({
  seed: z.number().int().exactOptional(),
  repeatEvents: z.number().int().min(1).max(20).exactOptional(),
  repeatWithNewIds: z.boolean().exactOptional(),
  repeatActions: z.number().int().min(1).max(20).exactOptional(),
  apiErrors: share.exactOptional(),
  apiRateLimits: share.exactOptional(),
  apiLostAnswers: share.exactOptional(),
  delay: z.number().min(0).max(60_000).exactOptional(),
  errorsAs200: z.boolean().exactOptional(),
});

/** The faults in force. Setting replaces them all, so that `{}` heals everything. */
export interface FaultSwitch {
  current: Faults;
  set(faults: Faults): Faults;
  /** Whether a fault of this share strikes now. */
  strikes(share: number | undefined): boolean;
}

export function createFaults(chance: Chance): FaultSwitch {
  const faults: FaultSwitch = {
    current: {},
    set(wanted) {
      faults.current = { ...wanted };
      if (wanted.seed !== undefined) chance.reseed(wanted.seed);
      return faults.current;
    },
    strikes: (share) => share !== undefined && share > 0 && chance.next() < share,
  };
  return faults;
}
