import type { EngineTask, FromEngine, LayerDocument, ToEngine } from '@lamina/contract';
import { writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

type Run = Extract<ToEngine, { type: 'run' }>;
type Say = (message: FromEngine) => void;
/** What the engine does with a task; the default is a proper answer with made-up bytes. */
export type Script = (run: Run, say: Say, socket: Socket) => void;

const capabilities = {
  id: 'builtin' as const,
  device: 'scripted',
  operations: ['flip', 'adjust', 'split'],
  limits: { maxPixels: 100_000_000, memoryBytes: 1_000_000_000 },
  rates: {},
};

/** An engine process that speaks the protocol and does what a spec tells it to. */
export class ScriptedEngine {
  script: Script = (run, say) => say(this.answer(run));
  readonly heard: ToEngine[] = [];
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;

  constructor(private readonly exchange: string) {}

  async start(): Promise<void> {
    const server = createServer((socket) => {
      this.sockets.add(socket);
      const say: Say = (message) => void socket.write(`${JSON.stringify(message)}\n`);
      socket.on('error', () => undefined);
      say({ type: 'hello', engines: [capabilities], isolation: ['This engine is a script.'] });
      createInterface(socket).on('line', (line) => {
        const message = JSON.parse(line) as ToEngine;
        this.heard.push(message);
        if (message.type === 'run') this.script(message, say, socket);
        else say({ type: 'failed', job: message.job, reason: 'cancelled' });
      });
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(join(this.exchange, 'engine.sock'), resolve));
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    const { server } = this;
    this.server = undefined;
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  /** Writes outputs as an engine would, and says so. */
  answer({ job, task }: Run): FromEngine {
    const write = (file: string, text: string) => writeFileSync(join(this.exchange, job, file), text);
    const output = (
      file: string,
      ref: string,
      kind: 'original' | 'layer' | 'result' | 'thumbnail' | 'export',
    ) => {
      write(file, `${kind} of ${job}`);
      return { file, ref, kind, format: 'webp', width: 40, height: 30 };
    };
    const report = { engine: 'builtin' as const, method: task.operation, milliseconds: 12.5, warnings: [] };
    if (task.operation === 'ingest') {
      const outputs = [
        output('layer.webp', 'out-1', 'layer'),
        output('original.jpeg', 'out-2', 'original'),
        output('thumbnail.webp', 'out-3', 'thumbnail'),
      ];
      const removedMetadata = ['EXIF', 'GPS'];
      return { type: 'done', job, outputs, document: firstDocument, report: { ...report, removedMetadata } };
    }
    if (task.operation === 'export') {
      return {
        type: 'done',
        job,
        outputs: [output('export.png', 'out-1', 'export')],
        document: null,
        report,
      };
    }
    if (task.operation === 'split') {
      const outputs = [
        output('layer-1.webp', 'out-1', 'layer'),
        output('layer-2.webp', 'out-2', 'layer'),
        output('thumbnail.webp', 'out-3', 'thumbnail'),
      ];
      const [base] = firstDocument.layers;
      const layers = [1, 2].map((number) => ({ ...base!, id: `split-${number}`, asset: `out-${number}` }));
      const found = { ...report, recompositionError: 0, layersFound: 2 };
      return { type: 'done', job, outputs, document: { ...task.document, layers }, report: found };
    }
    const outputs = [
      output('result.webp', 'out-1', 'result'),
      output('thumbnail.webp', 'out-2', 'thumbnail'),
    ];
    const document = editedDocument(task);
    return { type: 'done', job, outputs, document, report: { ...report, changedPixels: 7 } };
  }
}

const firstDocument: LayerDocument = {
  version: 1,
  width: 40,
  height: 30,
  layers: [
    {
      id: 'base',
      name: 'Picture',
      asset: 'out-1',
      x: 0,
      y: 0,
      width: 40,
      height: 30,
      opacity: 1,
      visible: true,
      blend: 'normal',
      kind: 'picture',
      confidence: null,
    },
  ],
};

const editedDocument = ({ document }: Extract<EngineTask, { operation: 'edit' }>): LayerDocument => ({
  ...document,
  layers: document.layers.map((layer) => ({ ...layer, asset: 'out-1' })),
});
