import { refused } from '@lamina/contract';
import { expectedFields, Refused } from '@lamina/server';
import type { z } from 'zod';

interface ArgumentPlace {
  readonly type: string;
  readonly schema?: unknown;
}

/**
 * Puts each body, header and id of a request through the schema of its parameter. An id that is none answers like an
 * id that is not there; everything else is refused with what was expected.
 */
export class SchemaPipe {
  transform(value: unknown, { type, schema }: ArgumentPlace): unknown {
    if (schema === undefined) return value;
    const reading = (schema as z.ZodType).safeParse(value);
    if (reading.success) return reading.data;
    if (type === 'param') throw new Refused(refused('not-found', 'There is nothing at this address.'));
    const fields = expectedFields(reading.error.issues);
    throw new Refused(
      refused('bad-request', 'Send what this address expects; the fields say what that is.'),
      { fields },
    );
  }
}
