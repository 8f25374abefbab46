import type { HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";

/** Routes see the Node request and answer, since a fault may cut the connection. */
export type App = Hono<{ Bindings: HttpBindings }>;
