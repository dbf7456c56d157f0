#!/usr/bin/env python3
"""Reference of spec/log-file.md: checks a log that was taken away, in one pass. It shares no code with the platform.

  python3 log.py log.ndjson [--key=VERIFIER_KEY …] [--json] [--seen=FILE [--proof=FILE] [--fresh]]     exit 0 true, 1 false, 2 not trusted or not done
"""
import base64
import json
import sys

from draw import (Refused, anything, compare_seen, consistent, count, exit_code, follow_keys, given_up, hash32, held_against, is_int, jcs, leaf_hash, lp, node_hash, open_note, or_null,
                  read, read_key, remember, root_from_inclusion, sha256, some, unhex, utf)

HEAD = {'v': lambda v: is_int(v, 1, 1), 'kind': lambda v: v == 'sunlot-log', 'origin': anything, 'keys': some(anything), 'checkpoint': anything,
        'earlier': [{'checkpoint': anything, 'proof': [hash32]}], 'scope': lambda v: v in ('whole', 'selection'), 'entries': count}
PERSONS = {'entry': anything, 'type': anything, 'at': anything, 'user': anything,
           'onBehalfOf': or_null(anything), 'office': or_null(anything), 'thing': or_null(anything)}
BOUND = {'whole': {'hash': hash32}, 'selection': {'proof': [hash32]}}
CLOSED = {'index': count, 'leaf': anything}
OPENED = {'head': PERSONS, 'nonce': or_null(hash32), 'facts': lambda v: True, 'salt': hash32}
DOCUMENT = {'document': {'salt': hash32, 'body': lambda v: True}}
LEAF = {'v': lambda v: v in (1, 2) and is_int(v), 'facts': hash32, 'private': or_null(hash32)}
PROTOCOL = ['draw.' + step for step in ('committed', 'revealed', 'absent', 'beaconed', 'seeded', 'resulted', 'voided', 'replaced', 'directed', 'omitted',
                                    'withdrawn', 'amended', 'refilled', 'opened', 'unsealed')] + ['register.rooted']


def salted(salt, value): return sha256(lp(salt) + lp(utf(jcs(value))))


def good_key(text):
    try:
        return bool(read_key(text))
    except (Refused, ValueError, IndexError):
        return False


def read_leaf(text):
    for more in ({}, {'type': lambda v: v in PROTOCOL[1:]}, {'type': lambda v: v == PROTOCOL[0], 'c': hash32}):
        leaf = read({**LEAF, **more}, text)
        if leaf is not None and set(leaf) == set({**LEAF, **more}):
            return leaf
    return None


class Check:
    def __init__(self, keys, seen=None):
        self.keys, self.seen, self.findings, self.head, self.stack = keys, seen, [], None, []
        self.next = self.lines = self.unsealed = 0

    def wrong(self, reason, group='log-file'): self.findings.append((f'{group}.{reason}', 'false', {}))
    def doubt(self, reason, group='checkpoint'): self.findings.append((f'{group}.{reason}', 'untrusted', {}))

    def open(self, text):
        try:
            note = open_note(text, self.used)
            if given_up(text, self.used, self.until):
                self.wrong('key-given-up', 'checkpoint')
            ids = {(name, raw[:4]) for name, raw in ((line.split(' ')[1], base64.b64decode(line.split(' ')[2]))
                                                     for line in text.rpartition('\n\n')[2][:-1].split('\n'))}
            known = {(k.split('+', 2)[0], bytes.fromhex(k.split('+', 2)[1])) for k in self.used}
        except (Refused, ValueError, IndexError):
            return self.wrong('signature', 'checkpoint')
        if note[0] != self.head['origin']:
            self.wrong('origin', 'checkpoint')
        if not ids <= known:
            self.wrong('signature-unknown')
        return note

    def take_head(self, text):
        self.head = text and read(HEAD, text)
        if self.head is None:
            return self.wrong('head-form')
        offered = self.head['keys']
        if not all(map(good_key, offered)):
            self.wrong('key-form', 'checkpoint')
        ours = [k for k in offered if k in self.keys]
        notes = [old['checkpoint'] for old in self.head['earlier']] + [self.head['checkpoint']]
        self.used, self.until = follow_keys(self.keys if ours else offered, offered, self.head['origin'], notes)
        if not ours:
            self.doubt('key-unknown' if self.keys else 'key-from-bundle')
        self.tree = self.open(self.head['checkpoint'])
        if self.tree is None:
            return
        dated = list(self.tree[3])
        for old in self.head['earlier']:
            note = self.open(old['checkpoint'])
            if note and not consistent(sha256, note[1], self.tree[1], note[2], self.tree[2], unhex(old['proof'])):
                self.wrong('inconsistent', 'checkpoint')
            dated += note[3] if note else []
        if not dated:
            self.doubt('time-not-proven')
        if self.head['scope'] == 'whole' and self.head['entries'] != self.tree[1]:
            self.wrong('count')
        seen = self.seen
        if seen and (self.head['scope'] != 'whole' or seen['origin'] != self.tree[0] or seen['size'] >= self.tree[1]):
            self.findings += [(f'checkpoint.{reason}', status, {}) for reason, status in compare_seen(self.tree, seen, self.head['earlier'])]
            self.seen = None

    def push(self, h):
        n = self.lines
        while n & 1:
            h, n = node_hash(sha256, self.stack.pop(), h), n >> 1
        self.stack.append(h)

    def root(self):
        stack = self.stack[:]
        if not stack:
            return sha256(b'')
        h = stack.pop()
        while stack:
            h = node_hash(sha256, stack.pop(), h)
        return h

    def take(self, text):
        scope = self.head['scope']
        shapes = [{**CLOSED, **BOUND[scope], **more} for more in ({}, OPENED, {**OPENED, **DOCUMENT})]
        line = next((v for s in shapes for v in [text and read(s, text)] if v and set(v) == set(s)), None)
        if line is None:
            return self.wrong('line-form')
        i, leaf = line['index'], leaf_hash(sha256, utf(line['leaf']))
        if i < self.next:
            self.wrong('order')
        elif scope == 'whole' and i > self.next:
            self.wrong('missing')
        self.next = max(self.next, i + 1)
        self.push(leaf)
        self.lines += 1
        if self.seen and self.lines == self.seen['size'] and self.root() != self.seen['root']:
            self.wrong('forked', 'checkpoint')
        if i >= self.tree[1]:
            self.wrong('beyond-checkpoint')
        elif scope == 'whole' and leaf.hex() != line['hash']:
            self.wrong('hash')
        elif scope == 'selection' and root_from_inclusion(sha256, i, self.tree[1], leaf, unhex(line['proof'])) != self.tree[2]:
            self.wrong('proof')
        if 'head' in line:
            self.opened(line)

    def opened(self, line):
        leaf, salt = read_leaf(line['leaf']), bytes.fromhex(line['salt'])
        if leaf is None:
            return self.wrong('leaf-form')
        self.unsealed += leaf['v'] == 1
        if (line['nonce'] is None) != (leaf['v'] == 1):
            self.wrong('nonce')
        elif line['nonce'] is not None and salted(bytes.fromhex(line['nonce']), line['head']) != salt:
            self.wrong('head')
        if salted(salt, line['facts']).hex() != leaf['facts']:
            self.wrong('facts')
        kind = line['head']['type']
        if leaf.get('type') != (kind if kind in PROTOCOL else None):
            self.wrong('type')
        if 'document' in line and salted(bytes.fromhex(line['document']['salt']), line['document']['body']).hex() != leaf['private']:
            self.wrong('document')

    def finish(self):
        sound = not any(code.startswith('log-file.') and status == 'false' for code, status, _ in self.findings)
        if sound and self.lines != self.head['entries']:
            self.wrong('cut')
        elif sound and self.head['scope'] == 'whole' and self.root() != self.tree[2]:
            self.wrong('root')
        if self.unsealed:
            self.doubt('head-not-sealed', 'log-file')


def check_file(path, keys, seen=None):
    """(findings, head) of one file."""
    check, first = Check(keys, seen), True
    with open(path, 'rb') as file:
        for raw in file:
            try:
                text = raw.rstrip(b'\n').decode('utf-8')
            except UnicodeDecodeError:
                text = ''
            if first:
                check.take_head(text)
            elif check.tree:
                check.take(text)
            first = False
            if check.head is None or check.tree is None:
                return check.findings, check.head
            if not raw.endswith(b'\n'):
                check.wrong('cut-line')
    if first:
        check.wrong('head-form')
    else:
        check.finish()
    return check.findings, check.head


def main(args):
    keys = [a[len('--key='):] for a in args if a.startswith('--key=')]
    files = [a for a in args if not a.startswith('--')]
    if not files:
        print(__doc__)
        return 2
    worst, seen_in = 0, [a.partition('=')[2] for a in args if a.startswith('--seen=')]
    for path in files:
        try:
            memory, seen, held = held_against(args, keys)
        except (OSError, ValueError, Refused):
            print('--seen or --proof is no such file; nothing was verified', file=sys.stderr)
            return 2
        findings, head = check_file(path, held, seen)
        if seen_in:
            remember(seen_in[0], memory, head, findings)
        print(json.dumps(sorted({code for code, _, _ in findings})) if '--json' in args
              else '\n'.join(f'{status:10} {code}' for code, status, _ in findings) or 'true')
        code = exit_code(findings)
        worst = code if worst == 0 or code == 1 else worst
    return worst


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
