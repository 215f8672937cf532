import { computed, signal } from '@angular/core';
import type { PixelOperation } from '@lamina/contract';
import { readInstruction } from '@lamina/document';

/** One understood change as it stands in the list; `key` names it while the sentence around it is typed. */
export interface UnderstoodRow {
  readonly key: string;
  readonly index: number;
  readonly words: string;
  readonly operation: PixelOperation;
}

/** What was not understood, and what to say instead. */
export interface LeftOut {
  readonly words: string;
  readonly message: string;
  readonly suggestions: readonly string[];
}

/** What the sentence means so far, with the person's corrections. Reading is pure: the server hears nothing of it. */
export class Understanding {
  /** A changed operation, or null for a removed one. */
  private readonly corrections = signal<ReadonlyMap<string, PixelOperation | null>>(new Map());
  readonly text = signal('');
  readonly reading = computed(() => (this.text().trim() === '' ? null : readInstruction(this.text())));

  readonly rows = computed<readonly UnderstoodRow[]>(() => {
    const rows = (this.reading()?.understood ?? []).map(({ operation, from, to }, index) => {
      const words = this.text().slice(from, to);
      return { key: `${index} ${words}`, index, words, operation };
    });
    return rows.flatMap((row) => {
      const corrected = this.corrections().get(row.key);
      return corrected === null ? [] : [{ ...row, operation: corrected ?? row.operation }];
    });
  });
  readonly operations = computed(() => this.rows().map(({ operation }) => operation));
  readonly leftOut = computed<LeftOut | null>(() => {
    const reading = this.reading();
    if (reading === null || reading.ok || reading.reason === 'empty') return null;
    return { words: reading.failed, message: whyOf(reading), suggestions: reading.suggestions };
  });

  correct(key: string, operation: PixelOperation): void {
    this.corrections.update((corrections) => new Map(corrections).set(key, operation));
  }

  remove(key: string): void {
    this.corrections.update((corrections) => new Map(corrections).set(key, null));
  }

  /** Puts other words in the place of what was left out. */
  reword(words: string): void {
    const failed = this.leftOut()?.words.trim() ?? '';
    const text = this.text();
    const at = failed === '' ? -1 : text.toLowerCase().indexOf(failed.toLowerCase());
    this.text.set(at < 0 ? words : text.slice(0, at) + words + text.slice(at + failed.length));
  }

  clear(): void {
    this.text.set('');
    this.corrections.set(new Map());
  }
}

/** The list says itself how much was understood and which words were left out: of the sentence only the reason stays. */
const whyOf = ({ message }: { message: string }): string =>
  message.replace(/^I understood .*?Left out: (?:"[^"]*"(?: and )?)+\. /, '');
