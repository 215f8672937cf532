const done = [];

/** Does one step and tells how long it took; a step that fails ends the run. */
export async function step(title, work) {
  const began = performance.now();
  try {
    await work();
  } catch (error) {
    console.log(`  FAILED  ${title}`);
    done.push([title, false]);
    throw error;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`  ok ${seconds.padStart(6)} s  ${title}`);
  done.push([title, true]);
}

export function expect(isTrue, sentence) {
  if (!isTrue) throw new Error(sentence);
}

export function summary() {
  const well = done.filter(([, isWell]) => isWell).length;
  console.log(
    `docker/smoke: ${well} of ${done.length} steps green in ${Math.round(performance.now() / 1000)} s.`,
  );
}
