// Which codes may be recorded although their check digit fails (R18, R19): early codes that stand so on the licence. All else about them
// must be right, and a code that is right needs no override. Standing: asked, in force, returned, or ended when the code was corrected.
import { ok, type Result, refuse } from '../../kit/result.ts';
import { checkCode, normaliseCode, onlyCheckFails } from './identity.ts';

/** The code as it will be recorded. Refuses one that is right, and one that is wrong in another way. */
export function overridable(typed: string): Result<string> {
  const { code } = normaliseCode(typed);
  const checked = checkCode(code);
  if (checked.ok) return refuse('registers.override-needless', 'unmet', { code });
  return onlyCheckFails(checked.refusal.code) ? ok(code) : checked;
}

export const OVERRIDE_STANDINGS = ['asked', 'force', 'returned', 'ended'] as const;
export type OverrideStanding = (typeof OVERRIDE_STANDINGS)[number];

/** Lines that people type or paste: a code, then blanks or a comma, then the name as the licence has it. */
export const codesIn = (text: string): readonly { readonly code: string; readonly name: string }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [code = '', ...name] = line.split(/[\s,\t\uFF0C]+/u);
      return { code, name: name.join(' ') };
    });
