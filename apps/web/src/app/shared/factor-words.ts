/** English words of enrolling a second factor: set-up, first sign-in and the account page. */
export const FACTOR_WORDS = {
  scan: 'Scan with an authenticator app',
  qrLabel: 'QR code for an authenticator app; the same key is written beside it',
  typeKey: 'Or type this key',
  keyHint: '6 figures, new every 30 seconds.',
  code: 'Code the app shows now',
  codeHint: 'Each code works once.',
  keep: 'Keep the recovery codes',
  keepLead: (count: number) =>
    `${count} codes, each for one sign-in without the app. Shown only now; only their hashes are stored.`,
  keepFirst: 'They are shown when the code above is right.',
  copyAll: 'Copy',
  print: 'Print',
  save: 'Save',
  fileName: 'lamina-recovery-codes.txt',
  fileHead: 'Recovery codes of Lamina. Each works once.',
  tick: 'They are kept where I, or somebody I trust, can find them.',
  missingCode: 'Missing: the code.',
  missingTick: 'Missing: the tick.',
  continue: 'Continue',
  checking: 'Checking',
  secretFailed: 'The key could not be made.',
} as const;
