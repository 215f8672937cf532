const MAX_LETTERS = 255;
const UNNAMED = 'Picture';

/**
 * The name that a person's file had, from a percent-encoded header. It is a text to show and never a path: controls,
 * line ends and marks that turn the direction of writing are taken out, folders are cut off.
 */
export function readFileName(header: string | undefined): string {
  if (header === undefined) return UNNAMED;
  const name = decoded(header.slice(0, 4_096))
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/^.*[\\/]/, '')
    .trim();
  const short = [...name].slice(0, MAX_LETTERS).join('').slice(0, MAX_LETTERS);
  return short === '' || /^\.+$/.test(short) ? UNNAMED : short;
}

/** The title of a new project: the file's name without its extension. */
export function titleOf(fileName: string): string {
  const title = fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim();
  return [...(title === '' ? UNNAMED : title)].slice(0, 200).join('').slice(0, 200);
}

/**
 * Content-Disposition after RFC 6266: a plain name for everybody, the true one encoded beside it. Neither can end the
 * header or name a folder.
 */
export function dispositionOf(kind: 'attachment' | 'inline', fileName: string): string {
  const plain = fileName
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\/%:*?<>|]/g, '_');
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded, or cut in the middle of a letter: what is there is taken as it stands.
    return text;
  }
}
