// Search over everything one may see: pages by name at once, things by name or number from the server. Ctrl K opens it.
import { Input, type InputRef, Modal } from 'antd';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { neighbour } from './arrow-keys.ts';
import { mayOpen, pages } from './pages.ts';
import { useGet } from './queries.ts';
import { useSession } from './session.tsx';
import { useText } from './text.tsx';

/** One thing found; `kind` is a text key, `to` an address below /workbench. */
export type Found = { id: string; kind: string; title: string; note?: string | null; to: string };

const PAUSE_MS = 200;

const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};

const useFound = (q: string): readonly Found[] | undefined => {
  const { t } = useText();
  const { permissions } = useSession();
  const { answer } = useGet('/api/search', { q }, { enabled: q.length >= 2, keep: true });
  const named = pages
    .filter((page) => page.group !== undefined && mayOpen(page, permissions) && q !== '' && t(page.label).includes(q))
    .map(
      (page): Found => ({
        id: `page ${page.path}`,
        kind: 'web.search.pages',
        title: t(page.label),
        to: `/${page.path}`,
      }),
    );
  if (q.length < 2) return q === '' ? undefined : named;
  return [...named, ...(answer?.ok === true ? answer.value.rows : [])];
};

const FoundList = (props: {
  found: readonly Found[];
  list: RefObject<HTMLUListElement | null>;
  onMove: (event: KeyboardEvent, at: number) => void;
  go: (to: string) => void;
}) => {
  const { t } = useText();
  return (
    <ul ref={props.list}>
      {props.found.map((one, at) => (
        <li key={one.id}>
          <a
            href={`/workbench${one.to}`}
            onKeyDown={(event) => props.onMove(event, at)}
            onClick={(event) => {
              event.preventDefault();
              props.go(one.to);
            }}
          >
            <b>{one.title}</b>
            <span className="muted small">
              {t(one.kind)}
              {one.note ? ` \u00b7 ${one.note}` : ''}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
};

export const SearchDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useText();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const input = useRef<InputRef>(null);
  const q = useSettled(typed.trim());
  const found = useFound(q);
  const list = useRef<HTMLUListElement>(null);
  /** The field is before the first thing found. */
  const move = (event: KeyboardEvent, at: number) => {
    const next = neighbour(event.key, at, found?.length ?? 0);
    if (next === null) return;
    event.preventDefault();
    if (next < 0) input.current?.focus();
    else list.current?.querySelectorAll('a')[next]?.focus();
  };
  const go = (to: string) => {
    onClose();
    void navigate(to);
  };
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      title={t('web.search')}
      width={560}
      closable={{ 'aria-label': t('web.close') }}
      destroyOnHidden
      afterOpenChange={(shown) => shown && input.current?.focus()}
    >
      <Input
        ref={input}
        type="search"
        size="large"
        placeholder={t('web.search.hint')}
        aria-label={t('web.search.hint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => move(event, -1)}
        onPressEnter={() => found?.[0] && go(found[0].to)}
      />
      <div className="found" role="status">
        {found === undefined && <p className="muted">{t('web.search.start')}</p>}
        {found !== undefined && found.length === 0 && (
          <p>
            {t('web.search.none', { q })} <span className="muted">{t('web.search.try')}</span>
          </p>
        )}
        <FoundList found={found ?? []} list={list} onMove={move} go={go} />
      </div>
    </Modal>
  );
};
