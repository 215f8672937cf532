import { z } from 'zod';

/** Every problem that a route may answer, with its HTTP status: the one table behind problem+json. */
export const PROBLEM_STATUS = {
  'bad-request': 400,
  'instruction-not-understood': 400,
  'signed-out': 401,
  'sign-in-failed': 401,
  'factor-failed': 401,
  'set-up-code-wrong': 401,
  forbidden: 403,
  'cross-site': 403,
  'factor-required': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'already-done': 409,
  'wrong-state': 409,
  'address-taken': 409,
  'invitation-used': 409,
  'last-administrator': 409,
  'too-large': 413,
  'format-not-supported': 415,
  'key-reused': 422,
  'password-refused': 422,
  'does-not-fit': 422,
  'layer-refused': 422,
  'engine-missing': 422,
  'no-credits': 422,
  'too-late': 422,
  'too-many-requests': 429,
  'account-locked': 429,
  'went-wrong': 500,
  'storage-full': 507,
  'not-ready': 503,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;
export const ProblemCode = z.enum(Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]]);

/** RFC 9457 problem details: `title` is the sentence that a person reads, `errorId` finds the log line of a 500. */
export const Problem = z.object({
  type: z.string(),
  code: ProblemCode,
  status: z.number().int(),
  title: z.string(),
  errorId: z.string().optional(),
  retryAfterSeconds: z.number().int().optional(),
  fields: z.array(z.object({ path: z.string(), expected: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
