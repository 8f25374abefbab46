import { newId } from "../ids.js";

/** An address for a long connection is good for one connection. */
export interface Tickets {
  issue(): string;
  /** True once for each ticket issued. */
  take(ticket: string | null): boolean;
}

export function createTickets(): Tickets {
  const open = new Set<string>();
  return {
    issue() {
      const ticket = newId("");
      open.add(ticket);
      return ticket;
    },
    take: (ticket) => ticket !== null && open.delete(ticket),
  };
}
