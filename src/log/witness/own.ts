// A log seen by a witness in the same process, without HTTP: what the demo's witness and the tests look at. It reads what everybody may read.
import { utf8 } from '../../kit/bytes.ts';
import type { Result } from '../../kit/result.ts';
import type { App } from '../../platform/app.ts';
import { parseTileNumber } from '../rules/tiles.ts';
import { checkpointNote, tile } from '../tiles.ts';
import type { Reading } from './look.ts';

const found = async <T>(result: Promise<Result<T>>, bytes: (value: T) => Uint8Array): Promise<Uint8Array | null> => {
  const value = await result;
  return value.ok ? bytes(value.value) : null;
};

/** The static files of this server's log. */
export const ownLog =
  (app: App): Reading =>
  async (path) => {
    if (path === 'checkpoint') return found(checkpointNote(app), utf8);
    const [kind, level = '', ...rest] = path.split('/');
    const number = kind === 'tile' ? parseTileNumber(rest.join('/')) : null;
    if (number === null) return null;
    return found(tile(app, level === 'entries' ? 'entries' : Number(level), number.n, number.width), (bytes) => bytes);
  };
