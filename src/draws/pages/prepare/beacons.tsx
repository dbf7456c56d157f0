// Choosing the beacons of a draw from the calendar (R7; spec/draw.md section 3): issues by their day, a drand round by its time. What they give together
// stands beside it, and what is missing; the last of them is t2.
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { formatInstant } from '../../../web/format.ts';
import { useText } from '../../../web/text.tsx';
import type { BeaconCalendar } from '../../routes/beacons.ts';
import { LEAST_CENTIBITS } from '../../rules/assurance.ts';
import { beaconTime, drandChain, publicCentibits, roundAt, roundTime } from '../../rules/beacon.ts';
import { beaconName, type ChosenBeacon } from '../../rules/schedule.ts';
import { bitsText, useBeaconName } from '../beacons/names.ts';

type Network = BeaconCalendar['networks'][number];
const BEIJING = '+08:00';
const SHOWN = 10;

/** An instant as a control for local times writes it, in Beijing. */
const localOf = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19);

/** The chosen ones with their times, as the calendar says them. */
type Timed = { readonly one: ChosenBeacon; readonly at: number; readonly centibits: number };

export function timesOf(chosen: readonly ChosenBeacon[], calendar: BeaconCalendar): readonly Timed[] {
  return chosen.flatMap((one): readonly Timed[] => {
    if (one.kind === 'drand') {
      const seconds = beaconTime(one);
      return seconds === null ? [] : [{ one, at: seconds * 1000, centibits: publicCentibits(one) }];
    }
    const found = calendar.issues.find(({ game, issue }) => game === one.game && issue === one.issue);
    return found === undefined ? [] : [{ one, at: Date.parse(found.at), centibits: found.centibits }];
  });
}

/** Hundredths of a bit that are still missing. */
export const missingBits = (chosen: readonly ChosenBeacon[], calendar: BeaconCalendar): number =>
  Math.max(0, LEAST_CENTIBITS - timesOf(chosen, calendar).reduce((sum, { centibits }) => sum + centibits, 0));

const RoundChoice = ({
  networks,
  first,
  add,
}: {
  networks: readonly Network[];
  first: number;
  add: (beacon: ChosenBeacon) => void;
}) => {
  const { t } = useText();
  const [chain, setChain] = useState(networks[0]?.chain ?? '');
  const [when, setWhen] = useState(localOf(first));
  const network = networks.find((one) => one.chain === chain);
  const at = Date.parse(`${when.length === 16 ? `${when}:00` : when}${BEIJING}`);
  if (network === undefined) return null;
  const pinned = drandChain(network.chain);
  if (pinned === null) return null;
  const round = Number.isNaN(at) ? 0 : roundAt(pinned, at / 1000);
  return (
    <p className="round-choice">
      <Select
        aria-label={t('draws.page.plan.network')}
        value={chain}
        options={networks.map((one) => ({ value: one.chain, label: `drand ${one.name}` }))}
        onChange={(value: string) => setChain(value)}
      />
      <Input
        type="datetime-local"
        step={1}
        aria-label={t('draws.page.plan.when')}
        value={when}
        onChange={(event) => setWhen(event.target.value)}
      />
      <Button disabled={round < 1} onClick={() => add({ kind: 'drand', chain, round })}>
        {t('draws.page.plan.add-round', { round, at: localOf(roundTime(pinned, round) * 1000).slice(11) })}
      </Button>
    </p>
  );
};

/** The next issues, and the rounds that were added. */
const Choices = ({
  calendar,
  chosen,
  toggle,
  has,
}: {
  calendar: BeaconCalendar;
  chosen: readonly ChosenBeacon[];
  toggle: (beacon: ChosenBeacon) => void;
  has: (beacon: ChosenBeacon) => boolean;
}) => {
  const { t, lang } = useText();
  const nameOf = useBeaconName();
  const rounds = chosen.filter((one) => one.kind === 'drand');
  return (
    <ul className="plain">
      {calendar.issues.slice(0, SHOWN).map(({ game, issue, at, centibits }) => {
        const beacon = { kind: 'lottery', game, issue } as const;
        return (
          <li key={`${game} ${issue}`}>
            <Checkbox checked={has(beacon)} onChange={() => toggle(beacon)}>
              {nameOf({ kind: 'lottery', name: game, number: issue })}{' '}
              <span className="muted">
                {formatInstant(at, lang)} · {t('draws.page.plan.bits', { n: bitsText(centibits) })}
              </span>
            </Checkbox>
          </li>
        );
      })}
      {rounds.map((beacon) => (
        <li key={beaconName(beacon)}>
          <Checkbox checked onChange={() => toggle(beacon)}>
            {nameOf({
              kind: 'drand',
              name: calendar.networks.find(({ chain }) => chain === beacon.chain)?.name ?? '',
              number: String(beacon.round),
            })}{' '}
            <span className="muted">
              {formatInstant(new Date((beaconTime(beacon) ?? 0) * 1000).toISOString(), lang, { seconds: true })} ·{' '}
              {t('draws.page.plan.bits', { n: bitsText(publicCentibits(beacon)) })}
            </span>
          </Checkbox>
        </li>
      ))}
    </ul>
  );
};

export const BeaconChoice = ({
  calendar,
  chosen,
  set,
}: {
  calendar: BeaconCalendar;
  chosen: readonly ChosenBeacon[];
  set: (chosen: readonly ChosenBeacon[]) => void;
}) => {
  const { t, lang } = useText();
  const has = (beacon: ChosenBeacon) => chosen.some((one) => beaconName(one) === beaconName(beacon));
  const toggle = (beacon: ChosenBeacon) =>
    set(has(beacon) ? chosen.filter((one) => beaconName(one) !== beaconName(beacon)) : [...chosen, beacon]);
  const times = timesOf(chosen, calendar);
  const bits = times.reduce((sum, { centibits }) => sum + centibits, 0);
  const missing = LEAST_CENTIBITS - bits;
  const last = times.length === 0 ? null : Math.max(...times.map(({ at }) => at));
  const shown = (ms: number) => formatInstant(new Date(ms).toISOString(), lang, { seconds: true });
  return (
    <div className="beacon-choice">
      <p className="muted small">{t('draws.page.plan.how')}</p>
      {calendar.unknownYears.length > 0 && (
        <p>
          <StatusTag look="due">
            {t('draws.page.beacons.unknown', { years: calendar.unknownYears.join(', ') })}
          </StatusTag>
        </p>
      )}
      <Choices calendar={calendar} chosen={chosen} toggle={toggle} has={has} />
      <RoundChoice
        networks={calendar.networks}
        first={last ?? Date.parse(String(calendar.now)) + 600_000}
        add={(beacon) => !has(beacon) && set([...chosen, beacon])}
      />
      <p role="status">
        <StatusTag look={missing > 0 ? 'due' : 'done'}>
          {t('draws.page.plan.sum', { bits: bitsText(bits), least: LEAST_CENTIBITS / 100 })}
        </StatusTag>{' '}
        {missing > 0
          ? t('draws.page.plan.missing', { n: bitsText(missing) })
          : last !== null && t('draws.page.plan.t2', { at: shown(last) })}
      </p>
    </div>
  );
};
