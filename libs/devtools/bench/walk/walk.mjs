import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { orangesOnTheTable } from '../../demo/demo-pictures.mjs';
import { makeAdministrator } from '../../first-people.mjs';
import { CannotGoOn } from '../../one-sentence.mjs';
import { buildApps } from '../../run-tool.mjs';
import { startStack } from '../../stack.mjs';
import { needPrograms, QUEUE_SERVER } from '../../system-packages.mjs';

const SIZES = [
  { megapixels: 1, width: 1224, height: 816, runs: 7 },
  { megapixels: 12, width: 4243, height: 2828, runs: 5 },
];
const ADJUST = [
  { kind: 'adjust', property: 'warmth', amount: 0.2 },
  { kind: 'adjust', property: 'exposure', amount: 0.05 },
];
const RECOLOUR = [{ kind: 'recolour', from: '#e8801a', to: '#2060c0', tolerance: 0.3, keepShading: 1 }];

/**
 * The walk of one picture through the whole appliance at 1 and 12 megapixels. Each time stands beside that of a peer
 * in the same run (sharp doing a comparable thing to the same file), because a ratio holds on another machine.
 * overhead = what the appliance adds around the engine's own time: request, sealing, queue, sockets, commit.
 */
export async function bench() {
  const [queueProgram] = needPrograms([QUEUE_SERVER]);
  const { ok, output } = await buildApps();
  if (!ok) throw new CannotGoOn(`The build failed:\n${output}`);
  const folder = mkdtempSync(join(tmpdir(), 'lamina-bench-'));
  chmodSync(folder, 0o711);
  let stack;
  try {
    stack = await startStack({
      dataFolder: join(folder, 'data'),
      queueProgram,
      settings: { LAMINA_RATE_FACTOR: '100000' }, // it asks every few milliseconds how far a job is
    });
    const { session } = await makeAdministrator(stack, {
      name: 'Bench',
      email: 'bench@bench.example',
      password: 'a walk of four thousand pixels',
    });
    const rows = [];
    for (const size of SIZES) rows.push(...(await walkOf(session, size)));
    return { rows, notes: [overheadNote(rows)] };
  } finally {
    await stack?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function walkOf(session, { megapixels, width, height, runs }) {
  const { rgb } = orangesOnTheTable({ width, height });
  const file = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
  const ingest = [];
  let projectId;
  for (let run = 0; run < runs; run++) {
    ingest.push(
      await timed(session, async () => {
        const uploaded = await session.upload(file, { name: 'bench.jpg', type: 'image/jpeg' });
        projectId = uploaded.projectId;
        return uploaded.jobId;
      }),
    );
  }
  const { head } = await session.get(`/api/projects/${projectId}`);
  const edit = async (operations) => {
    const body = { kind: 'edit', from: head, operations, instruction: null };
    const times = [];
    for (let run = 0; run < runs; run++) {
      times.push(
        await timed(session, async () => (await session.post(`/api/projects/${projectId}/jobs`, body)).jobId),
      );
    }
    return times;
  };
  const working = { lossless: true, effort: 0 };
  const peers = {
    ingest: () => sharp(file).rotate().webp(working).toBuffer(),
    adjust: () => sharp(file).linear([1.1, 1.02, 0.94], [0, 0, 0]).webp(working).toBuffer(),
    recolour: () => sharp(file).modulate({ hue: 190 }).webp(working).toBuffer(),
  };
  const rows = [];
  for (const [step, times] of [
    ['ingest', ingest],
    ['adjust', await edit(ADJUST)],
    ['recolour', await edit(RECOLOUR)],
  ]) {
    rows.push(rowOf({ megapixels, step, times, peerMs: await peerMs(peers[step]) }));
  }
  return rows;
}

/** One job from the first byte of the request to the moment its person can see that it is done. */
async function timed(session, submit) {
  const from = performance.now();
  const job = await session.ended(await submit());
  const wallMs = performance.now() - from;
  if (job.state !== 'done') throw new CannotGoOn(`A bench job ended as ${job.state}: ${job.message ?? ''}`);
  return { wallMs, engineMs: job.report.milliseconds };
}

async function peerMs(peer) {
  const times = [];
  for (let run = 0; run < 3; run++) {
    const from = performance.now();
    await peer();
    times.push(performance.now() - from);
  }
  return median(times);
}

function rowOf({ megapixels, step, times, peerMs }) {
  const wallMs = median(times.map((time) => time.wallMs));
  const engineMs = median(times.map((time) => time.engineMs));
  const overheadMs = median(times.map((time) => time.wallMs - time.engineMs));
  return {
    step,
    megapixels,
    'wall ms': Math.round(wallMs),
    'engine ms': Math.round(engineMs),
    'overhead ms': Math.round(overheadMs),
    'overhead %': Math.round((1000 * overheadMs) / engineMs) / 10,
    'peer ms': Math.round(peerMs),
    'engine : peer': Math.round((100 * engineMs) / peerMs) / 100,
    runs: times.length,
  };
}

function overheadNote(rows) {
  const large = rows.filter((row) => row.megapixels === 12).map((row) => row['overhead %']);
  return `The appliance adds ${Math.min(...large)} to ${Math.max(...large)} % around the engine at 12 megapixels (aim: under 5 %). Medians.`;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
