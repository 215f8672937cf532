/** A document of 300 layers with 20 operations takes about 100 kB; longer lines are no messages of ours. */
export const LINE_BYTES_AT_MOST = 1024 * 1024;

/** Somebody sends a line without an end. */
export class LineTooLong extends Error {
  override readonly name = 'LineTooLong';
}

/** Cuts a stream of bytes at newlines; holds at most one unfinished line, and that within bounds. */
export class LineSplitter {
  #pending = Buffer.alloc(0);

  constructor(private readonly bytesAtMost = LINE_BYTES_AT_MOST) {}

  /** The lines that are whole now. @throws {LineTooLong} when one grows beyond the bound */
  push(chunk: Buffer): string[] {
    const bytes = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    const lines: string[] = [];
    let from = 0;
    for (let end = bytes.indexOf(0x0a, from); end >= 0; end = bytes.indexOf(0x0a, from)) {
      this.check(end - from);
      lines.push(bytes.toString('utf8', from, end));
      from = end + 1;
    }
    this.check(bytes.length - from);
    this.#pending = Buffer.from(bytes.subarray(from));
    return lines;
  }

  private check(lengthBytes: number): void {
    if (lengthBytes > this.bytesAtMost)
      throw new LineTooLong(`A line is longer than ${this.bytesAtMost} bytes`);
  }
}
