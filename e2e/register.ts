// The register that the journey imports: the city's published one where the shared data lie beside the project, else as many invented
// subjects, so that the journey runs anywhere. REGISTER_CSV names another place of the file.
import { existsSync, readFileSync } from 'node:fs';
import { demoSubjects } from '../src/demo/subjects.ts';

export type Register = {
  readonly name: string;
  readonly text: string;
  readonly rows: number;
};

const SHARED = process.env.REGISTER_CSV ?? '../shared/data/registrations/panjin.csv';
const COUNT = 2093;

function invented(): string {
  const heads = ['code', 'name', 'nature', 'type', 'industry', 'region', 'address', 'status', 'registeredOn'] as const;
  // An old number or an assigned one is a code like any other; subjects that are gone would be left out of the draw.
  const rows = [...demoSubjects(COUNT)].map((subject) => heads.map((head) => subject[head]).join(','));
  return `${[heads.join(','), ...rows].join('\n')}\n`;
}

export function register(): Register {
  const found = existsSync(SHARED);
  if (!found) console.log(`${SHARED} is not there: the journey imports invented subjects`);
  const text = found ? readFileSync(SHARED, 'utf8') : invented();
  return { name: found ? 'panjin.csv' : 'invented.csv', text, rows: text.trimEnd().split('\n').length - 1 };
}

/** The first three rows, one with a wrong check character and one without a name. */
export function damaged(text: string): string {
  const [head = '', first = '', second = '', third = ''] = text.split('\n');
  const wrong = first.replace(/^(.{17})(.)/, (_, body: string, last: string) => body + (last === '0' ? '1' : '0'));
  const nameless = second.replace(/^([^,]*),[^,]*/, '$1,');
  return `${[head, wrong, nameless, third].join('\n')}\n`;
}
