/** The work did not answer in its time. It may still finish later. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** The result of `work`, or TookTooLong after `timeoutMs`; a failure of the work after that is nobody's business. */
export async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(`No answer within ${timeoutMs} ms.`)), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
