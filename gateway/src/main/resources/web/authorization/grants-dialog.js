// The requests of others and the levels that one gave.

import { html } from 'lit';
import { modal } from '../dialog/modal.js';
import { t } from '../text/text.js';
import './given-list.js';
import './request-list.js';

export function grantsDialog(chat, closed) {
  const content = html`
    <request-list .chat=${chat}></request-list>
    <given-list .chat=${chat}></given-list>
  `;
  return modal(t('requestsAndLevels'), content, closed);
}
