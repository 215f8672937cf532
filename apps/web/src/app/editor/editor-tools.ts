import { computed, signal } from '@angular/core';

export type Tool = 'hand' | 'move' | 'recolour' | 'split';
export type PanelTab = 'tools' | 'layers' | 'history' | 'jobs' | 'info';
export type Surround = 'theme' | 'grey' | 'white' | 'black';

/** What the person has in hand and has open. It lives as long as the page: nothing is kept in the browser. */
export class EditorTools {
  readonly tool = signal<Tool>('hand');
  /** The next click on the picture takes a colour. */
  readonly picking = signal(false);
  readonly comparing = signal(false);
  /** Where the line between before and after lies, 0..1 of the picture's width. */
  readonly line = signal(0.5);
  /** The step that the current one is compared with; null for the original. */
  readonly comparedWith = signal<string | null>(null);
  /** `\` is held, or Before was chosen to stay. */
  readonly beforeHeld = signal(false);
  readonly beforeKept = signal(false);
  readonly showsBefore = computed(() => this.beforeHeld() || this.beforeKept());
  readonly liveShown = signal(true);
  readonly rulers = signal(true);
  readonly surround = signal<Surround>('theme');
  readonly tab = signal<PanelTab>('layers');

  choose(tool: Tool): void {
    this.tool.set(tool);
    this.picking.set(false);
    if (tool !== 'hand') this.stopComparing();
  }

  /** Pressing a tool that is in hand puts it away. */
  toggle(tool: Tool): void {
    this.choose(this.tool() === tool ? 'hand' : tool);
  }

  toggleCompare(): void {
    if (this.comparing()) this.stopComparing();
    else {
      this.tool.set('hand');
      this.picking.set(false);
      this.beforeKept.set(false);
      this.comparing.set(true);
    }
  }

  stopComparing(): void {
    this.comparing.set(false);
    this.beforeKept.set(false);
  }

  moveLine(to: number): void {
    this.line.set(Math.min(1, Math.max(0, to)));
  }
}
