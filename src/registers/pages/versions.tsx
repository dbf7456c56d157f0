// The versions of a row as its history: who changed what, when, by which entry of the log.
import { Card } from '../../web/components/card.tsx';
import { History, type HistoryEvent } from '../../web/components/history.tsx';
import { entryHref, useEntryNumbers } from '../../web/entry-numbers.ts';
import { hasText, type Translate, useText } from '../../web/text.tsx';

type Content = Readonly<Record<string, unknown>>;
export type Version = {
  readonly recordedAt: string;
  readonly entryId: string;
  readonly entryType: string | null;
  readonly userName: string | null;
  readonly content: Content;
};

/** Members whose values differ; codes that follow from others are not named twice. */
export const changedMembers = (now: Content, before: Content): readonly string[] =>
  Object.keys(now).filter((member) => JSON.stringify(now[member]) !== JSON.stringify(before[member]));

const LABELS: Readonly<Record<string, string>> = {
  registeredOn: 'registered',
  riskClass: 'risk',
  officeId: 'office',
  mayLead: 'lead',
};

/** A member's label as the page has it. */
const labelOf = (t: Translate, member: string): string => {
  const key = `registers.${LABELS[member] ?? member}`;
  return hasText(key) ? t(key) : t(`registers.field.${member}`);
};

/** A code in words where it has some; what has parts, part by part. */
const written = (t: Translate, member: string, value: unknown): string => {
  if (value === null || value === undefined || value === '') return '\u2013';
  if (typeof value === 'object') return Object.values(value).join(' ');
  const key = `registers.${member}.${String(value)}`;
  return hasText(key) ? t(key) : String(value);
};

const eventOf = (
  t: Translate,
  version: Version,
  before: Version | undefined,
  numbers: ReadonlyMap<string, number | null>,
): HistoryEvent => {
  const members = before === undefined ? [] : changedMembers(version.content, before.content);
  const entry = numbers.get(version.entryId);
  return {
    title:
      before === undefined
        ? t('registers.version.first')
        : t('registers.version.changed', { fields: members.map((member) => labelOf(t, member)).join(', ') }),
    note: members
      .map((member) =>
        t('registers.version.was', { field: labelOf(t, member), value: written(t, member, before?.content[member]) }),
      )
      .join('; '),
    who: version.userName ?? '',
    at: version.recordedAt,
    ...(entry === undefined || entry === null ? {} : { entry, href: entryHref(version.entryId) }),
  };
};

/** Newest first, as the server gives them. */
export const Versions = ({ versions }: { versions: readonly Version[] }) => {
  const { t } = useText();
  const numbers = useEntryNumbers([...new Set(versions.map((version) => version.entryId))]);
  return (
    <Card title={t('registers.versions')}>
      <History events={versions.map((version, at) => eventOf(t, version, versions[at + 1], numbers))} />
    </Card>
  );
};
