import { provideBrowserGlobalErrorListeners, provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { z } from 'zod';
import { App } from './app/app';
import { ROUTE_TABLE } from './app/route-table';
import { LaminaTitles } from './app/shell/lamina-titles';

// The compiled validators of zod need `eval`, which the content security policy refuses; the probe alone is reported.
z.config({ jitless: true });

bootstrapApplication(App, {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      ROUTE_TABLE,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
    ),
    { provide: TitleStrategy, useExisting: LaminaTitles },
  ],
}).catch((cause: unknown) => {
  // Nothing is on the screen yet that could say so: the console is the only place left.
  console.error(cause);
});
