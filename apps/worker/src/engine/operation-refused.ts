/** A job that cannot be done as asked: a stable reason and a sentence that says what would work. */
export class OperationRefused extends Error {
  override readonly name = 'OperationRefused';

  constructor(
    readonly reason: string,
    message: string,
  ) {
    super(message);
  }
}
