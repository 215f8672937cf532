import { LiveAnnouncer } from '@angular/cdk/a11y';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { JobRequest, JobView, Layer, LayerDocument, NodeView } from '@lamina/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApiClient } from '../shared/api-client';
import { Events } from '../shared/events';
import { ApiEditDesk } from './api-edit-desk';
import { ChosenLayer } from './chosen-layer';
import { EditorTools } from './editor-tools';
import { OpenProject } from './open-project';
import { SplitFlow } from './split-flow';

const layer = (id: string): Layer => ({
  ...{ id, name: id, asset: 'out-1', x: 0, y: 0, width: 5, height: 5, opacity: 1 },
  ...{ visible: true, blend: 'normal', kind: 'shape', confidence: null },
});
const documentOf = (...ids: string[]): LayerDocument => ({
  ...{ version: 1, width: 5, height: 5 },
  layers: ids.map(layer),
});
const node = (id: string, document: LayerDocument): NodeView => ({ id, document }) as NodeView;
const done = {
  ...{ id: 'job-1', kind: 'split', state: 'done', project: 'p' },
  report: {
    ...{ engine: 'builtin', method: 'split design', milliseconds: 1_800, warnings: [] },
    ...{ recompositionError: 0, layersFound: 2 },
  },
} as unknown as JobView;

describe('splitting into layers', () => {
  const head = signal<NodeView | null>(null);
  const parent = signal<NodeView | null>(null);
  const jobs = signal<readonly JobView[]>([]);
  let asked: JobRequest[];
  let flow: SplitFlow;
  let tools: EditorTools;
  let afterSplit: LayerDocument;

  beforeEach(() => {
    asked = [];
    afterSplit = documentOf('ground', 'sun');
    head.set(node('n1', documentOf('base')));
    parent.set(null);
    jobs.set([]);
    const open = {
      head,
      parent,
      document: () => head()?.document ?? null,
      project: () => ({ id: 'p' }),
      settled: async () => undefined,
      arrive: async () => {
        parent.set(head());
        head.set(node('n2', afterSplit));
      },
      undo: async () => head.set(parent()),
    };
    const desk = {
      estimate: async (request: JobRequest) => {
        asked.push(request);
        return { seconds: 2, bytes: 1, credits: 1, fits: true, message: null };
      },
      submit: async () => 'job-1',
      newKey: () => 'key',
    };
    const events = { jobs, connection: () => 'open', note: () => undefined };
    TestBed.configureTestingModule({
      providers: [
        ...[ChosenLayer, SplitFlow, { provide: EditorTools, useFactory: () => new EditorTools() }],
        { provide: OpenProject, useValue: open },
        { provide: ApiEditDesk, useValue: desk },
        { provide: Events, useValue: events },
        { provide: ApiClient, useValue: { get: async () => done } },
        { provide: LiveAnnouncer, useValue: { announce: async () => undefined } },
      ],
    });
    flow = TestBed.inject(SplitFlow);
    tools = TestBed.inject(EditorTools);
  });
  const settled = async (): Promise<void> => {
    TestBed.tick();
    await Promise.resolve();
    await Promise.resolve();
    TestBed.tick();
  };
  const run = async (): Promise<void> => {
    flow.start();
    await settled();
    await flow.run();
    jobs.set([done]);
    await settled();
    await settled();
  };

  it('asks what it takes as soon as it is opened, and again for another way', async () => {
    flow.start();
    await settled();
    flow.method.set('design');
    flow.layers.set(4);
    await settled();
    expect(asked).toMatchObject([
      { kind: 'split', from: 'n1', layer: null, layers: 'auto', method: 'auto' },
      { layer: null, layers: 4, method: 'design' },
    ]);
  });

  it('says what came of it, and chooses the top one of the new layers', async () => {
    await run();
    expect(flow.result()).toMatchObject({ node: 'n2', layersFound: 2, recompositionError: 0 });
    expect(flow.found().map(({ id }) => id)).toEqual(['sun', 'ground']);
    expect(TestBed.inject(ChosenLayer).layer()?.id).toBe('sun');
    expect(flow.busy()).toBe(false);
  });

  it('splits the chosen layer of several and shows its parts alone', async () => {
    head.set(node('n1', documentOf('ground', 'badge', 'title')));
    TestBed.inject(ChosenLayer).choose('badge');
    afterSplit = documentOf('ground', 'disc', 'words', 'title');
    await run();
    expect(asked.at(-1)).toMatchObject({ layer: 'badge' });
    expect(flow.found().map(({ id }) => id)).toEqual(['words', 'disc']);
  });

  it('goes back to the picture and to the question', async () => {
    await run();
    await flow.again();
    await settled();
    expect(flow.result()).toBeNull();
    expect(head()?.id).toBe('n1');
    expect(flow.session.state().phase).toBe('asked');
  });

  it('is quiet when another tool is in hand', async () => {
    flow.start();
    await settled();
    tools.choose('hand');
    await settled();
    expect(flow.session.state().phase).toBe('empty');
  });
});
