// Asks before something is done, or for one line of text that it needs; shows why it was refused.

import { html, nothing } from 'lit';
import { explain } from '../chat/explain.js';
import { LightElement } from '../light.js';
import { t } from '../text/text.js';
import { closeDialog, modal } from './modal.js';

class QuestionDialog extends LightElement {
  // `question` is { heading, text, action, run }, with a `field` { label, value, maxLength } where one line is asked for.
  static properties = { question: { attribute: false }, closed: { attribute: false }, error: { state: true } };

  render() {
    const { heading, text, action, field } = this.question;
    const content = html`
      <form method="post" @submit=${this.#submit}>
        ${text ? html`<p>${text}</p>` : nothing} ${field ? this.#field(field) : nothing}
        <p class="error" role="alert">${this.error}</p>
        <footer>
          <button type="button" @click=${closeDialog}>${t('cancel')}</button>
          <button class="primary">${action}</button>
        </footer>
      </form>
    `;
    return modal(heading, content, this.closed);
  }

  #field({ label, value, maxLength }) {
    return html`
      <label for="question-field">${label}</label>
      <input id="question-field" name="field" .value=${value} maxlength=${maxLength} autocomplete="off" autofocus />
    `;
  }

  async #submit(submit) {
    submit.preventDefault();
    try {
      await this.question.run(submit.target.elements.field?.value.trim());
      closeDialog(submit);
    } catch (error) {
      this.error = explain(error);
    }
  }
}

customElements.define('question-dialog', QuestionDialog);
