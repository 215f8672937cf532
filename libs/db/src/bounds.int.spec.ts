import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './database';
import { exampleJob, exampleProject, exampleWorkspace } from './example-work';
import { freshDatabase, type FreshDatabase } from './fresh-database';

let fresh: FreshDatabase;
let api: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  api = fresh.connect('api');
});
afterAll(() => fresh.close());

describe('what is listed', () => {
  it('is so many of the youngest projects, and the ids of all that are in sight', async () => {
    const ada = await exampleWorkspace(api, 1);
    const made: string[] = [];
    for (let count = 0; count < 4; count++) made.push(await exampleProject(api, ada));
    const listed = await api.transaction(ada, ({ projects }) => projects.list(2));
    expect(listed.map(({ id }) => id)).toEqual(made.toReversed().slice(0, 2));
    const ids = await api.transaction(ada, ({ projects }) => projects.openIds());
    expect(ids.toSorted()).toEqual(made.toSorted());
  });

  it('counts the steps that waiting edits will make, and what of a person waits with its place', async () => {
    const ada = await exampleWorkspace(api, 10);
    const project = await exampleProject(api, ada);
    const first = await exampleJob(api, ada, project, {});
    const second = await exampleJob(api, ada, project, {});
    expect(await api.transaction(ada, ({ nodes }) => nodes.countWithComing(project))).toBe(2);
    const waiting = await api.transaction(ada, ({ jobs }) => jobs.waitingOf(ada.person));
    expect(waiting.map(({ id, queuePosition }) => [id, queuePosition])).toEqual([
      [first, 1],
      [second, 2],
    ]);
  });
});
