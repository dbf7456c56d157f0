// Reading the numbered tables of the assignment: a missing cell is a bug, never a silent zero. Numbers and things are
// read by two functions, because an engine keeps what it learns about an array per function.
import { assert } from '../../../kit/assert.ts';

type Numbers = Int32Array | Uint32Array;

export function int(numbers: Numbers, i: number): number {
  const value = numbers[i];
  assert(value !== undefined, 'no such number');
  return value;
}

export function at<T>(things: readonly T[], i: number): T {
  const value = things[i];
  assert(value !== undefined, 'no such thing');
  return value;
}

export function add(numbers: Numbers, i: number, difference: number): void {
  numbers[i] = int(numbers, i) + difference;
}
