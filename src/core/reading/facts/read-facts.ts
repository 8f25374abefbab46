import Big from "big.js";
import { changeSign } from "../../value/lexicon/phrases.js";
import { scalePower } from "../../value/lexicon/scales.js";
import { percentPower } from "../../value/lexicon/units.js";
import { isHan } from "../../value/scan/characters.js";
import type { Fact, FactKind } from "./fact.js";
import { type Folded, foldText } from "./fold-text.js";
import { changeBefore, lastPhrase, nameOf } from "./name-words.js";
import { numberTokens, type Token } from "./number-tokens.js";
import { printedNumber } from "./printed-number.js";
import { passSignpost, stateAt } from "./reading-state.js";
import { type Signpost, signposts } from "./signposts.js";

/** The facts of a text in the order in which they stand. Pure and total; time grows in step with the length. */
export function readFacts(text: string): readonly Fact[] {
  const known = read.get(text);
  if (known !== undefined) return known;
  const facts = new Reader(foldText(text), text).facts();
  const [oldest] = read.size < mostKept ? [] : read.keys();
  if (oldest !== undefined) read.delete(oldest);
  read.set(text, facts);
  return facts;
}

/** Facts of the last texts: several checks read the same ones in a turn. */
const read = new Map<string, readonly Fact[]>();
const mostKept = 300;

type NumberToken = Extract<Token, { type: "number" }>;

class Reader {
  readonly #text: string;
  readonly #state = stateAt(0, 0);
  readonly #facts: Fact[] = [];
  /** The last level of the sentence for each name and unit, and for any ("" and null). */
  #levels = { sentence: -1, last: new Map<string, number>() };

  constructor(
    private readonly folded: Folded,
    private readonly source: string,
  ) {
    this.#text = folded.text;
  }

  facts(): Fact[] {
    const posts = signposts(this.#text);
    const tokens = numberTokens(this.#text);
    let next = 0;
    for (const [index, token] of tokens.entries()) {
      for (let post = posts[next]; post !== undefined && post.from < token.start; post = posts[++next])
        passSignpost(this.#state, post, this.#text);
      if (token.type === "date") this.#date(token);
      else this.#number(token, tokens[index + 1], posts[next]);
    }
    return this.#facts;
  }

  #date({ year, part, start, end }: Extract<Token, { type: "date" }>): void {
    const compared =
      this.#state.against === year || /[较比与于]$/.test(this.#text.slice(Math.max(0, start - 1), start));
    if (year !== null && !compared && this.#state.quoted === 0) this.#state.year = year;
    if (part && !compared) this.#state.dated = true;
    // 2021-2023年 and 6月底 leave what stands before them in the name; they are dropped from it later.
    if (this.#state.from > end) this.#state.from = end;
  }

  #number(token: NumberToken, following: Token | undefined, post: Signpost | undefined): void {
    const { quantity } = token;
    const clauseEnd = post?.from ?? this.#text.length;
    if (this.#qualifies(token, following, post)) return;
    const counted = quantity.known || (quantity.scale !== "" && quantity.unit === null);
    if (this.#state.quoted > 0 || !counted || quantity.clash) {
      this.#state.from = token.end;
      return;
    }
    const before = this.#text.slice(this.#state.from, token.start);
    const after = this.#text.slice(token.end, Math.min(clauseEnd, following?.start ?? clauseEnd, token.end + 30));
    this.#keep(this.#fact(token, before, after));
    this.#state.from = token.end;
    this.#state.words = "";
  }

  /** 床位500张以上的医院8家, 5000万-1亿元项目9个: the first number tells which ones the second counts. */
  #qualifies(token: NumberToken, following: Token | undefined, post: Signpost | undefined): boolean {
    const joined = /^[-~至]$/.test(this.#text.slice(token.end, following?.start ?? token.end));
    if (joined) return following?.type === "number";
    const sameClause = following?.type === "number" && following.start <= (post?.from ?? this.#text.length);
    const between = this.#text.slice(token.end, following?.start ?? token.end);
    const ranged = /[-~至]$/.test(this.#text.slice(Math.max(0, token.start - 1), token.start));
    return sameClause && (token.quantity.op !== null || ranged) && between.length > 1 && isHan(between[0]);
  }

  #fact({ quantity, start, end }: NumberToken, before: string, after: string): Fact {
    const state = this.#state;
    const verb = changeBefore(before);
    const kind = this.#kindOf(quantity.unit, before, after, verb);
    const trimmed = verb === null || kind === "level" ? before : before.slice(0, before.lastIndexOf(verb));
    const share = kind === "share" ? sharePattern.exec(before) : null;
    const name = kind === "share" || kind === "completion" ? "" : this.#nameOf(trimmed, after, kind);
    const sign = verb !== null && changeSign(verb) < 0 && (kind === "change" || kind === "growth") ? -1 : 1;
    return {
      from: this.folded.at(start),
      to: this.folded.at(end - 1) + 1,
      written: this.source.slice(this.folded.at(start), this.folded.at(end - 1) + 1),
      kind,
      value: new Big(quantity.value).times(`1e${scalePower(quantity.scale) + percentPower(quantity.unit)}`).times(sign),
      printed: printedNumber(this.#text.slice(start, end), quantity.value),
      scale: quantity.scale,
      unit: quantity.unit,
      approx: quantity.approx,
      op: quantity.op,
      name,
      before,
      after,
      whole: share?.[1] === undefined ? "" : nameOf(share[1]),
      base: this.#baseOf(kind, quantity.unit, name),
      against: kind === "change" || kind === "growth" || comparing.test(before) ? state.against : "",
      year: state.year,
      dated: state.dated,
      planned: state.planned,
      inside: state.inside > 0,
      part: state.part,
      sentence: state.sentence,
      list: state.list,
    };
  }

  /** 扶持12家企业 is about 扶持企业. Without words of its own a number is about what the clause before names. */
  #nameOf(before: string, after: string, kind: FactKind): string {
    const object = kind === "level" || kind === "change" ? nameOf(objectOf(after)) : "";
    // 农户收入和村集体收入分别增长: which of them is not told. 28个展区以及30台设备: the words before belong to 28个.
    if (before.includes("分别")) return "";
    const joined = object !== "" && /(?:以及|及|和|与|、)$/.test(before);
    const own = nameOf(object === "" ? before : joined ? "" : lastPhrase(before)) + object;
    return own !== "" || kind === "change" ? own : nameOf(this.#state.words);
  }

  #kindOf(unit: string | null, before: string, after: string, verb: string | null): FactKind {
    const percent = unit === "%";
    if (percent && sharePattern.test(before)) return "share";
    if (percent && completion.test(before)) return "completion";
    if (verb === null) return percent ? "rate" : "level";
    if (percent) return "growth";
    // 新增1200个学位 counts the new ones; with something to compare it is a change.
    const counts = newOnes.test(verb) && nameOf(objectOf(after)).length > 1;
    return counts && !comparing.test(before) ? "level" : "change";
  }

  /** The nearest level before it in the sentence: in the same unit for a change, any for a percentage. */
  #baseOf(kind: FactKind, unit: string | null, name: string): number {
    if (kind === "level" || kind === "rate") return -1;
    if (this.#levels.sentence !== this.#state.sentence) return -1;
    return this.#levels.last.get(levelKey(name, kind === "change" ? unit : null)) ?? -1;
  }

  #keep(fact: Fact): void {
    const index = this.#facts.push(fact) - 1;
    if (fact.kind !== "level") return;
    if (this.#levels.sentence !== fact.sentence) this.#levels = { sentence: fact.sentence, last: new Map() };
    for (const name of ["", fact.name])
      for (const unit of [null, fact.unit]) this.#levels.last.set(levelKey(name, unit), index);
  }
}

function levelKey(name: string, unit: string | null): string {
  return `${unit ?? ""} ${name}`;
}

const sharePattern = /占(?:比|(.*?)(?:的?(?:比例|比重|份额|百分比))?)(?:约|达|为|到)*$/;
const completion = /(?:完成|达到?|实现).{0,8}(?:目标|任务|计划|预算)(?:任务|值|数|总?量)*的?(?:约|达|为)*$/;
const newOnes = /^(?:新增|净增加?|增收)/;
const comparing = /同比|环比|[较比与]/;

/** The words after a number up to what is done with it: 6家企业 counts 企业. */
function objectOf(after: string): string {
  return after
    .replace(/^(?:以上|以下|左右|余)?的?/, "")
    .replace(/(?:[,;。]|实行|开展|进行|获得|得到|全部|均|已|的(?=.{4})).*$/u, "");
}
