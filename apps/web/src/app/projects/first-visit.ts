import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import {
  LucideClock,
  LucideDownload,
  LucideImagePlus,
  LucideMessageSquareText,
  LucidePalette,
  LucideServer,
} from '@lucide/angular';
import { PROJECT_WORDS } from './project-words';

/** The page without projects: it explains itself and teaches the next step. */
@Component({
  selector: 'app-first-visit',
  imports: [
    LucideClock,
    LucideDownload,
    LucideImagePlus,
    LucideMessageSquareText,
    LucidePalette,
    LucideServer,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './first-visit.html',
  styleUrl: './first-visit.css',
})
export class FirstVisit {
  readonly maxMebibytes = input.required<number>();
  readonly choose = output<void>();
  protected readonly words = PROJECT_WORDS.first;
}
