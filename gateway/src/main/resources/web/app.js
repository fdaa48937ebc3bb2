// Who is signed in decides what is shown: the form, the chat, or an administrator's page.

import { administration } from './administration.js';
import { signIn, signOut } from './api.js';
import { Chat } from './chat.js';
import { forgetDrafts } from './compose.js';
import { byId, setText, show } from './dom.js';

const KEY = 'parley.signed-in';

function remember(signedIn) {
  sessionStorage.setItem(KEY, JSON.stringify(signedIn));
}

function remembered() {
  const signedIn = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  return signedIn && new Date(signedIn.expiresAt) > new Date() ? signedIn : undefined;
}

// Starting anew with an empty page leaves nothing of the one who was here.
function forget(words) {
  sessionStorage.removeItem(KEY);
  forgetDrafts();
  history.replaceState(null, '');
  if (words) sessionStorage.setItem('parley.words', words);
  location.reload();
}

function enter(signedIn) {
  show(byId('sign-in'), false);
  const leave = async () => {
    await signOut(remembered()?.token ?? signedIn.token);
    forget();
  };
  if (signedIn.scope === 'ADMINISTRATOR') {
    administration(signedIn.token, leave);
    return;
  }
  const chat = new Chat(signedIn, remember, forget);
  byId('sign-out').onclick = () => {
    chat.stop();
    leave();
  };
  chat.start();
}

function askToSignIn() {
  forgetDrafts();
  show(byId('sign-in'), true);
  setText(byId('sign-in-error'), sessionStorage.getItem('parley.words') ?? '');
  sessionStorage.removeItem('parley.words');
  byId('address').focus();
  const button = byId('sign-in-form').querySelector('button');
  byId('sign-in-form').oninput = () => setText(byId('sign-in-error'), '');
  byId('sign-in-form').onsubmit = async (submit) => {
    submit.preventDefault();
    setText(byId('sign-in-error'), '');
    button.disabled = true;
    try {
      const signedIn = await signIn(byId('address').value, byId('password').value);
      byId('password').value = '';
      remember(signedIn);
      enter(signedIn);
    } catch (error) {
      setText(byId('sign-in-error'), error.message);
    } finally {
      button.disabled = false;
    }
  };
}

const signedIn = remembered();
if (signedIn) enter(signedIn);
else askToSignIn();
