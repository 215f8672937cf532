import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LucideSearchX } from '@lucide/angular';
import { NOT_FOUND_WORDS } from './not-found-words';

@Component({
  selector: 'app-not-found-page',
  imports: [LucideSearchX, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <div class="notice card">
        <svg lucideSearchX class="icon huge"></svg>
        <h1 class="h2">{{ words.title }}</h1>
        <p class="second">{{ words.sentence }}</p>
        <a class="button" routerLink="/projects">{{ words.back }}</a>
      </div>
    </div>
  `,
})
export class NotFoundPage {
  protected readonly words = NOT_FOUND_WORDS;
}
