// What an administrator sees here: taking people in from a CSV file.

import { html, nothing } from 'lit';
import { LightElement } from '../light.js';
import { importPeople } from '../sign-in/api.js';
import { t } from '../text/text.js';

class AdministrationPage extends LightElement {
  static properties = { session: { attribute: false }, message: { state: true }, faults: { state: true } };

  constructor() {
    super();
    this.faults = [];
  }

  render() {
    return html`
      <main class="card wide">
        <h1>${t('peopleFound')}</h1>
        <p>${t('importHint')} <code>address,displayName,password,mobile,phone,group,location</code>. ${t('importRules')}</p>
        <form method="post" @submit=${this.#submit}>
          <label for="people-file">${t('csvFile')}</label>
          <input id="people-file" type="file" accept=".csv,text/csv" required />
          <button class="primary">${t('import')}</button>
        </form>
        <p role="status">${this.message}</p>
        ${this.faults.length ? this.#table() : nothing}
        <button @click=${() => this.session.leave()}>${t('signOut')}</button>
      </main>
    `;
  }

  #table() {
    return html`
      <table>
        <thead><tr><th scope="col">${t('line')}</th><th scope="col">${t('wrong')}</th></tr></thead>
        <tbody>
          ${this.faults.map(
            ({ line, column, wrong }) =>
              html`<tr><td>${line || nothing}</td><td>${column ? `${column}: ${wrong}` : wrong}</td></tr>`,
          )}
        </tbody>
      </table>
    `;
  }

  async #submit(submit) {
    submit.preventDefault();
    this.message = t('importing');
    this.faults = [];
    try {
      const file = this.querySelector('#people-file').files[0];
      const { message, faults } = await importPeople(this.session.signedIn.token, file);
      this.message = message;
      this.faults = faults;
    } catch (error) {
      this.message = error.message;
    }
  }
}

customElements.define('administration-page', AdministrationPage);
