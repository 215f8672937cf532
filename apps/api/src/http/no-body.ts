import { z } from 'zod';

/** A request that needs no body may come with none or with an empty object; anything in it is refused. */
export const NoBody = z.strictObject({}).optional();
