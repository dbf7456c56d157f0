// Inspections of two years by four offices (R3, R52), as a file of published results: some subjects met again and again, some never, some by offices
// that came together. A draw that spares the inspected counts them.
import { perform } from '../log/act.ts';
import { dayOf } from '../platform/clock.ts';
import { uploadFile } from '../registers/actions/open-import.ts';
import { importVisits } from '../registers/actions/visits.ts';
import { type Stage, value } from './stage.ts';
import { demoSubjects, type SubjectRow } from './subjects.ts';
import * as texts from './texts.ts';

const OFFICES = ['pj-wj', 'pj-scjg', 'pj-xf', 'pj-yj'] as const;
const KINDS = ['random', 'daily', 'random', 'clue', 'key'] as const;
const DAY = 86_400_000;
const YEARS_BACK = 700;
const VISITED = 420;

const dayBefore = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);

/** The rows of the file, its heading first; `today`: the day on which it is imported. */
function demoVisits(subjects: readonly SubjectRow[], today: string): readonly (readonly string[])[] {
  const met = subjects
    .filter(({ status, industry }) => status === 'active' && /^(O80|H61|H62)/.test(industry))
    .slice(0, VISITED);
  const rows = met.flatMap(({ code }, i) =>
    // Every fifth is not met at all, the others once to three times.
    Array.from({ length: i % 5 === 0 ? 0 : 1 + (i % 3) }, (_, n) => {
      const back = 25 + ((i * 37 + n * 211) % YEARS_BACK);
      const on = dayBefore(today, back);
      const joint = i % 7 === 1 && n === 0;
      const published = i % 11 === 0 ? '' : dayBefore(today, back - 12);
      const offices = joint ? OFFICES.slice(0, 2) : [OFFICES[(i + n) % OFFICES.length] ?? OFFICES[0]];
      return offices.map((office) => [
        `${on.slice(0, 4)}-${i}-${n}`,
        code,
        office,
        on,
        KINDS[(i + n) % KINDS.length] ?? 'random',
        joint ? `L${on.slice(0, 4)}-${i}` : '',
        published,
      ]);
    }).flat(),
  );
  return [['number', 'subjectCode', 'office', 'on', 'kind', 'joint', 'publishedOn'], ...rows];
}

/** Published results of all offices, brought in by the registrar. */
export async function seedVisits({ app, person, clock }: Stage, subjects: number): Promise<void> {
  if (subjects === 0) return;
  const registrar = await person('registrar');
  const rows = demoVisits([...demoSubjects(subjects)], dayOf(clock.now()));
  async function* bytes(): AsyncGenerator<Buffer> {
    yield Buffer.from(rows.map((row) => row.join(',')).join('\n'));
  }
  const { fileId } = value(await uploadFile(app, registrar, texts.visits.file, bytes()));
  value(await perform(app, importVisits, registrar, { fileId, source: texts.visits.source }));
}
