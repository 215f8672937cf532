import { z } from 'zod';
import { Id } from './ids';
import { PixelOperation } from './operations';

export const INSTRUCTION_MAX = 800;
export const RefusalReason = z.enum([
  'empty',
  'too-long',
  'unknown-word',
  'out-of-range',
  'contradiction',
  'negation',
  'question',
  'ambiguous',
  'needs-selection',
  'needs-picture',
  'needs-layers',
  'needs-model-people',
  'needs-model-new-object',
  'needs-model-style',
  'needs-model-weather',
  'needs-model-content',
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** One operation with the words of the sentence that it came from: [from, to) in the sentence as typed. */
export const UnderstoodOperation = z.strictObject({
  operation: PixelOperation,
  from: z.number().int().min(0),
  to: z.number().int().min(0),
});
export type UnderstoodOperation = z.infer<typeof UnderstoodOperation>;

/** What the grammar made of a sentence. Nothing runs before the person has confirmed it. */
export const InstructionReading = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    language: z.literal('en'),
    understood: z.array(UnderstoodOperation).min(1),
  }),
  z.strictObject({
    ok: z.literal(false),
    understood: z.array(UnderstoodOperation),
    failed: z.string(),
    reason: RefusalReason,
    message: z.string(),
    suggestions: z.array(z.string()),
  }),
]);
export type InstructionReading = z.infer<typeof InstructionReading>;

export const InstructionBody = z.strictObject({ text: z.string().max(20_000), from: Id.optional() });
