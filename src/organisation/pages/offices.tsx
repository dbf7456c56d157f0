// The offices as a tree and the chain of legal bases that binds them (R1). The tree is native disclosure, so it opens by
// keyboard; a search opens the way to what it finds.

import { Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { PageTitle } from '../../web/components/page-title.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { formatDate, formatNumber } from '../../web/format.ts';
import { SearchOutlined } from '../../web/icons.tsx';
import { useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import { Reorganisations } from './office-life.tsx';
import { type Basis, type Branch, chainOf, countOf, matching, nameOf, type Office, treeOf } from './office-tree.ts';
import './organisation.css';

const OfficeLine = ({ branch }: { branch: Branch }) => {
  const { t, lang } = useText();
  const { office } = branch;
  const below = countOf(branch) - 1;
  return (
    <span className="office-words">
      <b>{nameOf(office, lang)}</b>
      <span className="muted small" lang="zh-CN">
        {lang === 'zh' ? office.nameZh : office.shortZh}
      </span>
      <span className="muted small">{t(`organisation.kind.${office.kind}`)}</span>
      {office.closedOn !== null && (
        <StatusTag look="void">{t('organisation.closed', { day: office.closedOn })}</StatusTag>
      )}
      {below > 0 && <span className="muted small">{t('organisation.below', { n: formatNumber(below) })}</span>}
    </span>
  );
};

/** Stands beside the disclosure, not in it: what opens a branch and what leads to its page are two controls. */
const OfficeLink = ({ office }: { office: Office }) => {
  const { lang } = useText();
  return (
    <Link
      className="office-link"
      to={`/offices/${encodeURIComponent(office.officeId)}`}
      aria-label={`${office.officeId} ${nameOf(office, lang)}`}
    >
      <code>{office.officeId}</code>
    </Link>
  );
};

const Tree = ({ branches, open, depth = 0 }: { branches: readonly Branch[]; open: boolean; depth?: number }) => (
  <ul>
    {branches.map((branch) => (
      <li key={branch.office.officeId}>
        <OfficeLink office={branch.office} />
        {branch.below.length === 0 ? (
          <p className="leaf">
            <OfficeLine branch={branch} />
          </p>
        ) : (
          <details open={open || depth === 0}>
            <summary>
              <OfficeLine branch={branch} />
            </summary>
            <Tree branches={branch.below} open={open} depth={depth + 1} />
          </details>
        )}
      </li>
    ))}
  </ul>
);

const Bases = ({ bases }: { bases: readonly Basis[] }) => {
  const { t, lang } = useText();
  return (
    <Card title={t('organisation.bases')} note={t('organisation.bases.note')}>
      <ol className="bases">
        {chainOf(bases).map((basis) => (
          <li key={basis.basisId} lang="zh-CN">
            <b>{basis.number}</b>
            <p>{basis.title}</p>
            <p className="small muted">
              {basis.issuedBy}{' '}
              <time dateTime={basis.issuedOn} lang={lang === 'zh' ? undefined : lang}>
                {formatDate(basis.issuedOn, lang)}
              </time>
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
};

const Offices = () => {
  const { t } = useText();
  const [q, setQ] = useState('');
  const [on, setOn] = useState('');
  const may = useMay();
  const { answer } = useGet('/api/offices', on === '' ? {} : { on });
  const changes = useGet('/api/reorganisations').answer;
  const offices = answer?.ok === true ? answer.value.offices : [];
  const shown = matching(treeOf(offices), q.trim());
  return (
    <div className="page">
      <PageTitle
        title={t('organisation.offices')}
        acts={
          may('reorganisation.ordered') && (
            <LinkButton type="primary" to="/reorganisations/new">
              {t('organisation.reorganise')}
            </LinkButton>
          )
        }
        note={answer?.ok === true ? t('organisation.offices.count', { n: formatNumber(offices.length) }) : undefined}
      />
      <AnswerPanel answer={answer} what={t('web.list.cannot-open', { title: t('organisation.offices') })} />
      {answer?.ok === true && (
        <div className="columns">
          <Card title={t('organisation.tree')} flush>
            <div className="tree-search">
              <Input
                type="search"
                prefix={<SearchOutlined />}
                value={q}
                placeholder={t('organisation.search')}
                aria-label={t('organisation.search')}
                onChange={(event) => setQ(event.target.value)}
              />
              <div className="tree-day">
                <label className="small" htmlFor="tree-on">
                  {t('organisation.tree.on')}
                </label>
                <Input id="tree-on" type="date" value={on} onChange={(event) => setOn(event.target.value)} />
              </div>
            </div>
            <div className="office-tree">
              {shown.length === 0 ? (
                <EmptyState why={t('organisation.none')} next={t('organisation.none.next')} />
              ) : (
                <Tree key={q.trim() === '' ? 'all' : 'found'} branches={shown} open={q.trim() !== ''} />
              )}
            </div>
          </Card>
          <aside className="rail">
            <Card title={t('organisation.reorganisations')}>
              {changes?.ok === true && <Reorganisations rows={changes.value.rows} />}
            </Card>
            <Bases bases={answer.value.bases} />
          </aside>
        </div>
      )}
    </div>
  );
};

export default Offices;
