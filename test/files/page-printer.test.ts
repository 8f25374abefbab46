import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findOffice } from "../../src/files/office.js";
import { findPagePrinter } from "../../src/files/page-printer.js";
import { runProgram } from "../../src/files/run-program.js";
import { need } from "../need.js";

const office = need("libreoffice");

describe.runIf(office !== null)("with LibreOffice and poppler", () => {
  const docx = new Uint8Array(readFileSync("test/fixtures/blanks/b02.docx"));

  test("a Word file becomes a PDF and a picture a page", async () => {
    const made = await (await findPagePrinter())?.print(docx);
    expect(Buffer.from(made?.pdf.subarray(0, 5) ?? []).toString()).toBe("%PDF-");
    expect(made?.more).toBe(false);
    expect(made?.pages.length).toBeGreaterThan(1);
    for (const page of made?.pages ?? []) {
      const head = Buffer.from(page.subarray(0, 24));
      expect(head.subarray(1, 4).toString()).toBe("PNG");
      // A4 on end, at 130 dots an inch.
      expect(head.readUInt32BE(16)).toBeGreaterThan(1000);
      expect(head.readUInt32BE(20)).toBeGreaterThan(head.readUInt32BE(16));
    }
  }, 60_000);

  test("conversions asked for together come one after the other, and one that is given up before its turn costs nothing", async () => {
    const found = await findOffice();
    const gone = AbortSignal.abort();
    const both = await Promise.all([found?.convert(docx, "docx", "pdf"), found?.convert(docx, "docx", "pdf", gone)]);
    expect(both[0]?.length).toBeGreaterThan(1000);
    expect(both[1]).toBeNull();
  }, 60_000);
});

test("on a machine without these programs there is no printer", async () => {
  expect(await findPagePrinter(mkdtempSync(join(tmpdir(), "jiping-empty-")))).toBeNull();
});

test("a program that takes too long, or too much memory, is ended with all that it started", async () => {
  const home = mkdtempSync(join(tmpdir(), "jiping-limits-"));
  const began = Date.now();
  await runProgram("/bin/sh", ["-c", "sleep 60 & sleep 60"], { home, limits: { time: 200, memory: 1024 } });
  expect(Date.now() - began).toBeLessThan(5000);
  const code = `require("node:fs").writeFileSync("before",""); Buffer.alloc(3e9,1); require("node:fs").writeFileSync("after","")`;
  await runProgram(process.execPath, ["-e", code], { home, limits: { time: 20_000, memory: 2500 } });
  expect(() => readFileSync(join(home, "after"))).toThrow();
  expect(process.env.HOME).toBeDefined();
});
