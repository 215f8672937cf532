import { inject } from '@angular/core';
import { SetupState } from '@lamina/contract';
import { ApiClient } from '../shared/api-client';

/** Call it in an injection context; the answer asks the server whether a first administrator is still missing. */
export function setUpIsOpen(): () => Promise<boolean> {
  const api = inject(ApiClient);
  return async () => {
    try {
      return (await api.get('/api/setup', SetupState)).open;
    } catch {
      // Without an answer the sign-in page is the better place: it says that the server does not answer.
      return false;
    }
  };
}
