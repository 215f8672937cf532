import { bytesOf, numberOrNull, type Tx } from './rows';

export interface NewNode {
  readonly id: string;
  readonly project: string;
  readonly parent: string | null;
  readonly job: string | null;
  readonly operationSealed: Uint8Array;
  readonly documentSealed: Uint8Array;
  readonly thumbnail: string | null;
  readonly changedPixels: number | null;
}

export interface NodeRow extends NewNode {
  readonly createdAt: Date;
}

/** Steps of a project's history. A node is never rewritten: the database refuses it. */
export class NodesStore {
  constructor(private readonly tx: Tx) {}

  async append(node: NewNode): Promise<void> {
    await this.tx.node.create({
      data: {
        id: node.id,
        projectId: node.project,
        parentId: node.parent,
        jobId: node.job,
        operationSealed: bytesOf(node.operationSealed),
        documentSealed: bytesOf(node.documentSealed),
        thumbnailId: node.thumbnail,
        changedPixels: node.changedPixels === null ? null : BigInt(node.changedPixels),
      },
    });
  }

  /** The oldest first. What a project may have is bounded where a step is made. */
  async listOf(project: string): Promise<readonly NodeRow[]> {
    const found = await this.tx.node.findMany({
      where: { projectId: project },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    return found.map(rowOf);
  }

  /** How many steps a project has, and how many more its waiting and running edits will make. */
  async countWithComing(project: string): Promise<number> {
    const [found] = await this.tx.$queryRaw<{ steps: number }[]>`
      SELECT ((SELECT count(*) FROM node n WHERE n.project = ${project}::uuid)
        + (SELECT count(*) FROM job j WHERE j.project = ${project}::uuid AND j.kind = 'edit' AND j.state IN ('queued', 'running')))::int AS steps`;
    return found?.steps ?? 0;
  }

  async find(project: string, id: string): Promise<NodeRow | null> {
    const found = await this.tx.node.findFirst({ where: { id, projectId: project } });
    return found && rowOf(found);
  }
}

type Stored = NonNullable<Awaited<ReturnType<Tx['node']['findFirst']>>>;

const rowOf = (node: Stored): NodeRow => ({
  id: node.id,
  project: node.projectId,
  parent: node.parentId,
  job: node.jobId,
  operationSealed: node.operationSealed,
  documentSealed: node.documentSealed,
  thumbnail: node.thumbnailId,
  changedPixels: numberOrNull(node.changedPixels),
  createdAt: node.createdAt,
});
