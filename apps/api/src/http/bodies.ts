import { Id, InstantOperation, TotpCode } from '@lamina/contract';
import { z } from 'zod';

/** A request that needs no body may come with none or with an empty object; anything in it is refused. */
export const NoBody = z.strictObject({}).optional();
export const TotpConfirmation = z.strictObject({ code: TotpCode });
/** An instant operation on the document at a step. */
export const InstantStep = z.strictObject({ from: Id, operation: InstantOperation });
