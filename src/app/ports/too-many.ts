/** A person has sent more than one is answered at once: the platform is to bring the event again later. No failure of the bot's. */
export class TooMany extends Error {
  constructor() {
    super("more events of one person than are worked on in a minute");
  }
}
