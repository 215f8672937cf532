/** Names `out-1`, `out-2`, ... for outputs, one a call, without those by which a document speaks of pictures that stay. */
export function freshRefs(kept: Iterable<string>): () => string {
  const taken = new Set(kept);
  let number = 0;
  return () => {
    do number++;
    while (taken.has(`out-${number}`));
    return `out-${number}`;
  };
}
