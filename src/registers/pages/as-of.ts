// Which version of a row was in the register at the end of a day (R18, R19): as a decision of that day must have seen it.

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Versions newest first; the end of the day is that of Asia/Shanghai. Null when the row was not recorded yet, or the day is none. */
export function versionOn<V extends { readonly recordedAt: string }>(versions: readonly V[], day: string): V | null {
  if (!DAY.test(day)) return null;
  const end = Date.parse(`${day}T23:59:59.999+08:00`);
  return versions.find((version) => Date.parse(version.recordedAt) <= end) ?? null;
}
