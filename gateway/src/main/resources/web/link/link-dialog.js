// Asks before a link leaves the browser, or is not what it seems; lets it be copied.

import { html, nothing } from 'lit';
import { closeDialog, modal } from '../dialog/modal.js';
import { LightElement } from '../light.js';
import { t } from '../text/text.js';

// A page from the network may not open files, and nobody handles the others any more.
const CANNOT_OPEN = new Set(['file:', 'gopher:', 'ntp:', 'prospero:', 'wais:']);

class LinkDialog extends LightElement {
  // `link` is { target, shown, lookAlike }.
  static properties = { link: { attribute: false }, closed: { attribute: false }, copied: { state: true } };

  render() {
    const { target, shown, lookAlike } = this.link;
    const url = new URL(target);
    const canOpen = !CANNOT_OPEN.has(url.protocol);
    const words = lookAlike ? 'linkLooksAlike' : canOpen ? 'linkLeaves' : 'linkCannotOpen';
    const content = html`
      <p class=${lookAlike ? 'error' : ''}>${t(words)}</p>
      ${lookAlike ? html`<p>${t('linkHost')} <strong>${url.host}</strong></p>` : nothing}
      <p class="target"><code>${lookAlike ? url.href : shown}</code></p>
      <p role="status" class="quiet">${this.copied ? t('copied') : nothing}</p>
      <footer>
        <button type="button" class=${lookAlike ? 'primary' : ''} @click=${closeDialog}>${t('cancel')}</button>
        <button type="button" @click=${() => this.#copy(shown)}>${t('copy')}</button>
        ${canOpen
          ? html`<a class=${lookAlike ? 'button' : 'button primary'} href=${target} target="_blank" rel="noopener noreferrer" @click=${closeDialog}>
              ${t('open')}
            </a>`
          : nothing}
      </footer>
    `;
    return modal(t('openLink'), content, this.closed);
  }

  // Pages without TLS have no clipboard of their own; the text can still be selected and copied.
  async #copy(text) {
    if (navigator.clipboard) await navigator.clipboard.writeText(text);
    else getSelection().selectAllChildren(this.querySelector('code'));
    this.copied = !!navigator.clipboard;
  }
}

customElements.define('link-dialog', LinkDialog);
