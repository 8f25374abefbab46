import { AxiosError, AxiosHeaders } from "axios";
import { expect, test } from "vitest";
import { createLogger, mask } from "../src/log.js";
import { lines } from "./lines.js";

test("an HTTP error is written without its request", () => {
  const out = lines();
  const config = {
    headers: new AxiosHeaders({ Authorization: "Bearer t-g1044aaaaaaaaaa" }),
    data: '{"app_secret":"hidden"}',
  };
  createLogger("info", out).error({ err: new AxiosError("Request failed", "ERR_BAD_REQUEST", config) }, "it failed");
  expect(out.all()[0]).toMatchObject({
    msg: "it failed",
    err: { name: "AxiosError", message: "Request failed", code: "ERR_BAD_REQUEST" },
  });
  expect(out.text()).not.toMatch(/hidden|t-g1044|Bearer t/);
});

test("fields with the names of secrets are censored, one level down as well", () => {
  const out = lines();
  createLogger("info", out).info({ appSecret: "hidden", event: { token: "hidden", headers: { a: "hidden" } } }, "x");
  expect(out.text()).not.toContain("hidden");
});

test("a secret's value is masked wherever it turns up", () => {
  const out = lines();
  const log = createLogger("info", out, ["invented-secret", ""]);
  log.warn({ err: new Error("no access with invented-secret"), note: "invented-secret" }, "about invented-secret");
  expect(out.text()).not.toContain("invented-secret");
  expect(out.all()).toHaveLength(1);
});

test("tokens and the queries of addresses are masked, ordinary words are not", () => {
  expect(mask("Bearer abc.def and t-g1044qeGEDXTB6NDJOGV4JQCYDGHRBARFTGT1234")).toBe(
    "Bearer [redacted] and [redacted]",
  );
  expect(mask("wss://example.com/ws?device_id=1&ticket=2 end")).toBe("wss://example.com/ws?[redacted] end");
  expect(mask("t-test part-t-abc 绩效")).toBe("t-test part-t-abc 绩效");
});

test("line ends in what is logged forge no line", () => {
  const forged = 'x\n{"level":50,"msg":"forged"}\r\u2028';
  const out = lines();
  createLogger("info", out).info({ reason: forged, err: new Error(forged) }, forged);
  const written = out.text().trimEnd().split("\n");
  expect(written).toHaveLength(1);
  expect(JSON.parse(written[0] ?? "")).toMatchObject({ level: 30, reason: forged });
});

test("what is below the level is not written", () => {
  const out = lines();
  createLogger("warn", out).info({}, "quiet");
  expect(out.text()).toBe("");
});

test("something thrown that is no error is named by its type only", () => {
  const out = lines();
  createLogger("info", out).error({ err: { appSecret: "hidden" } }, "x");
  expect(out.all()[0]).toMatchObject({ err: { name: "object" } });
});
