import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { CannotGoOn, sentenceOf } from '../one-sentence.mjs';
import { ROOT } from '../workspace-paths.mjs';

const BENCHES = { walk: () => import('./walk/walk.mjs') };

/** `npm run bench -- NAME`: a table to read, and the same figures as JSON in dist/bench. A timing never fails anything. */
export async function benchCommand([name, ...rest]) {
  try {
    if (!BENCHES[name])
      throw new CannotGoOn(`Say which bench: npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
    const { bench } = await BENCHES[name]();
    const { rows, notes } = await bench(rest);
    const machine = { processor: cpus()[0]?.model, cores: availableParallelism(), node: process.version };
    console.log(table(rows));
    for (const note of notes) console.log(note);
    const folder = join(ROOT, 'dist', 'bench');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${name}.json`);
    writeFileSync(
      file,
      `${JSON.stringify({ bench: name, at: new Date().toISOString(), machine, rows, notes }, null, 2)}\n`,
    );
    console.log(`${machine.processor}, ${machine.cores} cores, Node ${machine.node}; as JSON: ${file}`);
    process.exit(0);
  } catch (error) {
    console.error(sentenceOf(error));
    process.exit(1);
  }
}

/** Rows of the same columns as text, numbers to the right. */
function table(rows) {
  const columns = Object.keys(rows[0]);
  const cell = (value) =>
    typeof value === 'number' ? String(Math.round(value * 100) / 100) : String(value ?? '');
  const width = (column) => Math.max(column.length, ...rows.map((row) => cell(row[column]).length));
  const line = (of) =>
    columns.map((column) => {
      const text = of(column);
      return typeof rows[0][column] === 'number' ? text.padStart(width(column)) : text.padEnd(width(column));
    });
  const lines = [line((column) => column), ...rows.map((row) => line((column) => cell(row[column])))];
  return lines.map((cells) => cells.join('  ').trimEnd()).join('\n');
}
