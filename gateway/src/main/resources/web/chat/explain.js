// What went wrong, in words that tell a person what to do.

import { has, t } from '../text/text.js';

export function explain(error) {
  if (error.failed) return t('failed', error.failed);
  if (has(error.refused)) return t(error.refused);
  return error.message || t('refused', error.refused);
}
