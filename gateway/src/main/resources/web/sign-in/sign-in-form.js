// The form to sign in.

import { html } from 'lit';
import { LightElement } from '../light.js';
import { t } from '../text/text.js';
import { signIn } from './api.js';

class SignInForm extends LightElement {
  static properties = { session: { attribute: false }, words: { state: true }, busy: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.words = this.session.takeWords();
  }

  firstUpdated() {
    this.querySelector('input').focus();
  }

  render() {
    return html`
      <main class="card">
        <h1>Parley</h1>
        <form method="post" @submit=${this.#submit} @input=${() => (this.words = '')}>
          <label for="address">${t('address')}</label>
          <input
            id="address" type="text" inputmode="email" autocomplete="username" autocapitalize="none"
            spellcheck="false" required />
          <label for="password">${t('password')}</label>
          <input id="password" type="password" autocomplete="current-password" required />
          <p class="error" role="alert">${this.words}</p>
          <button class="primary" ?disabled=${this.busy}>${t('signIn')}</button>
        </form>
      </main>
    `;
  }

  async #submit(submit) {
    submit.preventDefault();
    const { address, password } = submit.target.elements;
    this.busy = true;
    try {
      this.session.enter(await signIn(address.value, password.value));
    } catch (error) {
      this.words = error.message;
      this.busy = false;
    }
  }
}

customElements.define('sign-in-form', SignInForm);
