import { MOST_STEPS, refused, type Refusal } from '@lamina/contract';

export const TOO_MANY_STEPS: Refusal = refused(
  'wrong-state',
  `This project has ${MOST_STEPS} steps, which is as many as one takes: export the picture and begin a new project with it.`,
);
