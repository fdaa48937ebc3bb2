// The pictures of calls; each is in a button that has a name.

import { html, svg } from 'lit';

const icon = (shape) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;

export const phoneIcon = icon(
  svg`<path d="M6 3.5h3.5l1.5 5-2.2 1.6a12 12 0 0 0 5.1 5.1l1.6-2.2 5 1.5V18a2.5 2.5 0 0 1-2.6 2.5A15.5 15.5 0 0 1 3.5 6.1 2.5 2.5 0 0 1 6 3.5z"/>`,
);
export const cameraIcon = icon(svg`<rect x="3" y="6.5" width="12" height="11" rx="2"/><path d="M15 11l6-3.5v9L15 13"/>`);
export const cameraOffIcon = icon(svg`<path d="M3 3l18 18M15 13l6 3.5v-9L15 11M9 6.5h4a2 2 0 0 1 2 2V11M15 16.5a2 2 0 0 1-2 1H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 1.5-1.9"/>`);
export const microphoneIcon = icon(svg`<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3"/>`);
export const microphoneOffIcon = icon(svg`<path d="M3 3l18 18M9 9v2a3 3 0 0 0 4.5 2.6M15 11V6a3 3 0 0 0-5.9-.8M5.5 11.5a6.5 6.5 0 0 0 10.5 5M18.5 11.5a6.5 6.5 0 0 1-.5 2.5M12 18v3"/>`);
export const screenIcon = icon(svg`<rect x="3" y="4.5" width="18" height="12" rx="2"/><path d="M9 20h6M12 8v5M9.5 10.5L12 8l2.5 2.5"/>`);
export const holdIcon = icon(svg`<path d="M9 5v14M15 5v14"/>`);
export const resumeIcon = icon(svg`<path d="M8 5l11 7-11 7z"/>`);
export const fullScreenIcon = icon(svg`<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"/>`);
export const collapseIcon = icon(svg`<path d="M6 15l6-6 6 6"/>`);
export const expandIcon = icon(svg`<path d="M6 9l6 6 6-6"/>`);
export const gearIcon = icon(svg`<circle cx="12" cy="12" r="3.2"/><path d="M12 2.8v3M12 18.2v3M2.8 12h3M18.2 12h3M5.5 5.5l2.1 2.1M16.4 16.4l2.1 2.1M18.5 5.5l-2.1 2.1M7.6 16.4l-2.1 2.1"/>`);
