import { DestroyRef, inject, signal, type Signal } from '@angular/core';

export type EditorLayout = 'wide' | 'middle' | 'phone';

/** Below 720 px the phone's layout, up to 1180 px the middle one. 400 % zoom on a wide screen is the phone's. */
export function editorLayout(): Signal<EditorLayout> {
  const [phone, middle] = [matchMedia('(max-width: 720px)'), matchMedia('(max-width: 1180px)')];
  const read = (): EditorLayout => (phone.matches ? 'phone' : middle.matches ? 'middle' : 'wide');
  const layout = signal(read());
  const update = (): void => layout.set(read());
  for (const query of [phone, middle]) query.addEventListener('change', update);
  inject(DestroyRef).onDestroy(() => {
    for (const query of [phone, middle]) query.removeEventListener('change', update);
  });
  return layout.asReadonly();
}
