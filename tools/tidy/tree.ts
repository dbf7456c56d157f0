// Names of folders and files, and what must never be written into the project: paths of one machine, registry hosts.
import { type Finding, findText, type Rule } from './source.ts';

const FOLDERS =
  /(^|\/)(services?|dtos?|mappers?|repositories|utils?|common|helpers?|shared|misc|managers?|controllers?|models?)\//;

export const folders: Rule = ({ path }): readonly Finding[] => {
  const found: Finding[] = [];
  const folder = FOLDERS.exec(path)?.[2];
  if (folder !== undefined) {
    found.push({ path, line: 1, message: `a folder named ${folder} says nothing: put the file where its noun lives` });
  }
  if (/(^|\/)index\.(ts|tsx)$/.test(path)) {
    found.push({ path, line: 1, message: 'no index files: import what you need from the file that holds it' });
  }
  return found;
};

// Written so that this file does not find itself.
const PLACES = new RegExp(`(?<![\\w.@:/-])/(${['work', 'tmp', 'root', 'Users', 'home/\\w+'].join('|')})/`, 'g');
const HOSTS = new RegExp(
  `https?://[\\w.-]*(${['registry', 'artifactory', 'verdaccio', 'nexus'].join('|')})[\\w.-]*[/:]`,
  'g',
);

export const traces: Rule = (source) => [
  ...findText(
    source,
    PLACES,
    ([path]) => `${path}… is a path of one machine: make it relative to the project, or ask node:os`,
  ),
  ...findText(
    source,
    HOSTS,
    () => 'the address of a package registry: npm knows its own (.npmrc keeps it out of the lock)',
  ),
];
