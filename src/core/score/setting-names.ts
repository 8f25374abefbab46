/** Names of a scheme's settings, as `unconfirmed` lists them. */
export const settingNames = [
  "points",
  "points.splits",
  "execution",
  "execution.base",
  "execution.cap",
  "execution.zeroBudget",
  "positive",
  "reverse",
  "equal",
  "range",
  "zeroTarget",
  "late",
  "steps",
  "qualitative",
  "farAbove",
  "notApplicable",
  "decimals",
  "grades",
  "caps",
  "explain",
  "explain.deviation",
  "texts",
] as const;

export type SettingName = (typeof settingNames)[number];
