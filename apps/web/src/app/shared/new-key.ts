/** 128 bits of chance in hex. `crypto.randomUUID` is missing where a page came by plain http over the network. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
