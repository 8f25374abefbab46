import { describe, expect, it } from "vitest";
import { type Numbering, numbered, numberings } from "../../../src/core/form/numbered.js";
import { printout } from "../../../src/core/report/printout.js";
import { formOf, ledgerOf } from "./form-of.js";

describe("points that number themselves", () => {
  it.each<[Numbering, string]>([
    ["一是", "一是管理\n二是监督"],
    ["一、", "一、管理\n二、监督"],
    ["（一）", "（一）管理\n（二）监督"],
    ["1、", "1、管理\n2、监督"],
    ["1.", "1.管理\n2.监督"],
    ["（1）", "（1）管理\n（2）监督"],
    ["①", "①管理\n②监督"],
  ])("as %s", (numbering, expected) => {
    expect(numbered("管理\n\n监督", numbering)).toBe(expected);
    for (const other of numberings) expect(numbered(numbered("管理\n监督", other), numbering)).toBe(expected);
  });

  it("take off what was typed in front of them, and nothing that belongs to the point", () => {
    expect(numbered("1、加强\n1.5万元用于培训\n(3) 2024年验收\n一体化管理", "一是")).toBe(
      "一是加强\n二是1.5万元用于培训\n三是2024年验收\n四是一体化管理",
    );
  });

  it("are none in a text of one line", () => {
    expect(numbered("无", "一是")).toBe("无");
  });

  it("are numbered where they are printed, not where they are kept", () => {
    const form = formOf("[{id: s, title: 措施, fields: [{id: a, label: 措施, kind: long, numbered: 一是}]}]");
    const ledger = ledgerOf(form, { "s.a": "管理\n监督" });
    const { model } = printout(
      { ledger, scheme: null },
      { draft: false, labels: { score: "", execution: "", total: "" } },
    );
    expect(model.s).toEqual({ a: "一是管理\n二是监督" });
    expect(ledger.value("s.a")).toBe("管理\n监督");
  });
});
