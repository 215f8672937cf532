import { Directive, ElementRef, inject, output } from '@angular/core';
import { EditFlow } from './edit-flow';
import { EditorTools, type Tool } from './editor-tools';
import { SplitFlow } from './split-flow';
import { StageView } from './stage-view';

/** The order in which F6 goes through the parts of the editor. */
const REGIONS = ['bar', 'tools', 'canvas', 'actions', 'panel', 'instruction'];
/** Tools that have opened something; what the hand merely holds stays in it. */
const ASKS: readonly Tool[] = ['recolour', 'split'];
const FOCUSABLE =
  '[data-canvas], textarea, [tabindex="0"], a[href], button:not([tabindex="-1"]), input:not([tabindex="-1"]), select';

/** The keys of the editor. Single letters act while the canvas or the tool rail has the focus, never in a field. */
@Directive({
  selector: '[appEditorKeys]',
  host: {
    '(document:keydown)': 'press($event)',
    '(document:keyup)': 'release($event)',
    '(window:blur)': 'tools.beforeHeld.set(false)',
  },
})
export class EditorKeys {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly stage = inject(StageView);
  private readonly flow = inject(EditFlow);
  private readonly split = inject(SplitFlow);
  protected readonly tools = inject(EditorTools);
  readonly shortcuts = output<void>();

  protected press(event: KeyboardEvent): void {
    // A dialog is open: its keys are its own.
    if (event.defaultPrevented || document.querySelector('cdk-dialog-container')) return;
    const handled = event.ctrlKey || event.metaKey ? this.withControl(event) : this.alone(event);
    if (handled) event.preventDefault();
  }

  protected release(event: KeyboardEvent): void {
    if (event.key === '\\' || event.key === '|') this.tools.beforeHeld.set(false);
  }

  private withControl(event: KeyboardEvent): boolean {
    const key = event.key.toLowerCase();
    const running = [this.flow.session, this.split.session].find((session) => session.busy());
    if (key === '.' && running) {
      running.cancel().catch(() => {
        // The row of the job says how it ended; a cancel that came too late is no failure.
      });
      return true;
    }
    // In a field Ctrl Z undoes typing, as everywhere.
    if (isField(event.target) || this.flow.busy()) return false;
    if (key === 'z') void (event.shiftKey ? this.flow.redo() : this.flow.undo());
    else if (key === 'y') void this.flow.redo();
    else return false;
    return true;
  }

  private alone(event: KeyboardEvent): boolean {
    if (event.altKey) return false;
    if (event.key === 'F6') return this.goToRegion(event.shiftKey ? -1 : 1);
    if (isField(event.target)) return false;
    if (event.key === 'Escape') return this.escape();
    if (event.key === '?') return this.done(() => this.shortcuts.emit());
    if (!this.isOnStage(event.target)) return false;
    if (event.key === '|' || (event.key === '\\' && event.shiftKey))
      return this.done(() => this.tools.toggleCompare());
    const act = this.letters()[event.key.toLowerCase()];
    return act === undefined ? false : this.done(act);
  }

  private letters(): Record<string, () => void> {
    return {
      h: () => this.tools.choose('hand'),
      v: () => this.tools.choose('move'),
      r: () => this.tools.choose('recolour'),
      i: () => {
        this.tools.choose('recolour');
        this.tools.picking.set(true);
      },
      '\\': () => this.tools.beforeHeld.set(true),
      '+': () => this.stage.step(1),
      '=': () => this.stage.step(1),
      '-': () => this.stage.step(-1),
      '0': () => this.stage.fit(),
      '1': () => this.stage.actualSize(devicePixelRatio),
    };
  }

  /** Closes what is open, the nearest first, and comes back to the canvas. */
  private escape(): boolean {
    if (this.tools.picking() && this.flow.recolour.from() !== null) this.tools.picking.set(false);
    else if (this.tools.comparing()) this.tools.stopComparing();
    else if (ASKS.includes(this.tools.tool()) && !this.flow.busy()) this.tools.choose('hand');
    this.host.querySelector<HTMLElement>('[data-canvas]')?.focus();
    return true;
  }

  private goToRegion(step: 1 | -1): boolean {
    const regions = REGIONS.map((name) => this.host.querySelector(`[data-region="${name}"]`)).filter(
      (region) => region !== null,
    );
    const at = regions.findIndex((region) => region.contains(document.activeElement));
    for (let tried = 1; tried <= regions.length; tried++) {
      const region = regions[(at + step * tried + regions.length * 2) % regions.length];
      const target = region?.matches(FOCUSABLE) ? region : region?.querySelector(FOCUSABLE);
      if (target instanceof HTMLElement) return this.done(() => target.focus());
    }
    return true;
  }

  private isOnStage(target: EventTarget | null): boolean {
    return target instanceof Element && target.closest('[data-canvas], [data-region="tools"]') !== null;
  }

  private done(act: () => void): true {
    act();
    return true;
  }
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="range"]), textarea, select');
