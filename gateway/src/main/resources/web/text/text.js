// The words of the page in the language of its reader, and times as they write them.

import { settings } from '../settings/settings.js';
import de from './de.js';
import en from './en.js';

const LANGUAGES = { en, de };

function spoken() {
  const wished = [settings.language, ...navigator.languages].map((one) => one.slice(0, 2));
  return wished.find((one) => one in LANGUAGES) ?? 'en';
}

export const language = spoken();

const words = LANGUAGES[language];

// The text `key` names, filled with `values`.
export function t(key, ...values) {
  const text = words[key];
  if (text === undefined) throw new Error(`There is no text '${key}' in ${language}.`);
  return typeof text === 'function' ? text(...values) : text;
}

export const has = (key) => key in words;

// German people read German dates, whichever region the browser has.
const locale = navigator.languages.find((one) => one.startsWith(language)) ?? language;
const TIME = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const SHORT_DAY = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const DATED = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
const LIST = new Intl.ListFormat(locale, { type: 'conjunction' });
const ABOUT_NOW = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

export const time = (at) => TIME.format(new Date(at));
export const timeAndDay = (at) => DATED.format(new Date(at));
export const listed = (names) => LIST.format(names);

const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());

function daysAgo(at) {
  return Math.round((midnight(new Date()) - midnight(new Date(at))) / 86_400_000);
}

const capital = (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

// The name of a day: today and yesterday by name, others by date.
export function day(at) {
  const ago = daysAgo(at);
  return ago === 0 || ago === 1 ? capital(ABOUT_NOW.format(-ago, 'day')) : DAY.format(new Date(at));
}

// As short as it gets: the time today, else the day.
export function shortTime(at) {
  const ago = daysAgo(at);
  if (ago === 0) return time(at);
  return ago === 1 ? capital(ABOUT_NOW.format(-1, 'day')) : SHORT_DAY.format(new Date(at));
}
