/** A request to the control interface that makes no sense; `message` says why. */
export class ControlFault extends Error {
  constructor(
    readonly status: 400 | 403 | 404,
    message: string,
  ) {
    super(message);
  }
}
