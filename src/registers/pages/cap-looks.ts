// The looks of caps and of what was asked of them.
import type { StatusLook } from '../../web/components/status-tag.tsx';
import type { CapChangeView, CapView } from '../routes/caps.ts';

export const CAP_LOOKS: Readonly<Record<CapView['standing'], StatusLook>> = {
  force: 'done',
  coming: 'scheduled',
  over: 'void',
};

export const CHANGE_LOOKS: Readonly<Record<CapChangeView['state'], StatusLook>> = {
  asked: 'running',
  granted: 'done',
  returned: 'due',
};
