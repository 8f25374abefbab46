/** Words by which people are counted: 5000名 are 5000人. 人次 counts visits. */
export const peopleUnits: ReadonlySet<string> = new Set(["人", "名", "位", "人员"]);
