// Where this reader's browser keeps what it remembers of the log (spec/evidence-bundle.md section 10). Only evidence that came from the platform
// teaches it, or a file that the reader saved elsewhere; a stranger's evidence does not.
import { type Memory, readSeen, seenText } from '../last-seen.ts';

const PLACE = 'sunlot.seen';

/** Where the browser refuses to keep anything, as for a file opened from a disk, at least until the page is left. */
let held: string | null = null;

export function recall(): Memory | null {
  try {
    return readSeen(localStorage.getItem(PLACE) ?? held ?? '');
  } catch {
    return readSeen(held ?? '');
  }
}

export function forget(): void {
  held = null;
  try {
    localStorage.removeItem(PLACE);
  } catch {
    // Nothing was kept.
  }
}

export function remember(memory: Memory): void {
  held = seenText(memory);
  try {
    localStorage.setItem(PLACE, held);
  } catch {
    // Kept in the page alone.
  }
}
