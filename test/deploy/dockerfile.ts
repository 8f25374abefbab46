import { readFileSync } from "node:fs";

/** The instructions of deploy/Dockerfile, continued lines joined, comments left out. */
const instructions = readFileSync("deploy/Dockerfile", "utf8")
  .replace(/^#.*\n/gm, "")
  .replace(/\\\n\s*/g, "")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => {
    const [name = "", ...rest] = line.split(" ");
    return { name, rest: rest.join(" ") };
  });

export const dockerfile = {
  instructions,
  /** The words of the health check. */
  healthCheck: words(instructions.find(({ name }) => name === "HEALTHCHECK")?.rest ?? ""),
  command: words(instructions.find(({ name }) => name === "CMD")?.rest ?? ""),
};

function words(text: string): string[] {
  return JSON.parse(text.slice(text.indexOf("[")));
}
