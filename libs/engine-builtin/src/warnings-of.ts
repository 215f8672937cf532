import type { PixelOperation } from '@lamina/contract';

/** What a person should know about a result that is as asked and may still surprise. */
export function warningsOf(operations: readonly PixelOperation[], changedPixels: number): string[] {
  const warnings: string[] = [];
  if (operations.some((operation) => operation.kind === 'resize' && enlarges(operation.to))) {
    warnings.push('Enlarging adds pixels, no detail.');
  }
  if (changedPixels > 0) return warnings;
  const colour = operations.find((operation) => operation.kind === 'recolour');
  warnings.push(
    colour
      ? `No pixel lies near ${colour.from}. Pick a colour from the picture or raise the tolerance.`
      : 'No pixel changed.',
  );
  return warnings;
}

function enlarges(to: Extract<PixelOperation, { kind: 'resize' }>['to']): boolean {
  return 'percent' in to && to.percent > 100;
}
