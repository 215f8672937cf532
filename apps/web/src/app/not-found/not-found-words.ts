/** No access and not there look the same, so that nobody learns what exists. */
export const NOT_FOUND_WORDS = {
  title: 'There is nothing here',
  sentence: 'The page does not exist, was deleted, or is not shared with you.',
  back: 'Go to projects',
} as const;
