/** What stands in the place of a person who was forgotten: nobody that a message or a card can be for. */
const mark = "forgotten_";

export function pseudonymOf(random: string): string {
  return `${mark}${random}`;
}

export function isPseudonym(person: string): boolean {
  return person.startsWith(mark);
}
