// Where one writes.

import { html } from 'lit';
import { sendIcon } from '../dialog/icons.js';
import { LightElement } from '../light.js';
import '../smiley/smiley-list.js';
import { t } from '../text/text.js';

// Where there is no keyboard, Enter makes a new line and the button sends.
const hasKeyboard = !matchMedia('(pointer: coarse)').matches;

class ComposeBox extends LightElement {
  static properties = { chat: { attribute: false }, conversation: {} };
  #main;
  #fitAgain = () => this.#fit();

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('resize', this.#fitAgain);
    this.#main = this.closest('main');
    this.#main.addEventListener('edit', this.#edit);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('resize', this.#fitAgain);
    this.#main.removeEventListener('edit', this.#edit);
  }

  updated(changed) {
    if (!changed.has('conversation')) return;
    this.#box.value = this.chat.drafts.of(this.conversation);
    this.#fit();
    if (hasKeyboard) this.#box.focus();
  }

  render() {
    return html`
      <form class="compose" method="post" @submit=${this.#submit}>
        <smiley-list @smiley=${({ detail }) => this.#insert(detail)}></smiley-list>
        <textarea
          rows="1" aria-label=${t('message')} placeholder=${t('message')} enterkeyhint=${hasKeyboard ? 'send' : 'enter'}
          @keydown=${this.#key} @input=${this.#input}></textarea>
        <button class="primary" aria-label=${t('send')} title=${t('send')}>${sendIcon}</button>
      </form>
    `;
  }

  get #box() {
    return this.querySelector('textarea');
  }

  // Puts a text back, before what has been begun since.
  #edit = ({ detail }) => {
    this.#box.value = [detail, this.#box.value].filter(Boolean).join('\n');
    this.#changed();
    this.#box.focus();
  };

  #key(key) {
    // Enter also ends the composition of a character, and must not send then.
    if (key.key !== 'Enter' || key.shiftKey || key.isComposing || !hasKeyboard) return;
    key.preventDefault();
    this.#send();
  }

  #input() {
    this.#changed();
    if (this.#box.value.trim()) this.chat.typing.tell(this.conversation);
  }

  #submit(submit) {
    submit.preventDefault();
    this.#send();
    this.#box.focus();
  }

  #send() {
    const text = this.#box.value;
    if (!text.trim()) return;
    this.#box.value = '';
    this.#changed();
    this.chat.send(text);
  }

  #insert(smiley) {
    this.#box.setRangeText(smiley, this.#box.selectionStart, this.#box.selectionEnd, 'end');
    this.#input();
    this.#box.focus();
  }

  #changed() {
    this.#fit();
    this.chat.drafts.keep(this.conversation, this.#box.value);
  }

  // As high as its text; the style sheet says how high at most.
  #fit() {
    const box = this.#box;
    box.style.height = '';
    if (box.value) box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
  }
}

customElements.define('compose-box', ComposeBox);
