import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say } from "../../src/core/say.js";
import { escapeMarkdown, escapeMessage, type Target, Words } from "../../src/core/words.js";

const words = new Words(
  new Map(
    Object.entries({
      "a.name": "**{{name}}** 已记下",
      "a.outer": "（{{inner}}）",
      "a.list": "{{#names}}{{n}}.{{name}} {{/names}}",
      "a.lines": "看：{{#problems}}\n⚠ {{.}}{{/problems}}",
      "a.maybe": "{{#name}}有{{name}}{{/name}}{{^name}}没有{{/name}}",
      "a.plain": "\n  没有变数 \n",
    }),
  ),
);

/** Undoes the entities and line breaks of card markdown, as a client that shows the text does. */
function shownByClient(markdown: string): string {
  return markdown.replaceAll("<br>", "\n").replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

describe("a sentence", () => {
  it("keeps its own markdown and escapes a person's", () => {
    expect(words.render(say("a.name", { name: "**粗** [点](http://x)" }), "markdown")).toBe(
      "**&#42;&#42;粗&#42;&#42; &#91;点&#93;&#40;http&#58;&#47;&#47;x&#41;** 已记下",
    );
  });

  it("leaves a person's text as it is where nothing has a meaning", () => {
    expect(words.render(say("a.name", { name: '元/亩 <b> & "x"' }), "plain")).toBe('**元/亩 <b> & "x"** 已记下');
  });

  it("takes tags and links out of a text message", () => {
    const name = '<at user_id="all">所有人</at> [点](http://x)';
    expect(words.render(say("a.name", { name }), "message")).not.toMatch(/<|\]\(/);
  });

  it("begins no list with a person's numbering", () => {
    expect(escapeMarkdown("1. 公开信息；\n2. 达到规范要求，共1.5万元。")).toBe(
      "1&#46; 公开信息；<br>2&#46; 达到规范要求，共1.5万元。",
    );
  });

  it("is trimmed", () => {
    expect(words.render(say("a.plain"), "plain")).toBe("没有变数");
  });

  it("that does not exist is a mistake of the program", () => {
    expect(() => words.render(say("a.none"), "plain")).toThrow("a.none");
    expect([words.has("a.none"), words.has("a.name")]).toEqual([false, true]);
  });

  it("takes blank data for none", () => {
    for (const name of [null, undefined, "", false]) {
      expect(words.render(say("a.maybe", { name }), "plain")).toBe("没有");
    }
    expect(words.render(say("a.maybe"), "plain")).toBe("没有");
  });

  it("says 0, which is a figure", () => {
    expect(words.render(say("a.name", { name: 0 }), "plain")).toBe("**0** 已记下");
  });
});

describe("a sentence within a sentence", () => {
  const inner = say("a.name", { name: "*甲*" });

  it("is escaped once", () => {
    expect(words.render(say("a.outer", { inner }), "markdown")).toBe("（**&#42;甲&#42;** 已记下）");
    expect(words.render(say("a.outer", { inner: say("a.outer", { inner }) }), "markdown")).toBe(
      "（（**&#42;甲&#42;** 已记下））",
    );
  });

  it("works in lists, beside plain text", () => {
    expect(words.render(say("a.lines", { problems: [inner, "*乙*"] }), "markdown")).toBe(
      "看：\n⚠ **&#42;甲&#42;** 已记下\n⚠ &#42;乙&#42;",
    );
    const names = [
      { n: 1, name: say("a.plain") },
      { n: 2, name: "乙" },
    ];
    expect(words.render(say("a.list", { names }), "plain")).toBe("1.没有变数 2.乙");
  });

  it("does not bring its Mustache with it: what a person types is never a template", () => {
    for (const target of ["plain", "markdown", "message"] satisfies Target[]) {
      const text = words.render(say("a.outer", { inner: say("a.name", { name: "{{name}}{{{inner}}}" }) }), target);
      expect(shownByClient(text)).toBe("（**{{name}}{{{inner}}}** 已记下）");
    }
  });
});

describe("escaping for a card", () => {
  /** Signs that markdown or the card's tags could take for markup. */
  const markup = fc.constantFrom(..."*_~`#[]()<>!|\\-+:&'\"$/.0 \n甲");

  it("shows exactly what the person typed and leaves no markup standing", () => {
    fc.assert(
      fc.property(fc.string({ unit: markup }), (typed) => {
        const text = escapeMarkdown(typed);
        expect(shownByClient(text)).toBe(typed);
        expect(text.replace(/&#\d+;|<br>/g, "")).not.toMatch(/[*_~`#[\]()<>|\\$:]/);
      }),
    );
  });

  it("of a sentence loses nothing of the person's text but personal data", () => {
    fc.assert(
      fc.property(fc.string({ unit: markup }), (name) => {
        expect(shownByClient(words.render(say("a.outer", { inner: say("a.name", { name }) }), "markdown"))).toBe(
          `（**${name}** 已记下）`,
        );
      }),
    );
  });

  it("masks phone numbers before entities hide them", () => {
    expect(words.render(say("a.name", { name: "电话13812345678" }), "markdown")).toContain("138");
    expect(shownByClient(words.render(say("a.name", { name: "电话13812345678" }), "markdown"))).toContain(
      "138****5678",
    );
  });
});

describe("escaping for a text message", () => {
  it("leaves ordinary text alone", () => {
    for (const text of ["元/亩", "≥90%", "a & b", "[1]（注）", "第 2 版"]) expect(escapeMessage(text)).toBe(text);
  });
});
