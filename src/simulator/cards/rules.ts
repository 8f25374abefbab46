import type { CardCode } from "../codes.js";

/**
 * Every rule a card is held to, with the code Feishu gives and the documentation page it comes from.
 * Where Feishu documents no code of its own, the code is 200621 (the card is not well formed) or 11310 (a limit or a place).
 * Some rules are stricter than the platform: what Feishu shows wrongly or silently drops is refused here.
 */
export interface Rule {
  code: CardCode;
  source: string;
  /** The card would still be shown: reported among the warnings. */
  warning?: true;
}

const PAGE = "feishu-cards/card-json-v2-structure";
const CHANGES = "feishu-cards/card-json-v2-breaking-changes-release-notes";
const PARTS = "feishu-cards/card-json-v2-components";
const SEND = "im-v1/message/create";

export const RULES = {
  // the content as a whole
  json: { code: 200621, source: `${SEND}: 200621` },
  bytes: { code: 230025, source: `${SEND}: 30 KB for the request body of a card` },
  template: { code: 200380, source: `${SEND}: 200380; only raw cards are known here` },
  "schema-version": { code: 300303, source: `${PAGE}: schema` },
  "update-multi": { code: 300302, source: `${CHANGES}: only shared cards` },
  elements: { code: 11310, source: `${PAGE}: 200 elements; ${SEND}: "element exceeds the limit"` },
  empty: { code: 200621, source: "body.elements without an element is refused (reported by production bots)" },

  // shape of one component
  "unknown-property": { code: 200621, source: `${CHANGES}: unsupported properties are errors` },
  "property-required": { code: 200621, source: `${PARTS}: required properties` },
  "property-type": { code: 200621, source: `${PARTS}: property types` },
  "property-value": { code: 200621, source: `${PARTS}: enumerations and ranges` },
  "old-tag": { code: 200861, source: `${CHANGES}: components that 2.0 no longer supports` },
  "unknown-tag": { code: 200621, source: `${PARTS}/component-json-v2-overview` },
  length: { code: 200621, source: `${PAGE}: px, margin, padding and spacing` },
  color: { code: 200621, source: "feishu-cards/enumerations-for-fields-related-to-color" },
  "text-size": { code: 200621, source: `${PARTS}/content-components/plain-text: text sizes` },
  url: { code: 200621, source: `${PAGE}: links` },
  "element-id": { code: 200621, source: `${PAGE}: element_id` },
  "element-id-unique": { code: 300301, source: `${PAGE}: element_id is unique in the card` },
  "image-key": { code: 200570, source: `${SEND}: 200570` },
  "image-count": {
    code: 200621,
    source: `${PARTS}/content-components/multi-image-laylout: surplus images are not shown`,
  },
  person: { code: 100290, source: `${SEND}: 100290` },
  "header-tags": { code: 200621, source: `${PARTS}/content-components/title: text_tag_list and i18n_text_tag_list` },

  // interaction
  "callback-value": { code: 200621, source: `${PARTS}/interactive-components: value is an object or a string` },
  "callback-missing": {
    code: 200621,
    source: `${PARTS}/interactive-components: behaviors; without one a click ends in 200340`,
  },
  "behavior-twice": { code: 200621, source: "feishu-cards/configuring-card-interactions" },
  placeholder: { code: 200621, source: `${PARTS}/interactive-components: placeholders up to 100 characters` },
  "default-value": { code: 200621, source: `${PARTS}/interactive-components/input: max_length` },
  "default-line": { code: 200621, source: `${PARTS}/interactive-components/input: input_type`, warning: true },
  "option-unique": { code: 200621, source: `${PARTS}/interactive-components: option values are unique` },
  "option-unknown": { code: 200621, source: `${PARTS}/interactive-components: initial values are among the options` },
  date: { code: 200621, source: `${PARTS}/interactive-components: yyyy-MM-dd, HH:mm` },
  "required-default": {
    code: 200621,
    source: `${PARTS}/interactive-components: "required" of multi-selects is true unless set`,
    warning: true,
  },

  // places and forms
  place: { code: 11310, source: `${PARTS}/containers: nesting rules` },
  depth: { code: 11310, source: `${PARTS}/containers: five levels` },
  "form-only": { code: 11310, source: `${PARTS}/interactive-components: multi-selects stand in a form` },
  "outside-form": { code: 200621, source: `${PARTS}/containers/form-container: properties that work in a form only` },
  "form-submit": { code: 11310, source: `${PARTS}/containers/form-container: a form holds a submit button` },
  "form-button": { code: 200621, source: `${PARTS}/containers/form-container: form_action_type` },
  "form-name": { code: 200530, source: `${PARTS}/containers/form-container: name; event-card-faq: 200530` },
  "name-unique": { code: 200530, source: `${PARTS}/containers/form-container: names are unique in the card` },

  // tables and charts
  "table-count": {
    code: 11310,
    source: `larksuite/openclaw-lark #46, #53: "card table number over limit" with more than 3 of any kind; the page of tables says 5`,
  },
  "table-column": { code: 200621, source: `${PARTS}/content-components/table: columns` },
  "table-row-name": { code: 200915, source: `${SEND}: 200915` },
  "table-cell": { code: 200914, source: `${SEND}: 200914` },
  "chart-count": { code: 11310, source: `${PARTS}/content-components/chart: at most five` },
  chart: { code: 200550, source: `${SEND}: 200550; ${PARTS}/content-components/chart` },
  "chart-mobile": { code: 200550, source: `${PARTS}/content-components/chart: properties that do not load on mobile` },

  // texts
  "markdown-html": { code: 200621, source: `${PARTS}/content-components/rich-text: supported HTML tags` },
  "markdown-attribute": { code: 200621, source: `${PARTS}/content-components/rich-text: attributes of tags` },
  "markdown-link": { code: 200621, source: `${PARTS}/content-components/rich-text: http and https only` },
  "markdown-table-shape": {
    code: 200621,
    source: "GFM tables: cells beyond the header's are dropped",
    warning: true,
  },
  "markdown-emphasis": {
    code: 200621,
    source: `${PARTS}/content-components/rich-text: no four * or _ in a row`,
    warning: true,
  },
  "at-all": {
    code: 200621,
    source: `${PARTS}/content-components/rich-text: @everyone needs the group owner's consent`,
    warning: true,
  },
  "personal-data": { code: 230028, source: `${SEND}: 230028` },
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

export function isRule(id: unknown): id is RuleId {
  return typeof id === "string" && Object.hasOwn(RULES, id);
}

export function isWarning(id: RuleId): boolean {
  const rule: Rule = RULES[id];
  return rule.warning === true;
}
