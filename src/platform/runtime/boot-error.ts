/** The process cannot start for a reason the operator can act on: the message says it all, a stack would only hide it. */
export class BootError extends Error {
  override readonly name = 'BootError';
}
