// How schemas look: a name that leads to its section, or what it allows in words.

import { html, nothing } from 'lit';
import { properties, resolve, words } from './document.js';

// Text with [links](/…) and `code` in it.
export function prose(text = '') {
  return text.split(/(\[[^\]]+\]\([^)\s]+\)|`[^`]+`)/).map((part) => {
    const link = /^\[([^\]]+)\]\((\/[^)]*|https:[^)]*)\)$/.exec(part);
    if (link) return html`<a href=${link[2]}>${link[1]}</a>`;
    return part.startsWith('`') ? html`<code>${part.slice(1, -1)}</code>` : part;
  });
}

// One line about a schema.
export function inline(root, schema) {
  if (schema?.$ref) {
    const { name } = resolve(root, schema);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const about = words(root, schema ?? {});
  return schema?.type === 'array' ? html`${about} ${inline(root, schema.items)}` : about;
}

export const example = (value) => html`
  <h4>Example</h4>
  <pre>${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</pre>
`;

const required = html` <span class="required">required</span>`;

// Rows of name, what it may be, and what it means.
export const fields = (root, rows, caption) => html`
  <h4>${caption}</h4>
  <table aria-label=${caption}>
    <thead><tr><th scope="col">Name</th><th scope="col">What it is</th></tr></thead>
    <tbody>
      ${rows.map(
        (row) => html`
          <tr>
            <td><code>${row.name}</code>${row.in ? html` <span class="quiet">${row.in}</span>` : nothing}${row.required ? required : nothing}</td>
            <td>${inline(root, row.schema)}<div class="quiet">${prose(row.description ?? row.schema?.description)}</div></td>
          </tr>
        `,
      )}
    </tbody>
  </table>
`;

// A named schema with its properties and an example.
export const named = (root, name, schema) => html`
  <article id="schema-${name}">
    <h3>${name}</h3>
    <p>${prose(schema.description)}</p>
    ${
      schema.properties || schema.allOf
        ? fields(root, properties(root, schema), `Properties of ${name}`)
        : html`<p>${inline(root, schema)}</p>`
    }
    ${schema.examples ? example(schema.examples[0]) : nothing}
  </article>
`;
