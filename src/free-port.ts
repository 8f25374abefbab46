import { once } from "node:events";
import { createServer } from "node:net";

/** `wanted` when nobody listens there on the loopback address, else 0: whoever listens next gets any free port. */
export async function freePort(wanted: number): Promise<number> {
  const probe = createServer().listen(wanted, "127.0.0.1");
  try {
    await once(probe, "listening");
  } catch (error) {
    if (isTaken(error)) return 0;
    throw error;
  }
  probe.close();
  await once(probe, "close");
  return wanted;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}
