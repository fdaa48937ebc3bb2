// The messages of the open conversation: scrolls through all of it, holds a stretch of it, and
// never moves what is being read.

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { downIcon } from '../dialog/icons.js';
import { LightElement, Watching } from '../light.js';
import { t } from '../text/text.js';
import { dayLine, entryLine, keyOf, newLine, waitingLine } from './message-line.js';

// So close to its edge the stretch is made longer.
const NEAR = 800;
const AT_END = 40;

class MessageList extends LightElement {
  static properties = { chat: { attribute: false }, conversation: {}, away: { state: true }, news: { state: true } };
  #anchor;
  #atEnd = true;
  #unreadFrom;
  // What is to be brought into view as soon as it is there: an entry, or the line above the new ones.
  #target;
  #top = 0;
  #extending = false;
  #resized = new ResizeObserver(() => this.#atEnd && this.#toEnd());
  #attention = () => this.#look();

  constructor() {
    super();
    new Watching(this, (list) => list.chat);
  }

  connectedCallback() {
    super.connectedCallback();
    this.chat.addEventListener('opened', this.#opened);
    this.chat.addEventListener('sending', this.#jumpToEnd);
    this.chat.conversations.addEventListener('said', this.#said);
    document.addEventListener('visibilitychange', this.#attention);
    window.addEventListener('focus', this.#attention);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.chat.removeEventListener('opened', this.#opened);
    this.chat.removeEventListener('sending', this.#jumpToEnd);
    this.chat.conversations.removeEventListener('said', this.#said);
    document.removeEventListener('visibilitychange', this.#attention);
    window.removeEventListener('focus', this.#attention);
  }

  firstUpdated() {
    this.#opened();
    this.#resized.observe(this.#scroll);
    this.#resized.observe(this.querySelector('.messages'));
  }

  // What just came is read out to those who do not see it.
  #said = ({ detail: { conversation, entry } }) => {
    if (conversation === this.conversation) this.news = t('said', this.chat.people.name(entry.by), entry.text ?? '');
  };

  #opened = () => {
    this.news = '';
    const one = this.chat.current;
    this.#anchor = undefined;
    const mark = one?.read?.[this.chat.self.address] ?? 0;
    this.#unreadFrom = one?.unread ? mark : undefined;
    const sought = this.chat.target ? `[data-sequence="${this.chat.target}"]` : undefined;
    this.#target = sought ?? (one?.unread ? '.new' : undefined);
    this.#atEnd = !this.#target;
    this.#top = 0;
  };

  willUpdate() {
    if (this.#scroll && !this.#atEnd) this.#anchor = this.#firstInView();
  }

  render() {
    const one = this.#shown;
    // It may be gone before this element is.
    if (!one) return nothing;
    const { history } = one;
    return html`
      <div class="scroll" tabindex="0" role="log" aria-label=${t('messages')} aria-live="off" @scroll=${this.#scrolled}>
        ${this.#edge(history)}
        <div class="messages">${repeat(this.#lines(one), ([key]) => key, ([, line]) => line)}</div>
      </div>
      <p class="unseen" role="status">${this.news}</p>
      ${this.away
        ? html`<button class="to-end" aria-label=${t('toNewest')} title=${t('toNewest')} @click=${this.#jumpToEnd}>
            ${downIcon}${one.unread ? html`<span class="unread">${one.unread}</span>` : nothing}
          </button>`
        : nothing}
    `;
  }

  updated() {
    if (!this.#shown) return;
    const { history } = this.#shown;
    if (this.#target) this.#toTarget(history);
    else if (this.#atEnd) this.#toEnd();
    else if (this.#anchor) this.#restore();
    this.#extend(history);
    this.#look();
  }

  #edge(history) {
    if (!history.loaded) return html`<p class="note">${t('loading')}</p>`;
    return history.reachesStart ? html`<p class="note">${t('startOfHistory')}</p>` : nothing;
  }

  #lines(one) {
    const { history } = one;
    const lines = [];
    let lastDay;
    const byDay = (at) => {
      const date = new Date(at).toDateString();
      if (date !== lastDay) lines.push([`day ${date}`, dayLine(at)]);
      lastDay = date;
    };
    let isNew = false;
    for (const entry of history.entries) {
      byDay(entry.at);
      if (!isNew && this.#isFirstUnread(entry)) lines.push(['new', newLine()]);
      isNew ||= this.#isFirstUnread(entry);
      lines.push([keyOf(this.chat, entry), entryLine(this.chat, one, entry)]);
    }
    if (!history.loaded || !history.reachesEnd) return lines;
    for (const message of this.#waiting(history)) {
      byDay(message.at);
      lines.push([`own ${message.clientId}`, waitingLine(this.chat, message, (text) => this.#edit(text))]);
    }
    return lines;
  }

  #isFirstUnread(entry) {
    return this.#unreadFrom !== undefined && entry.sequence > this.#unreadFrom && entry.by !== this.chat.self.address;
  }

  // What is on its way, unless its entry has come already.
  #waiting(history) {
    const recent = new Set(history.entries.slice(-200).map((entry) => entry.clientId));
    return this.chat.outbox.of(this.conversation).filter((message) => !recent.has(message.clientId));
  }

  #edit(text) {
    this.dispatchEvent(new CustomEvent('edit', { detail: text, bubbles: true }));
  }

  get #shown() {
    return this.chat.conversations.get(this.conversation);
  }

  get #scroll() {
    return this.querySelector('.scroll');
  }

  get #rest() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
    return scrollHeight - scrollTop - clientHeight;
  }

  #toEnd() {
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
  }

  #toTarget(history) {
    const line = this.querySelector(this.#target);
    const isNew = this.#target === '.new';
    if (!line) {
      // Everything that is new was read elsewhere: there is nothing to begin at but the end.
      if (isNew && history.reachesEnd) this.#jumpToEnd();
      return;
    }
    this.#target = undefined;
    line.scrollIntoView({ block: isNew ? 'start' : 'center' });
    this.#atEnd = isNew && this.#rest < AT_END;
    if (isNew) return;
    line.classList.add('sought');
    line.addEventListener('animationend', () => line.classList.remove('sought'), { once: true });
  }

  #firstInView() {
    const { top } = this.#scroll.getBoundingClientRect();
    const line = [...this.querySelectorAll('[data-sequence]')].find((one) => one.getBoundingClientRect().bottom > top);
    return line && { sequence: line.dataset.sequence, offset: line.getBoundingClientRect().top };
  }

  #restore() {
    const line = this.querySelector(`[data-sequence="${this.#anchor.sequence}"]`);
    if (line) this.#scroll.scrollTop += line.getBoundingClientRect().top - this.#anchor.offset;
  }

  #scrolled() {
    const one = this.#shown;
    if (!one?.history.loaded) return;
    const { history } = one;
    const rest = this.#rest;
    // Only a person moves up; what grows below, or a smaller window, leaves the end where it was.
    const movedUp = this.#scroll.scrollTop < this.#top;
    this.#top = this.#scroll.scrollTop;
    if (rest < AT_END && history.reachesEnd && !this.#target) this.#atEnd = true;
    else if (movedUp || !history.reachesEnd) this.#atEnd = false;
    history.follows = this.#atEnd;
    this.away = !this.#atEnd && (rest > this.#scroll.clientHeight || !history.reachesEnd);
    this.#extend(history);
    this.#look();
  }

  // What fails is asked again by the next scroll.
  async #extend(history) {
    if (this.#extending || !history.loaded) return;
    this.#extending = true;
    try {
      if (this.#scroll.scrollTop < NEAR && !history.reachesStart) await history.earlier();
      else if (this.#rest < NEAR && !history.reachesEnd) await history.later();
    } catch (error) {
      console.debug(error);
    } finally {
      this.#extending = false;
    }
  }

  // Marks as read what is in view of somebody who looks.
  #look() {
    const one = this.#shown;
    if (!one?.history.loaded || document.visibilityState !== 'visible' || !document.hasFocus()) return;
    if (this.#atEnd && one.history.reachesEnd) this.chat.conversations.markRead(this.conversation, one.history.seen);
    else this.chat.conversations.markRead(this.conversation, this.#lastInView());
  }

  #lastInView() {
    const { bottom } = this.#scroll.getBoundingClientRect();
    const line = [...this.querySelectorAll('[data-sequence]')].findLast((one) => one.getBoundingClientRect().top < bottom);
    return Number(line?.dataset.sequence ?? 0);
  }

  #jumpToEnd = async () => {
    const { history } = this.#shown;
    this.#target = undefined;
    this.#atEnd = true;
    this.away = false;
    if (history.reachesEnd) this.#toEnd();
    else await this.chat.conversations.toEnd(this.conversation).catch((error) => this.chat.tell(error));
  };
}

customElements.define('message-list', MessageList);
