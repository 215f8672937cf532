/** One form for one address, so that its index finds it however it was typed. */
export const canonicalEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();
