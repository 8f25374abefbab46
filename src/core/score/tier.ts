/** Which band of the scheme a person means by a tier (档): its name, its first words, its number from the top, or its percents. */
import type { BandSource } from "./scheme-bands.js";

/** null: none of the bands, or more than one. */
export function tierOf(bands: readonly BandSource[], text: string): BandSource | null {
  const tier = text.normalize("NFKC").replace(/\s/g, "");
  if (tier === "") return null;
  return (
    bands.find(({ label }) => label === tier) ??
    byNumber(bands, tier) ??
    byPercents(bands, tier) ??
    byStart(bands, tier)
  );
}

/** The band whose name an actual value is (部分达成预期指标并具有一定效果), in the words of any of the rule books. */
export function namedTier(bands: readonly BandSource[], text: string): BandSource | null {
  const said = text.normalize("NFKC").replace(/[\s。.]/g, "");
  return /^(?:部分|未)?达成(?:预期|年度)?(?:指标|目标)/.test(said) || bands.some(({ label }) => label === said)
    ? tierOf(bands, said)
    : null;
}

const ordinals = ["一二三四五六七八九", "123456789"];

/** 1, 第二档, 三档. */
function byNumber(bands: readonly BandSource[], tier: string): BandSource | null {
  const [, digit = ""] = /^第?([1-9一二三四五六七八九])(?:档|等|级)?$/.exec(tier) ?? [];
  const index = digit === "" ? -1 : Math.max(...ordinals.map((one) => one.indexOf(digit)));
  return bands[index] ?? null;
}

/** 80-60, 60%~80%, 80%-60%（含60%）. */
function byPercents(bands: readonly BandSource[], tier: string): BandSource | null {
  const [, one, other] = /^(\d+)%?[-~—至到](\d+)%?(?:\(.*\))?$/.exec(tier) ?? [];
  return (
    bands.find(
      ({ from, to }) => Math.min(Number(one), Number(other)) === from && Math.max(Number(one), Number(other)) === to,
    ) ?? null
  );
}

/** 部分达成: the first words of one band; rule books word the rest differently (达成预期指标, 达成年度指标). */
function byStart(bands: readonly BandSource[], tier: string): BandSource | null {
  const starts = [tier, ...heads.filter((head) => tier.startsWith(head))];
  for (const start of starts) {
    const found = bands.filter(({ label }) => label.startsWith(start));
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}

const heads = ["达成", "部分达成", "未达成"];
