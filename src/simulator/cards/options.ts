/** What a check may know beyond the card itself. */
export interface CardOptions {
  /** Whether an open_id, union_id or user_id names a person the app can see; unasked, any does. */
  personExists?: (id: string) => boolean;
  /** Whether an image of this key was uploaded; unasked, any was. */
  imageExists?: (key: string) => boolean;
  /** What an @everyone in a text is: a warning unless said otherwise. */
  atAll?: "fault" | "warning" | "allowed";
}
