import type { JobKind, Plan, Profile } from '@lamina/contract';

const HOUR_MS = 3_600_000;

/** How long things live. Settings may move these inside the ranges of the notice in force; nobody types them twice. */
export interface Terms {
  readonly editHours: number;
  readonly freeIdleDays: number;
  readonly freeCapDays: number;
  readonly savedDays: Readonly<Record<Exclude<Plan, 'free'>, number>>;
  readonly exportHours: number;
}

/** The figures of the shipped notice (`promises.md` 4.1, 4.2). `custom` may pass 90 days only under an own notice. */
export const SHIPPED_TERMS: Terms = {
  editHours: 24,
  freeIdleDays: 30,
  freeCapDays: 90,
  savedDays: { paid60: 60, paid90: 90, custom: 90 },
  exportHours: 24,
};

export interface ProjectClock {
  readonly profile: Profile;
  readonly plan: Plan;
  readonly createdAt: Date;
  /** The end of its first job; `ingest` is none, an instant operation is one. */
  readonly firstProcessedAt: Date | null;
  /** The last authenticated action of its owner. */
  readonly lastActivityAt: Date;
}

export interface Limit {
  readonly rule: string;
  readonly from: Date;
  readonly lifeHours: number;
}
export type Limits = readonly [Limit, ...Limit[]];

/** `expiresAt`: gone for everybody; `promisedAt`: the word that was given; `rule`: which promise set them. */
export interface Expiry {
  readonly expiresAt: Date;
  readonly promisedAt: Date;
  readonly rule: string;
}

/** Every promise that applies to a project. One clock a project: its assets, nodes and instructions die together. */
export function limitsOf(project: ProjectClock, terms: Terms): Limits {
  const { profile, plan, createdAt, firstProcessedAt, lastActivityAt } = project;
  if (profile === 'edit') {
    return [{ rule: 'edit', from: firstProcessedAt ?? createdAt, lifeHours: terms.editHours }];
  }
  if (plan !== 'free') return [{ rule: plan, from: createdAt, lifeHours: 24 * terms.savedDays[plan] }];
  return [
    { rule: 'free.idle', from: lastActivityAt, lifeHours: 24 * terms.freeIdleDays },
    { rule: 'free.cap', from: createdAt, lifeHours: 24 * terms.freeCapDays },
  ];
}

/** An export and other temporary data have a clock of their own, and never outlive their project. */
export const temporaryLimitsOf = (madeAt: Date, project: ProjectClock, terms: Terms): Limits => [
  ...limitsOf(project, terms),
  { rule: 'temporary', from: madeAt, lifeHours: terms.exportHours },
];

/** The earliest promise wins, the wider one when two are equal; the sweep aims an hour early: the promise says "within". */
export function expiryOf(limits: Limits): Expiry {
  const endOf = ({ from, lifeHours }: Limit) => from.getTime() + lifeHours * HOUR_MS;
  const first = limits.reduce((a, b) => (endOf(b) < endOf(a) ? b : a));
  const leadMs = Math.min(HOUR_MS, (first.lifeHours * HOUR_MS) / 2);
  return {
    expiresAt: new Date(endOf(first) - leadMs),
    promisedAt: new Date(endOf(first)),
    rule: first.rule,
  };
}

/** Whether a project is to be erased now. A legal hold wins over every deadline; a deadline of just now has passed. */
export const isDue = (project: { expiresAt: Date; held: boolean }, now: Date): boolean =>
  !project.held && project.expiresAt <= now;

/** Until when a project's job may run: the first one keeps its project until the promise, any other until it expires. */
export function jobDeadlineOf(
  project: { expiresAt: Date; promisedAt: Date; firstProcessedAt: Date | null },
  kind: JobKind,
): Date {
  const isFirst = kind !== 'ingest' && project.firstProcessedAt === null;
  return isFirst ? project.promisedAt : project.expiresAt;
}
