import { granted, refused, type AssetKind, type Outcome } from '@lamina/contract';
import type { AssetRow } from '@lamina/db';
import type { Gateways, Transactions } from '../gateways';
import { scopeOf, signedBy, type Actor } from '../identity/actor';
import { NO_SUCH_PROJECT } from './no-such-project';
import { projectOwner } from './project-view';
import { SeenAssets } from './seen-assets';

interface ViewAssetDeps extends Pick<Gateways, 'columns'> {
  readonly db: Transactions<'projects' | 'assets' | 'audit'>;
  readonly seen: SeenAssets;
}
export interface AssetToServe {
  readonly asset: AssetRow;
  readonly isAttachment: boolean;
  readonly fileName: string;
}

/** What the web app shows itself; everything else leaves as a file, never as a page of this origin. */
const SHOWN: readonly AssetKind[] = ['thumbnail', 'layer', 'result', 'mask'];
const LOGGED: readonly AssetKind[] = ['original', 'layer', 'result'];

/** Finds one asset of a project for its reader, and writes down that it was opened or taken away. */
export function viewAsset(
  { db, columns, seen }: ViewAssetDeps,
  actor: Actor,
  { project, id, asDocument }: { project: string; id: string; asDocument: boolean },
): Promise<Outcome<AssetToServe>> {
  return db.transaction(scopeOf(actor), async ({ projects, assets, audit }) => {
    const row = await projects.findOpen(project);
    const asset = row === null ? null : await assets.find(project, id);
    if (row === null || asset === null)
      return row === null ? NO_SUCH_PROJECT : refused('not-found', 'There is no such picture.');
    const isAttachment = asDocument || !SHOWN.includes(asset.kind);
    const base = { ...signedBy(actor), subject: { kind: 'asset', id }, outcome: 'success' } as const;
    const owner = row.owner === actor.person;
    if (isAttachment) {
      await audit.append({
        ...base,
        name: 'asset.downloaded',
        facts: { kind: asset.kind, format: asset.format, owner, project },
      });
    } else if (LOGGED.includes(asset.kind) && seen.isFirst(actor.session, id)) {
      await audit.append({ ...base, name: 'asset.viewed', facts: { kind: asset.kind, owner, project } });
    }
    const title = columns.open(row.wrappedKey, projectOwner(project), 'project.title', row.titleSealed);
    return granted({ asset, isAttachment, fileName: `${title}.${EXTENSIONS.get(asset.format) ?? 'bin'}` });
  });
}

/** By own names only: the format is a word of the engine, and `constructor` is a name that every object has. */
const EXTENSIONS = new Map([
  ['jpeg', 'jpg'],
  ['png', 'png'],
  ['webp', 'webp'],
  ['tiff', 'tiff'],
  ['gif', 'gif'],
  ['zip', 'zip'],
]);

const TYPES = new Map([
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['tiff', 'image/tiff'],
  ['gif', 'image/gif'],
  ['zip', 'application/zip'],
]);
/** The type that was sniffed or encoded, never one that a client said. */
export const contentTypeOf = (format: string): string => TYPES.get(format) ?? 'application/octet-stream';
