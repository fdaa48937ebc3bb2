// A track for the `srcObject` of an element, which starts anew whenever that is set.

import { guard } from 'lit/directives/guard.js';
import { streamOf } from './media.js';

export const shown = (track) => guard([track], () => streamOf(track));
