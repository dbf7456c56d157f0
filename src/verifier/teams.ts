// Step 11 where teams are drawn first (spec/draw.md section 5, rule 7): the teams as built, each deal and each substitute against what the
// rules give. What is wrong is named by team or by object, so that a reader sees whose friend came where.
import type { Teams } from '../draws/rules/assign/teams.ts';
import { skippedDocument, type TeamsRule } from '../draws/rules/officers.ts';
import type { Notes } from './report.ts';
import { type SlotRow, skippedText, type TeamsPart } from './slots.ts';

/** Whether the result speaks of teams exactly where the commitment does. */
export function checkTeamsGiven(rule: TeamsRule | null, part: TeamsPart | null | undefined, note: Notes): void {
  if (rule !== null && !part) note.wrong('teams-missing', { teams: rule.count });
  if (rule === null && part) note.wrong('teams-unasked');
}

/** `nameOf`: how the documents of the draw call an object. */
export function compareTeams(
  { built, deals: dealtByIds }: Teams,
  written: TeamsPart,
  nameOf: (object: string) => string,
  note: Notes,
): void {
  const deals = dealtByIds.map((deal) => ({ ...deal, object: nameOf(deal.object) }));
  const placeKey = (team: string, slot: number) => JSON.stringify([team, slot]);
  const found = new Map(written.built.map((row) => [placeKey(row.team, row.slot), row]));
  const order = built.map(({ object, slot }) => placeKey(object, slot)).join();
  if (order !== written.built.map(({ team, slot }) => placeKey(team, slot)).join()) note.wrong('teams-form');
  for (const { object: team, slot, officer, candidates, skipped } of built) {
    const other = found.get(placeKey(team, slot));
    if (other === undefined) continue;
    const fill = { team, slot };
    if (other.officer !== officer) note.wrong('team-different', fill, { expected: officer, found: other.officer });
    const skips = skippedText(skippedDocument(skipped) as SlotRow['skipped']);
    if (other.candidates !== candidates || skippedText(other.skipped) !== skips) note.wrong('team-counts', fill);
  }
  if (deals.map(({ object }) => object).join('\n') !== written.deals.map(({ object }) => object).join('\n'))
    note.wrong('deals-form', {}, { expected: String(deals.length), found: String(written.deals.length) });
  const dealt = new Map(written.deals.map((deal) => [deal.object, deal]));
  for (const { object, team, candidates, substitutes } of deals) {
    const other = dealt.get(object);
    if (other === undefined) continue;
    if (other.team !== team) note.wrong('dealt-different', { object }, { expected: team, found: other.team });
    const names = (rows: readonly { readonly slot: number; readonly officer: string }[]) =>
      rows.map(({ slot, officer }) => `${slot}: ${officer}`).join(', ');
    if (names(other.substitutes) !== names(substitutes))
      note.wrong('substitute-different', { object }, { expected: names(substitutes), found: names(other.substitutes) });
    else if (
      other.candidates !== candidates ||
      other.substitutes.some((row, i) => row.candidates !== substitutes[i]?.candidates)
    )
      note.wrong('deal-counts', { object });
  }
}
