// What a split opens (R1): one group of fields for each new office with who goes there, and which of them takes over what is left.
import { Button, Select } from 'antd';
import { Field, FormGroup } from '../../web/components/form-page.tsx';
import { PlusOutlined } from '../../web/icons.tsx';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import type { OfficeKind } from '../rules/reorganise.ts';
import { type Choice, Choose, Typed } from './asking.tsx';
import { blankPart, type Draft, MOST_PARTS, type Part } from './reorganisation.ts';

type PartsOf = {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  readonly kinds: readonly Choice<OfficeKind>[];
};
type OneOf = {
  readonly part: Part;
  readonly at: number;
  readonly set: (change: Partial<Part>) => void;
  readonly kinds: readonly Choice<OfficeKind>[];
  readonly people: readonly Choice[];
  readonly remove: (() => void) | null;
};

const NAMES = [
  ['nameZh', 100],
  ['shortZh', 40],
  ['nameEn', 200],
] as const;

const One = ({ part, at, set, kinds, people, remove }: OneOf) => {
  const { t } = useText();
  return (
    <FormGroup title={t('organisation.reorganise.part', { n: at + 1 })}>
      <Typed
        name={`parts.${at}.newId`}
        label={t('organisation.reorganise.new-id')}
        value={part.newId}
        longest={40}
        set={(newId) => set({ newId })}
      />
      <Choose
        name={`parts.${at}.newKind`}
        label={t('organisation.office.kind')}
        value={part.newKind}
        options={kinds}
        set={(newKind) => set({ newKind })}
      />
      {NAMES.map(([name, longest]) => (
        <Typed
          key={name}
          name={`parts.${at}.${name}`}
          label={t(`organisation.reorganise.${name}`)}
          value={part[name]}
          longest={longest}
          set={(value) => set({ [name]: value })}
        />
      ))}
      <Field
        name={`parts.${at}.people`}
        label={t('organisation.reorganise.people')}
        hint={t('organisation.reorganise.people.hint')}
        optional
      >
        {({ 'aria-invalid': _, ...control }) => (
          <Select
            {...control}
            className="full"
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={[...part.people]}
            options={[...people]}
            onChange={(chosen: string[]) => set({ people: chosen })}
          />
        )}
      </Field>
      {remove !== null && <Button onClick={remove}>{t('organisation.reorganise.part.remove', { n: at + 1 })}</Button>}
    </FormGroup>
  );
};

export const Parts = ({ draft, change, kinds }: PartsOf) => {
  const { t } = useText();
  const { parts } = draft;
  const [office = ''] = draft.officeIds;
  const { answer } = useGet('/api/accounts', { office, status: 'active' });
  const rows = answer?.ok === true && office !== '' ? answer.value.rows.filter((row) => row.officeId === office) : [];
  const put = (at: number, part: Partial<Part>) =>
    change({ parts: parts.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  // Nobody goes to two offices: whoever was chosen elsewhere is not offered.
  const free = (at: number): readonly Choice[] => {
    const taken = new Set(parts.flatMap((part, place) => (place === at ? [] : part.people)));
    return rows.filter((row) => !taken.has(row.userId)).map((row) => ({ value: row.userId, label: row.name }));
  };
  const heirs = parts.flatMap(({ newId, nameZh }, at) =>
    newId === '' ? [] : [{ value: newId, label: nameZh || t('organisation.reorganise.part', { n: at + 1 }) }],
  );
  return (
    <>
      {parts.map((part, at) => (
        <One
          // biome-ignore lint/suspicious/noArrayIndexKey: a new office has no other name while it is typed
          key={at}
          part={part}
          at={at}
          set={(next) => put(at, next)}
          kinds={kinds}
          people={free(at)}
          remove={parts.length === 1 ? null : () => change({ parts: parts.filter((_, place) => place !== at) })}
        />
      ))}
      <FormGroup title={t('organisation.reorganise.group.rest')}>
        {parts.length < MOST_PARTS && (
          <div className="field">
            <Button icon={<PlusOutlined />} onClick={() => change({ parts: [...parts, blankPart] })}>
              {t('organisation.reorganise.part.add')}
            </Button>
          </div>
        )}
        <Choose
          name="heir"
          label={t('organisation.reorganise.heir')}
          value={draft.heir}
          options={[{ value: '', label: t('organisation.reorganise.heir.none') }, ...heirs]}
          set={(heir) => change({ heir })}
        />
      </FormGroup>
    </>
  );
};
