/** 执行率偏低: less spent than the limit says is explained, procurement too (CC-08). */
import Big from "big.js";
import { type Amount, budgetRows } from "../../reading/budget-rows.js";
import { explanationField } from "../../reading/explanation-field.js";
import { labelOf } from "../../reading/label.js";
import { limitsOf } from "../../reading/limits.js";
import { type Passage, passagesWithRole, proseOf } from "../../reading/passages.js";
import { figure } from "../../reading/place.js";
import type { ReportInput } from "../../reading/report-input.js";
import { valueOfRole } from "../../reading/role-value.js";
import type { WordLists } from "../../reading/word-lists.js";
import { writtenAmount } from "../../reading/written-amount.js";
import { say } from "../../say.js";
import type { ReportCheck } from "../check.js";
import type { Finding } from "../finding.js";
import { makeFinding } from "../make-finding.js";

export const lowExecution: ReportCheck = {
  code: "CC-08",
  severity: "warning",
  title: say("check.cc-08"),
  source: say("basis.cc-08"),
  whole: (input) => [
    ...budgetRows(input, ["budget.initial", "budget.adjusted", "budget.executed"])
      .filter(({ roles }) => roles.includes("funds.total"))
      .flatMap((row) =>
        findingOf(
          input,
          { scope: row.scope, name: labelOf(input.ledger, row.scope) },
          row.amount("budget.adjusted"),
          row.amount("budget.executed"),
        ),
      ),
    ...budgetRows(input, ["costs.lastYear", "costs.budget", "costs.final"])
      .filter(({ roles }) => roles.includes("costs.procurement"))
      .flatMap((row) => {
        const spent = row.amount("costs.final");
        const name = spent === null ? "" : (labelOf(input.ledger, spent.path).split("·")[0] ?? "");
        return findingOf(input, { scope: row.scope, name }, row.amount("costs.budget"), spent);
      }),
  ],
};

/** What was paid for: the row of a list that it stands in, and how a text would call it ("" for all there is). */
interface Thing {
  readonly scope: string;
  readonly name: string;
}

function findingOf(
  input: ReportInput,
  { scope, name }: Thing,
  planned: Amount | null,
  spent: Amount | null,
): Finding[] {
  if (planned === null || spent === null || planned.value.lte(0)) return [];
  const rate = spent.value.div(planned.value);
  if (rate.gte(limitsOf(input).lowExecution)) return [];
  const reason = valueOfRole(input, "execution.reason", scope);
  if (reason !== null && (reason.value ?? "") !== "") return [];
  const label = labelOf(input.ledger, spent.path);
  if (explained(input, name)) return [];
  const at = explanationField(input, "execution.reason", scope);
  return [
    makeFinding(lowExecution, {
      places: [figure(spent.path), figure(planned.path), ...(reason === null ? [] : [figure(reason.path)])],
      say: say("finding.low-execution", {
        label,
        planned: writtenAmount(input.ledger, planned.path, planned.value),
        spent: writtenAmount(input.ledger, spent.path, spent.value),
        percent: rate.times(100).round(2, Big.roundHalfUp).toFixed(),
        limit: new Big(limitsOf(input).lowExecution).times(100).toFixed(),
      }),
      advice: say("advice.low-execution", { label: at === null ? null : labelOf(input.ledger, at) }),
      ...(at === null ? {} : { explainAt: at }),
    }),
  ];
}

/** A sentence that names the thing (the whole needs no name) and speaks of slow spending, or of spending and a cause. */
function explained(input: ReportInput, name: string): boolean {
  return [...proseOf(input), ...reasonsOf(input)].some((passage) =>
    reasonsIn(passage, input.words).some((sentence) => sentence.includes(name)),
  );
}

/** Found once a passage: it is the same object as long as its text is. */
function reasonsIn(passage: Passage, words: WordLists): readonly string[] {
  const before = inPassages.get(passage);
  if (before?.words === words) return before.sentences;
  const { slow, spending } = words.money;
  const has = (sentence: string, some: readonly string[]) => some.some((word) => sentence.includes(word));
  const sentences = passage.text
    .replace(nothingLeft, "")
    .split(/[。；;\n]/)
    .filter((one) => has(one, slow) || (has(one, spending) && has(one, words.reasons.cause)));
  inPassages.set(passage, { words, sentences });
  return sentences;
}

const inPassages = new WeakMap<Passage, { readonly words: WordLists; readonly sentences: readonly string[] }>();

/** 无结余 is no reason for what is left. */
const nothingLeft = /(?:无|没有|未发生|不存在|零)(?:资金|预算|经费)?(?:结转|结余)+/g;

/** What explains a row's lost points may explain the money as well: 尾款未付. */
function reasonsOf(input: ReportInput): readonly Passage[] {
  return passagesWithRole(input, "indicator.reason");
}
