/** Where a person is: the places of all capabilities, as plain JSON. */
import { z } from "zod";
import { schemas } from "./schemas.js";

export const place = z.union(Object.values(schemas).map(({ places }) => places));

export type Place = z.infer<typeof place>;

const sideTrips: ReadonlySet<string> = new Set(Object.values(schemas).flatMap(({ sideTrips }) => [...sideTrips]));

/** A place from which the person comes back to where they were. */
export function isSideTrip({ at }: Place): boolean {
  return sideTrips.has(at);
}
