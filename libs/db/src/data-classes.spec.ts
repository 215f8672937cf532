import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Column {
  readonly name: string;
  readonly comment: string;
}

const MODELS = readFileSync(new URL('../prisma/schema.prisma', import.meta.url), 'utf8');
const SCALAR = /^ {2}(\w+)\s+(String|Int|BigInt|Boolean|DateTime|Bytes|Json|Float|Decimal)\??/;

/** Every column with the comment lines above it. */
function columnsOf(schema: string): Column[] {
  const columns: Column[] = [];
  let model = '';
  let comment = '';
  for (const line of schema.split('\n')) {
    model = /^model (\w+)/.exec(line)?.[1] ?? model;
    const name = SCALAR.exec(line)?.[1];
    if (name) columns.push({ name: `${model}.${name}`, comment });
    comment = line.trim().startsWith('///') ? `${comment} ${line.trim()}` : '';
  }
  return columns;
}

const problemsOf = (schema: string) =>
  columnsOf(schema).flatMap(({ name, comment }) => (/@class DC-\d{2}\b/.test(comment) ? [] : [name]));

describe('the data class of a column', () => {
  it('stands at every one', () => {
    expect(columnsOf(MODELS).length).toBeGreaterThan(140);
    expect(problemsOf(MODELS)).toEqual([]);
  });

  it('is missed when it is forgotten', () => {
    expect(problemsOf('model Person {\n  /// @class DC-11\n  id String @id\n  nick String?\n}')).toEqual([
      'Person.nick',
    ]);
  });

  it('says of each sealed column that it is personal, except for keys and secrets', () => {
    const sealed = columnsOf(MODELS).filter(
      ({ name }) => name.endsWith('Sealed') && name !== 'Credential.secretSealed',
    );
    for (const { name, comment } of sealed) expect([name, comment.includes('@pii')]).toEqual([name, true]);
  });
});
