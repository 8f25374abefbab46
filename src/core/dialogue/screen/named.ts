/** What a report is called in a message. */
export interface Named {
  readonly title: string;
  readonly unit: string;
  readonly year: number;
}
