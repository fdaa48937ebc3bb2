// The frame of every dialog: open as soon as it is there, closed by Escape, its cross or a click
// beside it.

import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { t } from '../text/text.js';
import { closeIcon } from './icons.js';

// It has to be in the page before it can be opened.
const open = (dialog) =>
  queueMicrotask(() => {
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
  });

const closeBeside = (click) => {
  if (click.target === click.currentTarget) click.target.close();
};

export const closeDialog = (event) => event.target.closest('dialog').close();

// Closes the dialog of `event`, and then does `run`, such as opening another one: by then the focus is
// where it was before, and can come back there.
export function instead(event, run) {
  const dialog = event.target.closest('dialog');
  dialog.addEventListener('close', run, { once: true });
  dialog.close();
}

export function modal(heading, content, closed) {
  return html`
    <dialog aria-label=${heading} ${ref(open)} @close=${closed} @mousedown=${closeBeside}>
      <div class="dialog">
        <header>
          <h2>${heading}</h2>
          <button type="button" class="plain" aria-label=${t('close')} @click=${closeDialog}>${closeIcon}</button>
        </header>
        ${content}
      </div>
    </dialog>
  `;
}
