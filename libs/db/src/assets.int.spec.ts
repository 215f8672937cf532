import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from './database';
import {
  exampleAsset,
  exampleMember,
  exampleProject,
  exampleWorkspace,
  type ExamplePerson,
} from './example-work';
import { freshDatabase, type FreshDatabase } from './fresh-database';

let fresh: FreshDatabase;
let api: Database;
let ada: ExamplePerson;
let grace: ExamplePerson;
beforeAll(async () => {
  fresh = await freshDatabase();
  api = fresh.connect('api');
  ada = await exampleWorkspace(api, 100);
  grace = await exampleMember(api, ada.workspace);
});
afterAll(() => fresh.close());

const keptBy = (person: ExamplePerson) =>
  api.transaction(person, ({ assets }) => assets.bytesKept(person.person));

it('counts what a person keeps, and nobody else’s although it is shared with them', async () => {
  const project = await exampleProject(api, ada);
  await exampleAsset(api, ada, project);
  await api.transaction(ada, ({ projects }) => projects.setShared(project, true));
  const kept = await keptBy(ada);
  expect(kept).toBeGreaterThan(0);
  expect(await api.transaction(grace, ({ projects }) => projects.findOpen(project))).not.toBeNull();
  expect(await keptBy(grace)).toBe(0);
  await exampleAsset(api, ada, project);
  expect(await keptBy(ada)).toBe(2 * kept);
});
