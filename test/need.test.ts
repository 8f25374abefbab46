import { afterEach, describe, expect, it, vi } from "vitest";
import { need } from "./need.js";

describe("need", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it("names what is missing in one line and gives null", () => {
    vi.stubEnv("PATH", "/nowhere");
    vi.stubEnv("CI", "");
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    expect(need("chromium")).toBeNull();
    expect(written.mock.calls).toEqual([["skipped: needs chromium: chromium not found\n"]]);
  });

  it("fails where CI is true, so that nothing is skipped unnoticed", () => {
    vi.stubEnv("PATH", "/nowhere");
    vi.stubEnv("CI", "true");
    expect(() => need("libreoffice")).toThrow("needs libreoffice: soffice, pdftoppm, pdftotext not found");
  });
});
