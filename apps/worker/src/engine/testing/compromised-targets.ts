/** What a decoder that an attacker took over would like to reach; the test writes it into the job's folder. */
export interface Targets {
  readonly keyFile: string;
  readonly sockets: readonly string[];
  readonly exchange: string;
  readonly otherFile: string;
  readonly workerPid: number;
  readonly host: string;
  readonly port: number;
}

/** Marks this bundle, so that a test can prove that no production bundle holds it. */
export const COMPROMISED_MARK = 'lamina-compromised-child-for-tests-only';
