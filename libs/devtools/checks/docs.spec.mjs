import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ROOT } from '../workspace-paths.mjs';
import { sourceFiles } from './source-files.mjs';

const ROOMS = [
  'raster',
  'formats',
  ...readdirSync(join(ROOT, 'libs')).filter((name) => name.startsWith('engine-')),
];
/** The types that make a function one about pictures; a bare number needs no shape. */
const PICTURES = /\b(Raster|Mask|Uint8ClampedArray|Float32Array)\b/;

/** The exported functions of a file, each with its signature and the comment before it. */
function exportedFunctions(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = [];
  for (const node of file.statements) {
    const isExported =
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) continue;
    const comment = text.slice(node.pos, node.getStart(file));
    if (ts.isFunctionDeclaration(node)) {
      const signature = text.slice(node.getStart(file), node.body?.pos ?? node.end);
      found.push({ name: node.name?.text, signature, comment, body: node.body?.getText(file) ?? '' });
    } else if (ts.isVariableStatement(node)) {
      for (const { name, initializer } of node.declarationList.declarations) {
        if (!initializer || !ts.isArrowFunction(initializer)) continue;
        const signature = text.slice(node.getStart(file), initializer.equalsGreaterThanToken.pos);
        found.push({ name: name.getText(file), signature, comment, body: initializer.body.getText(file) });
      }
    }
  }
  return found;
}

const functions = ROOMS.filter((room) => existsSync(join(ROOT, 'libs', room, 'src'))).flatMap((room) =>
  [...sourceFiles(join(ROOT, 'libs', room, 'src'))]
    .filter(
      ([path]) => path.endsWith('.ts') && !/(\.spec|testing|sample-pictures)\.ts$|\/testing\//.test(path),
    )
    .flatMap(([path, text]) => exportedFunctions(path, text).map((one) => ({ path, ...one }))),
);

it('finds the functions that it judges', () => {
  expect(functions.length).toBeGreaterThan(10);
});

it('every exported function on pictures says the shapes of what it takes', () => {
  const silent = functions.filter(
    ({ name, signature, comment }) =>
      PICTURES.test(signature) && !name.startsWith('assert') && !/\*\s+Shapes\s|\[H, W/.test(comment),
  );
  expect(silent.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
});

it('every exported function on pictures that refuses its input says when', () => {
  const silent = functions.filter(
    ({ signature, comment, body }) =>
      PICTURES.test(signature) &&
      /\bthrow new|\bassert[A-Z]/.test(body) &&
      !/\*\s+Errors\s|@throws/.test(comment),
  );
  expect(silent.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
});
