// The few pictures of the page; each stands beside words, or in a button that has a name.

import { svg, html } from 'lit';

const icon = (shape) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;

export const backIcon = icon(svg`<path d="M15 5l-7 7 7 7"/>`);
export const closeIcon = icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`);
export const plusIcon = icon(svg`<path d="M12 5v14M5 12h14"/>`);
export const moreIcon = icon(svg`<g fill="currentcolor" stroke="none"><circle cx="12" cy="5.5" r="1.7"/><circle cx="12" cy="12" r="1.7"/><circle cx="12" cy="18.5" r="1.7"/></g>`);
export const peopleIcon = icon(
  svg`<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 19.5c.6-3.6 3-5.5 6.5-5.5s5.9 1.9 6.5 5.5M16 5.3a3.5 3.5 0 0 1 0 6.4M18.5 14.5c1.7.8 2.7 2.5 3 5"/>`,
);
export const addPersonIcon = icon(
  svg`<circle cx="9.5" cy="8.5" r="3.5"/><path d="M3 19.5c.6-3.6 3-5.5 6.5-5.5s5.9 1.9 6.5 5.5M19 6v6M16 9h6"/>`,
);
export const smileyIcon = icon(
  svg`<circle cx="12" cy="12" r="9"/><path d="M8.5 14.5c1.7 2.3 5.3 2.3 7 0M9 9.5v.01M15 9.5v.01"/>`,
);
export const sendIcon = icon(svg`<path d="M4 12l16-7-5 15-4-6z M11 14l9-9"/>`);
export const searchIcon = icon(svg`<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5.5 5.5"/>`);
export const downIcon = icon(svg`<path d="M12 5v14M6 13l6 6 6-6"/>`);
export const chatIcon = icon(svg`<path d="M4 5h16v11h-9l-5 4v-4H4z"/>`);
export const oneTickIcon = icon(svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`);
export const twoTicksIcon = icon(svg`<path d="M2 12.5l4.5 4.5L16 7.5M12.5 17L22 7.5"/>`);
export const waitingIcon = icon(svg`<circle cx="12" cy="12" r="8"/><path d="M12 8v4.5l3 1.5"/>`);
