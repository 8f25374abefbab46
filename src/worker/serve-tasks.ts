/** The program of a worker's process: carries out what it is sent, until the bot lets go of it. */
import { pathToFileURL } from "node:url";
import { isRecord } from "../core/is-record.js";

process.on("message", (request) => void answer(request));
process.on("disconnect", () => process.exit(0));

async function answer(request: unknown): Promise<void> {
  try {
    if (!isRecord(request) || typeof request.module !== "string") throw new Error("not a task");
    const loaded: unknown = await import(pathToFileURL(request.module).href);
    const work = isRecord(loaded) ? loaded.work : undefined;
    if (typeof work !== "function") throw new Error(`${request.module} exports no work`);
    process.send?.({ done: await work(request.input) });
  } catch (error) {
    process.send?.({ failed: error instanceof Error ? error.message : String(error) });
  }
}
