import { describe, expect, it } from 'vitest';
import { EngineTask, JobRequest, LayerDocument, NodeOperation, PROBLEM_STATUS, ROUTES } from './index';

describe('contract', () => {
  it('names every route once', () => {
    const names = ROUTES.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('needs a named permission for every route that is not sign-in or set-up', () => {
    const open = ROUTES.filter(({ access }) => access === 'public' || access === 'begun');
    for (const { path } of open) expect(path).toMatch(/^\/api\/(setup|session|me\/totp)/);
  });

  it('ST-076 refuses an unknown key instead of ignoring it', () => {
    const body = { kind: 'export', from: '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11', format: 'png', owner: 'me' };
    expect(JobRequest.safeParse(body).success).toBe(false);
  });

  it('ST-032 refuses amounts that are not a number or out of range', () => {
    for (const amount of [Number.NaN, Number.POSITIVE_INFINITY, 1.01, -1.01, '1']) {
      const body = {
        kind: 'edit',
        from: '01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11',
        operations: [{ kind: 'adjust', property: 'contrast', amount }],
      };
      expect(JobRequest.safeParse(body).success).toBe(false);
    }
  });

  it('ST-088 lets no path into an exchange file name', () => {
    for (const upload of ['../x', '/etc/passwd', 'a/b', '.env', 'x'.repeat(200)]) {
      expect(EngineTask.safeParse({ operation: 'ingest', upload }).success).toBe(false);
    }
  });

  it('knows an asset by its id or as an output of the engine, nothing else', () => {
    const layer = {
      id: 'base',
      name: 'Picture',
      x: 0,
      y: 0,
      width: 1,
      height: 1,
      opacity: 1,
      visible: true,
      blend: 'normal',
    };
    const document = (asset: string) => ({ version: 1, width: 1, height: 1, layers: [{ ...layer, asset }] });
    expect(LayerDocument.safeParse(document('out-1')).success).toBe(true);
    expect(LayerDocument.safeParse(document('01989f0e-7c4b-7e1a-9b60-2f6f1f0a4c11')).success).toBe(true);
    expect(LayerDocument.safeParse(document('../secret')).success).toBe(false);
  });

  it('reads what was sealed before layers had kinds and edits had layers', () => {
    const base = { id: 'base', name: 'P', asset: 'out-1', x: 0, y: 0, width: 1, height: 1, opacity: 1 };
    const layers = [{ ...base, visible: true, blend: 'normal' }];
    expect(LayerDocument.parse({ version: 1, width: 1, height: 1, layers }).layers).toMatchObject([
      { kind: 'picture', confidence: null },
    ]);
    const operations = [{ kind: 'flip', axis: 'horizontal' }];
    expect(NodeOperation.parse({ kind: 'edit', operations, instruction: null })).toMatchObject({
      layer: null,
    });
  });

  it('gives every problem an HTTP status of its class', () => {
    for (const status of Object.values(PROBLEM_STATUS)) expect(status).toBeGreaterThanOrEqual(400);
  });
});
