export interface LeaseDeps {
  /** False when the row is no longer ours: cancelled, taken by another attempt, or erased. */
  readonly renew: () => Promise<boolean>;
  readonly onLost: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** Renews a lease four times in its length, until it is stopped or lost. */
export function keepLease({ renew, onLost, onFailure }: LeaseDeps, leaseMs: number): () => void {
  let stopped = false;
  const timer = setInterval(async () => {
    try {
      if (!(await renew()) && !stopped) onLost();
    } catch (error) {
      // The database is away for a moment: three more renewals fit into the lease, and the fence guards the result.
      onFailure(error);
    }
  }, leaseMs / 4);
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
