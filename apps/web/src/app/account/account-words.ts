/** English words of a person's own account. */
export const ACCOUNT_WORDS = {
  title: 'Account',
  signedInAs: (name: string, email: string) => `${name}, ${email}`,
  password: {
    title: 'Password',
    lead: 'Changing it ends every other session of yours.',
    current: 'Password now',
    next: 'New password',
    act: 'Change the password',
    busy: 'Changing it',
    done: 'The password is changed',
    missing: 'Missing: the password now, and a new one of 12 characters.',
  },
  factor: {
    title: 'Second factor',
    has: 'A second factor is in force. Signing in asks for a code of your authenticator app.',
    lacks: 'None yet. With one, a stolen password alone opens nothing.',
    renewLead: 'A new one replaces the one in force, and its recovery codes.',
    make: 'Make a second factor',
    renew: 'Replace it',
    done: 'The second factor is in force',
    stop: 'Not now',
  },
  theme: { title: 'Theme', lead: 'Kept in this browser only.' },
  session: {
    title: 'This session',
    until: (at: string) => `It ends ${at}, unless you go on working.`,
    signOut: 'Sign out',
  },
} as const;
