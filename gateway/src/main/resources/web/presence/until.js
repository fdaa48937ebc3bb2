// When a presence that was chosen ends.

const HOUR = 3_600_000;

// `end` is 'hour', 'today', 'date' for what the text of a date field says, or empty for no end.
export function endOf(end, date) {
  const now = new Date();
  switch (end) {
    case 'hour':
      return new Date(now.getTime() + HOUR).toISOString();
    case 'today':
      return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).toISOString();
    case 'date':
      return new Date(date).toISOString();
    default:
      return undefined;
  }
}

// As a date field writes it: the time of this computer, to the minute.
export function localText(date) {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
