import { defineConfig } from "vitest/config";

// A time zone that nobody is in and that is not a whole hour from any: what depends on the machine's own shows.
process.env.TZ = "Pacific/Chatham";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
