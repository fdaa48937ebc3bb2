// The part of the API that is not the socket: signing in, renewing, signing out, people.

const UNREACHABLE = 'The server cannot be reached. Check your connection and try again.';

async function post(path, { token, type, body } = {}) {
  const headers = {};
  if (token) headers.Authorization = `Bearer ${token}`;
  if (type) headers['Content-Type'] = type;
  try {
    return await fetch(`/api/v1/${path}`, { method: 'POST', headers, body });
  } catch (error) {
    throw new Error(UNREACHABLE, { cause: error });
  }
}

const content = (response) => response.json().catch(() => ({}));

export async function signIn(address, password) {
  const response = await post('sign-in', {
    type: 'application/json',
    body: JSON.stringify({ address, password }),
  });
  if (response.ok) return content(response);
  if (response.status === 429) {
    const seconds = Number(response.headers.get('Retry-After')) || 60;
    throw new Error(`Too many attempts. Try again in ${seconds} seconds.`);
  }
  if (response.status === 400 || response.status === 401) {
    throw new Error('Address or password is wrong.');
  }
  throw new Error('The server cannot sign you in right now. Try again in a moment.');
}

export async function renew(token) {
  const response = await post('renew', { token });
  if (!response.ok) throw new Error('Your sign-in has ended. Sign in again.');
  return content(response);
}

// Whatever comes of it, this browser forgets the token.
export async function signOut(token) {
  await post('sign-out', { token }).catch(() => {});
}

// Takes people in; answers { message, faults: [{ line, column, wrong }] }. Line 0 is the whole file.
export async function importPeople(token, file) {
  const response = await post('people', { token, type: 'text/csv', body: file });
  const answer = await content(response);
  if (response.ok) {
    const { added, changed, unchanged } = answer;
    return { message: `Done: ${added} new, ${changed} changed, ${unchanged} as before.`, faults: [] };
  }
  const more = answer.more ? ` There are ${answer.more} more faults than these.` : '';
  const message = answer.detail ?? 'The server did not take the file.';
  return { message: message + more, faults: answer.faults ?? [] };
}
