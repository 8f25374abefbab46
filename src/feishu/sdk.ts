/**
 * The vendor's SDK, one file of six megabytes. `import` would search it for the names that it exports before running it, which takes
 * longer than to run it.
 */
import { createRequire } from "node:module";

const sdk: typeof import("@larksuiteoapi/node-sdk") = createRequire(import.meta.url)("@larksuiteoapi/node-sdk");

export const { Client, DefaultCache, EventDispatcher, WSClient, withTenantToken } = sdk;
