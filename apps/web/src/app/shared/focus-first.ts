import { afterNextRender, DOCUMENT, inject, Injector } from '@angular/core';

/**
 * Moves the focus to the field marked as first, or else to the heading, after the next paint: when a step of a form
 * changes under the person's hands, the keyboard must not stay on a button that is gone.
 */
export function focusFirst(): () => void {
  const document = inject(DOCUMENT);
  const injector = inject(Injector);
  return () => {
    afterNextRender(
      {
        read: () => {
          const target =
            document.querySelector<HTMLElement>('main [data-first-focus]') ?? document.querySelector('h1');
          target?.focus();
        },
      },
      { injector },
    );
  };
}
