// Which beacon, and who brings randomness: people under at least two heads, the server besides (spec/draw.md section 3). What each choice
// means for those who will verify stands beside it, before it is made.
import { Button, Input, Radio, Select } from 'antd';
import { useNavigate } from 'react-router';
import { at } from '../../../web/addresses.ts';
import { ActButton } from '../../../web/components/act-button.tsx';
import { AnswerPanel } from '../../../web/components/answer-panel.tsx';
import { Card } from '../../../web/components/card.tsx';
import { useDraft } from '../../../web/components/form-page.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { useAct, useGet } from '../../../web/queries.ts';
import { useSession } from '../../../web/session.tsx';
import { type Translate, useText } from '../../../web/text.tsx';
import { isOutside, OUTSIDE_KINDS, type OutsideKind, outsideId } from '../../rules/outside.ts';
import type { ChosenBeacon } from '../../rules/schedule.ts';
import type { DrawKind } from '../../rules/states.ts';
import type { DrawSummary } from '../view.ts';
import { BeaconChoice, missingBits } from './beacons.tsx';

export type Person = {
  readonly userId: string;
  readonly name: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly officeNameEn: string;
  readonly head: string;
};
type Row = { readonly userId: string; readonly label: string };
type Draft = {
  readonly kind: DrawKind;
  readonly parties: readonly Row[];
  readonly beacons: readonly ChosenBeacon[];
};

const MOST = 8;
const LEAST_HEADS = 2;

const KindChoice = ({ kind, demo, choose }: { kind: DrawKind; demo: boolean; choose: (kind: DrawKind) => void }) => {
  const { t } = useText();
  const kinds: readonly DrawKind[] = demo ? ['drand', 'public', 'demo', 'staged'] : ['drand', 'public', 'staged'];
  return (
    <Radio.Group
      className="kinds"
      value={kind}
      aria-label={t('draws.page.kind')}
      onChange={(event) => choose(event.target.value as DrawKind)}
    >
      {kinds.map((one) => (
        <Radio key={one} value={one}>
          <b>{t(`draws.kind.${one}`)}</b>
          <span className="muted">{t(`draws.page.kind.${one}.means`)}</span>
        </Radio>
      ))}
    </Radio.Group>
  );
};

const PartyRow = (props: {
  place: number;
  row: Row;
  people: readonly Person[];
  change: (row: Row) => void;
  remove: (() => void) | undefined;
}) => {
  const { t, lang } = useText();
  const { row, people, change, remove } = props;
  const nameOf = (person: Person) =>
    isOutside(person.userId)
      ? person.name
      : `${person.name} \u00b7 ${lang === 'zh' ? person.officeName : person.officeNameEn}`;
  return (
    <li>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('draws.page.party.n', { n: props.place + 1 })}
        placeholder={t('draws.page.party.choose')}
        {...(row.userId === '' ? {} : { value: row.userId })}
        options={people.map((person) => ({ value: person.userId, label: nameOf(person) }))}
        onChange={(userId: string) => change({ ...row, userId })}
      />
      <Input
        aria-label={t('draws.page.party.as', { n: props.place + 1 })}
        placeholder={t('draws.page.party.as.hint')}
        maxLength={60}
        value={row.label}
        onChange={(event) => change({ ...row, label: event.target.value })}
      />
      {remove && <Button onClick={remove}>{t('draws.page.party.remove')}</Button>}
    </li>
  );
};

/** Nobody is offered twice, and two people always remain. */
const PartyRows = (props: {
  parties: readonly Row[];
  people: readonly Person[];
  set: (rows: readonly Row[]) => void;
}) => {
  const { t } = useText();
  const { parties, people, set } = props;
  return (
    <ol className="party-rows">
      {parties.map((row, place) => {
        const id = `party ${place}`;
        const remove = () => set(parties.filter((_, at) => at !== place));
        return (
          <PartyRow
            key={id}
            place={place}
            row={row}
            people={people.filter(
              ({ userId }) => userId === row.userId || parties.every((one) => one.userId !== userId),
            )}
            change={(next) => set(parties.map((one, at) => (at === place ? next : one)))}
            remove={parties.length > 2 ? remove : undefined}
          />
        );
      })}
      <li className="server">{t('draws.page.party.server')}</li>
    </ol>
  );
};

/** Somebody without an account: he joins by the code that the draw's page shows. */
const outsider = (kind: OutsideKind, t: Translate): Person => ({
  userId: outsideId(kind),
  name: t('draws.page.party.outside', { kind: t(`draws.outside.${kind}`) }),
  officeId: '',
  officeName: '',
  officeNameEn: '',
  head: outsideId(kind),
});

/** How many heads stand behind the chosen people. */
const headsOf = (rows: readonly Row[], people: readonly Person[]) =>
  new Set(rows.flatMap(({ userId }) => people.find((person) => person.userId === userId)?.head ?? [])).size;

export const PartiesForm = ({ taskId, prepared }: { taskId: string; prepared: DrawSummary | undefined }) => {
  const { t } = useText();
  const { user, demo } = useSession();
  const navigate = useNavigate();
  const { answer } = useGet('/api/draws/parties');
  const people = [
    ...(answer?.ok === true ? answer.value.people : []),
    ...OUTSIDE_KINDS.map((kind) => outsider(kind, t)),
  ];
  const first = { userId: user.userId, label: t('draws.page.party.officer') };
  const [draft, set, , forget] = useDraft<Draft>(`draw.${taskId}`, {
    kind: demo ? 'demo' : 'drand',
    parties: [first, { userId: '', label: t('draws.page.party.witness') }],
    beacons: [],
  });
  const prepare = useAct(at('/api/tasks/{taskId}/draws', { taskId }), {
    stale: ['/api/tasks', '/api/draws'],
  });
  const { kind, parties, beacons = [] } = draft;
  const calendar = useGet('/api/beacons').answer;
  const known = calendar?.ok === true ? calendar.value : null;
  const heads = headsOf(parties, people);
  const unnamed = parties.some(({ userId, label }) => userId === '' || label.trim() === '');
  const reason = unnamed
    ? t('draws.page.party.unnamed')
    : heads < LEAST_HEADS
      ? t('draws.page.party.heads-short', { n: heads })
      : kind === 'public' && (known === null || missingBits(beacons, known) > 0)
        ? t('draws.page.plan.short')
        : '';
  const submit = async () => {
    const done = await prepare.run({ kind, parties, ...(kind === 'public' ? { beacons } : {}) });
    if (!done.ok) return;
    forget();
    void navigate(`/draws/${done.value.answer.drawId}`);
  };
  return (
    <Card title={t('draws.page.parties.choose')} note={t('draws.page.parties.note')}>
      {prepared && <p className="note-box">{t('draws.page.reprepare', { draw: prepared.drawId })}</p>}
      <h3>{t('draws.page.kind')}</h3>
      <KindChoice kind={kind} demo={demo} choose={(next) => set({ kind: next })} />
      {kind === 'public' && known !== null && (
        <BeaconChoice calendar={known} chosen={beacons} set={(next) => set({ beacons: next })} />
      )}
      <h3>{t('draws.page.parties')}</h3>
      <p className="muted small">{t('draws.page.parties.hint')}</p>
      <PartyRows parties={parties} people={people} set={(rows) => set({ parties: rows })} />
      <p>
        <StatusTag look={heads < LEAST_HEADS ? 'due' : 'done'}>{t('draws.page.party.heads', { n: heads })}</StatusTag>{' '}
        {parties.length < MOST && (
          <Button type="link" size="small" onClick={() => set({ parties: [...parties, { userId: '', label: '' }] })}>
            {t('draws.page.party.add')}
          </Button>
        )}
      </p>
      <AnswerPanel answer={prepare.answer} what={t('draws.page.cannot-prepare')} />
      <p className="card-acts">
        <ActButton type="primary" reason={reason} loading={prepare.running} onClick={() => void submit()}>
          {t(prepared ? 'draws.page.prepare-again' : 'draws.page.prepare-act')}
        </ActButton>
        {reason !== '' && <span className="muted small">{reason}</span>}
      </p>
    </Card>
  );
};
