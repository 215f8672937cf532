import { granted, refused, type Outcome, type SaveAnswer } from '@lamina/contract';
import { expiryOf, limitsOf, SHIPPED_TERMS } from '@lamina/rules';
import type { Gateways, Transactions } from '../gateways';
import { scopeOf, signedBy, type Actor } from '../identity/actor';
import { undoOnRefusal } from '../undo-on-refusal';
import { NO_SUCH_PROJECT } from './no-such-project';

type Names = 'projects' | 'assets' | 'workspaces' | 'audit' | 'now';
interface SaveProjectDeps extends Pick<Gateways, 'news'> {
  readonly db: Transactions<Names>;
}

const dated = (
  { expiresAt, promisedAt, rule }: { expiresAt: Date; promisedAt: Date; rule: string },
  saved: boolean,
): SaveAnswer => ({
  saved,
  expiresAt: expiresAt.toISOString(),
  promisedAt: promisedAt.toISOString(),
  rule,
});

/** Answers with the date that saving would set; when the person has seen it and confirms, sets it. */
export async function saveProject(
  { db, news }: SaveProjectDeps,
  actor: Actor,
  id: string,
  confirm: boolean,
): Promise<Outcome<SaveAnswer>> {
  const outcome = await undoOnRefusal<Names, SaveAnswer>(db, scopeOf(actor), async (stores) => {
    const { projects, assets, workspaces, audit } = stores;
    const project = await projects.lockOpen(id);
    if (project === null) return NO_SUCH_PROJECT;
    if (project.profile === 'layered') {
      return confirm
        ? refused('already-done', 'This project is saved already.')
        : granted(dated(project, true));
    }
    if (project.state !== 'ready')
      return refused('wrong-state', 'Only a picture that was taken in can be saved.');
    if (project.owner !== actor.person) return refused('forbidden', 'Only its owner saves a project.');
    const plan = (await workspaces.planOf(actor.workspace)) ?? project.plan;
    const { createdAt, firstProcessedAt } = project;
    const clock = {
      profile: 'layered',
      plan,
      createdAt,
      firstProcessedAt,
      lastActivityAt: await stores.now(),
    } as const;
    const expiry = expiryOf(limitsOf(clock, SHIPPED_TERMS));
    if (!confirm) return granted(dated(expiry, false));
    if (!(await projects.save(id, expiry, plan))) return NO_SUCH_PROJECT;
    await audit.append({
      ...signedBy(actor),
      name: 'project.saved',
      subject: { kind: 'project', id },
      outcome: 'success',
      facts: {
        from: 'edit',
        to: 'layered',
        plan,
        assets: (await assets.listOf(id)).length,
        deleteBy: expiry.expiresAt.toISOString(),
        promisedAt: expiry.promisedAt.toISOString(),
        rule: expiry.rule,
      },
    });
    return granted(dated(expiry, true));
  });
  if (outcome.ok && confirm) await news.tell('project_news', { project: id, change: 'updated' });
  return outcome;
}
