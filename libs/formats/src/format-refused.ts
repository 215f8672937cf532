export type FormatRefusalReason = 'not-a-picture' | 'not-supported' | 'too-many-pixels' | 'broken';

/** A file that is not taken in: `message` is the sentence a person reads, and says what works. Every failure of this room is one. */
export class FormatRefused extends Error {
  override readonly name = 'FormatRefused';

  constructor(
    readonly reason: FormatRefusalReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The refusal of a file whose bytes do not add up; `what` is a short noun phrase about the place. */
export const broken = (format: string, what: string, cause?: unknown): FormatRefused =>
  new FormatRefused(
    'broken',
    `This ${format} file is damaged (${what}). Export it again from where it came from and upload that.`,
    cause === undefined ? undefined : { cause },
  );
