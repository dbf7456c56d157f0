// What each database login may see of each table (P11): the second barrier behind `may()`, written out by hand. src/sight.db.test.ts tries to
// read everything as everyone and holds it against these lines; a table without a line fails.
import type { Role } from './platform/db/roles.ts';

/**
 * `all`: every row. `known`: every row once the transaction has said who asks, none before. `own`: the asking person's rows, and all
 * for a part of the system. `mine`: the asking person's rows, for nobody else. `office`: rows of the offices that the asking person stands in or holds a
 * role at. `sealed`: as `known`, but a row of a
 * sealed list is its office's and the system's (and an inspector's who goes there, and an act's that opened it). `published`: rows of draws that are published. `columns`: only the columns named. What is not said may not be read at all.
 */
export type Sight =
  | 'all'
  | 'known'
  | 'own'
  | 'mine'
  | 'office'
  | 'sealed'
  | 'published'
  | { readonly columns: readonly string[] };

type Line = { readonly to: { readonly [role in Role]?: Sight }; readonly of: readonly string[] };

export const SIGHT: readonly Line[] = [
  {
    // Names of files of this project: a server says whether it fits its database.
    to: { app: 'all' },
    of: ['platform.migration'],
  },
  {
    to: { app: 'known' },
    of: [
      'draws.beacon',
      'draws.draw',
      'draws.excluded_reason',
      'draws.flip',
      'draws.flip_report',
      'draws.unexecuted_report',
      'draws.parallel',
      'draws.list',
      'draws.list_stratum',
      'draws.lottery_reading',
      'draws.lottery_source',
      'draws.lottery_year',
      'draws.officer',
      'draws.party_device',
      'draws.party',
      'draws.recusal',
      'draws.challenge',
      'draws.copy',
      'draws.visit_tile',
      'draws.step',
      'organisation.account',
      'organisation.api_key',
      'organisation.approval',
      'organisation.attempt',
      'organisation.challenge',
      'organisation.erasure',
      'organisation.claim_rule',
      'organisation.factor',
      'organisation.factor_requirement',
      'organisation.identity',
      'organisation.message',
      'organisation.passkey',
      'organisation.passkey_office',
      'organisation.reorganisation',
      'organisation.role_grant',
      'organisation.session',
      'organisation.turn',
      'organisation.witness',
      'plans.entrustment',
      'plans.task',
      'plans.task_item',
      'plans.task_number',
      'plans.task_office',
      'platform.file',
      'platform.file_chunk',
      'registers.directory',
      'registers.directory_choice',
      'registers.directory_consent',
      'registers.directory_partner',
      'registers.directory_version',
      'draws.list_cap',
      'registers.cap_change',
      'registers.subject_mark',
      'registers.exclusion',
      'registers.import',
      'registers.import_fault',
      'registers.import_tidied',
      'registers.inspector_account',
      'registers.certificate_warned',
      'registers.leave',
      'registers.conflict',
      'registers.override',
      'registers.override_code',
      'registers.recusal',
      'registers.visit',
    ],
  },
  { to: { app: 'own' }, of: ['platform.job'] },
  {
    to: { app: 'mine' },
    of: [
      'organisation.factor_private',
      'organisation.list_view',
      'organisation.password_private',
      'platform.request',
      'organisation.recovery_private',
    ],
  },
  {
    to: { app: 'office' },
    of: [
      'draws.list_key_private',
      'registers.import_private',
      'registers.inspector_private',
      'registers.recusal_private',
      'registers.mark_private',
      'registers.subject_private',
    ],
  },
  // Open lists: until their draw is published. Sealed ones: until they are opened (R49, P8).
  {
    to: { app: 'sealed' },
    of: ['draws.drawn', 'draws.slot', 'draws.exception', 'draws.refill', 'draws.unexecuted', 'draws.outcome'],
  },
  { to: { app: 'sealed', public: 'published' }, of: ['draws.list_tile', 'draws.excluded_tile'] },
  {
    to: {
      app: 'known',
      sequencer: 'all',
      retention: 'all',
      public: { columns: ['entry_id', 'leaf'] },
    },
    of: ['log.entry'],
  },
  { to: { app: 'known', sequencer: 'all' }, of: ['log.pending'] },
  { to: { app: 'known', sequencer: 'all', retention: 'all' }, of: ['log.observation'] },
  { to: { app: 'known', retention: 'all' }, of: ['log.document'] },
  { to: { app: 'all', retention: 'all' }, of: ['log.retention_rule'] },
  // The log that everybody can check.
  {
    to: { app: 'all', public: 'all', sequencer: 'all' },
    of: [
      'log.checkpoint',
      'log.leaf',
      'log.tile',
      'log.rotation',
      'log.public_rotation',
      'log.cosignature',
      'organisation.public_witness',
    ],
  },
  // Public as such, or published.
  {
    to: { app: 'all', public: 'all' },
    of: [
      'catalogue.item',
      'organisation.legal_basis',
      'organisation.office',
      'organisation.office_period',
      'publication.opened_entry',
      'publication.public_entry',
      'publication.record',
      'registers.cap',
      'registers.industry',
      'registers.region',
      'registers.root',
    ],
  },
  { to: { app: 'known', public: 'published' }, of: ['draws.change_tile'] },
  {
    to: { public: 'all' },
    of: [
      'draws.public_anchor',
      'draws.public_challenge',
      'draws.public_draw',
      'draws.public_drawn',
      'draws.public_entrustment',
      'draws.public_exception',
      'draws.public_parallel',
      'draws.public_unexecuted',
      'draws.public_unexecuted_report',
      'draws.public_flip',
      'draws.public_flip_report',
      'draws.public_excluded_reason',
      'draws.public_list',
      'draws.public_list_cap',
      'registers.public_lift',
      'draws.public_merged',
      'draws.public_officer',
      'draws.public_party',
      'draws.public_recusal',
      'draws.public_sealed',
      'draws.public_series',
      'draws.public_slot',
      'draws.public_step',
      'draws.public_stratum',
      'draws.public_task',
      'draws.public_visit_tile',
    ],
  },
  // Libraries that all departments share, searched by operators that are not leakproof (SQL.md); and rules as data.
  {
    to: { app: 'all' },
    of: [
      'draws.flip_rule',
      'organisation.access_rule',
      'organisation.common_word',
      'registers.assigned_counter',
      'registers.assigned_key',
      'registers.carrier',
      'registers.carrier_history',
      'registers.certificate_warning',
      'registers.directory_member',
      'registers.exclusion_reason',
      'registers.lift_ground',
      'registers.mark_kind',
      'registers.class_weight',
      'registers.class_rate',
      'registers.import_carrier',
      'registers.import_gone',
      'registers.import_inspector',
      'registers.import_subject',
      'registers.precedence',
      'registers.source_rank',
      'registers.inspector',
      'registers.inspector_history',
      'registers.subject',
      'registers.subject_alias',
      'registers.subject_history',
    ],
  },
];
