// Keys of calls: each is named at its button, and presses it, wherever the focus is.

import { t } from '../text/text.js';

const PREFIX = 'Alt+Shift+';

// For `aria-keyshortcuts` of the button.
export const keysOf = (letter) => PREFIX + letter;

// What the button does and with which keys, for its title.
export const withKeys = (words, letter) => t('withKeys', words, letter);

// Whether a button had these keys and could be pressed.
export function pressed(key, page) {
  if (!key.altKey || !key.shiftKey || key.ctrlKey || key.metaKey) return false;
  const button = page.querySelector(`[aria-keyshortcuts="${keysOf(letterOf(key))}"]`);
  button?.click();
  return Boolean(button);
}

// Some systems write another sign with Alt; then the place of the key counts.
function letterOf({ key, code }) {
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : code.replace(/^Key/, '').replace(/\W/g, '');
}
