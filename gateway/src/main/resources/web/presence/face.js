// Somebody's round sign with how they can be reached on it.

import { html } from 'lit';
import { avatar } from '../people/avatar.js';
import './presence-dot.js';

export const face = (chat, address, name) => html`<span class="face">
  ${avatar(address, name)}<presence-dot .presences=${chat.presences} person=${address}></presence-dot>
</span>`;
