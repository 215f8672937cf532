const MOST_BYTES = 8 * 1024 * 1024;

/** Cuts a stream at its line breaks; a line that never ends makes it overfull instead of filling the memory. */
export class LineReader {
  private pending: Buffer[] = [];
  private pendingBytes = 0;

  constructor(private readonly mostBytes = MOST_BYTES) {}

  get isOverfull(): boolean {
    return this.pendingBytes > this.mostBytes;
  }

  push(chunk: Buffer): string[] {
    const lines: string[] = [];
    let rest = chunk;
    for (let at = rest.indexOf(10); at >= 0; at = rest.indexOf(10)) {
      lines.push(Buffer.concat([...this.pending, rest.subarray(0, at)]).toString('utf8'));
      this.pending = [];
      this.pendingBytes = 0;
      rest = rest.subarray(at + 1);
    }
    if (rest.length > 0) {
      this.pending.push(rest);
      this.pendingBytes += rest.length;
    }
    return lines.filter((line) => line !== '');
  }
}
