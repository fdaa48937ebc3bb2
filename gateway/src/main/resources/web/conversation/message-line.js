// One line of a conversation: a message, or what happened.

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { explain } from '../chat/explain.js';
import { oneTickIcon, twoTicksIcon, waitingIcon } from '../dialog/icons.js';
import { linkedText } from '../link/linked-text.js';
import { mentions } from '../notice/mentions.js';
import { day, t, time, timeAndDay } from '../text/text.js';
import { describe, stateOf } from './describe.js';

const ICONS = { sent: oneTickIcon, delivered: twoTicksIcon, read: twoTicksIcon };

// An own message keeps its element when it turns from waiting to stored.
export function keyOf(chat, entry) {
  return entry.by === chat.self.address && entry.clientId ? `own ${entry.clientId}` : entry.sequence;
}

export const dayLine = (at) => html`<p class="day" role="separator" aria-label=${day(at)}><span>${day(at)}</span></p>`;

export const newLine = () => html`<p class="new" role="separator" aria-label=${t('newMessages')}><span>${t('newMessages')}</span></p>`;

export function entryLine(chat, conversation, entry) {
  if (entry.kind !== 'Said') return noteLine(chat, entry);
  const isOwn = entry.by === chat.self.address;
  const state = isOwn ? stateOf(chat, conversation, entry) : undefined;
  return messageLine(chat, entry, {
    isOwn,
    sequence: entry.sequence,
    state: state && html`<span class="state ${state.mark}" role="img" aria-label=${state.words} title=${state.words}>${ICONS[state.mark]}</span>`,
  });
}

export function waitingLine(chat, message, edit) {
  const words = t(message.refused ? 'notSent' : 'sending');
  return messageLine(chat, { ...message, by: chat.self.address }, {
    isOwn: true,
    state: html`<span class="state" role="img" aria-label=${words} title=${words}>${waitingIcon}</span>`,
    after: message.refused ? refusal(chat, message, edit) : nothing,
  });
}

function noteLine(chat, entry) {
  const text = describe(chat, entry);
  return text ? html`<p class="note" data-sequence=${entry.sequence}>${text} · ${time(entry.at)}</p>` : nothing;
}

function messageLine(chat, entry, { isOwn, sequence, state, after }) {
  const name = isOwn ? t('you') : chat.people.name(entry.by);
  const isToMe = !isOwn && mentions(entry.text ?? '', chat.self);
  const classes = ['message', isOwn && 'own', isToMe && 'to-me'].filter(Boolean).join(' ');
  const ask = (link) => chat.show({ name: 'link', link });
  return html`
    <article class=${classes} data-sequence=${sequence ?? nothing}>
      <header>
        <button class="plain name" @click=${() => chat.show({ name: 'card', address: entry.by })}>${name}</button>
        <time datetime=${entry.at} title=${timeAndDay(entry.at)}>${time(entry.at)}</time>
        ${state ?? nothing}
      </header>
      <p class="text" dir="auto">${guard([entry.text, entry.links], () => linkedText(entry, chat.self.location, ask))}</p>
      ${after ?? nothing}
    </article>
  `;
}

function refusal(chat, message, edit) {
  const discard = () => chat.outbox.discard(message);
  const change = () => {
    discard();
    edit(message.text);
  };
  return html`
    <p class="error">${explain(message.refused)}</p>
    <span class="row">
      ${message.refused.people
        ? html`<button type="button" @click=${() => chat.tell(message.refused)}>${t('sendRequest')}…</button>`
        : nothing}
      <button type="button" @click=${change}>${t('edit')}</button>
      <button type="button" @click=${discard}>${t('discard')}</button>
    </span>
  `;
}
