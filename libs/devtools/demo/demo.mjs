import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeAdministrator, makeEditor } from '../first-people.mjs';
import { CannotGoOn } from '../one-sentence.mjs';
import { DEMO_PICTURES } from './demo-pictures.mjs';
import { encodePng } from './encode-png.mjs';

const SIZE = { width: 1800, height: 1200 };
const INSTRUCTION = 'make it warmer and a little brighter';

/**
 * Adds what one needs to look around: an administrator, an editor who signs in without an authenticator, and saved
 * projects with pictures that were painted by this program.
 * @returns the lines to print
 */
export async function addDemo(stack) {
  const file = join(stack.data.secretsFolder, 'demo-sign-in.json');
  if (existsSync(file)) return signInLines(JSON.parse(readFileSync(file, 'utf8')));
  if (!stack.setupOpen) {
    return [
      'The demo needs a new data folder, and this one is set up: `npm start -- --demo --data .lamina/demo-data`.',
    ];
  }
  const pictures = DEMO_PICTURES.map(([name, paintIt]) => [name, encodePng(paintIt(SIZE))]);
  // Painting holds the loop for seconds: now it learns which idle connections the api has closed meanwhile.
  await pause(50);
  const administrator = { name: 'Demo administrator', email: 'admin@demo.example', password: newPassword() };
  const editor = { name: 'Demo editor', email: 'demo@demo.example', password: newPassword() };
  const admin = await makeAdministrator(stack, administrator);
  const people = {
    administrator: { ...administrator, secret: admin.secret, recoveryCodes: admin.recoveryCodes },
    editor,
  };
  // Kept beside the key: whoever may read this folder may open everything anyway.
  writeFileSync(file, JSON.stringify(people, null, 2), { mode: 0o600 });
  const session = await makeEditor(stack, admin.session, editor);
  for (const [name, bytes] of pictures) await addProject(session, name, bytes);
  return signInLines(people);
}

/** Uploads a picture, edits it once so that there is a history to look at, and saves it. */
async function addProject(session, title, bytes) {
  const { projectId, jobId } = await session.upload(bytes, { name: `${title}.png`, type: 'image/png' });
  await expectDone(session, jobId);
  await session.patch(`/api/projects/${projectId}`, { title });
  const { head } = await session.get(`/api/projects/${projectId}`);
  const reading = await session.post(`/api/projects/${projectId}/instruction`, { text: INSTRUCTION });
  const operations = reading.understood.map(({ operation }) => operation);
  const edit = { kind: 'edit', from: head, operations, instruction: INSTRUCTION };
  await expectDone(session, (await session.post(`/api/projects/${projectId}/jobs`, edit)).jobId);
  await session.post(`/api/projects/${projectId}/save`, { confirm: true });
}

async function expectDone(session, jobId) {
  const job = await session.ended(jobId);
  if (job.state !== 'done')
    throw new CannotGoOn(`A demo picture could not be made ready: ${job.message ?? job.state}`);
}

const newPassword = () => randomBytes(15).toString('base64url');

const signInLines = ({ administrator, editor }) => [
  `Demo sign-in:        ${editor.email}   password ${editor.password}`,
  `Demo administrator:  ${administrator.email}   password ${administrator.password}`,
  `  authenticator secret ${administrator.secret}   or a recovery code: ${administrator.recoveryCodes[0]}`,
];
