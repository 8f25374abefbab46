/** The data of a YAML file that has a schema of its own and no need of places. */
import { knownData } from "./known-files.js";
import { yamlLibrary } from "./yaml-library.js";

/** Throws, as `yaml` does, when the file cannot be read. */
export function plainYaml(bytes: Uint8Array): unknown {
  const known = knownData(bytes);
  return known === null ? yamlLibrary().parse(new TextDecoder().decode(bytes)) : known.value;
}
