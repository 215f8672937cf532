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
export const PAGES = ['', 'set-up', 'sign-in', 'invitation', 'projects', 'account', 'admin'];

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
    sendProblem(response, refused('not-found', 'There is nothing at this address.'));
  };
}

export function isPage(path: string): boolean {
  const [first = '', ...rest] = path.split('/').slice(1);
  return PAGES.includes(first) && rest.every((part) => /^[A-Za-z0-9-]{1,64}$/.test(part));
}

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
  // A file that went away since the start can only be answered by cutting the line: its length is already promised.
  createReadStream(file.path)
    .once('error', () => response.destroy())
    .pipe(response);
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
