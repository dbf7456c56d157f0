// JSON.parse keeps the last of two equal names and says nothing; a bundle with a name twice is refused instead
// (spec/evidence-bundle.md section 1).

/** Whether some object of a JSON text has a name twice. Texts that are no JSON are left to JSON.parse. */
export function findJsonTwice(text: string): boolean {
  const open: (Set<string> | null)[] = [];
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/gs;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [found] = match;
    if (found === '{') open.push(new Set());
    else if (found === '[') open.push(null);
    else if (found === '}' || found === ']') open.pop();
    else {
      const names = open.at(-1);
      if (!names || !/^\s*:/.test(text.slice(token.lastIndex, token.lastIndex + 64))) continue;
      const name = JSON.parse(found) as string;
      if (names.has(name)) return true;
      names.add(name);
    }
  }
  return false;
}
