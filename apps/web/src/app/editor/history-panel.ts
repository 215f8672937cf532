import { Component, computed, ElementRef, inject, signal } from '@angular/core';
import type { NodeView } from '@lamina/contract';
import { EditFlow } from './edit-flow';
import { historyRows } from './history-rows';
import { nodeWords } from './node-words';
import { OpenProject } from './open-project';

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Every step with what was done and when. A press or Enter goes there; going back and editing again makes a branch. */
@Component({
  selector: 'app-history-panel',
  template: `
    <ul role="tree" aria-label="History">
      @for (row of rows(); track row.node.id; let first = $first; let last = $last) {
        <li
          role="treeitem"
          [attr.aria-level]="row.depth + 1"
          [attr.aria-selected]="row.current"
          [attr.aria-current]="row.current ? 'step' : null"
          [attr.tabindex]="row.node.id === focusable() ? 0 : -1"
          [attr.data-step]="row.node.id"
          [class.current]="row.current"
          [class.branch]="row.depth > 0"
          [class.first]="first"
          [class.last]="last"
          [title]="titleOf(row.node)"
          (click)="goTo(row.node.id)"
          (keydown)="key($event)"
          (focus)="focused.set(row.node.id)"
        >
          <span class="point"></span>
          @if (row.node.thumbnail; as thumbnail) {
            <img [src]="address(thumbnail)" alt="" loading="lazy" />
          } @else {
            <span class="stub"></span>
          }
          <span class="col grow">
            <span class="what cut">{{ wordsOf(row.node) }}</span>
            <span class="meta figures"
              >{{ timeOf(row.node)
              }}{{ row.current ? ' · you are here' : row.depth > 0 ? ' · branch' : '' }}</span
            >
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      overflow: auto;
      min-height: 0;
    }
    ul {
      padding: 4px 10px 8px 12px;
    }
    li {
      --lane: 18px;
      display: grid;
      grid-template-columns: var(--lane) 30px minmax(0, 1fr);
      gap: 8px;
      align-items: center;
      min-height: 42px;
      position: relative;
      border-radius: var(--r-2);
    }
    li:hover {
      background: var(--hover);
    }
    li::before {
      content: '';
      position: absolute;
      left: 8px;
      top: 0;
      bottom: 0;
      width: 1.5px;
      background: var(--line-strong);
    }
    li.first::before {
      top: 50%;
    }
    li.last::before {
      bottom: 50%;
    }
    li.first.last::before {
      display: none;
    }
    li.branch {
      --lane: 36px;
    }
    li.branch .point {
      margin-inline-start: 22px;
    }
    li.branch::after {
      content: '';
      position: absolute;
      left: 8px;
      top: calc(50% - 0.75px);
      height: calc(50% + 16px);
      width: 18px;
      border: 1.5px solid var(--line-strong);
      border-width: 1.5px 0 0 1.5px;
      border-start-start-radius: 8px;
    }
    .point {
      position: relative;
      z-index: 1;
      width: 9px;
      height: 9px;
      margin-inline-start: 4px;
      border-radius: 50%;
      background: var(--panel);
      box-shadow: inset 0 0 0 2px var(--control);
    }
    li.current .point {
      background: var(--accent);
      box-shadow: 0 0 0 3px var(--accent-soft);
    }
    img,
    .stub {
      width: 30px;
      height: 30px;
      border-radius: var(--r-1);
      object-fit: cover;
      background: var(--sunken);
      box-shadow: 0 0 0 1px rgb(0 0 0 / 14%);
    }
    .what {
      font: var(--t-ui-strong);
      line-height: 1.125rem;
    }
  `,
})
export class HistoryPanel {
  private readonly open = inject(OpenProject);
  private readonly flow = inject(EditFlow);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly focused = signal<string | null>(null);
  protected readonly rows = computed(() => historyRows(this.open.nodes(), this.open.head()?.id ?? ''));
  protected readonly focusable = computed(() => {
    const ids = this.rows().map(({ node }) => node.id);
    const focused = this.focused();
    return focused !== null && ids.includes(focused) ? focused : (this.open.head()?.id ?? ids[0] ?? null);
  });

  protected readonly wordsOf = ({ operation, document }: NodeView): string => nodeWords(operation, document);

  protected titleOf(node: NodeView): string {
    const said = node.operation.kind === 'edit' ? node.operation.instruction : null;
    return said === null ? this.wordsOf(node) : `${this.wordsOf(node)}\n“${said}”`;
  }

  protected timeOf(node: NodeView): string {
    return TIME.format(new Date(node.createdAt));
  }

  protected address(asset: string): string {
    return `/api/projects/${this.open.project()?.id ?? ''}/assets/${asset}`;
  }

  protected goTo(node: string): void {
    void this.flow.goTo(node);
  }

  protected key(event: KeyboardEvent): void {
    const ids = this.rows().map(({ node }) => node.id);
    const at = ids.indexOf(this.focusable() ?? '');
    const to: Record<string, string | undefined> = {
      ArrowDown: ids[at + 1],
      ArrowUp: ids[at - 1],
      Home: ids[0],
      End: ids.at(-1),
    };
    const next = to[event.key];
    if (next) this.host.querySelector<HTMLElement>(`[data-step="${next}"]`)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') this.goTo(ids[at] ?? '');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
