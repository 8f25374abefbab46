import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// A time zone that nobody is in and that is not a whole hour from any: what depends on the machine's own shows.
process.env.TZ = "Pacific/Chatham";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Processes, since a thread would not take the time zone over and SQLite is native code.
    setupFiles: ["test/whole-sentences.ts"],
    pool: "forks",
    // What a file is compiled to is kept between runs and workers, by its content.
    experimental: { fsModuleCache: true },
    // Databases, browsers and LibreOffice run beside them: more than this they only get into each other's way.
    maxWorkers: Math.max(2, Math.ceil(availableParallelism() / 2)),
    // For a busy machine with two cores; what takes longer says so itself.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
