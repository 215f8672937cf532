import type { Plan } from '@lamina/contract';
import { newId } from './new-id';
import type { Tx } from './rows';

export interface WorkspaceRow {
  readonly id: string;
  readonly name: string;
  readonly plan: Plan;
}

/** Teams. Made in scope `identity`, with their four credit accounts. */
export class WorkspacesStore {
  constructor(private readonly tx: Tx) {}

  async create(name: string, plan: Plan, id = newId()): Promise<WorkspaceRow> {
    await this.tx.workspace.create({ data: { id, name, plan } });
    await this.tx.creditAccount.createMany({
      data: (['available', 'held', 'spent', 'issued'] as const).map((kind) => ({
        id: newId(),
        workspaceId: id,
        kind,
      })),
    });
    return { id, name, plan };
  }

  /** The workspace that a fresh install has: the oldest one. Null before set-up. */
  async everyone(): Promise<WorkspaceRow | null> {
    const found = await this.tx.workspace.findFirst({ orderBy: { createdAt: 'asc' } });
    return found && { id: found.id, name: found.name, plan: found.plan as Plan };
  }

  async planOf(id: string): Promise<Plan | null> {
    const found = await this.tx.workspace.findUnique({ where: { id }, select: { plan: true } });
    return (found?.plan as Plan | undefined) ?? null;
  }
}
