// What happened, in words a person understands.

const REFUSALS = {
  NOT_SIGNED_IN: 'You are not signed in any more.',
  WRONG_CREDENTIALS: 'Address or password are wrong.',
  TOO_MANY_REQUESTS: 'That was too much at once. Wait a moment and try again.',
  NOT_ALLOWED: 'You are not allowed to do that.',
  NOT_A_PARTICIPANT: 'You are not in this conversation.',
  NOT_A_MODERATOR: 'Only a moderator can do that.',
  NOT_IN_A_PAIR: 'That is only possible in a group.',
  UNKNOWN_PERSON: 'Nobody has this address.',
  NO_SUCH_PARTICIPANT: 'This person is not in the conversation.',
  TOO_MANY_PARTICIPANTS: 'The conversation is full.',
  TOO_FEW_PARTICIPANTS: 'Choose at least one other person.',
  LAST_MODERATOR: 'You are the last moderator. Make somebody else a moderator first.',
  BAD_TEXT: 'This text is empty or too long.',
  BAD_TITLE: 'This title is empty or too long.',
  NO_SUCH_ENTRY: 'This message does not exist.',
  UNAVAILABLE: 'The server is not ready. Try again in a moment.',
};

export function explain(error) {
  if (error.refused) return REFUSALS[error.refused] ?? error.message;
  if (error.failed) return `Something broke on the server (incident ${error.failed}). Try again.`;
  return error.message;
}

const joined = (names) => new Intl.ListFormat('en', { type: 'conjunction' }).format(names);

// The line for an entry that is not a message.
export function describe(entry, name) {
  const by = name(entry.by);
  const whom = entry.participant ? name(entry.participant) : '';
  switch (entry.kind) {
    case 'Started':
      return entry.title ? `${by} started “${entry.title}”` : `${by} started the conversation`;
    case 'Added':
      return `${by} added ${joined((entry.participants ?? []).map(name))}`;
    case 'Left':
      return `${by} left`;
    case 'Removed':
      return `${by} removed ${whom}`;
    case 'ModeratorAppointed':
      return `${whom} is a moderator now`;
    case 'ModeratorDismissed':
      return `${whom} is no longer a moderator`;
    case 'Renamed':
      return `${by} named the conversation “${entry.title}”`;
    default:
      return '';
  }
}

const TIME = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const SHORT_DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

export const time = (at) => TIME.format(new Date(at));
export const day = (at) => DAY.format(new Date(at));

export function shortTime(at) {
  const date = new Date(at);
  return date.toDateString() === new Date().toDateString() ? TIME.format(date) : SHORT_DAY.format(date);
}
