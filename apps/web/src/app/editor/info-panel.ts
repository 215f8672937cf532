import { Component, computed, inject } from '@angular/core';
import { dateWords, shortDateTime } from '../shared/date-words';
import { Events } from '../shared/events';
import { ServerClock } from '../shared/server-clock';
import { changedWords } from './changed-words';
import { CanvasPictures } from './canvas-pictures';
import { EditorTools, type Surround } from './editor-tools';
import { OpenProject } from './open-project';
import { StageView } from './stage-view';

interface Fact {
  readonly name: string;
  readonly value: string;
}

/** Mid grey is for judging colour; white and black show an edge that the theme hides. */
const SURROUNDS: readonly { id: Surround; words: string }[] = [
  { id: 'theme', words: 'As the theme' },
  { id: 'grey', words: 'Mid grey' },
  { id: 'white', words: 'White' },
  { id: 'black', words: 'Black' },
];
const NUMBER = new Intl.NumberFormat('en-GB');

/** Facts about the picture: what the rulers, the canvas and the date say, in words and figures. */
@Component({
  selector: 'app-info-panel',
  template: `
    <dl>
      @for (fact of facts(); track fact.name) {
        <div>
          <dt class="second">{{ fact.name }}</dt>
          <dd class="figures">{{ fact.value }}</dd>
        </div>
      }
    </dl>
    <div class="field">
      <label for="surround">Around the picture</label>
      <span class="input">
        <select id="surround" (change)="surroundBy($event)">
          @for (choice of surrounds; track choice.id) {
            <option [value]="choice.id" [selected]="choice.id === tools.surround()">
              {{ choice.words }}
            </option>
          }
        </select>
      </span>
    </div>
    <label class="choice not-phone">
      <input type="checkbox" [checked]="tools.rulers()" (change)="tools.rulers.set(!tools.rulers())" />
      Rulers
    </label>
    @if (removed(); as words) {
      <p class="meta">{{ words }}</p>
    }
    <p class="meta">
      Edits are made with 8 bits a channel. The original is kept as it was uploaded, without the data about
      you.
    </p>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 12px;
      padding: 8px 16px 16px;
    }
    dl > div {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      padding: 9px 0;
      border-bottom: 1px solid var(--line);
    }
    dd {
      text-align: end;
      overflow-wrap: anywhere;
    }
  `,
})
export class InfoPanel {
  protected readonly tools = inject(EditorTools);
  protected readonly surrounds = SURROUNDS;
  private readonly open = inject(OpenProject);
  private readonly stage = inject(StageView);
  private readonly pictures = inject(CanvasPictures);
  private readonly events = inject(Events);
  private readonly clock = inject(ServerClock);

  private readonly ingest = computed(() =>
    this.events.jobs().find((job) => job.project === this.open.project()?.id && job.kind === 'ingest'),
  );
  protected readonly removed = computed(() => {
    const tags = this.ingest()?.report?.removedMetadata ?? [];
    return tags.length === 0 ? null : `Taken out of the upload: ${tags.join(', ')}.`;
  });
  protected readonly facts = computed<readonly Fact[]>(() => {
    const [project, head] = [this.open.project(), this.open.head()];
    if (project === null || head === null) return [];
    const { width, height } = head.document;
    const source = this.ingest()?.report?.source;
    const expiry = dateWords(project.expiresAt, this.clock.now());
    const facts: (Fact | null)[] = [
      { name: 'Size', value: `${NUMBER.format(width)} × ${NUMBER.format(height)} px` },
      { name: 'Megapixels', value: `${Math.round((width * height) / 100_000) / 10}` },
      { name: 'Colour', value: '8 bit, sRGB' },
      project.width === null || project.height === null
        ? null
        : {
            name: 'Original size',
            value: `${NUMBER.format(project.width)} × ${NUMBER.format(project.height)} px`,
          },
      source
        ? { name: 'Uploaded as', value: `${source.format.toUpperCase()}, ${source.bitsPerChannel} bit` }
        : null,
      head.changedPixels === null
        ? null
        : { name: 'Last edit', value: changedWords(head.changedPixels, head.document) },
      { name: 'Zoom', value: this.stage.percent() },
      this.pictures.previewMs() === null
        ? null
        : { name: 'Last preview', value: `${Math.round(this.pictures.previewMs() ?? 0)} ms` },
      { name: 'Created', value: shortDateTime(new Date(project.createdAt)) },
      { name: 'Deletion', value: expiry.exact.replace('Deletes ', '') },
    ];
    return facts.filter((fact) => fact !== null);
  });

  protected surroundBy(event: Event): void {
    const chosen = (event.target as HTMLSelectElement).value;
    const choice = SURROUNDS.find(({ id }) => id === chosen);
    if (choice) this.tools.surround.set(choice.id);
  }
}
