export interface SessionLimits {
  readonly idleMinutes: number;
  readonly absoluteHours: number;
  readonly rotateMinutes: number;
  readonly parallel: number;
}

/** How long a session lasts; an administrator's is idle for half as long. */
export const sessionLimits = (isAdmin: boolean): SessionLimits => ({
  idleMinutes: isAdmin ? 15 : 30,
  absoluteHours: 12,
  rotateMinutes: 15,
  parallel: 10,
});
