// The buttons of a call.

import { html, nothing } from 'lit';
import { t } from '../text/text.js';
import { keysOf, withKeys } from './keys.js';
import {
  cameraIcon, cameraOffIcon, gearIcon, holdIcon, microphoneIcon, microphoneOffIcon, phoneIcon, resumeIcon, screenIcon,
} from './icons.js';

export function controls(chat, live) {
  const { calls, may } = chat;
  const { muted, held } = live.me;
  const isOn = live.view.state === 'CONNECTED';
  const run = (work) => () => work().catch((error) => chat.tell(error));
  const whyNoCamera = may.whyNot('VIDEO') || (calls.hasCamera ? '' : t('noCamera'));
  const whyNoScreen = may.whyNot('SHARE_SCREEN') || (calls.canShare ? '' : t('cannotShare')) || (isOn ? '' : t('callRinging'));
  return html`<div class="controls" role="toolbar" aria-label=${t('call')}>
    ${button({
      label: t(muted.audio ? 'unmute' : 'mute'), icon: muted.audio ? microphoneOffIcon : microphoneIcon, pressed: muted.audio, letter: 'M',
      run: run(() => calls.mute(live, { audio: !muted.audio })),
    })}
    ${button({
      label: t(muted.video ? 'cameraOn' : 'cameraOff'), icon: muted.video ? cameraOffIcon : cameraIcon, pressed: !muted.video,
      why: muted.video ? whyNoCamera : '', run: run(() => calls.mute(live, { video: !muted.video })),
    })}
    ${button({
      label: t(live.isSharing ? 'stopSharing' : 'shareScreen'), icon: screenIcon, pressed: live.isSharing,
      why: live.isSharing ? '' : whyNoScreen, run: run(() => (live.isSharing ? calls.stopSharing(live) : calls.share(live))),
    })}
    ${isOn
      ? button({ label: t(held ? 'resume' : 'hold'), icon: held ? resumeIcon : holdIcon, pressed: held, run: run(() => calls.hold(live, !held)) })
      : nothing}
    ${button({ label: t('devices'), icon: gearIcon, run: () => chat.show({ name: 'devices', live }) })}
    <button
      class="red" title=${withKeys(t('hangUp'), 'E')} aria-keyshortcuts=${keysOf('E')}
      @click=${run(() => calls.hangUp(live))}>${phoneIcon}<span>${t('hangUp')}</span></button>
  </div>`;
}

function button({ label, icon, run, why, pressed, letter }) {
  const title = why || (letter ? withKeys(label, letter) : label);
  return html`<button
    class="round" aria-label=${label} title=${title} aria-pressed=${pressed ?? nothing}
    aria-keyshortcuts=${letter ? keysOf(letter) : nothing}
    aria-disabled=${why ? 'true' : nothing} @click=${() => why || run()}>${icon}</button>`;
}
