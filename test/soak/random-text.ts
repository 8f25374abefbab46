/** Random inputs of every kind that people and strangers send, from one seed. */

const signs = [
  "，",
  "。",
  "：",
  "\t",
  "\n",
  " ",
  "%",
  "≥",
  "≤",
  "-",
  "/",
  "“",
  "{{x}}",
  "<at id=all></at>",
  "**",
  "\u202E",
  "\u0000",
  "\uD800",
];
const letters = [
  "万元",
  "家",
  "年",
  "项目",
  "得分",
  "全年执行数",
  "年初预算数",
  "甲",
  "乙",
  "修改",
  "历史",
  "删除",
  "abc",
  "😀",
  "é",
];
const figures = ["0", "5", "12.5", "-3", "1e9", "1,234.50", "九十", "23万㎡", "≥90%", "100%", "9".repeat(60)];
const names = [
  "constructor",
  "__proto__",
  "toString",
  "projects",
  "projects.1.name",
  "budget.total.initial",
  "shelfWord",
  "",
];

export class RandomText {
  constructor(private readonly chance: () => number) {}

  below(limit: number): number {
    return Math.floor(this.chance() * limit);
  }

  one<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new Error("nothing to choose from");
    return choice;
  }

  /** Mostly short, now and then as long as a message may be. */
  text(): string {
    const parts = this.chance() < 0.01 ? 3000 : 1 + this.below(12);
    return Array.from({ length: parts }, () => this.word()).join("");
  }

  word(): string {
    const kind = this.below(4);
    if (kind === 0) return this.one(signs);
    if (kind === 1) return this.one(figures);
    if (kind === 2) return this.one(letters);
    // «点“» is how the bot names a button, and a card whose sentences name none that it has is held to be faulty.
    return String.fromCodePoint(1 + this.below(0xd7fe)).replace("点", "占");
  }

  cell(): string {
    return this.chance() < 0.5
      ? this.one(figures)
      : this.text()
          .replaceAll(/[\t\n]/g, "")
          .slice(0, 40);
  }

  /** As it is copied from Word or Excel, ragged now and then. */
  table(heads: readonly string[]): string {
    const wide = 1 + this.below(9);
    const head = this.chance() < 0.6 ? heads : Array.from({ length: wide }, () => this.cell());
    const rows = Array.from({ length: 1 + this.below(8) }, () =>
      Array.from({ length: this.chance() < 0.8 ? head.length : 1 + this.below(12) }, () => this.cell()),
    );
    return [head, ...rows].map((row) => row.join("\t")).join(this.one(["\n", "\r\n", "\n\n"]));
  }

  json(depth = 3): unknown {
    const kind = this.below(depth === 0 ? 4 : 6);
    if (kind === 0) return this.text();
    if (kind === 1) return this.chance() * 1e6 - 5e5;
    if (kind === 2) return this.one([null, true, false]);
    if (kind === 3) return this.one(names);
    const items = Array.from({ length: this.below(5) }, () => this.json(depth - 1));
    if (kind === 4) return items;
    return Object.fromEntries(items.map((item) => [this.chance() < 0.5 ? this.one(names) : this.word(), item]));
  }

  /** The same with one thing in it changed for another. */
  mutated(value: unknown): unknown {
    if (typeof value !== "object" || value === null || this.chance() < 0.1) return this.json(2);
    const keys = Object.keys(value);
    if (keys.length === 0) return this.json(1);
    const at = this.one(keys);
    const entries = Object.entries(value).map(([key, inner]) => [key, key === at ? this.mutated(inner) : inner]);
    return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
  }

  form(inputs: readonly string[]): Record<string, unknown> {
    const forged = this.chance() < 0.2 ? [this.one(names)] : [];
    return Object.fromEntries(
      [...inputs.filter(() => this.chance() < 0.7), ...forged].map((name) => [
        name,
        this.chance() < 0.9 ? this.cell() : this.json(1),
      ]),
    );
  }
}
