/** What the file picker offers. The first bytes decide, here and on the server; a name or type is never believed. */
export const ACCEPTED_TYPES = 'image/jpeg,image/png,image/webp,image/tiff,image/gif';
