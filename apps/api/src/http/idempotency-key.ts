import { IdempotencyKey } from '@lamina/contract';

/** The Idempotency-Key header: may be missing, must be well-formed. */
export const OptionalKey = IdempotencyKey.optional();
