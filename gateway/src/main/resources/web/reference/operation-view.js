// How an operation looks: what it does and for whom, what it takes, what it answers.

import { html, nothing } from 'lit';
import { audience, resolve } from './document.js';
import { example, fields, inline, prose } from './schema-view.js';

const KIB = 1024;
const USUAL_LIMIT = 64 * KIB;

const size = (bytes) => (bytes < KIB * KIB ? `${bytes / KIB} KiB` : `${bytes / KIB / KIB} MiB`);

function content(root, [type, media]) {
  const given = media.example ?? media.schema?.example ?? resolve(root, media.schema).examples?.[0];
  return html`<p><code>${type}</code>: ${inline(root, media.schema)}</p>${given ? example(given) : nothing}`;
}

function body(root, requestBody) {
  const described = resolve(root, requestBody);
  return html`
    <h4>Body</h4>
    <p class="quiet">At most ${size(described['x-limit'] ?? USUAL_LIMIT)}. ${prose(described.description)}</p>
    ${Object.entries(described.content).map((one) => content(root, one))}
  `;
}

function answer(root, status, response) {
  const described = resolve(root, response);
  const types = Object.entries(described.content ?? {});
  return html`
    <tr>
      <td><code>${status}</code></td>
      <td>
        ${prose(described.description)}
        ${types.map(([type, { schema }]) => html`<div class="quiet">${type}: ${inline(root, schema)}</div>`)}
        ${Object.keys(described.headers ?? {}).map((name) => html`<div class="quiet">Header ${name}</div>`)}
      </td>
    </tr>
  `;
}

export const operationView = (root, operation) => html`
  <article id=${operation.operationId}>
    <h3><span class="method">${operation.method}</span> <code>${operation.path}</code></h3>
    <p>${prose(operation.summary)}.</p>
    <p>${prose(operation.description)}</p>
    <p class="quiet">${audience(operation)}</p>
    ${operation.parameters.length ? fields(root, operation.parameters, 'Parameters') : nothing}
    ${operation.requestBody ? body(root, operation.requestBody) : nothing}
    <h4>Answers</h4>
    <table aria-label="Answers">
      <thead><tr><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead>
      <tbody>${Object.entries(operation.responses).map(([status, response]) => answer(root, status, response))}</tbody>
    </table>
  </article>
`;
