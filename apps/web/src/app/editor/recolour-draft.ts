import { computed, signal } from '@angular/core';
import { HexColour, type PixelOperation } from '@lamina/contract';

/** The recolouring that a person is putting together; no operation until both colours are known and differ. */
export class RecolourDraft {
  readonly from = signal<string | null>(null);
  readonly to = signal('#1f4e9e');
  readonly tolerancePercent = signal(30);
  readonly shadingPercent = signal(100);

  readonly operation = computed<PixelOperation | null>(() => {
    const [from, to] = [this.from(), this.to()];
    if (from === null || from === to) return null;
    return {
      kind: 'recolour',
      from,
      to,
      tolerance: this.tolerancePercent() / 100,
      keepShading: this.shadingPercent() / 100,
    };
  });

  clear(): void {
    this.from.set(null);
  }
}

/** A colour as a person types it ("E5473C", "#e5473c ", "#e53") as #rrggbb; null when it is none. */
export function hexOf(typed: string): string | null {
  const bare = typed.trim().replace(/^#/, '').toLowerCase();
  const whole = /^[0-9a-f]{3}$/.test(bare) ? [...bare].map((figure) => figure + figure).join('') : bare;
  const hex = HexColour.safeParse(`#${whole}`);
  return hex.success ? hex.data : null;
}
