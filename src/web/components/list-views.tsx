// Saved views of a list: those that come with it, then the person's own, each a set of conditions and an order under a name. The present
// conditions are saved from here, and a view of one's own is removed here.

import { Button, Input, Popover } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { at } from '../addresses.ts';
import { type Answer, post, remove } from '../api.ts';
import { formatNumber } from '../format.ts';
import { CloseOutlined, SaveOutlined } from '../icons.tsx';
import { useGet } from '../queries.ts';
import { useText } from '../text.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import { conditionsOf, type ListState } from './list-address.ts';
import type { ListView } from './list-filters.tsx';

type Saved = { readonly viewId: string; readonly name: string; readonly query: string };
export type OwnViews = {
  readonly views: readonly ListView[];
  readonly save: (name: string, query: string) => Promise<Answer<Saved>>;
  readonly drop: (key: string) => Promise<void>;
};

/** Without a list's name (samples) nothing is asked and nothing is saved. */
export function useOwnViews(list: string | undefined): OwnViews {
  const path = at('/api/lists/{list}/views', { list: list ?? '' });
  const { answer, again } = useGet(path, {}, { enabled: list !== undefined });
  const saved = answer?.ok === true ? answer.value.views : [];
  return {
    views: saved.map(({ viewId, name, query }) => ({ key: viewId, label: name, query, own: true })),
    async save(name, query) {
      const done = await post(path, { name, query });
      if (done.ok) again();
      return done;
    },
    async drop(key) {
      await remove(at('/api/lists/{list}/views/{viewId}', { list: list ?? '', viewId: key }));
      again();
    },
  };
}

const SaveForm = ({ query, own, done }: { query: string; own: OwnViews; done: (view: Saved) => void }) => {
  const { t } = useText();
  const id = useId();
  const [name, setName] = useState('');
  const [answer, setAnswer] = useState<Answer<Saved>>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = await own.save(name, query);
    setAnswer(said.ok ? undefined : said);
    if (said.ok) done(said.value);
  };
  return (
    <form className="save-view" onSubmit={(event) => void submit(event)}>
      <AnswerPanel answer={answer} what={t('web.list.view.save')} />
      <label htmlFor={id}>{t('web.list.view.name')}</label>
      <Input id={id} maxLength={40} required value={name} onChange={(event) => setName(event.target.value)} />
      <p className="muted small">{t('web.list.view.note')}</p>
      <Button type="primary" htmlType="submit">
        {t('web.list.view.save')}
      </Button>
    </form>
  );
};

/** Saves what the list shows now; afterwards the new view is the open one. */
export const SaveView = ({
  state,
  own,
  open,
}: {
  state: ListState;
  own: OwnViews;
  open: (view: { readonly key: string; readonly query: string }) => void;
}) => {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={asked}
      onOpenChange={setAsked}
      destroyOnHidden
      content={
        <SaveForm
          query={conditionsOf(state)}
          own={own}
          done={({ viewId, query }) => {
            setAsked(false);
            open({ key: viewId, query });
          }}
        />
      }
    >
      <Button type="link" size="small" icon={<SaveOutlined />} aria-expanded={asked}>
        {t('web.list.view.save')}
      </Button>
    </Popover>
  );
};

export const Views = ({
  views,
  active,
  go,
  drop,
}: {
  views: readonly ListView[];
  active: string | undefined;
  go: (view: ListView) => void;
  drop: (key: string) => void;
}) => {
  const { t } = useText();
  return (
    <nav className="views" aria-label={t('web.list.views')}>
      <ul>
        {views.map((view) => (
          <li key={view.key}>
            <button type="button" aria-current={view.key === active ? 'page' : undefined} onClick={() => go(view)}>
              {view.label}
              {view.count !== undefined && <span> {formatNumber(view.count)}</span>}
            </button>
            {view.own === true && view.key === active && (
              <button
                type="button"
                className="drop"
                aria-label={t('web.list.view.remove', { name: view.label })}
                title={t('web.list.view.remove', { name: view.label })}
                onClick={() => drop(view.key)}
              >
                <CloseOutlined />
              </button>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
};
