// A message as text and links; what a link is, the server has recognised when it was written.

import { html, nothing } from 'lit';
import { smileyWriter } from '../smiley/smileys.js';

// Whatever is stored, nothing else than these is opened by a click alone.
const OPEN_AT_ONCE = new Set(['http:', 'https:', 'mailto:', 'tel:', 'ftp:', 'news:']);
const ASK_FIRST = new Set(['file:', 'telnet:', 'gopher:', 'ntp:', 'prospero:', 'wais:']);

// The message as lit shows it. `location` is where its reader is; `ask(link)` is called for a link
// that is not opened by a click alone.
export function linkedText({ text, links }, location, ask) {
  const withSmileys = smileyWriter();
  if (!links?.length) return withSmileys(text);
  const parts = [];
  let from = 0;
  for (const link of links) {
    if (link.start < from || link.end > text.length || !isFor(location, link)) continue;
    const shown = text.slice(link.start, link.end);
    parts.push(withSmileys(text.slice(from, link.start)), anchor(link, shown, ask));
    from = link.end;
  }
  return [...parts, withSmileys(text.slice(from))];
}

// A number that is none outside its location is a link for its people only.
const isFor = (location, link) => !link.location || link.location === location;

function anchor(link, shown, ask) {
  const href = link.kind === 'PHONE' && !link.target.includes(':') ? `tel:${link.target}` : link.target;
  const scheme = schemeOf(href);
  const isCertain = OPEN_AT_ONCE.has(scheme) && !link.lookAlike;
  if (!isCertain && !OPEN_AT_ONCE.has(scheme) && !ASK_FIRST.has(scheme)) return shown;
  const askFirst = (click) => {
    click.preventDefault();
    ask({ ...link, target: href, shown });
  };
  const isPage = scheme === 'http:' || scheme === 'https:';
  return html`<a
    class=${link.lookAlike ? 'link suspicious' : 'link'}
    href=${href}
    target=${isPage ? '_blank' : nothing}
    rel="noopener noreferrer"
    draggable=${isCertain ? nothing : 'false'}
    @click=${isCertain ? nothing : askFirst}
    @auxclick=${isCertain ? nothing : askFirst}
    >${shown}</a
  >`;
}

function schemeOf(target) {
  try {
    return new URL(target).protocol;
  } catch {
    return '';
  }
}
