import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The mark, three plates, and the name. */
@Component({
  selector: 'app-brand',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 28 28" fill="none" aria-hidden="true">
      <path d="M14 3.2 25 9.3 14 15.4 3 9.3z" fill="currentColor" />
      <path d="M5.3 13.1 3 14.4l11 6.1 11-6.1-2.3-1.3" stroke="currentColor" />
      <path class="accent" d="M5.3 18.2 3 19.5l11 6.1 11-6.1-2.3-1.3" />
    </svg>
    Lamina
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 9px;
      font: 600 0.9375rem/1.5 var(--font);
      letter-spacing: -0.01em;
    }
    svg {
      width: 26px;
      height: 26px;
      flex: none;
      stroke-width: 1.9;
      stroke-linejoin: round;
    }
    .accent {
      stroke: var(--accent);
    }
  `,
})
export class Brand {}
