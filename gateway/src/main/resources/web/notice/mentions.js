// Whether a message speaks to somebody: `@` and what they are called.

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export function mentions(text, { address, displayName }) {
  if (!text.includes('@')) return false;
  const names = [displayName, displayName.split(/\s+/)[0], address, address.split('@')[0]];
  const pattern = names.map(escape).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])@(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
