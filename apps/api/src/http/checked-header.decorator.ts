import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { refused } from '@lamina/contract';
import { expectedFields, Refused } from '@lamina/server';
import type { Request } from 'express';
import type { z } from 'zod';

/** A request header through its schema: Nest's own decorator takes none. A header that came twice is refused. */
export const CheckedHeader = createParamDecorator(
  ({ name, schema }: { name: string; schema: z.ZodType }, context: ExecutionContext): unknown => {
    const { headers } = context.switchToHttp().getRequest<Request>();
    const reading = schema.safeParse(headers[name]);
    if (reading.success) return reading.data;
    const fields = expectedFields(reading.error.issues).map(({ expected }) => ({ path: name, expected }));
    throw new Refused(refused('bad-request', `The header ${name} is not as expected.`), { fields });
  },
);
