import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { Id, refused } from '@lamina/contract';
import { Refused, valueOf } from '@lamina/server';
import { BlobDamaged, BlobMissing, KeyRefused } from '@lamina/storage';
import type { Request, Response } from 'express';
import { Gateways } from '../gateways';
import { scopeOf, signedBy, type Actor } from '../identity/actor';
import { CurrentActor } from '../identity/session.guard';
import { dispositionOf } from './file-name';
import { parseRange } from './parse-range';
import { SeenAssets } from './seen-assets';
import { contentTypeOf, viewAsset, type AssetToServe } from './view-asset';

/** A file in a sandbox of no origin: were it a page after all, it could do nothing. */
const SANDBOX = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The bytes of a picture, unsealed while they stream. */
@Controller('api/projects/:project/assets')
export class AssetContentController {
  private readonly seen = new SeenAssets();

  constructor(private readonly gateways: Gateways) {}

  @Get(':asset')
  async content(
    @CurrentActor() actor: Actor,
    @Param('project', { schema: Id }) project: string,
    @Param('asset', { schema: Id }) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const asDocument = request.headers['sec-fetch-dest'] === 'document';
    const deps = { ...this.gateways, seen: this.seen };
    const found = valueOf(await viewAsset(deps, actor, { project, id, asDocument }));
    const range = parseRange(request.headers.range, found.asset.bytes);
    if (range === 'unsatisfiable') {
      response.status(416).setHeader('Content-Range', `bytes */${found.asset.bytes}`).end();
      return;
    }
    writeHead(response, found, range);
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const { blobKey, wrappedKey, bytes, kind } = found.asset;
    const sealed = { key: blobKey, wrappedKey, plainBytes: bytes, context: { asset: id, project, kind } };
    try {
      await pipeline(this.gateways.blobs.read(sealed, range ?? undefined), response);
    } catch (error) {
      const isUnreadable = await this.noteFailure(error, actor, found.asset);
      // With the first bytes out, cutting the line is the only way to say that the rest is not to be trusted.
      if (response.headersSent || response.destroyed) response.destroy();
      else if (isUnreadable) throw new Refused(refused('not-found', 'There is no such picture any more.'));
      else throw error;
    }
  }

  /** @returns false for what says nothing about the picture: a reader that left, a disk that failed */
  private async noteFailure(
    error: unknown,
    actor: Actor,
    { id, kind, project }: AssetToServe['asset'],
  ): Promise<boolean> {
    const isDamaged = error instanceof BlobDamaged || error instanceof KeyRefused;
    if (!isDamaged && !(error instanceof BlobMissing)) return false;
    this.gateways.log.error({ event: 'asset.unreadable', asset: id, error });
    const cause = isDamaged ? 'damaged' : 'missing';
    await this.gateways.db.transaction(scopeOf(actor), ({ audit }) =>
      audit.append({
        ...signedBy(actor),
        name: 'asset.integrity.failed',
        subject: { kind: 'asset', id },
        outcome: 'failure',
        facts: { kind, cause, project },
      }),
    );
    return true;
  }
}

function writeHead(
  response: Response,
  { asset, isAttachment, fileName }: AssetToServe,
  range: { start: number; end: number } | null,
): void {
  const { bytes, format } = asset;
  response.setHeader('Content-Type', contentTypeOf(format));
  response.setHeader('Content-Disposition', dispositionOf(isAttachment ? 'attachment' : 'inline', fileName));
  response.setHeader('Content-Security-Policy', SANDBOX);
  response.setHeader('Accept-Ranges', 'bytes');
  if (range === null) {
    response.status(200).setHeader('Content-Length', String(bytes));
    return;
  }
  response.status(206).setHeader('Content-Length', String(range.end - range.start));
  response.setHeader('Content-Range', `bytes ${range.start}-${range.end - 1}/${bytes}`);
}
