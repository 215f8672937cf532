/**
 * The processor time that work takes in this process, in milliseconds: what a machine that is busy with other tests
 * cannot stretch much, as it stretches the time on the wall.
 */
export async function processorMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
