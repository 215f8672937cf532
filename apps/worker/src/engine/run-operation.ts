import { FormatRefused } from '@lamina/formats';
import type { JobEnd, ToChild } from './child-messages';
import type { JobContext, JobResult } from './job-context';
import { FileOutsideJob, JobFolder } from './job-folder';
import { OperationRefused } from './operation-refused';
import { runEdit } from './run-edit';
import { runExport } from './run-export';
import { runIngest } from './run-ingest';
import { runSplit } from './run-split';

/**
 * Runs one job in its folder and says how it ended. Whatever goes wrong becomes a refusal with a sentence or a failure
 * with the class of the error: its text might hold what a file said, so it goes nowhere.
 */
export async function runOperation(
  { job, folder, task, seed, limits }: ToChild,
  surroundings: Pick<JobContext, 'engine' | 'nowMs' | 'progress'>,
): Promise<JobEnd> {
  try {
    const context = { ...surroundings, folder: await JobFolder.open(folder), seed, limits };
    return { type: 'done', job, ...(await run(task, context)) };
  } catch (error) {
    if (error instanceof FormatRefused || error instanceof OperationRefused) {
      return { type: 'refused', job, reason: error.reason, message: error.message };
    }
    if (error instanceof FileOutsideJob) return { type: 'failed', job, reason: 'file-outside-job' };
    const name = error instanceof Error ? error.name : 'unknown';
    return { type: 'failed', job, reason: `engine-error ${name}` };
  }
}

function run(task: ToChild['task'], context: JobContext): Promise<JobResult> {
  switch (task.operation) {
    case 'ingest':
      return runIngest(task, context);
    case 'edit':
      return runEdit(task, context);
    case 'split':
      return runSplit(task, context);
    case 'export':
      return runExport(task, context);
  }
}
