// The REST API to read, drawn from the document that the server itself goes by.

import { html } from 'lit';
import { LightElement } from '../light.js';
import { operations } from './document.js';
import { operationView } from './operation-view.js';
import { named, prose } from './schema-view.js';

const ROOMY = matchMedia('(min-width: 56rem)').matches;

class ReferencePage extends LightElement {
  static properties = { root: { state: true }, error: { state: true } };

  async firstUpdated() {
    try {
      const response = await fetch('/api/v1/openapi.json');
      if (!response.ok) throw new Error(`The server answered ${response.status}.`);
      this.root = await response.json();
      await this.updateComplete;
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    } catch (error) {
      this.error = error.message;
    }
  }

  render() {
    if (!this.root) return html`<main><h1>REST API</h1><p role="status">${this.error ?? 'Loading …'}</p></main>`;
    const all = operations(this.root);
    const areas = this.root.tags.map((tag) => ({ ...tag, all: all.filter((one) => one.tags?.[0] === tag.name) }));
    const schemas = Object.entries(this.root.components.schemas);
    return html`
      <nav aria-label="Contents">
        <details ?open=${ROOMY}>
          <summary>Contents</summary>
          ${areas.map(
            (area) => html`
              <h2>${area.name}</h2>
              <ul>${area.all.map((one) => html`<li><a href="#${one.operationId}">${one.summary}</a></li>`)}</ul>
            `,
          )}
          <h2><a href="#schemas">Schemas</a></h2>
        </details>
      </nav>
      <main>
        <h1>${this.root.info.title} REST API</h1>
        <p>${prose(this.root.info.description)}</p>
        <p class="quiet">Version ${this.root.info.version} · <a href="/api/v1/openapi.yaml">openapi.yaml</a></p>
        ${areas.map((area) => this.#area(area))}
        <section>
          <h2 id="schemas">Schemas</h2>
          ${schemas.map(([name, schema]) => named(this.root, name, schema))}
        </section>
      </main>
    `;
  }

  #area(area) {
    return html`
      <section>
        <h2>${area.name}</h2>
        <p>${prose(area.description)}</p>
        ${area.all.map((one) => operationView(this.root, one))}
      </section>
    `;
  }
}

customElements.define('reference-page', ReferencePage);
