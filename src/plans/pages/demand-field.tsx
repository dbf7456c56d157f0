// The team that visits one object: per department, role, specialty and number (R34; at least two certified inspectors, P2).
// A table at the desk, stacked rows on a phone; every control names its row.

import { Button, Input, Select } from 'antd';
import { CloseOutlined, PlusOutlined } from '../../web/icons.tsx';
import { useText } from '../../web/text.tsx';
import type { Role } from '../rules/task.ts';
import { newWant, type WantDraft } from './draft.ts';

const ROLES: readonly Role[] = ['leader', 'specialist', 'member'];

type Departments = readonly { readonly code: string; readonly name: string }[];
type RowOf = {
  want: WantDraft;
  place: number;
  departments: Departments;
  change: (want: WantDraft) => void;
  remove: () => void;
};

const Row = ({ want, place, departments, change, remove }: RowOf) => {
  const { t } = useText();
  const label = (key: string) => t('plans.demand.label', { place, what: t(key) });
  const known = departments.some((one) => one.code === want.department);
  const options = departments.map((one) => ({ value: one.code, label: one.name }));
  return (
    <li>
      <Select
        className="department"
        aria-label={label('plans.department')}
        value={want.department}
        options={known ? options : [...options, { value: want.department, label: want.department }]}
        onChange={(department: string) => change({ ...want, department })}
      />
      <Select
        className="role"
        aria-label={label('plans.place')}
        value={want.role}
        options={ROLES.map((role) => ({ value: role, label: t(`plans.role.${role}`) }))}
        onChange={(role: Role) => change({ ...want, role })}
      />
      {want.role === 'specialist' ? (
        <Input
          className="specialty"
          aria-label={label('plans.specialty')}
          placeholder={t('plans.specialty')}
          value={want.specialty}
          onChange={(event) => change({ ...want, specialty: event.target.value })}
        />
      ) : (
        <span className="specialty muted small">{t('plans.specialty.none')}</span>
      )}
      <Input
        className="count"
        inputMode="numeric"
        aria-label={label('plans.count')}
        value={want.count}
        suffix={t('plans.people')}
        onChange={(event) => change({ ...want, count: event.target.value })}
      />
      <Button
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('plans.demand.remove', { place })}
        title={t('plans.demand.remove', { place })}
        onClick={remove}
      />
    </li>
  );
};

type DemandOf = {
  id: string;
  demand: readonly WantDraft[];
  departments: Departments;
  onChange: (demand: readonly WantDraft[]) => void;
};

export const DemandField = ({ id, demand, departments, onChange }: DemandOf) => {
  const { t } = useText();
  return (
    <div id={id} tabIndex={-1} className="demand-field">
      <ol>
        {demand.map((want, at) => (
          <Row
            key={want.key}
            want={want}
            place={at + 1}
            departments={departments}
            change={(next) => onChange(demand.map((one) => (one.key === next.key ? next : one)))}
            remove={() => onChange(demand.filter((one) => one.key !== want.key))}
          />
        ))}
      </ol>
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => onChange([...demand, newWant(demand, departments[0]?.code ?? '')])}
      >
        {t('plans.demand.add')}
      </Button>
    </div>
  );
};
