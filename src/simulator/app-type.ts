import type { HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";
import type { ShareFault } from "./faults.js";

/** Routes see the Node request and answer, since a fault may cut the connection; `fault` is the one that struck, for the log. */
export interface AppEnv {
  Bindings: HttpBindings;
  Variables: { fault: ShareFault | undefined };
}

export type App = Hono<AppEnv>;
