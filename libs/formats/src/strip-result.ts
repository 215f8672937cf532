/** A file without its metadata. `removed` names groups of tags (EXIF, GPS, XMP, ...), never their values. */
export interface StripResult {
  readonly bytes: Uint8Array;
  readonly removed: readonly string[];
}
