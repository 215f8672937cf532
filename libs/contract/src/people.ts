import { z } from 'zod';
import { Id, Instant } from './ids';

export const InstanceRole = z.enum(['owner', 'security-admin', 'privacy-officer', 'operator', 'auditor']);
export type InstanceRole = z.infer<typeof InstanceRole>;
export const WorkspaceRole = z.enum(['admin', 'editor', 'viewer', 'billing']);
export type WorkspaceRole = z.infer<typeof WorkspaceRole>;
export const PersonStatus = z.enum(['invited', 'active', 'disabled']);
export type PersonStatus = z.infer<typeof PersonStatus>;

export const EmailAddress = z.email().max(254);
export const PersonName = z.string().trim().min(1).max(120);
/** Length only: no composition rules. The list of known passwords is a rule of `rules/password.ts`. */
export const Password = z.string().min(1).max(1024);
export const TotpCode = z.string().regex(/^\d{6}$/, 'six figures');
export const RecoveryCode = z.string().trim().min(10).max(40);

export const PersonView = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  status: PersonStatus,
  instanceRoles: z.array(InstanceRole),
  workspaceRole: WorkspaceRole.nullable(),
  hasFactor: z.boolean(),
  lockedUntil: Instant.nullable(),
  lastActivityAt: Instant.nullable(),
  createdAt: Instant,
});
export type PersonView = z.infer<typeof PersonView>;

export const NewPerson = z.strictObject({
  name: PersonName,
  email: EmailAddress,
  workspaceRole: WorkspaceRole.default('editor'),
});
export type NewPerson = z.infer<typeof NewPerson>;
/** The link is shown once; only its hash is kept. */
export const Invitation = z.object({ personId: Id, link: z.string(), expiresAt: Instant });
export type Invitation = z.infer<typeof Invitation>;
export const AcceptInvitation = z.strictObject({ token: z.string().min(20).max(100), password: Password });

export const SetupBody = z.strictObject({
  code: z.string().trim().min(1).max(100),
  name: PersonName,
  email: EmailAddress,
  password: Password,
});
export const SetupState = z.object({ open: z.boolean() });

export const LocalSignIn = z.strictObject({ email: z.string().max(254), password: Password });
/** `next`: what still lacks before the session acts. */
export const SignInStep = z.enum(['signed-in', 'totp', 'enrol-totp']);
export type SignInStep = z.infer<typeof SignInStep>;
export const SignInAnswer = z.object({ next: SignInStep });
export type SignInAnswer = z.infer<typeof SignInAnswer>;
export const FactorBody = z.union([
  z.strictObject({ code: TotpCode }),
  z.strictObject({ recoveryCode: RecoveryCode }),
]);
/** The secret and its otpauth address, until it is confirmed by a first code. */
export const TotpEnrolment = z.object({ secret: z.string(), address: z.string() });
export const RecoveryCodes = z.object({ codes: z.array(z.string()) });
export const PasswordChange = z.strictObject({ current: Password, next: Password });

export const SessionView = z.object({
  person: z.object({ id: Id, name: z.string(), email: z.string() }),
  instanceRoles: z.array(InstanceRole),
  workspace: z.object({ id: Id, name: z.string(), role: WorkspaceRole }),
  permissions: z.array(z.string()),
  next: SignInStep,
  hasFactor: z.boolean(),
  expiresAt: Instant,
  csrfToken: z.string(),
});
export type SessionView = z.infer<typeof SessionView>;
export const ProviderList = z.object({
  providers: z.array(z.object({ id: z.string(), name: z.string(), kind: z.literal('local') })),
});
