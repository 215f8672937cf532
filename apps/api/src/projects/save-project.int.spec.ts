import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProjectView } from '@lamina/contract';
import type { Database } from '@lamina/db';
import type { ApiClient } from '../testing/api-client';
import { makeAdministrator, makeEditor } from '../testing/first-people';
import { readyProject } from '../testing/ready-project';
import { runApi, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let worker: Database;
let grace: ApiClient;
beforeAll(async () => {
  api = await runApi();
  worker = api.database.connect('worker');
  grace = (await makeEditor(api, await makeAdministrator(api), 'grace@example.com')).client;
});
afterAll(() => api.stop());

it('keeps the date of a saved project whichever of saving and a first instant step comes first', async () => {
  for (let round = 0; round < 8; round++) {
    const { id, node } = await readyProject(api, worker, grace);
    const path = `/api/projects/${id}`;
    const operation = { kind: 'set-layer-visible', layer: 'base', visible: false };
    const [saved, stepped] = await Promise.all([
      grace.post(`${path}/save`, { confirm: true }),
      grace.post(`${path}/nodes`, { from: node, operation }),
    ]);
    expect([saved.status, stepped.status]).toEqual([200, 201]);
    const { body } = await grace.get<ProjectView>(path);
    expect(body).toMatchObject({ profile: 'layered', rule: 'free.idle' });
  }
});
