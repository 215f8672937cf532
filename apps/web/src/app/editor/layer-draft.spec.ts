import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { InstantOperation, Layer, LayerDocument } from '@lamina/contract';
import { applyInstant } from '@lamina/document';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChosenLayer } from './chosen-layer';
import { LayerDraft } from './layer-draft';
import { OpenProject } from './open-project';

const layer = (id: string): Layer => ({
  ...{ id, name: id, asset: 'out-1', x: 10, y: 20, width: 5, height: 5, opacity: 1 },
  ...{ visible: true, blend: 'normal', kind: 'shape', confidence: null },
});

describe('the change of a layer while a gesture lasts', () => {
  const document = signal<LayerDocument | null>(null);
  let steps: InstantOperation[];
  let draft: LayerDraft;
  let chosen: ChosenLayer;

  beforeEach(() => {
    vi.useFakeTimers();
    steps = [];
    document.set({ version: 1, width: 50, height: 50, layers: [layer('ground'), layer('sun')] });
    const apply = async (operation: InstantOperation): Promise<void> => {
      steps.push(operation);
      const outcome = applyInstant(document()!, operation);
      if (outcome.ok) document.set(outcome.value);
    };
    const open = { document, apply };
    TestBed.configureTestingModule({
      providers: [ChosenLayer, LayerDraft, { provide: OpenProject, useValue: open }],
    });
    chosen = TestBed.inject(ChosenLayer);
    draft = TestBed.inject(LayerDraft);
  });
  afterEach(() => vi.useRealTimers());

  it('shows a drag at once and makes one step of it at its end', async () => {
    expect(draft.take()).toBe(true);
    draft.dragTo(3.4, 0);
    draft.dragTo(7.6, -2);
    expect(draft.layer()).toMatchObject({ id: 'sun', x: 18, y: 18 });
    expect(steps).toEqual([]);
    await draft.commit();
    expect(steps).toEqual([{ kind: 'move-layer', layer: 'sun', x: 18, y: 18 }]);
    expect(draft.document()).toBeNull();
  });

  it('makes one step of a run of arrow keys, when the hand rests', () => {
    for (let press = 0; press < 5; press++) draft.moveBy(1, 0);
    expect(draft.layer()?.x).toBe(15);
    vi.advanceTimersByTime(400);
    expect(steps).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(steps).toEqual([{ kind: 'move-layer', layer: 'sun', x: 15, y: 20 }]);
  });

  it('makes no step of a gesture that came back to where it began', async () => {
    draft.take();
    draft.dragTo(9, 9);
    draft.dragTo(0, 0);
    await draft.commit();
    expect(steps).toEqual([]);
  });

  it('stores a slider before another gesture begins', () => {
    draft.setOpacity(40);
    draft.moveBy(0, 1);
    expect(steps).toEqual([{ kind: 'set-layer-opacity', layer: 'sun', opacity: 0.4 }]);
    expect(draft.layer()).toMatchObject({ opacity: 0.4, y: 21 });
  });

  it('takes a drag back', () => {
    draft.take();
    draft.dragTo(9, 9);
    draft.drop();
    vi.advanceTimersByTime(1_000);
    expect(steps).toEqual([]);
    expect(draft.layer()).toMatchObject({ x: 10, y: 20 });
  });

  it('changes the layer that was chosen, and the top one after that is gone', () => {
    chosen.choose('ground');
    expect(chosen.place()).toBe(0);
    document.update((now) => now && { ...now, layers: now.layers.slice(1) });
    expect(chosen.layer()?.id).toBe('sun');
    expect(chosen.oneOfSeveral()).toBeNull();
  });
});
