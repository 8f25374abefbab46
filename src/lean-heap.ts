/**
 * Imported first by `main.ts`. Left alone, V8 lets garbage pile up to several times what is in use before it collects; the bot
 * often shares a small intranet machine, so it collects when a quarter has been added. Costs a few percent of a turn.
 */
import { setFlagsFromString } from "node:v8";

setFlagsFromString("--heap-growing-percent=25");
// The young generation is collected before helpers have begun, and what they do meanwhile is processor time that others lack. Its
// size cannot be set here: V8 takes it with the command line only.
setFlagsFromString("--no-parallel-scavenge");
