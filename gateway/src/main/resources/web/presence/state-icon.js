// A shape for each state, so that nobody has to tell colours apart.

import { html, svg } from 'lit';

const sign = (shape) =>
  html`<svg class="sign" viewBox="0 0 14 14" aria-hidden="true" focusable="false">${shape}</svg>`;

const disc = svg`<circle cx="7" cy="7" r="6"/>`;

const SIGNS = {
  AVAILABLE: sign(svg`${disc}<path d="M4 7.2l2.2 2.2L10.2 5"/>`),
  BUSY: sign(svg`<rect x="1.2" y="1.2" width="11.6" height="11.6" rx="2.6"/><path d="M4.6 4.6l4.8 4.8M9.4 4.6l-4.8 4.8"/>`),
  DO_NOT_DISTURB: sign(svg`${disc}<path class="bar" d="M3.8 7h6.4"/>`),
  AWAY: sign(svg`${disc}<path d="M7 3.6V7.2l2.4 1.6"/>`),
  INACTIVE: sign(svg`${disc}<path class="half" d="M7 1a6 6 0 0 1 0 12z"/>`),
  OFFLINE: sign(svg`<circle cx="7" cy="7" r="4.8"/>`),
  APPEAR_OFFLINE: sign(svg`<circle cx="7" cy="7" r="4.8"/><path d="M4.2 9.8l5.6-5.6"/>`),
};

export const stateIcon = (state) => SIGNS[state];

export const noteIcon = sign(svg`${disc}<path d="M7 6.6v3.4M7 4.1v.1"/>`);
