const FAMILIES = [
  ['edge', /Edg\//],
  ['opera', /OPR\//],
  ['firefox', /Firefox\//],
  ['chrome', /Chrom(e|ium)\//],
  ['safari', /Safari\//],
  ['curl', /^curl\//],
] as const;

/** One word for a user agent. The whole text would tell people apart. */
export function browserFamily(userAgent: string | undefined): string {
  if (userAgent === undefined || userAgent === '') return 'none';
  return FAMILIES.find(([, pattern]) => pattern.test(userAgent.slice(0, 512)))?.[0] ?? 'other';
}
