// A round sign for a person or a group: initials on one of twelve colours.

import { html } from 'lit';
import { peopleIcon } from '../dialog/icons.js';

const COLOURS = 12;

function hash(text) {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + letter.codePointAt(0)) >>> 0;
  return sum;
}

function initials(name) {
  const words = name.match(/\p{L}+|\p{N}+/gu) ?? ['?'];
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return chosen.map((word) => [...word][0].toLocaleUpperCase()).join('');
}

const sign = (id, content) =>
  html`<span class="avatar colour-${hash(id) % COLOURS}" aria-hidden="true">${content}</span>`;

export const avatar = (address, name) => sign(address, initials(name));

export const groupAvatar = (id) => sign(id, peopleIcon);
