import type { AssetKind } from '@lamina/contract';
import { Prisma } from './generated/client';
import { bytesOf, numberOf, numberOrNull, type Tx } from './rows';

export interface NewAsset {
  readonly id: string;
  readonly project: string;
  readonly kind: AssetKind;
  readonly blobKey: string;
  /** An own clock, shorter than the project's: exports and temporary data. */
  readonly expiresAt?: Date | null;
}

export interface SealedAsset {
  readonly wrappedKey: Uint8Array;
  /** Plain bytes. */
  readonly bytes: number;
  readonly sealedDigest: Uint8Array;
  readonly format: string;
  readonly width?: number | null;
  readonly height?: number | null;
}

export interface AssetRow {
  readonly id: string;
  readonly project: string;
  readonly kind: AssetKind;
  readonly blobKey: string;
  readonly wrappedKey: Uint8Array;
  readonly bytes: number;
  readonly sealedDigest: Uint8Array;
  readonly format: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly expiresAt: Date | null;
  readonly createdAt: Date;
}

/** What an erasure needs of an asset, whatever state it is in. */
export interface ErasableAsset {
  readonly id: string;
  readonly project: string;
  readonly workspace: string;
  readonly kind: AssetKind;
  readonly state: 'sealing' | 'present' | 'erased';
  readonly blobKey: string | null;
  readonly sealedDigest: Uint8Array | null;
  readonly expiresAt: Date | null;
  /** Begun long ago and never present: its writer is dead. */
  readonly leftover: boolean;
}

const PRESENT = Prisma.sql`SELECT a.id, a.project, a.kind, a.blob_key AS "blobKey", a.wrapped_key AS "wrappedKey", a.bytes,
    a.sealed_digest AS "sealedDigest", coalesce(a.format, '') AS format, a.width, a.height, a.expires_at AS "expiresAt",
    a.created_at AS "createdAt"
  FROM asset a JOIN project p ON p.id = a.project
  WHERE a.state = 'present' AND (a.expires_at IS NULL OR a.expires_at > lamina_now()) AND p.erasing_at IS NULL`;
const ERASABLE = Prisma.sql`SELECT a.id, a.project, a.workspace, a.kind, a.state, a.blob_key AS "blobKey",
    a.sealed_digest AS "sealedDigest", a.expires_at AS "expiresAt", is_leftover(a.state, a.created_at) AS leftover
  FROM asset a`;

/** Sealed blobs and their rows. A reader gets present ones of open projects only. */
export class AssetsStore {
  constructor(private readonly tx: Tx) {}

  /** The row before the first byte: a blob without a row cannot come to be. */
  async create({ id, project, kind, blobKey, expiresAt = null }: NewAsset): Promise<void> {
    const created = await this.tx.$executeRaw`
      INSERT INTO asset (id, project, workspace, kind, blob_key, state, expires_at)
      SELECT ${id}::uuid, p.id, p.workspace, ${kind}, ${blobKey}, 'sealing', ${expiresAt}::timestamptz
      FROM project p WHERE p.id = ${project}::uuid`;
    if (created !== 1)
      throw new RangeError('The project of this asset is not there, or this scope does not show it.');
  }

  /** @returns false when it was erased meanwhile: then its bytes must go */
  async markPresent(id: string, sealed: SealedAsset): Promise<boolean> {
    const { count } = await this.tx.asset.updateMany({
      where: { id, state: 'sealing' },
      data: {
        state: 'present',
        wrappedKey: bytesOf(sealed.wrappedKey),
        bytes: BigInt(sealed.bytes),
        sealedDigest: bytesOf(sealed.sealedDigest),
        format: sealed.format,
        width: sealed.width ?? null,
        height: sealed.height ?? null,
      },
    });
    return count === 1;
  }

  /** For a reader: the project's date hides it too. */
  async find(project: string, id: string): Promise<AssetRow | null> {
    const [found] = await this.read(
      Prisma.sql`AND a.project = ${project}::uuid AND a.id = ${id}::uuid AND p.expires_at > lamina_now()`,
    );
    return found ?? null;
  }

  /** What is there of a project, the oldest first. The job in hand may read until the promise. */
  listOf(project: string): Promise<readonly AssetRow[]> {
    return this.read(
      Prisma.sql`AND a.project = ${project}::uuid AND p.promised_at > lamina_now() ORDER BY a.created_at, a.id`,
    );
  }

  /** Plain bytes of what a person keeps: in their own projects, and not in those that others share with them. */
  async bytesKept(person: string): Promise<number> {
    const [kept] = await this.tx.$queryRaw<{ bytes: bigint }[]>`
      SELECT coalesce(sum(a.bytes), 0)::bigint AS bytes FROM project p JOIN asset a ON a.project = p.id
      WHERE p.owner = ${person}::uuid AND a.state = 'present'`;
    return numberOf(kept?.bytes ?? 0n);
  }

  /** Until the transaction ends, what this person keeps grows by nobody else's word who asks for this too. */
  async takeQuotaLock(person: string): Promise<void> {
    await this.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('lamina.quota'), hashtext(${person}))`;
  }

  /** Destroys the keys at once; rows and blob keys stay until the sweep has unlinked the bytes. @returns the blob keys */
  async markErased(ids: readonly string[]): Promise<readonly string[]> {
    const erased = await this.tx.$queryRaw<{ blobKey: string | null }[]>`
      UPDATE asset SET state = 'erased', wrapped_key = NULL WHERE id = ANY(${[...ids]}::uuid[]) AND state <> 'erased'
      RETURNING blob_key AS "blobKey"`;
    return erased.flatMap(({ blobKey }) => (blobKey === null ? [] : [blobKey]));
  }

  /**
   * Gives up what never became present, for a result that may not count. What is present stays: the transaction that made
   * it so may have been committed although its answer was lost. @returns the ids that stay
   */
  async abandon(ids: readonly string[]): Promise<readonly string[]> {
    await this.tx.$executeRaw`UPDATE asset SET state = 'erased', wrapped_key = NULL
      WHERE id = ANY(${[...ids]}::uuid[]) AND state = 'sealing'`;
    const kept = await this.tx.$queryRaw<
      { id: string }[]
    >`SELECT id FROM asset WHERE id = ANY(${[...ids]}::uuid[]) AND state = 'present'`;
    return kept.map(({ id }) => id);
  }

  /** The bytes are unlinked: what stays is a stub. @returns how many became one now, and were none before */
  async markBytesGone(ids: readonly string[]): Promise<number> {
    const { count } = await this.tx.asset.updateMany({
      where: { id: { in: [...ids] }, state: 'erased', blobKey: { not: null } },
      data: { blobKey: null, bytes: null },
    });
    return count;
  }

  /** Everything of a project that still has a row, for its erasure. */
  allOf(project: string): Promise<readonly ErasableAsset[]> {
    return this.tx.$queryRaw<ErasableAsset[]>`${ERASABLE} WHERE a.project = ${project}::uuid ORDER BY a.id`;
  }

  /** One asset under its row lock, for its erasure. */
  async lockErasable(id: string): Promise<ErasableAsset | null> {
    const [found] = await this.tx.$queryRaw<
      ErasableAsset[]
    >`${ERASABLE} WHERE a.id = ${id}::uuid FOR UPDATE OF a`;
    return found ?? null;
  }

  private async read(where: Prisma.Sql): Promise<AssetRow[]> {
    const found = await this.tx.$queryRaw<
      (Omit<AssetRow, 'bytes'> & { bytes: bigint | null })[]
    >`${PRESENT} ${where}`;
    return found.map((row) => ({ ...row, bytes: numberOrNull(row.bytes) ?? 0 }));
  }
}
