/** Roles of the sources that forms ask money by. */
export const fundsSources = ["funds.appropriation", "funds.carryOver", "funds.other"] as const;
