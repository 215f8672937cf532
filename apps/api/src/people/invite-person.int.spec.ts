import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAdministrator, type Administrator } from '../testing/first-people';
import { runApi, type RunningApi } from '../testing/running-api';

let api: RunningApi;
let admin: Administrator;
beforeAll(async () => {
  api = await runApi();
  admin = await makeAdministrator(api);
});
afterAll(() => api.stop());

it('makes one account of an address that is invited five times at once, and says so to the others', async () => {
  const person = { name: 'Mary Somerville', email: 'mary@example.com' };
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => admin.client.post('/api/admin/people', person)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
});
