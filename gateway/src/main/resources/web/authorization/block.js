// Blocking, which is asked before it is done.

import { t } from '../text/text.js';

// `names` are those of `people` in words.
export function askToBlock(chat, people, names) {
  chat.show({
    name: 'question',
    heading: t('block'),
    text: t('blockAsk', names),
    action: t('block'),
    run: () => chat.grants.give(people, 'BLOCKED'),
  });
}
