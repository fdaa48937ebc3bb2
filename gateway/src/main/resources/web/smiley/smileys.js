// Smileys: the codes people type, and the list one picks from.

import { html } from 'lit';

// Emoji, the codes that stand for it, and its name in English and German.
export const SMILEYS = [
  ['🙂', [':-)', ':)'], 'smile', 'Lächeln'],
  ['😀', [':-D', ':D'], 'laugh', 'Lachen'],
  ['😉', [';-)', ';)'], 'wink', 'Zwinkern'],
  ['🙁', [':-(', ':('], 'sad', 'traurig'],
  ['😛', [':-P', ':P', ':-p', ':p'], 'tongue out', 'Zunge raus'],
  ['😮', [':-O', ':O', ':-o', ':o'], 'surprised', 'überrascht'],
  ['😐', [':-|', ':|'], 'straight face', 'neutral'],
  ['😕', [':-/'], 'unsure', 'unsicher'],
  ['😘', [':-*', ':*'], 'kiss', 'Kuss'],
  ['😎', ['8-)', 'B-)'], 'cool', 'cool'],
  ['😢', [":'-(", ":'("], 'crying', 'weinend'],
  ['😂', [":'-)", ":')"], 'tears of joy', 'Freudentränen'],
  ['😇', ['O:-)'], 'angel', 'Engel'],
  ['😈', ['>:-)'], 'devil', 'Teufel'],
  ['😠', ['>:-(', '>:('], 'angry', 'wütend'],
  ['😳', [':-$', ':$'], 'embarrassed', 'verlegen'],
  ['❤️', ['<3'], 'heart', 'Herz'],
  ['👍', ['(y)'], 'thumbs up', 'Daumen hoch'],
  ['👎', ['(n)'], 'thumbs down', 'Daumen runter'],
  ['😅', [], 'relieved laugh', 'erleichtertes Lachen'],
  ['🤔', [], 'thinking', 'nachdenklich'],
  ['🙄', [], 'rolling eyes', 'Augen rollen'],
  ['😴', [], 'asleep', 'schlafend'],
  ['🤒', [], 'ill', 'krank'],
  ['🤝', [], 'handshake', 'Handschlag'],
  ['👏', [], 'applause', 'Applaus'],
  ['🙏', [], 'thank you', 'danke'],
  ['👋', [], 'waving', 'Winken'],
  ['💪', [], 'strong', 'stark'],
  ['👀', [], 'eyes', 'Augen'],
  ['✅', [], 'done', 'erledigt'],
  ['❌', [], 'no', 'nein'],
  ['⚠️', [], 'warning', 'Achtung'],
  ['❓', [], 'question', 'Frage'],
  ['💡', [], 'idea', 'Idee'],
  ['🎉', [], 'party', 'Feier'],
  ['🔥', [], 'fire', 'Feuer'],
  ['⏰', [], 'alarm clock', 'Wecker'],
  ['📅', [], 'calendar', 'Kalender'],
  ['📞', [], 'telephone', 'Telefon'],
  ['☕', [], 'coffee', 'Kaffee'],
  ['🍀', [], 'good luck', 'viel Glück'],
];

const OF_CODE = new Map(SMILEYS.flatMap(([emoji, codes]) => codes.map((code) => [code, emoji])));
const escape = (code) => code.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const LONGEST_FIRST = [...OF_CODE.keys()].sort((a, b) => b.length - a.length).map(escape);
// A code stands alone, between spaces or at the end of a sentence: never within a word or a number.
const CODE = new RegExp(`(?<=^|\\s)(?:${LONGEST_FIRST.join('|')})(?=$|[\\s.,!?])`, 'g');

// So many of a message are shown; a page of nothing else would keep a browser busy for long.
const MOST = 100;

// Makes texts of one message into texts with an emoji for each code; its title tells what was typed.
export function smileyWriter() {
  let left = MOST;
  return (text) => {
    const parts = [];
    let from = 0;
    for (const { 0: code, index } of text.matchAll(CODE)) {
      if (left-- <= 0) break;
      parts.push(text.slice(from, index), html`<span title=${code}>${OF_CODE.get(code)}</span>`);
      from = index + code.length;
    }
    return from === 0 ? text : [...parts, text.slice(from)];
  };
}
