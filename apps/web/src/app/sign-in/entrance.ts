import { ChangeDetectionStrategy, Component } from '@angular/core';
import { LucideServer } from '@lucide/angular';
import { Brand } from '../shared/brand';
import { SHARED_WORDS } from '../shared/shared-words';

/** The frame of the pages before one is signed in: the form at the left, the plates at the right. */
@Component({
  selector: 'app-entrance',
  imports: [Brand, LucideServer],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="left">
      <header><app-brand /></header>
      <main><ng-content /></main>
      <footer class="meta row"><svg lucideServer class="icon"></svg>{{ words.staysHere }}</footer>
    </div>
    <div class="right" aria-hidden="true"><img src="plates.svg" alt="" width="542" height="652" /></div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(480px, 43%) minmax(0, 1fr);
      min-height: 100dvh;
      background: var(--raised);
    }
    .left {
      display: flex;
      flex-direction: column;
      padding: 32px 40px;
    }
    main {
      width: 100%;
      max-width: 360px;
      margin: auto;
      padding-block: 32px;
    }
    .right {
      display: grid;
      place-items: center;
      overflow: hidden;
      background: var(--surround);
    }
    img {
      width: min(80%, 680px);
      height: auto;
    }
    @media (max-width: 900px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
      .right {
        display: none;
      }
    }
    @media (max-width: 720px) {
      .left {
        padding: 20px 24px;
      }
      main {
        max-width: none;
        margin-block: auto;
      }
    }
  `,
})
export class Entrance {
  protected readonly words = SHARED_WORDS;
}
