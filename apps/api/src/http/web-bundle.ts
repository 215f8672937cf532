import { randomBytes } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { refused } from '@lamina/contract';
import type { NextFunction, Request, Response } from 'express';
import { pagePolicy } from './security-headers';
import { sendProblem } from './send-problem';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const NONCE_PLACEHOLDER = 'CSP_NONCE';
const HASHED_NAME = /-[A-Za-z0-9_]{8,}\.[a-z0-9]+$/;

/** The first words of the web app's addresses. What is not among them is not there, and says so with 404. */
export const PAGES = ['set-up', 'sign-in', 'invitation', 'projects', 'account', 'admin'];

/** What an address of the app looks like: no dot, no empty part, nothing encoded. */
const ADDRESS = /^(\/[A-Za-z0-9-]{1,64})+$/;
const NOTHING = refused('not-found', 'There is nothing at this address.');

interface WebFile {
  readonly path: string;
  readonly type: string;
  readonly sizeBytes: number;
  readonly cacheControl: string;
}

/**
 * Serves the built web app: the files that were there at the start, by exact name, and index.html for its pages with a
 * nonce of this answer. No path of a request ever becomes a path of the disk, and source maps are not among the files.
 */
export function webBundle(
  folder: string,
): (request: Request, response: Response, next: NextFunction) => void {
  const files = new Map([...filesOf(folder)].filter(([name]) => name !== '/index.html'));
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  return (request, response, next) => {
    if (/^\/(api|health)(\/|$)/i.test(request.path)) return next();
    const file = files.get(request.path);
    if (file !== undefined) return sendFile(request, response, file);
    if (isPage(request.path)) return sendPage(request, response, page);
    if (ADDRESS.test(request.path) && wantsPage(request)) {
      // A person typed it, or followed an old link: the app says in its own words that nothing is there.
      response.status(404);
      return sendPage(request, response, page);
    }
    sendProblem(response, NOTHING);
  };
}

export function isPage(path: string): boolean {
  const [, first = ''] = path.split('/');
  return path === '/' || (PAGES.includes(first) && ADDRESS.test(path));
}

/** A browser that opens an address names HTML itself; a script and a fetch take anything. */
const wantsPage = ({ headers }: Request): boolean => /\btext\/html\b/.test(headers.accept ?? '');

function sendPage(request: Request, response: Response, page: string): void {
  const nonce = randomBytes(18).toString('base64url');
  response.setHeader('Content-Security-Policy', pagePolicy(nonce));
  response.setHeader('Cache-Control', 'no-store');
  response.type('text/html; charset=utf-8');
  if (request.method === 'HEAD') response.end();
  else response.end(page.replaceAll(NONCE_PLACEHOLDER, nonce));
}

function sendFile(request: Request, response: Response, file: WebFile): void {
  response.setHeader('Cache-Control', file.cacheControl);
  response.setHeader('Content-Type', file.type);
  response.setHeader('Content-Length', String(file.sizeBytes));
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const stream = createReadStream(file.path);
  stream.once('error', () => {
    // It went away since the start, with a newer bundle in its place. Once its length was sent only the line can be cut.
    if (!response.headersSent) response.removeHeader('Content-Length');
    sendProblem(response, NOTHING);
  });
  stream.pipe(response);
}

function* filesOf(folder: string, prefix = ''): Generator<[string, WebFile]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const name = `${prefix}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* filesOf(path, name);
    const type = TYPES[extname(entry.name)];
    // isFile is false for a symbolic link, so that none leads out of the folder; `.map` has no type here.
    if (!entry.isFile() || type === undefined) continue;
    const cacheControl = HASHED_NAME.test(entry.name) ? 'public, max-age=31536000, immutable' : 'no-cache';
    yield [name, { path, type, sizeBytes: statSync(path).size, cacheControl }];
  }
}
