// The part of a message around what was sought.

import { html } from 'lit';

const BEFORE = 20;
const LENGTH = 160;

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// The server finds words by their beginning without accents; here only what is spelt alike is marked.
export function excerpt(text, sought) {
  const words = sought.split(/\s+/).filter(Boolean).map(escape);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'giu');
  const first = text.search(pattern);
  const from = first > BEFORE ? first - BEFORE : 0;
  const shown = (from > 0 ? '…' : '') + text.slice(from, from + LENGTH);
  const parts = [];
  let at = 0;
  for (const { 0: word, index } of shown.matchAll(pattern)) {
    parts.push(shown.slice(at, index), html`<mark>${word}</mark>`);
    at = index + word.length;
  }
  return [...parts, shown.slice(at)];
}
