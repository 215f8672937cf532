/** What a process can see of its own cage. */
export interface Surroundings {
  readonly interfaces: readonly string[];
  readonly uid: number | null;
  /** Contents of /proc/self/uid_map: who "root" is outside. */
  readonly uidMap: string;
  readonly environmentNames: readonly string[];
  readonly exchangeInMemory: boolean;
}

const HARMLESS =
  /^(PATH|LANG|TZ|TMPDIR|HOME|USER|LOGNAME|SHELL|PWD|OLDPWD|SHLVL|_|NODE_\w+|MALLOC_\w+|UV_\w+|VIPS_\w+)$/;
const OURS = /^LAMINA_(EXCHANGE|THREADS|MAX_PIXELS|ENGINE_MEMORY_BYTES)$/;

/** Sentences about what the machine or the launcher did not prevent; none is good news. Health shows them. */
export function isolationFindings(around: Surroundings): string[] {
  const findings: string[] = [];
  if (around.interfaces.length > 0) {
    findings.push(
      `The engine is not cut off from the network on this host (it sees ${around.interfaces.join(', ')}).`,
    );
  }
  if (isRoot(around)) findings.push('The engine runs as root: give it an account of its own.');
  const known = around.environmentNames.filter((name) => !HARMLESS.test(name) && !OURS.test(name));
  if (known.length > 0) {
    findings.push(`The engine was started with ${known.length} environment variables that it does not need.`);
  }
  if (!around.exchangeInMemory) findings.push('Pictures in work lie on a disk, not in memory.');
  return findings;
}

/** Root inside a user namespace is an ordinary account outside; only the first namespace maps 0 to 0. */
function isRoot({ uid, uidMap }: Surroundings): boolean {
  return uid === 0 && /^\s*0\s+0\s/.test(uidMap || '0 0 ');
}
