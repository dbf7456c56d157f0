#!/usr/bin/env python3
"""DR1 reference: a second, independent implementation of spec/draw.md and of the checks of spec/evidence-bundle.md.

Python 3.9 or newer, standard library only. It shares no code with the platform, so that an error in one of them shows.

  python3 draw.py bundle.json               check one evidence bundle (exit 0 true, 1 false, 2 not trusted or not done)
  python3 draw.py --vectors spec/vectors    check the golden vectors (exit 0 or 1)

Not checked here, and said so: the pairing of a drand signature (BLS12-381). Ed25519 (RFC 8032) is in the annex below.
"""
import base64
import hashlib
import hmac
import json
import os
import re
import sys
import unicodedata
from datetime import datetime, timezone

# ---------------------------------------------------------------------------------------------- 1 primitives


def sm3(message):
    """GB/T 32905-2016; hashlib offers it only where OpenSSL was built with it."""
    def rot(x, n):
        n %= 32
        return ((x << n) | (x >> (32 - n))) & 0xFFFFFFFF
    v = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    padded = message + b'\x80' + b'\0' * ((55 - len(message)) % 64) + (8 * len(message)).to_bytes(8, 'big')
    for start in range(0, len(padded), 64):
        w = [int.from_bytes(padded[start + 4 * i:start + 4 * i + 4], 'big') for i in range(16)]
        for j in range(16, 68):
            x = w[j - 16] ^ w[j - 9] ^ rot(w[j - 3], 15)
            w.append(x ^ rot(x, 15) ^ rot(x, 23) ^ rot(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = v
        for j in range(64):
            t = 0x79CC4519 if j < 16 else 0x7A879D8A
            ss1 = rot((rot(a, 12) + e + rot(t, j)) & 0xFFFFFFFF, 7)
            ss2 = ss1 ^ rot(a, 12)
            ff = a ^ b ^ c if j < 16 else (a & b) | (a & c) | (b & c)
            gg = e ^ f ^ g if j < 16 else (e & f) | (~e & g)
            tt1 = (ff + d + ss2 + (w[j] ^ w[j + 4])) & 0xFFFFFFFF
            tt2 = (gg + h + ss1 + w[j]) & 0xFFFFFFFF
            a, b, c, d = tt1, a, rot(b, 9), c
            e, f, g, h = tt2 ^ rot(tt2, 9) ^ rot(tt2, 17), e, rot(f, 19), g
        v = [x ^ y for x, y in zip(v, (a, b, c, d, e, f, g, h))]
    return b''.join(x.to_bytes(4, 'big') for x in v)


def sha256(message):
    return hashlib.sha256(message).digest()


SUITES = {'DR1-SHA256': sha256, 'DR1-SM3': sm3}


class Refused(Exception):
    """The protocol says no."""


def u8(n): return n.to_bytes(1, 'big')
def u32(n): return n.to_bytes(4, 'big')
def u64(n): return n.to_bytes(8, 'big')
def lp(b): return u32(len(b)) + b
def utf(text): return text.encode('utf-8')


def th(H, tag, *parts):
    return H(lp(utf(tag)) + b''.join(lp(utf(p) if isinstance(p, str) else p) for p in parts))


def ticket(H, key, ident):
    return H(key + ident)


def uniform(H, key, counter, n):
    """U(K, c, n) by rejection: returns (value, number of hashes)."""
    if not 1 <= n < 1 << 64:
        raise Refused('uniform.range')
    limit = (1 << 64) - ((1 << 64) % n)
    for attempt in range(256):
        r = int.from_bytes(H(key + u64(counter) + u8(attempt))[:8], 'big')
        if r < limit:
            return r % n, attempt + 1
    raise Refused('uniform.rejected')


INVISIBLE = {'Cc', 'Cf', 'Zl', 'Zp', 'Cs', 'Co', 'Cn'}


def good_text(text, most=None):
    """NFC, not empty, no invisible characters, no white space at either end; `most` in UTF-8 bytes."""
    if not isinstance(text, str) or text == '' or any(unicodedata.category(c) in INVISIBLE for c in text):
        return False
    if text != text.strip() or unicodedata.normalize('NFC', text) != text:
        return False
    return most is None or len(utf(text)) <= most


def jcs(value):
    """RFC 8785 for the documents of the protocol."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, int):
        if abs(value) >= 1 << 53:
            raise Refused('jcs.integer')
        return str(value)
    if isinstance(value, str):
        value.encode('utf-8')  # a lone surrogate raises
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return '[' + ','.join(jcs(item) for item in value) + ']'
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode('utf-16-be'))
        return '{' + ','.join(jcs(name) + ':' + jcs(value[name]) for name in names) + '}'
    raise Refused('jcs.type')


def no_duplicates(pairs):
    names = [name for name, _ in pairs]
    if len(set(names)) != len(names):
        raise Refused('json.duplicate-name')
    return dict(pairs)


def no_fraction(text):
    raise Refused('json.fraction')


def parse(text):
    return json.loads(text, object_pairs_hook=no_duplicates, parse_float=no_fraction, parse_constant=no_fraction)


def document(text):
    """A document is a text that equals its own JCS form."""
    value = parse(text)
    if jcs(value) != text:
        raise Refused('document.not-canonical')
    return value


# ---------------------------------------------------------------------------------------------- RFC 6962


def leaf_hash(H, data): return H(b'\0' + data)
def node_hash(H, left, right): return H(b'\1' + left + right)


def tree_root(H, hashes):
    """Root over leaf hashes; the empty tree is H('')."""
    if not hashes:
        return H(b'')
    stack = []
    for n, h in enumerate(hashes):
        while n & 1:
            h = node_hash(H, stack.pop(), h)
            n >>= 1
        stack.append(h)
    root = stack.pop()
    while stack:
        root = node_hash(H, stack.pop(), root)
    return root


def root_from_inclusion(H, index, size, leaf, proof):
    """RFC 9162 2.1.3.2; None when the shape does not fit."""
    if not 0 <= index < size:
        return None
    fn, sn, r = index, size - 1, leaf
    for p in proof:
        if sn == 0 or len(p) != 32:
            return None
        if fn & 1 or fn == sn:
            r = node_hash(H, p, r)
            while fn & 1 == 0 and fn:
                fn >>= 1
                sn >>= 1
        else:
            r = node_hash(H, r, p)
        fn >>= 1
        sn >>= 1
    return r if sn == 0 else None


def consistent(H, size1, size2, root1, root2, proof):
    """RFC 9162 2.1.4.2; a proof from size 0 is refused."""
    if not 0 < size1 <= size2:
        return False
    if size1 == size2:
        return root1 == root2 and not proof
    path = list(proof)
    if size1 & (size1 - 1) == 0:
        path = [root1] + path
    if not path or any(len(p) != 32 for p in path):
        return False
    fn, sn = size1 - 1, size2 - 1
    while fn & 1:
        fn >>= 1
        sn >>= 1
    fr = sr = path[0]
    for p in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = node_hash(H, p, fr), node_hash(H, p, sr)
            while fn & 1 == 0 and fn:
                fn >>= 1
                sn >>= 1
        else:
            sr = node_hash(H, sr, p)
        fn >>= 1
        sn >>= 1
    return sn == 0 and fr == root1 and sr == root2


# ---------------------------------------------------------------------------------------------- 2 the list


def leaf_data(ident, stratum, weight=1, burden=0, salt=b''):
    return lp(utf(ident)) + lp(utf(stratum)) + u64(weight) + u32(burden) + lp(salt)


def take(data, at):
    if at + 4 > len(data):
        raise Refused('leaf.short')
    end = at + 4 + int.from_bytes(data[at:at + 4], 'big')
    if end > len(data):
        raise Refused('leaf.short')
    return data[at + 4:end], end


def read_leaf(data):
    """(id, stratum, weight, burden, salt) of leaf data; anything left over is refused."""
    ident, at = take(data, 0)
    stratum, at = take(data, at)
    if at + 12 > len(data):
        raise Refused('leaf.short')
    weight, burden = int.from_bytes(data[at:at + 8], 'big'), int.from_bytes(data[at + 8:at + 12], 'big')
    salt, at = take(data, at + 12)
    if at != len(data) or weight < 1:
        raise Refused('leaf.form')
    return ident.decode('utf-8'), stratum.decode('utf-8'), weight, burden, salt


def header(code, size, weight, n, reserve, root):
    return lp(utf(code)) + u64(size) + u64(weight) + u32(n) + u32(reserve) + root


def objects_root(H, headers):
    return tree_root(H, [leaf_hash(H, h) for h in headers])


# ---------------------------------------------------------------------------------------------- 3 the sequence


def entropy_commitment(H, draw, party, nonce, value):
    return th(H, 'DR1/entropy', draw, party, nonce, value)


def commit_hash(H, text):
    return th(H, 'DR1/commit', text)


def seed_of(H, c, reveals, beacons):
    return th(H, 'DR1/seed', c, *reveals, *beacons)


# ---------------------------------------------------------------------------------------------- 4 objects


def draw_key(H, seed, stratum):
    return th(H, 'DR1/draw', seed, stratum)


def index_draw(H, key, size, m):
    """The first m positions of a virtual shuffle of 0 … size − 1."""
    moved, out = {}, []
    for j in range(m):
        r = j + uniform(H, key, j, size - j)[0]
        out.append(moved.get(r, r))
        moved[r] = moved.pop(j, j)
    return out


def ceil_share(size, p, q):
    return -(-size * p // q)


def largest_remainder(total, sizes):
    """{code: n} in proportion to N; the rest goes to the largest remainders, ties by code bytes."""
    whole = sum(sizes.values())
    if total > whole:
        raise Refused('quota.total')
    codes = sorted(sizes, key=utf)
    out = {code: (total * sizes[code] // whole if whole else 0) for code in codes}
    rest = total - sum(out.values())
    for code in sorted(codes, key=lambda code: (-(total * sizes[code] % whole) if whole else 0, utf(code)))[:rest]:
        out[code] += 1
    return out


# ---------------------------------------------------------------------------------------------- 5 inspectors


def officer_fits(officer, want, area, recused=()):
    """Right department, role, specialty and area, and not recused for this object."""
    return (officer['department'] == want['department'] and want['role'] in officer['roles']
            and (area is None or officer['area'] is None or area in officer['area'])
            and (want.get('specialty') is None or want['specialty'] in officer['specialties'])
            and officer['id'] not in recused)


class Plan:
    """One complete assignment of all open slots, changed by augmenting paths: slot → (object, officer) → officer."""

    def __init__(self, slots, officers, fits):
        self.room = {o: cap for o, cap in officers.items()}   # what is left of each cap
        self.fits = fits                                      # slot → [officer id]
        self.of = {}                                          # open slot → officer
        self.slots_of = {o: {} for o in officers}             # officer → {object: open slot}
        self.fixed = set()                                    # (object, officer) decided
        self.missing = [s for s in slots if not self.augment(s)]

    def put(self, slot, officer):
        self.of[slot] = officer
        self.slots_of[officer][slot[0]] = slot
        self.room[officer] -= 1

    def lift(self, slot):
        officer = self.of.pop(slot)
        del self.slots_of[officer][slot[0]]
        self.room[officer] += 1
        return officer

    def augment(self, start):
        parent, queue, seen = {start: None}, [start], set()
        for slot in queue:
            for officer in self.fits[slot]:
                if (slot[0], officer) in self.fixed:
                    continue
                same = self.slots_of[officer].get(slot[0])
                if same is not None:
                    reached = [same]
                elif self.room[officer] > 0:
                    self.shift(slot, officer, parent)
                    return True
                elif officer in seen:
                    continue
                else:
                    seen.add(officer)
                    reached = list(self.slots_of[officer].values())
                for other in reached:
                    if other not in parent:
                        parent[other] = (slot, officer)
                        queue.append(other)
        return False

    def shift(self, slot, officer, parent):
        moves = []
        while True:
            moves.append((slot, officer))
            if parent[slot] is None:
                break
            slot, officer = parent[slot]
        for slot, _ in moves:
            if slot in self.of:
                self.lift(slot)
        for slot, officer in moves:
            self.put(slot, officer)

    def try_fix(self, slot, officer):
        """Decides slot → officer if all other open slots can still be filled; else changes nothing."""
        planned = self.lift(slot)
        evicted = self.slots_of[officer].get(slot[0])
        if evicted is None and self.room[officer] == 0:
            if not self.slots_of[officer]:
                self.put(slot, planned)
                return False
            evicted = next(iter(self.slots_of[officer].values()))
        if evicted is not None:
            self.lift(evicted)
        self.fixed.add((slot[0], officer))
        self.room[officer] -= 1
        if evicted is None or self.augment(evicted):
            return True
        self.room[officer] += 1
        self.fixed.discard((slot[0], officer))
        self.put(evicted, officer)
        self.put(slot, planned)
        return False


def assign(H, seed, objects, demand, officers, recusals):
    """Rules 1 to 3 of section 5; objects: {id: area or None}. Returns (slots, missing): rows as in the result document, or the slots without an officer."""
    key = th(H, 'DR1/assign-order', seed)
    order = sorted(objects, key=lambda o: (ticket(H, key, utf(o)), utf(o)))
    people = sorted(officers, key=lambda o: utf(o['id']))
    recused = {}
    for row in recusals:
        recused.setdefault(row['object'], set()).add(row['officer'])
    slots = [(o, n) for o in order for n in range(len(demand))]
    fits = {s: [p['id'] for p in people if officer_fits(p, demand[s[1]], objects[s[0]], recused.get(s[0], ()))] for s in slots}
    cap = {p['id']: p['cap'] for p in people}
    plan = Plan(slots, cap, fits)
    if plan.missing:
        return [], plan.missing
    load, rows = {p: 0 for p in cap}, []
    for o, n in slots:
        rows.append(draw_slot(H, seed, o, n, fits[o, n], cap, load, plan))
    return rows, []


def draw_slot(H, seed, o, n, fits, cap, load, plan):
    key, c, skipped = th(H, 'DR1/slot', seed, o, u32(n)), 0, []
    candidates = [p for p in fits if load[p] < cap[p] and (o, p) not in plan.fixed]
    for level in sorted({load[p] for p in candidates}):
        group = [p for p in candidates if load[p] == level]
        while group:
            drawn = group.pop(uniform(H, key, c, len(group))[0])
            c += 1
            if plan.try_fix((o, n), drawn):
                load[drawn] += 1
                return {'object': o, 'slot': n, 'officer': drawn, 'candidates': len(candidates),
                        'skipped': skipped_form(H, skipped)}
            skipped.append(drawn)
    raise Refused('assign.stuck')


def skipped_form(H, ids):
    return ids if len(ids) <= 16 else {'count': len(ids), 'digest': th(H, 'DR1/skips', *ids).hex()}


# ---------------------------------------------------------------------------------------------- annex: Ed25519, notes
# RFC 8032 verification in plain integers: slow, and enough for a handful of checkpoints.
P = 2 ** 255 - 19
L = 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def point_add(a, b):
    """Extended coordinates (X, Y, Z, T)."""
    x = (a[1] - a[0]) * (b[1] - b[0]) % P
    y = (a[1] + a[0]) * (b[1] + b[0]) % P
    t, z = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = y - x, z - t, z + t, y + x
    return e * f % P, g * h % P, f * g % P, e * h % P


def point_times(n, a):
    out = (0, 1, 1, 0)
    while n:
        if n & 1:
            out = point_add(out, a)
        a, n = point_add(a, a), n >> 1
    return out


def point_read(data):
    y = int.from_bytes(data, 'little')
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P


def point_equal(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


BASE = point_read((4 * pow(5, P - 2, P) % P).to_bytes(32, 'little'))


def ed25519_verify(key, message, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    a, r, s = point_read(key), point_read(signature[:32]), int.from_bytes(signature[32:], 'little')
    if a is None or r is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), 'little') % L
    return point_equal(point_times(s, BASE), point_add(r, point_times(k, a)))


def read_key(text):
    """A C2SP verifier key `name+id+base64`: (name, id, Ed25519 key)."""
    name, ident, body = text.split('+', 2)
    raw = base64.b64decode(body, validate=True)
    if len(raw) != 33 or raw[0] != 1 or sha256(utf(name) + b'\n' + raw)[:4].hex() != ident:
        raise Refused('note.key')
    return name, bytes.fromhex(ident), raw[1:]


def open_note(text, keys):
    """(origin, size, root) of a checkpoint signed by one of `keys`."""
    body, found, signatures = text.rpartition('\n\n')
    if not found or not text.endswith('\n'):
        raise Refused('note.form')
    good = False
    for line in signatures[:-1].split('\n'):
        dash, name, blob = line.split(' ')
        raw = base64.b64decode(blob, validate=True)
        for key in keys:
            known, ident, public = read_key(key)
            if dash == '\u2014' and (name, raw[:4]) == (known, ident):
                if not ed25519_verify(public, utf(body + '\n'), raw[4:]):
                    raise Refused('note.signature')
                good = True
    if not good:
        raise Refused('note.unsigned')
    origin, size, root = body.split('\n')[:3]
    if not re.fullmatch('0|[1-9][0-9]*', size):
        raise Refused('note.size')
    return origin, int(size), base64.b64decode(root, validate=True)
