/** The library for YAML, loaded with the first file that has to be read: a start knows most of them from the build. */
import { createRequire } from "node:module";

type Yaml = typeof import("yaml");

let loaded: Yaml | null = null;

export function yamlLibrary(): Yaml {
  loaded ??= load();
  return loaded;
}

function load(): Yaml {
  const yaml: Yaml = createRequire(import.meta.url)("yaml");
  return yaml;
}
