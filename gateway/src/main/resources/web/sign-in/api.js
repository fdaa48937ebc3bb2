// The part of the API that is not the socket: signing in, renewing, signing out, people.

import { t } from '../text/text.js';

// At the node that served the page, unless another one is named.
async function post(path, { node = location.origin, token, type, body } = {}) {
  const headers = {};
  if (token) headers.Authorization = `Bearer ${token}`;
  if (type) headers['Content-Type'] = type;
  try {
    return await fetch(`${node}/api/v1/${path}`, { method: 'POST', headers, body });
  } catch (error) {
    throw new Error(t('unreachable'), { cause: error });
  }
}

const content = (response) => response.json().catch(() => ({}));

export async function signIn(address, password) {
  const response = await post('sign-in', {
    type: 'application/json',
    body: JSON.stringify({ address, password }),
  });
  if (response.ok) return content(response);
  if (response.status === 429) throw new Error(t('signInLater', Number(response.headers.get('Retry-After')) || 60));
  throw new Error(t(response.status === 400 || response.status === 401 ? 'signInWrong' : 'signInBroken'));
}

export async function renew(node, token) {
  const response = await post('renew', { node, token });
  if (!response.ok) throw new Error(t('signInEnded'));
  return content(response);
}

// Whatever comes of it, this browser forgets the token.
export async function signOut(node, token) {
  await post('sign-out', { node, token }).catch(() => {});
}

// Takes people in; answers { message, faults: [{ line, column, wrong }] }. Line 0 is the whole file.
export async function importPeople(token, file) {
  const response = await post('people.csv', { token, type: 'text/csv', body: file });
  const answer = await content(response);
  if (response.ok) return { message: t('importDone', answer.added, answer.changed, answer.unchanged), faults: [] };
  const more = answer.more ? ` ${t('importMore', answer.more)}` : '';
  return { message: (answer.detail ?? t('importRefused')) + more, faults: answer.faults ?? [] };
}
