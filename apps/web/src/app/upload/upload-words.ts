/** What the groups of tags hold that the engine names, in words of everyday. */
const REMOVED_WORDS: Readonly<Record<string, string>> = {
  GPS: 'place',
  EXIF: 'date and camera',
  thumbnail: 'a small copy of the uncropped picture',
  XMP: 'notes of other programs',
  IPTC: 'author and caption',
  comment: 'comments',
  tail: 'data behind the picture',
  other: 'other entries',
};

/** English words of the upload sheet. */
export const UPLOAD_WORDS = {
  title: 'New picture',
  lead: 'Each picture becomes a project of its own, private to you.',
  drop: 'Drop pictures, paste, or',
  dropMore: 'Drop more pictures, paste, or',
  choose: 'choose files',
  chooseOnPhone: 'Choose pictures',
  dropHere: 'Drop it here',
  files: 'Pictures',
  waiting: 'waiting',
  sending: 'sending',
  takingIn: 'being taken in',
  accepted: 'accepted',
  refused: 'refused',
  cancelled: 'cancelled',
  failed: 'not sent',
  progress: (percent: number, left: string | null) =>
    left === null ? `${percent} %` : `${percent} %, ${left} left`,
  willRemove: 'Location and camera data will be removed',
  willRemoveWhen: 'before anything is stored.',
  removed: 'Taken out before anything is stored:',
  nothingRemoved: 'The file carried no location and no camera data.',
  willExpire: 'Deleted within 24 hours',
  willExpireUnless: 'unless you save it.',
  expires: (at: string) => `Deletes ${at}.`,
  saveIt: 'Save it, and it stays longer.',
  deep: 'Edits are 8-bit, your original stays as it is.',
  nothingStored: 'nothing of it was stored',
  tryAgain: 'Try again',
  cancel: (name: string) => `Cancel ${name}`,
  close: (name: string) => `Close the row of ${name}`,
  tooLarge: (mebibytes: number) =>
    `The file is larger than ${mebibytes} MiB, the limit here. Make it smaller or save it as JPEG.`,
  unreadable: 'The browser cannot read this file. If it is a folder, open it and choose the pictures inside.',
  limits: (mebibytes: number, megapixels: number) =>
    `JPEG, PNG, WebP, TIFF, GIF. Up to ${mebibytes} MiB and ${megapixels} megapixels.`,
  stop: 'Cancel',
  done: 'Close',
  open: 'Open',
  openOne: 'Open 1 picture',
  openFirst: (count: number) => `Open the first of ${count}`,
  nothingYet: 'No picture is ready yet.',
  bits: (bits: number) => `${bits} bit`,
  bytes: (bytes: number) =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`,
  removedAll: (groups: readonly string[]) =>
    `${[...new Set(groups.map((group) => REMOVED_WORDS[group] ?? group))].join(', ')}.`,
} as const;
