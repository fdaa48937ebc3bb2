// Who is signed in decides what is shown: the form, the chat, or an administrator's page.

import { html, render } from 'lit';
import './administration/administration-page.js';
import './chat/chat-page.js';
import { Chat } from './chat/chat.js';
import { Session } from './sign-in/session.js';
import './sign-in/sign-in-form.js';
import { settings } from './settings/settings.js';
import { language } from './text/text.js';

const session = new Session();

function dress() {
  document.documentElement.lang = language;
  if (settings.theme) document.documentElement.dataset.theme = settings.theme;
  else delete document.documentElement.dataset.theme;
}

function page(signedIn) {
  if (!signedIn) return html`<sign-in-form .session=${session}></sign-in-form>`;
  if (signedIn.scope === 'ADMINISTRATOR')
    return html`<administration-page .session=${session}></administration-page>`;
  return html`<chat-page .chat=${new Chat(session, settings)}></chat-page>`;
}

settings.addEventListener('changed', dress);
dress();
session.addEventListener('entered', () => render(page(session.signedIn), document.body));
render(page(await session.find()), document.body);
