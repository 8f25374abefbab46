/** What health tells beside `ok` and `store` where nothing waits and nothing is wrong. */
export const idle = {
  waiting: 0,
  oldestWaitingSeconds: 0,
  wayOut: null,
  workLateSeconds: 0,
  otherInstallations: null,
  evidence: null,
} as const;
