// Where the arrow keys lead in a field with a list under it: from the field (-1) into the list and back; nowhere else.

export const neighbour = (key: string, at: number, count: number): number | null => {
  if (key === 'ArrowDown') return at + 1 < count ? at + 1 : null;
  return key === 'ArrowUp' && at >= 0 ? at - 1 : null;
};
