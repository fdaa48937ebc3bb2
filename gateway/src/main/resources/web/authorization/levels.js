// The authorization levels, from nothing to all of it; each holds what the ones before it hold.

import { t } from '../text/text.js';

const LEVELS = ['BLOCKED', 'PUBLIC', 'BUSINESS', 'TEAM', 'PERSONAL'];

// What can be given to somebody.
export const GIVEN = LEVELS.slice(1);

const OPENS = {
  PUBLIC: () => t('opensPublic'),
  BUSINESS: () => t('opensBusiness'),
  TEAM: () => t('opensTeam'),
  PERSONAL: () => t('opensPersonal'),
};

export const reaches = (level, other) => LEVELS.indexOf(level) >= LEVELS.indexOf(other);

// What `level` opens beyond the ones before it.
export const whatOpens = (level) => OPENS[level]();
