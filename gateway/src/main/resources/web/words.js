// What happened, in words a person understands.

// The server's refusals are written for people; a lost connection says so itself.
export function explain(error) {
  if (error.failed) return `Something broke on the server (incident ${error.failed}). Try again.`;
  return error.message || `The server refused this (${error.refused}).`;
}

const joined = (names) => new Intl.ListFormat('en', { type: 'conjunction' }).format(names);

// The line for an entry that is not a message. `partnerOf(pair)` is whom a known pair is with.
export function describe(entry, name, partnerOf) {
  const by = name(entry.by);
  const whom = entry.participant ? name(entry.participant) : '';
  switch (entry.kind) {
    case 'Started':
      return (entry.title ? `${by} started “${entry.title}”` : `${by} started the conversation`) + origin(entry, partnerOf);
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

// Who was not in the pair does not know whose it is.
function origin({ continues }, partnerOf) {
  if (!continues) return '';
  const partner = partnerOf(continues);
  return partner ? `, which continues the chat with ${partner}` : ', which continues a chat of two of its people';
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
