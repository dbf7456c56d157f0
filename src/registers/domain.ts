// The two libraries (R18, R19, R22, R23): subjects and inspectors, their imports, recusals, and what a draw asks of them.

import type { Domain } from '../platform/domain.ts';
import { inspectorLinked, inspectorUnlinked } from './actions/account.ts';
import { capAsked, capGranted, capReturned } from './actions/cap.ts';
import { certificatesWarned, startWarnings } from './actions/certificates.ts';
import { checkJob } from './actions/check.ts';
import {
  directoryAgreed,
  directoryChosen,
  directoryFiltered,
  directoryFrozen,
  directoryMade,
  directoryReturned,
  freezeJob,
} from './actions/directory.ts';
import { exclusionAsked, exclusionEnded, exclusionGranted, exclusionReturned } from './actions/exclusion.ts';
import { subjectsSettled } from './actions/gone.ts';
import { applyJob, carriersImported, inspectorsImported, subjectsEdited, subjectsImported } from './actions/import.ts';
import { leaveEnded, leaveRecorded } from './actions/leave.ts';
import { marksImported } from './actions/mark-import.ts';
import { markAsked, markEnded, markGranted, markReturned, markSet } from './actions/marks.ts';
import { overrideAsked, overrideEnded, overrideGranted, overrideReturned } from './actions/override.ts';
import { precedenceSet } from './actions/precedence.ts';
import { subjectRecorded } from './actions/record.ts';
import { recusalDeclared, recusalEnded } from './actions/recusal.ts';
import { registerRooted, startRoots } from './actions/roots.ts';
import { conflictsSettled } from './actions/settle.ts';
import { visitRecorded, visitsImported, visitWithdrawn } from './actions/visits.ts';
import { texts as pageTexts } from './pages/texts.ts';
import { capPageRoutes } from './routes/cap-page.ts';
import { capRoutes } from './routes/caps.ts';
import { carrierRoutes } from './routes/carriers.ts';
import { contactRoutes } from './routes/contacts.ts';
import { directoryRoutes } from './routes/directories.ts';
import { exclusionRoutes } from './routes/exclusions.ts';
import { goneRoutes } from './routes/gone.ts';
import { importRoutes } from './routes/imports.ts';
import { inspectorRoutes } from './routes/inspectors.ts';
import { markRoutes } from './routes/marks.ts';
import { overrideRoutes } from './routes/overrides.ts';
import { precedenceRoutes } from './routes/precedence.ts';
import { rootRoutes } from './routes/roots.ts';
import { subjectRoutes } from './routes/subjects.ts';
import { visitRoutes } from './routes/visits.ts';
import { search } from './search.ts';
import { capChangeList } from './store/caps.ts';
import { carrierList } from './store/carriers.ts';
import { directoriesOf, exclusionsOf, inspectorsOf } from './store/concern.ts';
import { directoryList } from './store/directories.ts';
import { exclusionRunList } from './store/exclusion-runs.ts';
import { exclusionList } from './store/exclusions.ts';
import { importList } from './store/imports.ts';
import { inspectorList } from './store/inspectors.ts';
import { markList } from './store/marks.ts';
import { overrideList } from './store/overrides.ts';
import { conflictList } from './store/precedence.ts';
import { rootList } from './store/roots.ts';
import { editList, subjectList } from './store/subjects.ts';
import { visitList } from './store/visit-list.ts';
import { texts } from './texts.ts';

export const registers: Domain = {
  name: 'registers',
  permissions: [
    'subject.read',
    'inspector.read',
    'register.rooted',
    'contact.read',
    'inspector.linked',
    'inspector.unlinked',
    'import.read',
    'subjects.imported',
    'subjects.edited',
    'subjects.settled',
    'subject.recorded',
    'inspectors.imported',
    'carriers.imported',
    'recusal.declared',
    'recusal.ended',
    'exclusion.asked',
    'exclusion.granted',
    'exclusion.returned',
    'exclusion.ended',
    'cap.asked',
    'cap.granted',
    'cap.returned',
    'mark.read',
    'mark.set',
    'mark.asked',
    'mark.granted',
    'mark.returned',
    'mark.ended',
    'marks.imported',
    'override.asked',
    'override.granted',
    'override.returned',
    'override.ended',
    'precedence.set',
    'conflicts.settled',
    'visit.recorded',
    'visits.imported',
    'visit.withdrawn',
    'leave.recorded',
    'leave.ended',
    'certificates.warned',
    'directory.made',
    'directory.filtered',
    'directory.chosen',
    'directory.frozen',
    'directory.agreed',
    'directory.returned',
  ],
  entries: [
    subjectsImported,
    subjectRecorded,
    subjectsEdited,
    subjectsSettled,
    inspectorsImported,
    carriersImported,
    recusalDeclared,
    recusalEnded,
    exclusionAsked,
    exclusionGranted,
    exclusionReturned,
    exclusionEnded,
    capAsked,
    capGranted,
    capReturned,
    markSet,
    markAsked,
    markGranted,
    markReturned,
    markEnded,
    marksImported,
    overrideAsked,
    overrideGranted,
    overrideReturned,
    overrideEnded,
    precedenceSet,
    conflictsSettled,
    visitRecorded,
    visitsImported,
    visitWithdrawn,
    leaveRecorded,
    leaveEnded,
    certificatesWarned,
    directoryMade,
    directoryFiltered,
    directoryChosen,
    directoryFrozen,
    directoryAgreed,
    directoryReturned,
    inspectorLinked,
    inspectorUnlinked,
    registerRooted,
  ],
  routes: [
    ...subjectRoutes,
    ...inspectorRoutes,
    ...importRoutes,
    ...goneRoutes,
    ...exclusionRoutes,
    ...capRoutes,
    ...capPageRoutes,
    ...markRoutes,
    ...overrideRoutes,
    ...precedenceRoutes,
    ...contactRoutes,
    ...directoryRoutes,
    ...carrierRoutes,
    ...visitRoutes,
    ...rootRoutes,
  ],
  reactions: [],
  jobs: [checkJob, applyJob, freezeJob],
  texts: { ...texts, ...pageTexts },
  lists: [
    subjectList,
    inspectorList,
    importList,
    directoryList,
    carrierList,
    overrideList,
    conflictList,
    editList,
    visitList,
    exclusionList,
    exclusionRunList,
    rootList,
    capChangeList,
    markList,
  ],
  concerns: [
    { what: 'registers.concern.inspectors', blocks: false, count: inspectorsOf },
    { what: 'registers.concern.directories', blocks: false, count: directoriesOf },
    { what: 'registers.concern.exclusions', blocks: false, count: exclusionsOf },
  ],
  search,
  async start(app) {
    const stops = [await startWarnings(app), await startRoots(app)];
    return async () => {
      for (const stop of stops) await stop();
    };
  },
};
