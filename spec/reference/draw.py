#!/usr/bin/env python3
"""DR1 reference: a second, independent implementation of spec/draw.md and of the checks of spec/evidence-bundle.md.

Python 3.9 or newer, standard library only. It shares no code with the platform, so that an error in one of them shows.

  python3 draw.py bundle.json               check one evidence bundle (exit 0 true, 1 false, 2 not trusted or not done)
                  --key=… --witness=…       keys of the log and of witnesses that you hold; --witnesses=k of them must agree
                  --now=…                   your time in seconds since 1970, in place of the machine's
                  --list=… --visits=… --changes=…  the files beside a bundle that is too long
                  --seen=FILE               the checkpoint that you remember, updated after a good run; --proof=… compares it, --fresh: just fetched
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
from collections import Counter
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from math import comb

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


def list_key_commitment(H, key): return th(H, 'DR1/list-key', key)


def list_salt(H, key, ident):
    """HMAC-H(kList, id) by its definition (RFC 2104): both hashes have blocks of 64 bytes."""
    padded = key + bytes(64 - len(key))
    return H(bytes(b ^ 0x5c for b in padded) + H(bytes(b ^ 0x36 for b in padded) + utf(ident)))


CHALLENGES = 16


def challenge_positions(H, seed, stratum, size):
    """First positions of the neighbouring pairs that are shown, ascending."""
    pairs = size - 1
    if pairs <= CHALLENGES:
        return list(range(max(0, pairs)))
    key, chosen, counter = th(H, 'DR1/challenge', seed, stratum), set(), 0
    while len(chosen) < CHALLENGES:
        chosen.add(uniform(H, key, counter, pairs)[0])
        counter += 1
    return sorted(chosen)


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


def by_ticket(H, key, names):
    """Names are ids, or the leaf hashes of a sealed list."""
    data = {i: i if isinstance(i, bytes) else utf(i) for i in names}
    return sorted(names, key=lambda i: (ticket(H, key, data[i]), data[i]))


def layered_draw(H, seed, stratum, burdens, cap, n, p, q):
    """(floor, order of the layers after it) of {id: burden}; p/q is the share of the floor."""
    if not 0 < q or 5 * p < q or p > q or cap < 1:
        raise Refused('layered.floor')
    below = [i for i in burdens if burdens[i] < cap]
    if len(below) < n:
        raise Refused('layered.short')
    floor = by_ticket(H, th(H, 'DR1/floor', seed, stratum), below)[:n * p // q]
    rest = by_ticket(H, draw_key(H, seed, stratum), set(below) - set(floor))
    return floor, sorted(rest, key=lambda i: burdens[i])


def donor_position(H, seed, name, size):
    """Whose burden a unit inherits that the draw before, of this seed and with `size` units, did not know."""
    return uniform(H, th(H, 'DR1/donor', seed, utf(name)), 0, size)[0]


def pps_certain(weights, n):
    """({ids taken with certainty}, n and W left) of {id: weight}."""
    left, total, sure = n, sum(weights.values()), set()
    if n > len(weights) or 2 * n * total >= 1 << 63:
        raise Refused('pps.size')
    while left:
        taken = {i for i in weights if i not in sure and weights[i] * left >= total}
        if not taken:
            break
        sure |= taken
        left, total = left - len(taken), total - sum(weights[i] for i in taken)
    return sure, left, total


def pps_draw(H, ticket_key, pivotal_key, weights, n):
    sure, left, total = pps_certain(weights, n)
    certain, selected, held, a, c = sorted(sure, key=lambda i: i if isinstance(i, bytes) else utf(i)), [], None, 0, 0
    if not left:
        return certain, selected
    for k in by_ticket(H, ticket_key, set(weights) - sure):
        b = left * weights[k]
        if held is None:
            held, a = k, b
            continue
        t = a + b
        if t <= total:
            held = held if uniform(H, pivotal_key, c, t)[0] < a else k
            a = t
            if t == total:
                selected.append(held)
                held = None
        elif uniform(H, pivotal_key, c, 2 * total - t)[0] < total - b:
            selected.append(held)
            held, a = k, t - total
        else:
            selected.append(k)
            a = t - total
        c += 1
    return certain, selected


def ranks(H, seed, s, units):
    """Positions by rank of one stratum; units: [(id or leaf hash, weight, burden)] in order, for the methods that look at them."""
    code, kind, m = s['code'], s['method']['kind'], min(s['size'], s['n'] + s['reserve'])
    key = draw_key(H, seed, code)
    if kind in ('index', 'all'):
        return index_draw(H, key, s['size'], m)
    place = {u[0]: i for i, u in enumerate(units)}
    if kind == 'ticket':
        order = by_ticket(H, key, place)
    elif kind == 'layered':
        rule = s['method']
        floor, rest = layered_draw(H, seed, code, {u[0]: u[2] for u in units}, rule['cap'], s['n'],
                                   rule['floor']['numerator'], rule['floor']['denominator'])
        order = floor + rest
    else:
        certain, selected = pps_draw(H, key, th(H, 'DR1/pivotal', seed, code), {u[0]: u[1] for u in units}, s['n'])
        drawn = certain + selected
        order = drawn + by_ticket(H, th(H, 'DR1/reserve', seed, code), set(place) - set(drawn))
    return [place[i] for i in order[:m]]


def group_chances(method, counts, n):
    """[(value, units, (numerator, denominator))] by ascending value: weights of pps, burdens of layered."""
    values = sorted(counts)
    if method['kind'] == 'pps':
        sure, left, total = pps_certain({(v, i): v for v in values for i in range(counts[v])}, n)
        return [(v, counts[v], (1, 1) if (v, 0) in sure else (left * v, total)) for v in values]
    below = sum(counts[v] for v in values if v < method['cap'])
    f = n * method['floor']['numerator'] // method['floor']['denominator']
    out, reached, before = [], 0, Fraction(0)
    for v in values:
        if v >= method['cap']:
            out.append((v, counts[v], (0, 1)))
            continue
        reached += counts[v]
        # hypergeometric: how many of the units reached are in the floor; the layers take what is left of them, up to n - f
        ways = Fraction(0)
        for k in range(max(0, f - (below - reached)), min(f, reached) + 1):
            ways += min(n - f, reached - k) * comb(reached, k) * comb(below - reached, f - k)
        mean = ways / comb(below, f)
        chance = (Fraction(f * counts[v], below) + mean - before) / counts[v]
        before = mean
        out.append((v, counts[v], (chance.numerator * 10 ** 9 // chance.denominator, 10 ** 9)))
    return out


def unbiased(H, seed, p, q, sizes):
    """(u, {code: n}): floors, and one more where a tooth u + m·q lies in the stratum's part of the running sum."""
    u, out, a = uniform(H, th(H, 'DR1/round', seed), 0, q)[0], {}, 0
    for code in sorted(sizes, key=utf):
        end = a + sizes[code] * p % q
        out[code] = sizes[code] * p // q + (1 if any((x - u) % q == 0 for x in range(a, end)) else 0)
        a = end
    return u, out


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

    def reached_without_room(self):
        """The slots from which no free officer can be reached, whichever of them is left out: the same for every largest plan."""
        reached, queue = set(self.missing), list(self.missing)
        for slot in queue:
            for officer in self.fits[slot]:
                same = self.slots_of[officer].get(slot[0])
                for other in [same] if same is not None else self.slots_of[officer].values():
                    if other not in reached:
                        reached.add(other)
                        queue.append(other)
        return reached

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


def assign(H, seed, objects, demand, officers, recusals, hashes=None):
    """Rules 1 to 3 of section 5; objects: {id: area or None}; hashes: {id: leaf hash} of a sealed list, whose tickets are over these. Returns (slots, missing): rows as in the result document, or the slots without an officer."""
    return assign_in_order(H, seed, assign_order(H, seed, objects, hashes), objects, demand, officers, recusals)


def assign_order(H, seed, objects, hashes=None):
    key = th(H, 'DR1/assign-order', seed)
    name = (lambda o: hashes[o]) if hashes else utf
    return sorted(objects, key=lambda o: (ticket(H, key, name(o)), name(o)))


def assign_in_order(H, seed, order, objects, demand, officers, recusals, tag='DR1/slot'):
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
        rows.append(draw_slot(H, seed, tag, o, n, fits[o, n], cap, load, plan))
    return rows, []


def draw_slot(H, seed, tag, o, n, fits, cap, load, plan):
    return draw_place(H, th(H, tag, seed, o, u32(n)), o, n, fits, cap, load, plan)


def draw_place(H, key, o, n, fits, cap, load, plan):
    c, skipped = 0, []
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


def team_codes(count):
    return ['T' + str(i + 1).rjust(max(3, len(str(count))), '0') for i in range(count)]


def fewest(H, key, candidates, numbers):
    least = min(numbers[c] for c in candidates)
    group = [c for c in candidates if numbers[c] == least]
    return group[uniform(H, key, 0, len(group))[0]]


def assign_teams(H, seed, objects, demand, officers, recusals, count, team_cap, hashes=None):
    """Rule 7 of section 5; officers[].cap: teams that each may join. Returns (built, deals), or None where it is infeasible."""
    if count * team_cap < len(objects):
        return None
    codes = team_codes(count)
    built, missing = assign_in_order(H, seed, codes, {c: None for c in codes}, demand, officers, [], 'DR1/team-slot')
    if missing:
        return None
    member = {(r['object'], r['slot']): r['officer'] for r in built}
    deals = deal(H, seed, objects, demand, officers, recusals, codes, member, {}, {}, team_cap, hashes)
    return None if any(d['open'] for d in deals) else (built, deals)


def deal(H, seed, objects, demand, officers, recusals, codes, member, held, stood_in, team_cap, hashes=None):
    """Objects dealt to teams that hold `held` already; member: {(team, slot): officer}, some of whom may have withdrawn. A slot that nobody
    can take is `open`."""
    people = sorted(officers, key=lambda o: utf(o['id']))
    by_id = {p['id']: p for p in people}
    load, stood_in, deals = {c: held.get(c, 0) for c in codes}, {i: stood_in.get(i, 0) for i in by_id}, []
    for o in assign_order(H, seed, objects, hashes):
        recused = {r['officer'] for r in recusals if r['object'] == o}
        open_teams = [c for c in codes if load[c] < team_cap]
        team = fewest(H, th(H, 'DR1/deal', seed, o), open_teams, load)
        load[team] += 1
        present, substitutes, unfilled = {member[team, n] for n in range(len(demand))}, [], []
        for n, want in enumerate(demand):
            if member[team, n] in by_id and officer_fits(by_id[member[team, n]], want, objects[o], recused):
                continue
            candidates = [p['id'] for p in people if officer_fits(p, want, objects[o], recused) and p['id'] not in present]
            if not candidates:
                unfilled.append(n)
                continue
            officer = fewest(H, th(H, 'DR1/substitute', seed, o, u32(n)), candidates, stood_in)
            stood_in[officer] += 1
            present.add(officer)
            substitutes.append({'slot': n, 'officer': officer, 'candidates': len(candidates)})
        deals.append({'object': o, 'team': team, 'candidates': len(open_teams), 'substitutes': substitutes, 'open': unfilled})
    return deals


def dealt_rows(demand, member, deals):
    """Who goes where in the end, in the order of dealing."""
    rows = []
    for d in deals:
        instead = {s['slot']: s for s in d['substitutes']}
        for n in range(len(demand)):
            if n not in d['open']:
                here = instead.get(n, {'officer': member[d['team'], n], 'candidates': d['candidates']})
                rows.append({'object': d['object'], 'slot': n, 'officer': here['officer'], 'candidates': here['candidates'], 'skipped': []})
    return rows


def later_beacon(beacons, at):
    """Rule 9 of section 5: the public value, as (name, due), that decides about an entry formed at `at` seconds; ('', None) where there is none,
    (None, game) for a lottery of a year that is not pinned."""
    due = at + 120
    if not beacons:
        return '', None
    if beacons[0]['kind'] == 'demo':
        return f"demo/{beacons[0]['name']}/{due}", due
    if all(b['kind'] == 'lottery' for b in beacons):
        return later_issue(max((b['game'] for b in beacons), key=CENTIBITS.get), due)
    chain = next((b['chain'] for b in beacons if b['kind'] == 'drand' and b['chain'] in CHAINS), next(iter(CHAINS)))
    genesis, period = CHAINS[chain][:2]
    number = max(1, -(-(due - genesis) // period) + 1)
    return f'drand/{chain}/{number}', genesis + (number - 1) * period


def later_issue(game, due):
    first = datetime.fromtimestamp(due + 8 * 3600, timezone.utc).year
    for year in (first, first + 1):
        if year not in PAUSES:
            break
        for number in range(1, 367):
            at = issue_due(game, f'{year}{number:03d}')
            if at and at >= due:
                return f'lottery/CN/{game}/{year}{number:03d}', at
    return None, game


def refill(H, seed, key_of, places, objects, demand, officers, recusals, standing, stood_in, hashes=None):
    """Rules 9 and 10 of section 5. places: [(object, slot)]; standing: [(object, officer)]; stood_in: {officer: times} where teams were drawn
    first, else None. Returns (rows, open places, ids that are short)."""
    order = assign_order(H, seed, {o: objects[o] for o, _ in places}, hashes)
    places = sorted(places, key=lambda p: (order.index(p[0]), p[1]))
    people = sorted(officers, key=lambda p: utf(p['id']))
    away = {}
    for o, who in [(r['object'], r['officer']) for r in recusals] + standing:
        away.setdefault(o, set()).add(who)
    fits_of = {s: [p['id'] for p in people if officer_fits(p, demand[s[1]], objects[s[0]], away.get(s[0], ()))] for s in places}
    if stood_in is not None:
        rows, unfilled, here, numbers = [], [], {}, {p['id']: stood_in.get(p['id'], 0) for p in people}
        for o, n in places:
            candidates = [p for p in fits_of[o, n] if p not in here.setdefault(o, set())]
            if not candidates:
                unfilled.append((o, n))
                continue
            who = fewest(H, key_of(o, n), candidates, numbers)
            numbers[who] += 1
            here[o].add(who)
            rows.append({'object': o, 'slot': n, 'officer': who, 'candidates': len(candidates), 'skipped': []})
        return rows, unfilled, []
    load = {p['id']: sum(1 for _, who in standing if who == p['id']) for p in people}
    cap = {p['id']: p['cap'] for p in people}
    room = {p: max(0, cap[p] - load[p]) for p in cap}
    wanted, short, plan = places, set(), Plan(places, room, fits_of)
    while lacking := plan.reached_without_room():
        for s in lacking:
            short.update(fits_of[s])
        wanted = [s for s in wanted if s not in lacking]
        room = {p: 0 if p in short else room[p] for p in room}
        plan = Plan(wanted, room, fits_of)
    limit = {p: load[p] + room[p] for p in room}
    rows = [draw_place(H, key_of(o, n), o, n, fits_of[o, n], limit, load, plan) for o, n in wanted]
    return rows, [s for s in places if s not in wanted], sorted(short, key=utf)


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


# SM2 (GB/T 32918), over the curve of 32918.5
SM2_TYPE = b'\xffsunlot/sm2'
SM2_P = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF
SM2_N = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
SM2_A = SM2_P - 3
SM2_B = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93
SM2_G = (0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
         0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0)


def sm2_add(one, other):
    if one is None or other is None:
        return one or other
    (x, y), (u, v) = one, other
    if x == u and (y + v) % SM2_P == 0:
        return None
    slope = ((3 * x * x + SM2_A) * pow(2 * y, -1, SM2_P) if one == other else (v - y) * pow(u - x, -1, SM2_P)) % SM2_P
    w = (slope * slope - x - u) % SM2_P
    return w, (slope * (x - w) - y) % SM2_P


def sm2_times(k, point):
    out = None
    while k:
        out, point, k = sm2_add(out, point) if k & 1 else out, sm2_add(point, point), k >> 1
    return out


def sm2_verify(key, message, signature, user=b'1234567812345678'):
    if len(key) != 65 or key[0] != 4 or len(signature) != 64 or len(user) >= 8192:
        return False
    def num(b): return int.from_bytes(b, 'big')
    x, y, r, s = num(key[1:33]), num(key[33:]), num(signature[:32]), num(signature[32:])
    if x >= SM2_P or y >= SM2_P or (y * y - x ** 3 - SM2_A * x - SM2_B) % SM2_P:
        return False
    t = (r + s) % SM2_N
    if not (0 < r < SM2_N and 0 < s < SM2_N) or t == 0:
        return False
    curve = b''.join(n.to_bytes(32, 'big') for n in (SM2_A, SM2_B, *SM2_G))
    e = num(sm3(sm3((8 * len(user)).to_bytes(2, 'big') + user + curve + key[1:]) + message))
    point = sm2_add(sm2_times(s, SM2_G), sm2_times(t, (x, y)))
    return point is not None and (e + point[0]) % SM2_N == r


def read_key(text):
    """A C2SP verifier key `name+id+base64`: (name, id, type, key); type 1 signs notes, 4 cosigns with a time, 255 is SM2."""
    name, ident, body = text.split('+', 2)
    raw = base64.b64decode(body, validate=True)
    if raw.startswith(SM2_TYPE) and len(raw) == len(SM2_TYPE) + 65:
        kind, public = 255, raw[len(SM2_TYPE):]
    elif len(raw) == 33 and raw[0] in (1, 4):
        kind, public = raw[0], raw[1:]
    else:
        raise Refused('note.key')
    if sha256(utf(name) + b'\n' + raw)[:4].hex() != ident:
        raise Refused('note.key')
    return name, bytes.fromhex(ident), kind, public


def next_key(text):
    """The verifier key that a checkpoint names in its fourth line, or None."""
    lines = text.split('\n')
    if len(lines) < 4 or not lines[3].startswith('key '):
        return None
    try:
        name, _, kind, _ = read_key(lines[3][4:])
    except (Refused, ValueError):
        return None
    return lines[3][4:] if kind == 1 and name == lines[0] else None


def signers(text, keys):
    """(size, those of `keys` that signed a checkpoint), or None where a signature of one fails."""
    signed = set()
    for key in keys:
        try:
            size = open_note(text, [key])[1]
            signed.add(key)
        except (Refused, ValueError, IndexError) as error:
            if str(error) == 'note.signature':
                return None
    return (size, signed) if signed else None


def is_witness(key):
    try:
        return read_key(key)[2] == 4
    except (Refused, ValueError):
        return False


def follow_keys(trusted, offered, origin, notes):
    """LOG 29: the keys that the trusted ones lead to by changes of key, and the sizes up to which keys that were given up sign."""
    def own(key):
        try:
            name, _, kind, _ = read_key(key)
            return kind == 1 and name == origin
        except (Refused, ValueError):
            return False
    keys, until, changes = list(trusted), {}, []
    for text in notes:
        to = next_key(text)
        if to is None or not own(to):
            continue
        found = signers(text, {k for k in [*trusted, *offered] if own(k)} | {to})
        if found and to in found[1] and len(found[1]) > 1:
            changes.append((found[0], found[1] - {to}, to))
    changes.sort(key=lambda change: change[0])
    while True:
        usable = [c for c in changes if (c[1] | {c[2]}) & set(keys)]
        if not usable:
            return keys, until
        for size, old, to in usable:
            if all(size > until.get(k, size) for k in old):
                continue
            keys += [k for k in sorted(old | {to}) if k not in keys]
            for k in old:
                until[k] = min(size, until.get(k, size))
        changes = [c for c in changes if c not in usable]


def given_up(text, keys, until):
    """Whether only keys that the log had given up before signed this checkpoint."""
    found = signers(text, [k for k in keys if read_key(k)[2] == 1])
    return found is not None and all(found[0] > until.get(k, found[0]) for k in found[1])


def open_note(text, keys):
    """(origin, size, root, [(size, time, key)]) of a checkpoint signed by one of `keys`; the times are those of outsiders."""
    body, found, signatures = text.rpartition('\n\n')
    if not found or not text.endswith('\n'):
        raise Refused('note.form')
    known = [read_key(key) for key in keys]
    own = {public for _, _, kind, public in known if kind == 1}
    signed, times = False, []
    for line in signatures[:-1].split('\n'):
        dash, name, blob = line.split(' ')
        raw = base64.b64decode(blob, validate=True)
        if dash != '\u2014':
            raise Refused('note.form')
        for _, _, kind, public in [key for key in known if (key[0], key[1]) == (name, raw[:4])]:
            signature, message, time = raw[4:], utf(body + '\n'), None
            if kind == 4:
                time, signature = int.from_bytes(signature[:8], 'big'), signature[8:]
                message = utf(f'cosignature/v1\ntime {time}\n') + message
            verify = sm2_verify if kind == 255 else ed25519_verify
            if not verify(public, message, signature):
                raise Refused('note.signature')
            signed = signed or kind == 1
            if kind == 4 and public not in own:
                times.append((time, public))
    if not signed:
        raise Refused('note.unsigned')
    origin, size, root = body.split('\n')[:3]
    if not re.fullmatch('0|[1-9][0-9]*', size):
        raise Refused('note.size')
    root = base64.b64decode(root, validate=True)
    if len(root) != 32 or not origin:
        raise Refused('note.form')
    return origin, int(size), root, [(int(size), *seen) for seen in times]


# ---------------------------------------------------------------------------------------------- 6 shapes of documents
def is_hex(value, size=None):
    return (isinstance(value, str) and len(value) % 2 == 0 and re.fullmatch('[0-9a-f]*', value) is not None
            and (size is None or len(value) == 2 * size))


def is_int(value, least=0, most=(1 << 53) - 1):
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def seconds(instant):
    """Seconds since 1970 of YYYY-MM-DDTHH:MM:SSZ, or None."""
    if not isinstance(instant, str) or not re.fullmatch(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ', instant, re.ASCII):
        return None
    try:
        return int(datetime.strptime(instant, '%Y-%m-%dT%H:%M:%SZ').replace(tzinfo=timezone.utc).timestamp())
    except ValueError:
        return None


def claimed(at):
    return seconds(re.sub(r'\.\d{3}Z$', 'Z', at, flags=re.ASCII)) if isinstance(at, str) else None


def fits(shape, value):
    """Whether a value has a shape: a predicate, a dict of all its names (a trailing ? is optional), or [shape of each]."""
    if isinstance(shape, dict):
        names = {name.rstrip('?') for name in shape}
        return (isinstance(value, dict) and set(value) <= names
                and all(fits(of, value[name.rstrip('?')]) if value.get(name.rstrip('?')) is not None
                        else name.endswith('?') or (name in value and fits(of, None)) for name, of in shape.items()))
    if isinstance(shape, list):
        return isinstance(value, list) and all(fits(shape[0], item) for item in value)
    return bool(shape(value))


def map_of(shape): return lambda v: isinstance(v, dict) and all(fits(shape, item) for item in v.values())
def or_null(shape): return lambda v: v is None or fits(shape, v)
def or_empty(shape): return lambda v: v == '' or fits(shape, v)
def one_of(*values): return lambda v: isinstance(v, (str, type(None))) and v in values
def some(shape): return lambda v: isinstance(v, list) and len(v) > 0 and fits([shape], v)
def ident(v): return good_text(v, 64)
def anything(v): return isinstance(v, str)
def hash32(v): return is_hex(v, 32)
def count(v): return is_int(v)
def positive(v): return is_int(v, 1)
def word(v): return is_int(v, 0, (1 << 32) - 1)
def instant(v): return seconds(v) is not None
def day(v): return isinstance(v, str) and re.fullmatch('[0-9]{4}-[0-9]{2}-[0-9]{2}', v) is not None
def digits(v): return isinstance(v, str) and re.fullmatch('0|[1-9][0-9]{0,39}', v) is not None
def u64_text(v): return isinstance(v, str) and re.fullmatch('0|[1-9][0-9]{0,19}', v) is not None and int(v) < 1 << 64


def kinds(**shapes):
    return lambda v: isinstance(v, dict) and v.get('kind') in shapes and fits({'kind': anything, **shapes[v['kind']]}, v)


COMMITMENT_OPEN = {
    'protocol': one_of('DR1'), 'suite': one_of(*SUITES), 'drawId': ident, 'planItem': ident, 'seq': positive,
    'list': one_of('open'),
    'strata': some({'code': ident, 'area': or_null(ident), 'size': count, 'weight': u64_text, 'root': hash32, 'n': word,
                    'reserve': word, 'method': kinds(index={}, ticket={}, pps={}, all={'batches': positive}, layered={
                        'cap': lambda v: is_int(v, 1, (1 << 32) - 1), 'floor': {'numerator': positive, 'denominator': positive}})}),
    'objectsRoot': hash32, 'excluded': {'count': count, 'root': hash32}, 'officersRoot': hash32, 'recusalRoot': hash32,
    'demand': [{'department': ident, 'role': ident, 'specialty': or_null(ident)}],
    'series?': {'follows': ident, 'certain': [ident]},
    'teams?': {'count': lambda v: is_int(v, 1, 9999), 'teamCap': lambda v: is_int(v, 1, 65535), 'memberCap': lambda v: is_int(v, 1, 9999)},
    'quota': kinds(share={'rates': [{'stratum': ident, 'numerator': count, 'denominator': positive}]},
                   total={'total': count}, unbiased={'numerator': count, 'denominator': positive}),
    'burden': kinds(none={}, visits={'from': day, 'until': day, 'count': count, 'root': hash32, 'donor': or_null(ident)}),
    'extensionLimit': word, 'replacement': kinds(none={}, nextReserve={}),
    'entropy': [{'party': ident, 'head': ident, 'commitment': hash32}],
    'beacons': [kinds(
        drand={'chain': hash32, 'round': lambda v: is_int(v, 1, 10 ** 15 - 1)},
        lottery={'game': one_of('KL8', 'FC3D'), 'issue': lambda v: isinstance(v, str) and re.fullmatch(r'20[0-9]{5}', v),
                 'at': instant},
        demo={'name': lambda v: isinstance(v, str) and re.fullmatch('[a-z][a-z0-9-]{0,31}', v),
              'round': lambda v: is_int(v, 1, 10 ** 15 - 1), 'at': instant})],
    't0': instant, 't1': instant, 't2': instant, 'openBy': lambda v: v is None,
    'software': {'version': good_text, 'hash': hash32},
    'register': {'takenAt': instant, 'source': good_text, 'count': count, 'queryHash': hash32,
                 'registerRoot': or_null(hash32), 'changesRoot': or_null(hash32)},
}

COMMITMENT_SEALED = {**COMMITMENT_OPEN, 'list': one_of('sealed'), 'listKey': hash32, 'openTo': one_of('everyone', 'units'),
                     'openBy': instant}
PERSON = {'by': good_text, 'head': good_text}
OFFICER = {'area': or_null([good_text]), 'cap': word, 'category': good_text, 'department': good_text, 'id': ident,
           'roles': [good_text], 'specialties': [good_text]}


def added_unit(v): return fits({'leafHash': hash32, 'position': count}, v) or fits({'leaf': is_hex, 'position': count}, v)
def skips(v): return fits([ident], v) or fits({'count': lambda n: is_int(n, 17), 'digest': hash32}, v)


SLOT = {'candidates': count, 'object': ident, 'officer': ident, 'slot': count, 'skipped': skips}
FACTS = {
    'draw.committed': {'c': hash32, 'item': ident, 'seq': positive},
    'draw.revealed': {'nonce': hash32, 'party': good_text, 'value': good_text},
    'draw.absent': {'cause': one_of('missing', 'wrong'), 'party': good_text},
    'draw.beaconed': {'beacon': count, 'previous': is_hex, 'sources': [good_text], 'text': good_text},
    'draw.seeded': {'c': hash32, 'seed': hash32},
    'draw.resulted': {'result': hash32, 'seed': hash32},
    'draw.voided': {'difference': or_null(hash32), 'evidence': or_null(hash32), 'item': ident, 'result': or_null(hash32),
                    'reason': one_of('list-wrong', 'demand-wrong', 'beacon-absent', 'infeasible', 'ordered', 'withdrawn'),
                    'seq': positive},
    'draw.replaced': {'approved': PERSON, 'asked': PERSON, 'evidence': hash32, 'object': ident, 'rank': count,
                      'reason': one_of('closed', 'moved', 'not-found', 'suspended', 'duplicate', 'force-majeure'),
                      'stratum': ident, 'successor': ident, 'successorRank': count},
    'draw.omitted': {'approved': PERSON, 'asked': PERSON, 'evidence': hash32, 'object': ident, 'rank': count, 'stratum': ident,
                     'reason': one_of('closed', 'moved', 'not-found', 'suspended', 'ordered', 'force-majeure')},
    'draw.directed': {'approved': PERSON, 'asked': PERSON, 'instead': or_null(ident), 'object': ident, 'officer': ident,
                      'ground': one_of('specialty', 'infeasible', 'emergency', 'safety', 'continuity'), 'slot': count},
    'draw.withdrawn': {'approved': PERSON, 'asked': PERSON, 'beacon': or_empty(good_text), 'evidence': hash32, 'object': or_null(ident),
                       'officer': ident, 'ground': one_of('illness', 'recusal', 'left', 'duty', 'force-majeure')},
    'draw.amended': {'approved': PERSON, 'asked': PERSON, 'beacon': or_empty(good_text), 'evidence': hash32,
                     'joins': some(OFFICER), 'offices': some(ident)},
    'draw.extended': {'approved': PERSON, 'asked': PERSON, 'beacon': or_empty(good_text), 'evidence': hash32, 'rank': count,
                      'ground': one_of('widespread', 'serious', 'reserve-used', 'ordered'), 'stratum': ident, 'units': some(added_unit)},
    'draw.refilled': {'entry': hash32, 'filled': [SLOT], 'open': [{'object': ident, 'slot': count}], 'previous': is_hex, 'short': [ident],
                      'sources': [good_text], 'text': or_empty(good_text)},
    'draw.opened': {'stratum': ident, 'rank': count, 'leaf': is_hex},
    'draw.unsealed': {'key': or_null(hash32)},
}
for shape in FACTS.values():
    shape.update({'at': lambda v: claimed(v) is not None, 'draw': ident})

LEAF = {'v': lambda v: v in (1, 2) and not isinstance(v, (bool, float)), 'facts': hash32, 'private': or_null(hash32), 'type': one_of(*FACTS), 'c?': hash32}
ROOT_LEAF = {**{name: shape for name, shape in LEAF.items() if name != 'c?'}, 'type': one_of('register.rooted')}
REGISTERS = ('registers.subject', 'registers.inspector', 'registers.carrier')
ROOT_FACTS = {'at': lambda v: claimed(v) is not None, 'count': count, 'day': day, 'late': lambda v: isinstance(v, bool),
              'register': one_of(*REGISTERS), 'root': hash32}
ANCHOR_SECONDS = 7 * 86400

FLIP_DAYS_BEFORE, FLIP_DAYS_AFTER, DAY_SECONDS = 30, 90, 86400
FLIPS_LEAF = {name: shape for name, shape in LEAF.items() if name not in ('c?', 'type')}
FLIPS_FACTS = {'at': lambda v: claimed(v) is not None, 'draw': ident, 'daysBefore': positive, 'daysAfter': positive, 'final': lambda v: isinstance(v, bool),
               'subjects': count, 'officers': count, 'root': hash32}
FLIP = {'kind': one_of('subject', 'exclusion', 'officer', 'recusal'), 'unit': ident, 'before': good_text, 'taken': good_text, 'changedAt': count,
        'revertedAt': count}

ENTRY = {'type': one_of(*FACTS), 'index': count, 'leaf': anything, 'facts': anything, 'salt': hash32, 'proof': [hash32]}

RESULT = {
    'draw': ident, 'seed': hash32,
    'ratio': or_null([digits]),
    'strata': [{'code': ident, 'notRandom': one_of('certain', 'smallStratum', None), 'probability': [count], 'drawn': count,
                'groups': or_null([{'value': digits, 'units': count, 'drawn': count, 'probability': [digits]}]),
                'units': [{'leaf': is_hex, 'position': count}]}],
    'slots': [SLOT],
    'teams?': {'built': [{'candidates': count, 'officer': ident, 'slot': count, 'skipped': skips, 'team': ident}],
               'deals': [{'candidates': count, 'object': ident, 'team': ident,
                          'substitutes': [{'candidates': count, 'officer': ident, 'slot': count}]}]},
    'open?': [{'object': ident, 'slot': count}], 'short?': [ident],
}

RESULT_SEALED = {**{name: shape for name, shape in RESULT.items() if not name.endswith('?')}, 'slots': hash32, 'merged': or_null([ident]),
                 'strata': [{**RESULT['strata'][0], 'units': [{'leafHash': hash32, 'position': count}]}]}
PAIR = {'position': count, 'leaves': [hash32], 'proofs': [[hash32]]}

VISIT = {'id': ident, 'object': ident, 'office': ident, 'on': day}

CAP = {'class': or_null(one_of('A', 'B', 'C', 'D')), 'from': day, 'id': ident, 'kinds': some(ident), 'most': positive,
       'office': or_null(ident), 'reach': one_of('all', 'agency'), 'source': anything, 'until': or_null(day)}
CAP_REASONS = {'all': 'cap_all', 'agency': 'cap_agency'}

BUNDLE = {
    'format': one_of('sunlot-evidence/1'),
    'log': {'origin': good_text, 'keys': some(anything), 'checkpoint': anything,
            'earlier?': [{'checkpoint': anything, 'proof': [hash32]}]},
    'commitment': anything, 'entries': [ENTRY],
    'earlier': [{'commitment': anything, 'entries': [ENTRY], 'result?': anything}],
    'result?': anything, 'proofs': map_of([[hash32]]),
    'officers': [OFFICER],
    'recusals': [{'object': ident, 'officer': ident, 'reason': good_text}],
    'excluded': {'reasons': map_of(count), 'leaves?': [is_hex], 'caps?': some({'document': CAP, 'units': positive})},
    'list?': map_of([is_hex]), 'names?': map_of(anything),
    'visits?': [VISIT],
    'donor?': {'commitment': anything, 'entries': [ENTRY], 'list?': map_of([is_hex]), 'excluded?': [is_hex]},
    'register?': {'entry': {name: shape for name, shape in ENTRY.items() if name != 'type'}, 'changes?': [anything]},
    'flips?': {'entry': {name: shape for name, shape in ENTRY.items() if name != 'type'}, 'findings?': [anything]},
    'sealed?': {'challenges': map_of([PAIR]), 'slots?': {'salt': hash32, 'text': anything}, 'key?': hash32,
                'openings?': [{'stratum': ident, 'position': count, 'leaf': is_hex, 'proof': [hash32]}]},
}


def read(shape, text):
    """The document of a text, or None when it is not canonical or does not fit."""
    try:
        value = document(text)
    except (Refused, ValueError, RecursionError):
        return None
    return value if fits(shape, value) else None


# ---------------------------------------------------------------------------------------------- 7 beacons
# Pinned drand chains: hash → (genesis, period, bytes of a signature).
CHAINS = {
    '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971': (1692803367, 3, 48),
    '8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce': (1595431050, 30, 96),
}
CENTIBITS = {'KL8': 6161, 'FC3D': 996}
# When an issue is drawn: minutes after midnight in Beijing, and the days without a draw of each year that is pinned.
DRAWN_AT = {'KL8': 21 * 60 + 30, 'FC3D': 21 * 60 + 15}
PAUSES = {2023: [('2023-01-19', '2023-01-28'), ('2023-10-01', '2023-10-04')],
          2025: [('2025-01-27', '2025-02-05'), ('2025-10-01', '2025-10-04')]}


def issue_due(game, issue):
    """Seconds at which an issue is drawn; None where its year is not pinned, False where the year has no such issue."""
    year, number = int(issue[:4]), int(issue[4:])
    if year not in PAUSES:
        return None
    days, one = [], date(year, 1, 1)
    while one.year == year:
        if not any(a <= one.isoformat() <= b for a, b in PAUSES[year]):
            days.append(one)
        one += timedelta(days=1)
    if not 1 <= number <= len(days):
        return False
    return (days[number - 1] - date(1970, 1, 1)).days * 86400 - 8 * 3600 + DRAWN_AT[game] * 60


def beacon_due(beacon):
    if beacon['kind'] != 'drand':
        return seconds(beacon['at'])
    chain = CHAINS.get(beacon['chain'])
    return None if chain is None else chain[0] + (beacon['round'] - 1) * chain[1]


def beacon_reads(text):
    """The (kind, name, round) that a beacon text answers, or None when it is malformed."""
    parts = text.split('/')
    if parts[0] == 'drand' and len(parts) == 4 and re.fullmatch('[1-9][0-9]{0,14}', parts[2]):
        chain = CHAINS.get(parts[1])
        return ('drand', parts[1], int(parts[2])) if chain and is_hex(parts[3], chain[2]) else None
    if parts[:2] == ['lottery', 'CN'] and len(parts) == 5 and parts[2] in CENTIBITS and re.fullmatch('20[0-9]{5}', parts[3]):
        numbers = parts[4].split('-')
        if parts[2] == 'KL8':
            good = len(numbers) == 20 and all(re.fullmatch('0[1-9]|[1-7][0-9]|80', n) for n in numbers) \
                and all(a < b for a, b in zip(numbers, numbers[1:]))
        else:
            good = len(numbers) == 3 and all(re.fullmatch('[0-9]', n) for n in numbers)
        return ('lottery', parts[2], parts[3]) if good else None
    if parts[0] == 'demo' and len(parts) == 4 and re.fullmatch('[a-z][a-z0-9-]{0,31}', parts[1]) \
            and re.fullmatch('[1-9][0-9]{0,14}', parts[2]) and is_hex(parts[3], 32):
        return 'demo', parts[1], int(parts[2])
    return None


def beacon_named(beacon):
    kind = beacon['kind']
    if kind == 'drand':
        return kind, beacon['chain'], beacon['round']
    return (kind, beacon['game'], beacon['issue']) if kind == 'lottery' else (kind, beacon['name'], beacon['round'])


# ---------------------------------------------------------------------------------------------- 8 the commitment


def quota_sizes(quota, strata):
    """n of each stratum by the quota rule, or None when the rule does not fit the strata."""
    if quota['kind'] == 'unbiased':
        p, q = quota['numerator'], quota['denominator']
        return None if p > q else [s['size'] * p // q for s in strata]
    if quota['kind'] == 'total':
        sizes = {s['code']: s['size'] for s in strata}
        if quota['total'] > sum(sizes.values()):
            return None
        n = largest_remainder(quota['total'], sizes)
        return [n[s['code']] for s in strata]
    if [r['stratum'] for r in quota['rates']] != [s['code'] for s in strata]:
        return None
    if any(r['numerator'] > r['denominator'] for r in quota['rates']):
        return None
    return [ceil_share(s['size'], r['numerator'], r['denominator']) for s, r in zip(strata, quota['rates'])]


def read_commitment(text):
    return read(COMMITMENT_OPEN, text) or read(COMMITMENT_SEALED, text)


def most_drawn(stratum, quota):
    """The most that a stratum may have to give, before the seed."""
    if quota['kind'] != 'unbiased':
        return stratum['n']
    return stratum['n'] + (1 if stratum['size'] * quota['numerator'] % quota['denominator'] else 0)


def certain_of(doc):
    """The strata of units replaced in the draw before, which are drawn whole (draw.md 4, series)."""
    return (doc.get('series') or {'certain': []})['certain']


def series_rules(doc):
    follows, certain = doc['series']['follows'], doc['series']['certain']
    if follows == doc['drawId'] or doc['list'] != 'open' or doc['quota']['kind'] == 'unbiased':
        return False
    if doc['burden']['kind'] == 'visits' and doc['burden']['donor'] != follows:
        return False
    if any(utf(a) >= utf(b) for a, b in zip(certain, certain[1:])):
        return False
    found = {s['code']: s for s in doc['strata']}
    return all(c in found and found[c]['method']['kind'] == 'index' and found[c]['n'] == found[c]['size']
               and found[c]['reserve'] == 0 for c in certain)


def commitment_rules(doc):
    """What a commitment must satisfy beyond its shape (draw.md 3)."""
    strata, beacons = doc['strata'], doc['beacons']
    codes = [utf(s['code']) for s in strata]
    if any(a >= b for a, b in zip(codes, codes[1:])):
        return False
    for s in strata:
        if s['n'] > s['size']:
            return False
        if s['method']['kind'] == 'all':
            if s['n'] != s['size'] or s['reserve'] or s['method']['batches'] > max(1, s['size']):
                return False
        if s['method']['kind'] == 'layered':
            p, q = s['method']['floor']['numerator'], s['method']['floor']['denominator']
            if 5 * p < q or p > q or doc['burden']['kind'] == 'none':
                return False
        if s['method']['kind'] == 'pps' and 2 * s['n'] * int(s['weight']) >= 1 << 63:
            return False
        if s['method']['kind'] in ('pps', 'layered') and doc['quota']['kind'] == 'unbiased':
            return False
    if doc['burden']['kind'] == 'visits' and doc['burden']['from'] > doc['burden']['until']:
        return False
    if (doc['demand'] == []) != doc['register']['source'].startswith('candidates/'):
        return False
    if sum(s['size'] for s in strata) + doc['excluded']['count'] != doc['register']['count']:
        return False
    if doc.get('series') is not None and not series_rules(doc):
        return False
    shared = [s for s in strata if s['code'] not in certain_of(doc)]
    if quota_sizes(doc['quota'], shared) != [s['n'] for s in shared]:
        return False
    teams = doc.get('teams')
    if teams and teams['count'] * teams['teamCap'] < sum(most_drawn(s, doc['quota']) for s in strata):
        return False
    if len({e['party'] for e in doc['entropy']}) < len(doc['entropy']) or len({e['head'] for e in doc['entropy']}) < 2:
        return False
    demos = [b for b in beacons if b['kind'] == 'demo']
    if len({beacon_named(b) for b in beacons}) < len(beacons) or 0 < len(demos) < len(beacons):
        return False
    if len(demos) < len(beacons) and sum(CENTIBITS.get(b.get('game'), 12800) for b in beacons) < 6000:
        return False
    t0, t1, t2 = (seconds(doc[t]) for t in ('t0', 't1', 't2'))
    due = [beacon_due(b) for b in beacons]
    if None in due or any(d < t1 + 60 for d in due) or (due and max(due) != t2):
        return False
    return t0 < t1 and t1 + 60 <= t2 and (doc['openBy'] is None or seconds(doc['openBy']) > t2)


# ---------------------------------------------------------------------------------------------- 9 the bundle
STEPS = ('checkpoint', 'inclusion', 'sequence', 'commitment', 'entropy', 'beacon', 'seed', 'objects', 'proofs',
         'probabilities', 'officers', 'exceptions', 'burden', 'register')
STAGE = {'draw.committed': 0, 'draw.revealed': 1, 'draw.absent': 1, 'draw.beaconed': 2, 'draw.seeded': 3,
         'draw.resulted': 4, 'draw.replaced': 5, 'draw.directed': 5, 'draw.omitted': 5, 'draw.withdrawn': 5, 'draw.amended': 5, 'draw.extended': 5,
         'draw.refilled': 5, 'draw.opened': 5, 'draw.unsealed': 5, 'draw.voided': 6}
CERTIFIED = ('civil_servant', 'qualified_staff')


def unhex(texts): return [bytes.fromhex(text) for text in texts]


class Check:
    """Goes through the fourteen steps; every finding is (step.reason, status, detail)."""

    def __init__(self, bundle, keys=(), now=None, least=1, beside=None, changes=None, seen=None):
        self.beside, self.changes, self.seen = beside, changes, seen
        self.b, self.keys, self.findings, self.step, self.now = bundle, list(keys), [], None, now
        self.least = least

    def wrong(self, reason, /, **detail): self.findings.append((f'{self.step}.{reason}', 'false', detail))
    def doubt(self, reason, /, **detail): self.findings.append((f'{self.step}.{reason}', 'untrusted', detail))
    def undone(self, reason, /, **detail): self.findings.append((f'{self.step}.{reason}', 'undone', detail))
    def facts_of(self, kind): return [e['facts'] for e in self.opened if e['type'] == kind]

    def run(self):
        self.doc = self.c = self.H = self.tree = self.S = self.result = self.parts = self.texts = None
        self.opened = []
        self.step = 'checkpoint'
        if not fits(BUNDLE, self.b):
            self.wrong('bundle-form')
            return self.findings
        self.doc = read_commitment(self.b['commitment'])
        if self.doc is not None and not commitment_rules(self.doc):
            self.doc = None
        if self.doc is not None:
            self.H = SUITES[self.doc['suite']]
            self.c = commit_hash(self.H, self.b['commitment']).hex()
        for self.step in STEPS:
            try:
                getattr(self, self.step)()
            except (Refused, ValueError, KeyError, IndexError, TypeError, OverflowError):
                self.wrong('unreadable')
        return self.findings

    # 1
    def checkpoint(self):
        log = self.b['log']
        ours = [k for k in self.keys if not is_witness(k)]
        if ours:
            known = {k.split('+', 2)[2] for k in ours}
            if not any(k.split('+', 2)[-1] in known for k in log['keys'] if not is_witness(k)):
                self.doubt('key-unknown')
        else:
            self.doubt('key-from-bundle')
        base = ours or log['keys']
        notes = [old['checkpoint'] for old in log.get('earlier') or []] + [log['checkpoint']]
        keys, until = follow_keys(base, log['keys'], log['origin'], notes)
        pinned = [k for k in self.keys if is_witness(k)]
        witnesses = pinned or [k for k in log['keys'] if is_witness(k)]
        self.chain = [k for k in keys if not is_witness(k)] + witnesses, until
        head = self.note(log['checkpoint'])
        if head is None:
            return
        dated = head[3]
        for old in log.get('earlier') or []:
            note = self.note(old['checkpoint'])
            if note is None:
                continue
            if not consistent(sha256, note[1], head[1], note[2], head[2], unhex(old['proof'])):
                self.wrong('inconsistent', size=note[1])
            else:
                dated = dated + note[3]
        if any(read_key(k)[2] == 255 for k in self.chain[0]) and not self.sm2_line(log['checkpoint']):
            self.doubt('no-sm2')
        if not dated:
            self.doubt('time-not-proven')
        elif not pinned:
            self.doubt('witness-from-bundle')
        if self.seen:
            for reason, status in compare_seen(head, self.seen, log.get('earlier') or []):
                self.findings.append((f'checkpoint.{reason}', status, {'size': self.seen['size'], 'now': head[1]}))
        self.tree = head[1], head[2], dated

    def sm2_line(self, text):
        names = {read_key(k)[:2] for k in self.chain[0] if read_key(k)[2] == 255}
        lines = [line.split(' ') for line in text.rpartition('\n\n')[2][:-1].split('\n')]
        return any((line[1], base64.b64decode(line[2])[:4]) in names for line in lines)

    def note(self, text):
        try:
            origin, size, root, dated = open_note(text, self.chain[0])
            if given_up(text, *self.chain):
                self.wrong('key-given-up')
        except (Refused, ValueError, IndexError):
            return self.wrong('signature')
        if origin != self.b['log']['origin']:
            self.wrong('origin')
        return origin, size, root, dated

    # 2
    def inclusion(self):
        if self.tree is None:
            self.undone('no-checkpoint')
        entries = self.b['entries']
        self.opened = [e for e in map(self.open_entry, entries) if e]
        if any(a['index'] >= b['index'] for a, b in zip(entries, entries[1:])):
            self.wrong('entry-order')
        if self.doc:
            self.check_times()
        for kind in ('draw.committed', 'draw.seeded', 'draw.resulted', 'draw.voided'):
            if len(self.facts_of(kind)) > 1:
                self.wrong('step-twice', type=kind)
        first = min([e['index'] for e in self.opened if e['type'] == 'draw.beaconed'], default=1 << 60)
        for e in self.opened:
            if STAGE[e['type']] == 1 and e['index'] > first:
                self.wrong('reveal-after-beacon', index=e['index'])
            elif any(o['index'] < e['index'] and o['type'] != 'draw.voided' and STAGE[o['type']] > STAGE[e['type']]
                     for o in self.opened):
                self.wrong('step-order', index=e['index'])

    def check_times(self):
        t1, t2 = seconds(self.doc['t1']), seconds(self.doc['t2'])
        for e in self.opened:
            at = claimed(e['facts']['at'])
            if e['facts']['draw'] != self.doc['drawId']:
                self.wrong('other-draw', index=e['index'])
            if e['type'] == 'draw.committed' and at > t1:
                self.wrong('commit-late')
            if e['type'] == 'draw.revealed' and at > t1:
                self.wrong('reveal-late', index=e['index'])
            if e['type'] in ('draw.seeded', 'draw.resulted') and self.doc['beacons'] and at < t2:
                self.wrong('before-beacon', index=e['index'])
            if e['type'] == 'draw.beaconed' and e['facts']['beacon'] < len(self.doc['beacons']):
                due = beacon_due(self.doc['beacons'][e['facts']['beacon']])
                if due is not None and at < due:
                    self.wrong('before-beacon', index=e['index'])
        if self.tree and self.tree[2]:
            last = max([e['index'] for e in self.opened if STAGE[e['type']] <= 1], default=-1)
            witnesses = {key for size, time, key in self.tree[2] if size > last and time < t2}
            if not witnesses:
                self.doubt('time-not-proven')
            elif len(witnesses) < self.least:
                self.doubt('too-few-witnesses', witnesses=len(witnesses))

    def open_entry(self, e):
        leaf = read(LEAF, e['leaf'])
        if leaf is None or ('c' in leaf) != (leaf['type'] == 'draw.committed'):
            return self.wrong('leaf-form', index=e['index'])
        if self.tree:
            size, root, _ = self.tree
            if e['index'] >= size:
                self.wrong('beyond-checkpoint', index=e['index'])
            elif root_from_inclusion(sha256, e['index'], size, leaf_hash(sha256, utf(e['leaf'])), unhex(e['proof'])) != root:
                self.wrong('proof', index=e['index'])
        if leaf['type'] != e['type']:
            return self.wrong('type', index=e['index'])
        facts = read(FACTS[e['type']], e['facts'])
        if facts is None:
            return self.wrong('facts-form', index=e['index'])
        if sha256(lp(bytes.fromhex(e['salt'])) + lp(utf(e['facts']))).hex() != leaf['facts']:
            return self.wrong('facts-hash', index=e['index'])
        own = leaf_hash(sha256, utf(e['leaf']))
        return {'type': e['type'], 'index': e['index'], 'facts': facts, 'c': leaf.get('c'), 'hash': own}

    # 3
    def sequence(self):
        if self.doc is None:
            return self.undone('no-commitment')
        attempts = [self.attempt(d) for d in self.b['earlier']]
        attempts.append({'doc': self.doc, 'H': self.H, 'opened': self.opened, 'result': self.b.get('result')})
        if len(attempts) != self.doc['seq']:
            self.wrong('gap')
        for i, a in enumerate(attempts):
            if a is None:
                continue
            if (a['doc']['planItem'], a['doc']['seq']) != (self.doc['planItem'], i + 1):
                self.wrong('gap')
            for e in a['opened']:
                if e['type'] == 'draw.voided':
                    self.check_void(a, e['facts'])
            if i + 1 < len(attempts) and attempts[i + 1]:
                self.check_followed(a, attempts[i + 1])
        found = [a for a in attempts if a]
        if len({a['doc']['drawId'] for a in found}) < len(found):
            self.wrong('draw-id-reused')
        entropy = [e['commitment'] for a in found for e in a['doc']['entropy']]
        if len(set(entropy)) < len(entropy):
            self.wrong('entropy-reused')

    def attempt(self, d):
        doc = read_commitment(d['commitment'])
        if doc is None or not commitment_rules(doc):
            return self.wrong('earlier-unreadable')
        H = SUITES[doc['suite']]
        opened = [e for e in map(self.open_entry, d['entries']) if e and e['facts']['draw'] == doc['drawId']]
        c = commit_hash(H, d['commitment']).hex()
        if not any(e['type'] == 'draw.committed' and e['c'] == c for e in opened):
            self.wrong('earlier-not-logged')
        return {'doc': doc, 'H': H, 'opened': opened, 'result': d.get('result')}

    def check_void(self, a, f):
        kinds_there = {e['type'] for e in a['opened']}
        if (f['item'], f['seq']) != (a['doc']['planItem'], a['doc']['seq']):
            self.wrong('void-of-another')
        taken = sum(e['type'] == 'draw.beaconed' for e in a['opened'])
        if f['reason'] == 'beacon-absent' and taken >= max(1, len(a['doc']['beacons'])):
            self.wrong('beacon-was-there')
        known = claimed(f['at']) >= seconds(a['doc']['t2']) or 'draw.beaconed' in kinds_there
        if known and f['reason'] != 'beacon-absent' and f['result'] is None:
            self.wrong('void-hides-result')
        if f['result'] is None:
            return
        logged = [e['facts']['result'] for e in a['opened'] if e['type'] == 'draw.resulted']
        if logged and logged[0] != f['result']:
            self.wrong('void-other-result')
        if a['result'] is None:
            self.undone('killed-result-missing')
        elif a['H'](utf(a['result'])).hex() != f['result']:
            self.wrong('void-other-result')

    def check_followed(self, a, b):
        ends = [e for e in a['opened'] if e['type'] == 'draw.voided']
        began = min([e['index'] for e in b['opened'] if e['type'] == 'draw.committed'], default=1 << 60)
        if not ends and any(STAGE[e['type']] in (2, 3, 4) for e in a['opened']):
            self.wrong('repeated-without-void')
        elif not ends:
            self.doubt('unresolved')
        elif ends[0]['index'] > began:
            self.wrong('repeated-without-void')
        if any(a['doc'][r] != b['doc'][r] for r in ('objectsRoot', 'officersRoot', 'recusalRoot')) \
                or a['doc']['excluded']['root'] != b['doc']['excluded']['root']:
            if not ends or ends[0]['facts']['difference'] is None:
                self.wrong('roots-changed')

    # 4
    def commitment(self):
        if self.doc is None:
            said = read_commitment(self.b['commitment'])
            if said and any(b['kind'] == 'drand' and b['chain'] not in CHAINS for b in said['beacons']):
                return self.doubt('chain-not-pinned')
            return self.wrong('rule')
        entries = [e for e in self.opened if e['type'] == 'draw.committed']
        for e in entries:
            if e['c'] != self.c or e['facts']['c'] != self.c:
                self.wrong('hash')
            f = e['facts']
            if (f['draw'], f['item'], f['seq']) != (self.doc['drawId'], self.doc['planItem'], self.doc['seq']):
                self.wrong('identity')
        if not entries:
            self.undone('not-logged')
        headers = [header(s['code'], s['size'], int(s['weight']), s['n'], s['reserve'], bytes.fromhex(s['root']))
                   for s in self.doc['strata']]
        if objects_root(self.H, headers).hex() != self.doc['objectsRoot']:
            self.wrong('objects-root')

    # 5
    def entropy(self):
        if self.doc is None:
            return self.undone('no-commitment')
        parts = []
        for e in self.doc['entropy']:
            said = [f for f in self.facts_of('draw.revealed') if f['party'] == e['party']]
            absent = [f for f in self.facts_of('draw.absent') if f['party'] == e['party']]
            parts.append(None)
            if len(said) + len(absent) > 1:
                self.wrong('answered-twice', party=e['party'])
            if said:
                nonce, value = bytes.fromhex(said[0]['nonce']), said[0]['value']
                if entropy_commitment(self.H, self.doc['drawId'], e['party'], nonce, value).hex() == e['commitment']:
                    parts[-1] = nonce + utf(value)
                else:
                    self.wrong('wrong-reveal', party=e['party'])
            elif absent:
                parts[-1] = b''
            elif self.facts_of('draw.beaconed') or self.facts_of('draw.seeded'):
                self.wrong('unanswered', party=e['party'])
            else:
                self.undone('waiting', party=e['party'])
        known = {e['party'] for e in self.doc['entropy']}
        for f in self.facts_of('draw.revealed') + self.facts_of('draw.absent'):
            if f['party'] not in known:
                self.wrong('unknown-party', party=f['party'])
        if None not in parts:
            self.parts = parts
            if len({e['head'] for e, part in zip(self.doc['entropy'], parts) if part}) < 2:
                self.doubt('one-head')

    # 6
    def beacon(self):
        if self.doc is None:
            return self.undone('no-commitment')
        answers, texts = self.facts_of('draw.beaconed'), []
        if not self.doc['beacons']:
            self.doubt('staged')
        for f in answers:
            if f['beacon'] >= len(self.doc['beacons']):
                self.wrong('not-committed')
        for number, b in enumerate(self.doc['beacons']):
            mine = [f for f in answers if f['beacon'] == number]
            texts.append(None)
            if len(mine) > 1:
                self.wrong('twice')
            if not mine:
                self.undone('missing')
                continue
            reads = beacon_reads(mine[0]['text'])
            if reads is None:
                self.wrong('text')
            elif reads != beacon_named(b):
                self.wrong('other-round')
            else:
                texts[-1] = mine[0]['text']
                if b['kind'] == 'demo':
                    self.doubt('demo')
                elif b['kind'] == 'lottery':
                    if len({s.split('/')[0] for s in mine[0]['sources']}) < 2:
                        self.doubt('one-source')
                    due = issue_due(b['game'], b['issue'])
                    if due is False:
                        self.wrong('issue-unknown')
                    elif due is None:
                        self.doubt('calendar-not-pinned')
                    elif due != seconds(b['at']):
                        self.wrong('issue-time')
                else:
                    self.undone('signature-not-checked-here')
        self.texts = texts if None not in texts else None

    # 7
    def seed(self):
        entries = self.facts_of('draw.seeded')
        if self.doc is None or self.parts is None or self.texts is None:
            return self.undone('parts-missing')
        if not entries and not self.facts_of('draw.resulted'):
            return self.undone('not-logged')
        if not entries:
            self.wrong('not-logged-before-result')
        self.S = seed_of(self.H, bytes.fromhex(self.c), self.parts, self.texts)
        for f in entries + self.facts_of('draw.resulted'):
            if f['seed'] != self.S.hex():
                self.wrong('different')
            if 'c' in f and f['c'] != self.c:
                self.wrong('other-commitment')

    # 8
    def objects(self):
        text = self.b.get('result')
        if text is None:
            return self.undone('result-missing' if self.facts_of('draw.resulted') else 'not-resolved')
        self.result = read(RESULT_SEALED if self.is_sealed() else RESULT, text)
        if self.result is None:
            return self.wrong('result-form')
        if self.is_sealed():
            self.open_result()
            self.check_merged()
        if self.doc is None:
            return self.undone('no-commitment')
        entries = self.facts_of('draw.resulted')
        if not entries:
            self.wrong('result-not-logged')
        if any(f['result'] != self.H(utf(text)).hex() for f in entries):
            self.wrong('result-hash')
        if self.result['draw'] != self.doc['drawId']:
            self.wrong('other-draw')
        if self.S is None:
            return self.undone('no-seed')
        if self.result['seed'] != self.S.hex():
            self.wrong('other-seed')
        if [s['code'] for s in self.doc['strata']] != [s['code'] for s in self.result['strata']]:
            self.wrong('strata')
        for s, written in self.pairs():
            if written['drawn'] != s['n']:
                self.wrong('size', stratum=s['code'])
            units = self.units_of(s)
            if units is None and s['method']['kind'] not in ('index', 'all'):
                self.undone('list-needed', stratum=s['code'])
                continue
            try:
                order = ranks(self.H, self.S, s, units)
            except Refused:
                self.wrong('selection', stratum=s['code'])
                continue
            if len(order) != len(written['units']):
                self.wrong('count', stratum=s['code'])
            for rank, (position, unit) in enumerate(zip(order, written['units'])):
                if position != unit['position']:
                    self.wrong('position', stratum=s['code'], rank=rank, expected=position, found=unit['position'])

    def is_sealed(self): return self.doc is not None and self.doc['list'] == 'sealed'

    def part(self): return self.b.get('sealed') or {}

    def shown(self):
        """(stratum, leaf) of every unit that the bundle opens."""
        out = [(code, leaf) for code, leaves in (self.b.get('list') or {}).items() for leaf in leaves]
        out += [(o['stratum'], o['leaf']) for o in self.part().get('openings') or []]
        return out + [(f['stratum'], f['leaf']) for f in self.facts_of('draw.opened')]

    def open_result(self):
        """Fills in the leaves and slots that are opened; a closed unit has the leaf ''."""
        by_hash = {leaf_hash(self.H, bytes.fromhex(leaf)).hex(): leaf for _, leaf in self.shown()}
        for s in self.result['strata']:
            s['units'] = [{'leaf': by_hash.get(u['leafHash'], ''), 'hash': u['leafHash'], 'position': u['position']}
                          for u in s['units']]
        self.slots_hash = self.result['slots']
        given = self.part().get('slots')
        try:
            slots = document(given['text']) if given else None
        except (Refused, ValueError, RecursionError):
            slots = None
        part = {'slots': slots} if isinstance(slots, list) else slots
        self.slots_sound = part is not None and fits({key: RESULT[key] for key in ('slots', 'teams?', 'open?', 'short?')}, part)
        self.result.update(part if self.slots_sound else {'slots': []})

    def check_merged(self):
        merged, drawn = self.result['merged'], [u for s, w in self.pairs() for u in w['units'][:s['n']]]
        if self.doc['openTo'] == 'everyone' or merged is None:
            if self.doc['openTo'] != 'everyone' or merged is not None:
                self.wrong('merged')
            return
        if len(merged) != len(drawn):
            self.wrong('merged')
        if any(utf(a) >= utf(b) for a, b in zip(merged, merged[1:])):
            self.wrong('merged-order')
        for u in drawn:
            if u['leaf'] and unit_id(u['leaf']) and unit_id(u['leaf']) not in merged:
                self.wrong('merged-other', id=unit_id(u['leaf']))

    def list_key(self):
        key = self.part().get('key')
        for f in self.facts_of('draw.unsealed'):
            key = key if key is not None else f['key']
        return None if key is None else bytes.fromhex(key)

    def check_sealed(self):
        if self.b.get('sealed') is None:
            return self.wrong('sealed-part')
        secret, unsealed, sound = self.doc['openTo'] == 'units', self.facts_of('draw.unsealed')[:1], None
        for f in unsealed:
            if secret and f['key'] is not None:
                self.wrong('opened-to-all')
            if not secret and f['key'] is None:
                self.wrong('key-missing')
        for key in [k for k in [self.part().get('key')] + [f['key'] for f in unsealed] if k is not None]:
            if list_key_commitment(self.H, bytes.fromhex(key)).hex() == self.doc['listKey']:
                sound = bytes.fromhex(key)
            else:
                self.wrong('wrong-key')
        for f in self.facts_of('draw.opened'):
            if secret:
                self.wrong('opened-to-all', rank=f['rank'])
            units = [u for s in (self.result or {'strata': []})['strata'] if s['code'] == f['stratum'] for u in s['units']]
            at = units[f['rank']]['hash'] if f['rank'] < len(units) else None
            if at != leaf_hash(self.H, bytes.fromhex(f['leaf'])).hex():
                self.wrong('opening-mismatch', stratum=f['stratum'], rank=f['rank'])
        for o in self.part().get('openings') or []:
            self.check_opening(o)
        for code, leaf in self.shown():
            unit = open_unit(bytes.fromhex(leaf), sealed=True)
            if unit is None:
                self.wrong('ghost', stratum=code)
                continue
            if unit[1] != code:
                self.wrong('other-stratum', stratum=code, id=unit[0])
            if len(unit[4]) != 32 or (sound is not None and unit[4] != list_salt(self.H, sound, unit[0])):
                self.wrong('wrong-salt', id=unit[0])
        if self.S is not None:
            for s in self.doc['strata']:
                self.check_neighbours(s, self.part()['challenges'].get(s['code'], []))
        self.check_deadline(unsealed, sound is not None)

    def check_opening(self, o):
        strata = [s for s in self.doc['strata'] if s['code'] == o['stratum']]
        h = leaf_hash(self.H, bytes.fromhex(o['leaf']))
        stands = strata and root_from_inclusion(self.H, o['position'], strata[0]['size'], h, unhex(o['proof'])) \
            == bytes.fromhex(strata[0]['root'])
        drawn = [u['hash'] for s in (self.result or {'strata': []})['strata'] if s['code'] == o['stratum']
                 for u in s['units'] if u['position'] == o['position']]
        if not stands or (drawn and drawn[0] != h.hex()):
            self.wrong('opening-mismatch', stratum=o['stratum'], position=o['position'])

    def check_neighbours(self, s, pairs):
        if [p['position'] for p in pairs] != challenge_positions(self.H, self.S, s['code'], s['size']):
            self.wrong('challenge', stratum=s['code'])
        for p in pairs:
            hashes = unhex(p['leaves'])
            for i in (0, 1):
                proof = unhex(p['proofs'][i]) if i < len(p['proofs']) else []
                if i >= len(hashes) or root_from_inclusion(self.H, p['position'] + i, s['size'], hashes[i], proof) \
                        != bytes.fromhex(s['root']):
                    self.wrong('challenge-proof', stratum=s['code'], position=p['position'])
            if len(hashes) < 2 or hashes[0] >= hashes[1]:
                self.wrong('not-ascending', stratum=s['code'], position=p['position'])

    def check_deadline(self, unsealed, whole):
        due = seconds(self.doc['openBy'])
        if unsealed:
            at = unsealed[0]['at']
            if seconds(re.sub(r'\.[0-9]{3}Z$', 'Z', at)) > due:
                self.wrong('opened-late', at=at)
        elif self.now is not None and self.now > due:
            self.wrong('never-opened')
        elif not whole:
            self.undone('provisional')
        if self.doc['openTo'] == 'units' and not whole:
            self.undone('class-closed')

    def pairs(self):
        """Each stratum, its n as the seed rounds it, with the first written one of its code."""
        strata = self.doc['strata']
        if self.doc['quota']['kind'] == 'unbiased' and self.S is not None:
            q = self.doc['quota']
            n = unbiased(self.H, self.S, q['numerator'], q['denominator'], {s['code']: s['size'] for s in strata})[1]
            strata = [{**s, 'n': n[s['code']]} for s in strata]
        for s in strata:
            for written in self.result['strata']:
                if written['code'] == s['code']:
                    yield s, written
                    break

    def units_of(self, s):
        """[(id or leaf hash, weight, burden)] of a whole stratum where the bundle has it and its size is right."""
        if self.b.get('list') is None:
            return None
        sealed, units = self.is_sealed(), []
        for data in unhex(self.b['list'].get(s['code'], [])):
            u = open_unit(data, sealed=sealed)
            if u and u[1] == s['code']:
                units.append((leaf_hash(self.H, data) if sealed else u[0], u[2], u[3]))
        return units if len(units) == s['size'] else None

    # 9
    def proofs(self):
        if self.doc is None:
            return self.undone('no-commitment')
        drawn = []
        if self.result is None:
            self.undone('no-result')
        else:
            self.grow()
            for s, written in self.pairs():
                self.prove_units(s, written)
            drawn = [unit_id(u['leaf']) for s in self.result['strata'] for u in s['units']]
        self.twice([i for i in drawn if i])
        if self.is_sealed():
            self.check_sealed()
        elif self.b.get('sealed') is not None:
            self.wrong('sealed-part')
        listed = set()
        if self.b.get('list') is not None:
            listed = self.check_list(self.b['list'])
        self.check_excluded(listed)

    def grow(self):
        """What extensions added stands behind the units of the result; `own` is how many those are."""
        by_hash = {leaf_hash(self.H, bytes.fromhex(leaf)).hex(): leaf for _, leaf in self.shown()}
        for written in self.result['strata']:
            written['own'] = len(written['units'])
            for f in self.facts_of('draw.extended'):
                for u in f['units'] if f['stratum'] == written['code'] else []:
                    if self.is_sealed() and 'leafHash' in u:
                        written['units'].append({'leaf': by_hash.get(u['leafHash'], ''), 'hash': u['leafHash'], 'position': u['position']})
                    elif not self.is_sealed() and 'leaf' in u:
                        written['units'].append(dict(u))

    def prove_units(self, s, written):
        proofs = self.b['proofs'].get(s['code'], [])
        if len(proofs) != len(written['units']):
            self.wrong('count', stratum=s['code'])
        for rank, unit in enumerate(written['units']):
            data = bytes.fromhex(unit['leaf'])
            record = open_unit(data, self.is_sealed())
            if record is None and not self.is_sealed():
                self.wrong('leaf-form', stratum=s['code'], rank=rank)
            elif record is not None and record[1] != s['code']:
                self.wrong('other-stratum', stratum=s['code'], rank=rank)
            proof = unhex(proofs[rank]) if rank < len(proofs) else []
            h = bytes.fromhex(unit['hash']) if self.is_sealed() else leaf_hash(self.H, data)
            if root_from_inclusion(self.H, unit['position'], s['size'], h, proof) != bytes.fromhex(s['root']):
                self.wrong('not-in-list', stratum=s['code'], rank=rank)

    def twice(self, ids):
        seen = set()
        for i in ids:
            if i in seen:
                self.wrong('twice', id=i)
            seen.add(i)
        return seen

    def check_list(self, whole):
        ids = []
        if set(whole) - {s['code'] for s in self.doc['strata']}:
            self.wrong('list-stratum')
        for s in self.doc['strata']:
            leaves = unhex(whole.get(s['code'], []))
            units = [open_unit(data, self.is_sealed()) for data in leaves]
            sound = [u for u in units if u]
            mine = [u[0] for u in sound]
            if len(sound) < len(units) or any(u[1] != s['code'] for u in sound):
                self.wrong('list-form', stratum=s['code'])
            if len(leaves) != s['size']:
                self.wrong('list-size', stratum=s['code'])
            if sum(u[2] for u in sound) != int(s['weight']):
                self.wrong('list-weight', stratum=s['code'])
            order = [leaf_hash(self.H, data) for data in leaves] if self.is_sealed() else [utf(i) for i in mine]
            if any(a >= b for a, b in zip(order, order[1:])):
                self.wrong('list-order', stratum=s['code'])
            if tree_root(self.H, [leaf_hash(self.H, data) for data in leaves]).hex() != s['root']:
                self.wrong('list-root', stratum=s['code'])
            ids += mine
        return self.twice(ids)

    def check_excluded(self, listed):
        excluded = self.b['excluded']
        if sum(excluded['reasons'].values()) != self.doc['excluded']['count']:
            self.wrong('excluded-count')
        self.check_caps(excluded)
        if excluded.get('leaves') is None:
            return
        leaves = unhex(excluded['leaves'])
        units = [open_excluded(data, self.is_sealed()) for data in leaves]
        sound = [u for u in units if u]
        if len(sound) < len(units):
            self.wrong('excluded-form')
        key = self.list_key()
        if self.is_sealed() and any(len(u[2]) != 32 or (key is not None and u[2] != list_salt(self.H, key, u[0])) for u in sound):
            self.wrong('wrong-salt')
        order = [leaf_hash(self.H, data) for data in leaves] if self.is_sealed() else [utf(u[0]) for u in sound]
        if any(a >= b for a, b in zip(order, order[1:])):
            self.wrong('excluded-order')
        if tree_root(self.H, [leaf_hash(self.H, data) for data in leaves]).hex() != self.doc['excluded']['root']:
            self.wrong('excluded-root')
        for reason, n in excluded['reasons'].items():
            if sum(u[1] == reason for u in sound) != n:
                self.wrong('excluded-reason', reason=reason)
        for u in sound:
            if u[0] in listed:
                self.wrong('excluded-and-listed', id=u[0])

    def check_caps(self, excluded):
        caps = excluded.get('caps') or []
        shown = {self.H(jcs(cap['document']).encode('utf-8')).hex(): cap for cap in caps}
        if not self.is_sealed() and any(cap['document']['class'] for cap in caps):
            self.wrong('cap-class')
        for reach, reason in CAP_REASONS.items():
            if sum(cap['units'] for cap in caps if cap['document']['reach'] == reach) != excluded['reasons'].get(reason, 0):
                self.wrong('cap-count', reason=reason)
        if excluded.get('leaves') is None:
            return
        met = []
        for unit in (open_excluded(data, sealed=True) for data in unhex(excluded['leaves'])):
            if unit is None or unit[1] not in CAP_REASONS.values():
                continue
            met.append(unit[3])
            if unit[3] not in shown or CAP_REASONS[shown[unit[3]]['document']['reach']] != unit[1]:
                self.wrong('cap-source', id=unit[0])
        for evidence, cap in shown.items():
            if met.count(evidence) != cap['units']:
                self.wrong('cap-units', id=cap['document']['id'])

    # 10
    def probabilities(self):
        if self.doc is None or self.result is None:
            return self.undone('no-result')
        if self.S is None:
            return self.undone('no-result')
        live, secret = [], self.is_sealed() and self.doc['openTo'] == 'units'
        for s, written in self.pairs():
            kind, quota = s['method']['kind'], self.doc['quota']
            mean = [quota['numerator'], quota['denominator']] if quota['kind'] == 'unbiased' and s['size'] else [s['n'], s['size']]
            units = self.units_of(s)
            groups, chances = None, [tuple(mean)] if s['size'] else []
            if kind in ('pps', 'layered'):
                if units is None and not secret:
                    return self.undone('list-needed', stratum=s['code'])
            if kind in ('pps', 'layered') and units is not None:
                column = 1 if kind == 'pps' else 2
                counts = Counter(u[column] for u in units)
                looked = [open_unit(bytes.fromhex(u['leaf']), sealed=self.is_sealed()) for u in written['units'][:s['n']]]
                drawn = Counter(u[column + 1] for u in looked if u)
                rows = group_chances(s['method'], counts, s['n'])
                groups = [{'value': str(v), 'units': size, 'drawn': drawn[v], 'probability': [str(x) for x in chance]}
                          for v, size, chance in rows]
                chances = [chance for _, _, chance in rows]
            if written['probability'] != mean:
                self.wrong('value', stratum=s['code'])
            if written['groups'] != (None if secret else groups):
                self.wrong('groups', stratum=s['code'])
            mark = None
            if kind != 'all' and s['n'] > 0:
                mark = 'certain' if s['n'] == s['size'] else 'smallStratum' if s['size'] < 5 else None
            if written['notRandom'] != mark:
                self.wrong('mark', stratum=s['code'])
            live += [c for c in chances if c[0] > 0]
        ratio = None
        if live:
            high = low = live[0]
            for n, size in live[1:]:
                high = (n, size) if n * high[1] > high[0] * size else high
                low = (n, size) if n * low[1] < low[0] * size else low
            ratio = [str(high[0] * low[1]), str(high[1] * low[0])]
        if self.result['ratio'] != (None if secret else ratio):
            self.wrong('ratio')

    # 11
    def officers(self):
        if self.doc is None:
            return self.undone('no-commitment')
        people, recusals = self.b['officers'], self.b['recusals']
        self.check_pool(people, recusals)
        if self.result is None:
            return self.undone('no-result')
        self.by_id = {p['id']: p for p in people}
        self.areas, self.ids = {}, {}
        drawn, names, hashes = {}, {}, {}
        ids = []
        for s, written in self.pairs():
            for rank, unit in enumerate(written['units']):
                i = unit_id(unit['leaf'])
                names[i] = unit.get('hash', i)
                self.areas[names[i] if i else unit.get('hash', i)] = s['area']
                self.ids[unit.get('hash', i)] = i
                if rank < s['n']:
                    ids.append(i)
                    drawn[i] = s['area']
                    if 'hash' in unit:
                        hashes[i] = bytes.fromhex(unit['hash'])
        self.recused = {(names.get(r['object'], r['object']), r['officer']) for r in recusals}
        if self.is_sealed() and not self.check_slots():
            return None
        if self.doc.get('teams') and not self.result.get('teams'):
            self.wrong('teams-missing')
        if not self.doc.get('teams') and self.result.get('teams'):
            self.wrong('teams-unasked')
        self.judge_slots()
        if self.is_sealed() and '' in drawn:
            return self.undone('units-closed')
        if self.S is None:
            return self.undone('no-seed')
        if '' in drawn or len(drawn) < len(ids):
            return self.undone('objects-unsound')
        unfilled, short = [], []
        if self.doc.get('teams'):
            rows = self.compare_teams(drawn, people, recusals, hashes, names)
            missing = rows is None
        else:
            rows, missing = assign(self.H, self.S, drawn, self.doc['demand'], people, recusals, hashes)
            if missing:
                rows, unfilled, short = self.without_short(drawn, people, recusals, hashes)
                missing = False
        if missing:
            return self.wrong('infeasible')
        if [(names.get(o, o), n) for o, n in unfilled] != [(p['object'], p['slot']) for p in self.result.get('open') or []]:
            self.wrong('open')
        if short != (self.result.get('short') or []):
            self.wrong('short')
        rows = [{**row, 'object': names.get(row['object'], row['object'])} for row in rows]
        slots = self.result['slots']
        if [(r['object'], r['slot']) for r in rows] != [(r['object'], r['slot']) for r in slots]:
            self.wrong('slots')
        written = {(r['object'], r['slot']): r for r in slots}
        for row in rows:
            other = written.get((row['object'], row['slot']))
            if other is None:
                continue
            for name, code in (('officer', 'different'), ('candidates', 'candidates'), ('skipped', 'skipped')):
                if other[name] != row[name]:
                    self.wrong(code, object=row['object'], slot=row['slot'], expected=row[name], found=other[name])

    def without_short(self, drawn, people, recusals, hashes):
        """Rule 3 of section 5: all places but the smallest set that wants too much."""
        places = [(o, n) for o in drawn for n in range(len(self.doc['demand']))]
        key_of = lambda o, n: th(self.H, 'DR1/slot', self.S, o, u32(n))
        return refill(self.H, self.S, key_of, places, drawn, self.doc['demand'], people, recusals, [], None, hashes)

    def compare_teams(self, drawn, people, recusals, hashes, names):
        rule, said = self.doc['teams'], self.result.get('teams')
        joiners = [{**p, 'cap': min(rule['memberCap'], p['cap'] // rule['teamCap'])} for p in people]
        made = assign_teams(self.H, self.S, drawn, self.doc['demand'], joiners, recusals, rule['count'], rule['teamCap'], hashes)
        if made is None:
            return None
        built, deals = made
        if said:
            self.compare_built(built, said['built'])
            self.compare_deals([{**d, 'object': names.get(d['object'], d['object'])} for d in deals], said['deals'])
        return dealt_rows(self.doc['demand'], {(r['object'], r['slot']): r['officer'] for r in built}, deals)

    def compare_built(self, built, said):
        if [(r['object'], r['slot']) for r in built] != [(r['team'], r['slot']) for r in said]:
            self.wrong('teams-form')
        written = {(r['team'], r['slot']): r for r in said}
        for row in built:
            other = written.get((row['object'], row['slot']))
            if other is None:
                continue
            if other['officer'] != row['officer']:
                self.wrong('team-different', team=row['object'], slot=row['slot'])
            if (other['candidates'], other['skipped']) != (row['candidates'], row['skipped']):
                self.wrong('team-counts', team=row['object'], slot=row['slot'])

    def compare_deals(self, deals, said):
        if [d['object'] for d in deals] != [d['object'] for d in said]:
            self.wrong('deals-form')
        written = {d['object']: d for d in said}
        for deal in deals:
            other = written.get(deal['object'])
            if other is None:
                continue
            if other['team'] != deal['team']:
                self.wrong('dealt-different', object=deal['object'])
            mine, theirs = deal['substitutes'], other['substitutes']
            if [(s['slot'], s['officer']) for s in mine] != [(s['slot'], s['officer']) for s in theirs]:
                self.wrong('substitute-different', object=deal['object'])
            elif (other['candidates'], theirs) != (deal['candidates'], mine):
                self.wrong('deal-counts', object=deal['object'])

    def check_slots(self):
        given = self.part().get('slots')
        if given is None:
            return self.undone('slots-closed')
        if th(self.H, 'DR1/slots', bytes.fromhex(given['salt']), given['text']).hex() != self.slots_hash:
            self.wrong('slots-hash')
        if not self.slots_sound:
            self.wrong('slots-form')
        return True

    def check_pool(self, people, recusals):
        docs = sorted(people, key=lambda p: utf(p['id']))
        if docs != people:
            self.wrong('order')
        if len({p['id'] for p in people}) < len(people):
            self.wrong('officer-twice')
        else:
            leaves = [utf(jcs({**p, **{n: sorted(p[n], key=utf) for n in ('area', 'roles', 'specialties') if p[n] is not None}}))
                      for p in docs]
            if tree_root(self.H, [leaf_hash(self.H, d) for d in leaves]).hex() != self.doc['officersRoot']:
                self.wrong('root')
        pairs = sorted(recusals, key=lambda r: (utf(r['object']), utf(r['officer'])))
        if len({(r['object'], r['officer']) for r in pairs}) < len(pairs):
            self.wrong('recusal-twice')
        elif tree_root(self.H, [leaf_hash(self.H, utf(jcs(r))) for r in pairs]).hex() != self.doc['recusalRoot']:
            self.wrong('recusal-root')
        for p in people:
            if p['category'] not in CERTIFIED:
                self.wrong('uncertified', officer=p['id'])

    def judge_slots(self):
        load, team = {}, set()
        for row in self.result['slots']:
            o, n, who = row['object'], row['slot'], row['officer']
            person = self.by_id.get(who)
            if n >= len(self.doc['demand']):
                self.wrong('slot-unknown', object=o, slot=n)
            if person is None:
                self.wrong('unknown', officer=who)
            elif n < len(self.doc['demand']) and not officer_fits(person, self.doc['demand'][n], self.areas.get(o)):
                self.wrong('unfit', officer=who)
            if (o, who) in self.recused:
                self.wrong('recused', object=o, officer=who)
            if (o, who) in team:
                self.wrong('twice-on-team', object=o, officer=who)
            team.add((o, who))
            load[who] = load.get(who, 0) + 1
            if person and load[who] == person['cap'] + 1 and not self.doc.get('teams'):
                self.wrong('overloaded', officer=who)

    # 12
    def exceptions(self):
        kinds_of_change = ('draw.replaced', 'draw.directed', 'draw.omitted', 'draw.withdrawn', 'draw.amended', 'draw.extended')
        of_people = ('draw.directed', 'draw.withdrawn', 'draw.amended', 'draw.refilled')
        events = [e for e in self.opened if e['type'] in kinds_of_change]
        if self.doc is None:
            return self.undone('no-commitment')
        if self.result is None:
            return self.undone('no-result') if events else None
        teams = {}
        for row in self.result['slots']:
            teams.setdefault(row['object'], {})[row['slot']] = row['officer']
        for place in self.result.get('open') or []:
            teams.setdefault(place['object'], {})
        self.start_later()
        called, standing = {}, {(s['code'], rank) for s, w in self.pairs() for rank in range(min(s['n'], len(w['units'])))}
        closed, omitted = self.is_sealed() and not self.result['slots'], set()
        names = {(s['code'], rank): u.get('hash') or unit_id(u['leaf']) for s, w in self.pairs() for rank, u in enumerate(w['units'])}
        for e in self.opened:
            f = e['facts']
            if e['type'] in kinds_of_change:
                if f['asked']['by'] == f['approved']['by']:
                    self.wrong('same-person', index=e['index'])
                if f['asked']['head'] == f['approved']['head']:
                    self.wrong('same-head', index=e['index'])
            if e['type'] == 'draw.extended':
                self.replay_extension(e, teams)
                standing.update((f['stratum'], f['rank'] + i) for i in range(len(f['units'])))
            elif e['type'] == 'draw.opened':
                n = [s['n'] for s, _ in self.pairs() if s['code'] == f['stratum']]
                if f['rank'] >= (n[0] if n else 0) and (f['stratum'], f['rank']) not in standing:
                    self.wrong('reserve-early', rank=f['rank'])
            elif e['type'] == 'draw.omitted':
                place = f['stratum'], f['rank']
                if place not in standing or names.get(place) != f['object']:
                    self.wrong('omitted-not-drawn', index=e['index'])
                if place in omitted:
                    self.wrong('omitted-twice', index=e['index'])
                omitted.add(place)
            elif closed and e['type'] in of_people:
                self.undone('slots-closed', index=e['index'])
            elif e['type'] == 'draw.withdrawn':
                self.replay_withdrawal(e, teams)
            elif e['type'] == 'draw.amended':
                self.replay_amendment(e)
            elif e['type'] == 'draw.refilled':
                self.replay_refill(e, teams)
            elif e['type'] in ('draw.replaced', 'draw.directed'):
                here = [p for p in self.open_places() if p[0] == f['object']]
                if (f['object'], f.get('slot')) in here or here and e['type'] == 'draw.replaced':
                    self.wrong('open-place-changed', index=e['index'])
                if e['type'] == 'draw.replaced' and (f['stratum'], f['rank']) in omitted:
                    self.wrong('omitted-replaced', index=e['index'])
                if e['type'] == 'draw.replaced':
                    self.replay_replacement(f, called, standing, teams)
                else:
                    self.replay_direct(f, teams)
        for e, _ in self.waiting.values():
            self.undone('refill-awaited', index=e['index'])
        if self.unfilled:
            self.undone('places-open', places=len(self.unfilled))
        if self.doc.get('series') is not None:
            self.series()
        if any(e['type'] in ('draw.replaced', 'draw.directed', 'draw.extended') for e in events) or self.vacated:
            self.check_teams(teams, {(e['facts']['object'], e['facts']['slot']) for e in events if e['type'] == 'draw.directed'})

    def start_later(self):
        """waiting: {entry hash: (entry, places)}; unfilled: places that nobody could take."""
        self.waiting, self.joined, self.gone, self.later_recusals, self.vacated = {}, [], set(), [], {}
        self.unfilled = [(p['object'], p['slot']) for p in self.result.get('open') or []]
        self.stood_in, self.team_of = {}, {}
        for deal in (self.result.get('teams') or {}).get('deals', []):
            self.team_of[deal['object']] = deal['team']
            for one in deal['substitutes']:
                self.stood_in[one['officer']] = self.stood_in.get(one['officer'], 0) + 1

    def open_places(self): return self.unfilled + [place for _, places in self.waiting.values() for place in places]

    def later(self, e):
        name, due = later_beacon(self.doc['beacons'], int(claimed(e['facts']['at']) // 1))
        if name is not None:
            return name, due
        named = e['facts']['beacon']
        fits = re.fullmatch(f'lottery/CN/{due}/(20[0-9]{{2}})[0-9]{{3}}', named)
        return (named if fits and int(fits[1]) >= int(e['facts']['at'][:4]) else ''), None

    def named_later(self, e):
        at = int(claimed(e['facts']['at']) // 1)
        name, due = self.later(e)
        if e['facts']['beacon'] != name:
            self.wrong('later-beacon', index=e['index'], expected=name)
        elif name.startswith('lottery') and due is None:
            self.doubt('later-calendar', index=e['index'])
        if due is not None and self.tree and self.tree[2] \
                and not any(size > e['index'] and time < due for size, time, _ in self.tree[2]):
            self.doubt('refill-not-dated', index=e['index'])
        if any(at < int(claimed(o['facts']['at']) // 1) for o in self.opened if o['index'] < e['index']):
            self.wrong('entry-backdated', index=e['index'])

    def replay_withdrawal(self, e, teams):
        f = e['facts']
        self.named_later(e)
        if (f['ground'] == 'recusal') != (f['object'] is not None):
            self.wrong('withdrawal-ground', index=e['index'])
        places = [(o, n) for o, team in teams.items() for n, who in team.items()
                  if who == f['officer'] and f['object'] in (None, o)]
        if not places:
            self.wrong('withdrawal-nobody', index=e['index'])
        for o, n in places:
            del teams[o][n]
            self.vacated[o, n] = self.vacated.get((o, n), 0) + 1
            if self.vacated[o, n] > 1:
                self.doubt('vacated-again', object=o, slot=n)
        if f['object'] is None:
            self.gone.add(f['officer'])
        else:
            self.later_recusals.append((f['object'], f['officer']))
        self.waiting[e['hash'].hex()] = e, places

    def replay_amendment(self, e):
        self.named_later(e)
        if not self.unfilled:
            self.wrong('amended-without-need', index=e['index'])
        known = {p['id'] for p in self.b['officers'] + self.joined}
        for person in e['facts']['joins']:
            if person['id'] in known:
                self.wrong('joined-twice', officer=person['id'])
            if person['category'] not in CERTIFIED:
                self.wrong('joined-uncertified', officer=person['id'])
            known.add(person['id'])
            self.joined.append(person)
        self.waiting[e['hash'].hex()], self.unfilled = (e, self.unfilled), []

    def replay_extension(self, e, teams):
        f, index = e['facts'], e['index']
        self.named_later(e)
        key = 'leafHash' if self.is_sealed() else 'leaf'
        if any(key not in u for u in f['units']):
            self.wrong('extension-form', index=index)
        before = [o['facts'] for o in self.opened if o['type'] == 'draw.extended' and o['index'] < index]
        already = sum(len(o['units']) for o in before if o['stratum'] == f['stratum'])
        more = len(f['units'])
        if already + more > self.doc['extensionLimit']:
            self.wrong('extension-limit', index=index)
        self.extension_order(f, index, already, more)
        rule = self.doc.get('teams')
        if rule and len(teams) + more > rule['count'] * rule['teamCap']:
            self.wrong('extension-room', index=index)
        names = [u['leafHash'] if 'leafHash' in u else unit_id(u['leaf']) for u in f['units']]
        if self.doc['demand']:
            teams.update((name, {}) for name in names)
            self.waiting[e['hash'].hex()] = e, [(name, n) for name in names for n in range(len(self.doc['demand']))]

    def extension_order(self, f, index, already, more):
        s = next((s for s, _ in self.pairs() if s['code'] == f['stratum']), None)
        if s is None:
            return self.wrong('extension-stratum', index=index)
        if self.S is None:
            return self.undone('no-seed')
        units, rank = self.units_of(s), min(s['size'], s['n'] + s['reserve']) + already
        if units is None and s['method']['kind'] not in ('index', 'all'):
            return self.undone('extension-list-needed', index=index)
        order = []
        if s['method']['kind'] != 'all' and rank + more <= s['size']:
            order = ranks(self.H, self.S, {**s, 'reserve': rank + more - s['n']}, units)
        if len(order) < rank + more:
            return self.wrong('extension-beyond', index=index)
        if f['rank'] != rank:
            self.wrong('extension-rank', index=index, expected=rank, found=f['rank'])
        if order[rank:] != [u['position'] for u in f['units']]:
            self.wrong('extension-order', index=index, expected=order[rank:])

    def replay_refill(self, e, teams):
        f = e['facts']
        cause = self.waiting.pop(f['entry'], None)
        if cause is None:
            return self.wrong('refill-unknown', index=e['index'])
        name, due = self.later(cause[0])
        if name == '':
            if f['text'] != '':
                self.wrong('refill-beacon', index=e['index'])
        elif beacon_reads(f['text']) is None or f['text'].rpartition('/')[0] != name:
            self.wrong('refill-beacon', index=e['index'], expected=name)
        else:
            if due is not None and int(claimed(f['at']) // 1) < due:
                self.wrong('refill-early', index=e['index'])
            if name.startswith('lottery') and len({s.split('/')[0] for s in f['sources']}) < 2:
                self.doubt('refill-one-source', index=e['index'])
        members = self.compare_refill(e, cause, teams) or set()
        for row in f['filled']:
            if row['object'] in teams:
                teams[row['object']][row['slot']] = row['officer']
            if (row['object'], row['slot']) not in members:
                self.stood_in[row['officer']] = self.stood_in.get(row['officer'], 0) + 1
        self.unfilled = self.unfilled + [(p['object'], p['slot']) for p in f['open']]

    def compare_refill(self, e, cause, teams):
        entry, places = cause
        f, index, ids = e['facts'], e['index'], self.ids
        if self.S is None:
            return self.undone('no-seed')
        if any(not ids.get(o) for o in [*teams, *[o for o, _ in places]]):
            return self.undone('refill-closed', index=index)
        names = {i: name for name, i in ids.items()}
        seed, joint = self.S, bool(self.doc.get('teams'))
        if entry['type'] != 'draw.withdrawn':
            seed = th(self.H, 'DR1/amend' if entry['type'] == 'draw.amended' else 'DR1/extend', self.S, entry['hash'], f['text'])
            tag = 'DR1/substitute' if joint else 'DR1/slot'
            key_of = lambda o, n: th(self.H, tag, seed, o, u32(n))
        else:
            key_of = lambda o, n: th(self.H, 'DR1/replace', seed, o, u32(n), entry['hash'], f['text'])
        hashes = {ids[o]: bytes.fromhex(o) for o in ids} if self.is_sealed() else None
        objects, members = {ids[o]: self.areas.get(o) for o, _ in places}, set()
        people = [p for p in self.b['officers'] + self.joined if p['id'] not in self.gone]
        recusals = self.b['recusals'] + [{'object': ids.get(o, o), 'officer': who} for o, who in self.later_recusals]
        if joint and entry['type'] == 'draw.extended':
            rows, unfilled, short = self.deal_on(seed, objects, people, recusals, names, hashes, members)
        else:
            rows, unfilled, short = refill(
                self.H, seed, key_of, [(ids[o], n) for o, n in places], objects, self.doc['demand'], people, recusals,
                [(ids[o], who) for o, team in teams.items() for who in team.values()], self.stood_in if joint else None, hashes)
        mine = [(names[r['object']], r['slot']) for r in rows]
        if mine != [(r['object'], r['slot']) for r in f['filled']] \
                or [(names[o], n) for o, n in unfilled] != [(p['object'], p['slot']) for p in f['open']]:
            self.wrong('refill-places', index=index)
        if short != f['short']:
            self.wrong('refill-short', index=index)
        written = {(r['object'], r['slot']): r for r in f['filled']}
        for row in rows:
            other = written.get((names[row['object']], row['slot']))
            if other is None:
                continue
            if other['officer'] != row['officer']:
                self.wrong('refill-different', index=index, expected=row['officer'], found=other['officer'])
            if (other['candidates'], other['skipped']) != (row['candidates'], row['skipped']):
                self.wrong('refill-counts', index=index)
        return members

    def deal_on(self, seed, objects, people, recusals, names, hashes, members):
        """Rule 11 of section 5: new objects go to the teams as they were built. Fills `members` with the places that nobody stands in at."""
        rule, built, held = self.doc['teams'], (self.result.get('teams') or {}).get('built', []), {}
        for team in self.team_of.values():
            held[team] = held.get(team, 0) + 1
        member = {(r['team'], r['slot']): r['officer'] for r in built}
        deals = deal(self.H, seed, objects, self.doc['demand'], people, recusals, team_codes(rule['count']), member, held, self.stood_in,
                     rule['teamCap'], hashes)
        rows = dealt_rows(self.doc['demand'], member, deals)
        instead = {(d['object'], s['slot']) for d in deals for s in d['substitutes']}
        members.update((names[r['object']], r['slot']) for r in rows if (r['object'], r['slot']) not in instead)
        self.team_of.update((names[d['object']], d['team']) for d in deals)
        return rows, [(d['object'], n) for d in deals for n in d['open']], []

    def replay_replacement(self, f, called, standing, teams):
        if self.doc['replacement']['kind'] == 'none':
            self.wrong('replacement-not-allowed')
        n, units, own = 0, [], 0
        for s, w in self.pairs():
            if s['code'] == f['stratum']:
                n, units, own = s['n'], w['units'], w['own']
        at = [u.get('hash', None) or unit_id(u['leaf']) for u in units]
        name = at[f['rank']] if f['rank'] < len(at) else ''
        if (f['stratum'], f['rank']) not in standing or name != f['object']:
            self.wrong('not-drawn', object=f['object'])
        following = n + called.get(f['stratum'], 0)
        if following >= own:
            self.wrong('reserve-empty')
        elif f['successorRank'] != following:
            self.wrong('reserve-skipped', expected=following, found=f['successorRank'])
        if (at[f['successorRank']] if f['successorRank'] < len(at) else '') != f['successor']:
            self.wrong('other-successor')
        called[f['stratum']] = max(following, f['successorRank']) - n + 1
        standing.discard((f['stratum'], f['rank']))
        standing.add((f['stratum'], f['successorRank']))
        for held in (teams, self.team_of):
            team = held.pop(f['object'], None)
            if team is not None:
                held[f['successor']] = team

    def replay_direct(self, f, teams):
        team, n, who = teams.get(f['object']), f['slot'], f['officer']
        if team is None or n >= len(self.doc['demand']):
            return self.wrong('direct-unknown-slot')
        if team.get(n) != f['instead']:
            self.wrong('direct-instead')
        person = next((p for p in self.b['officers'] + self.joined if p['id'] == who), None)
        if person is None:
            self.wrong('direct-unknown-officer')
        else:
            if person['category'] not in CERTIFIED:
                self.wrong('direct-uncertified')
            if not officer_fits(person, self.doc['demand'][n], self.areas.get(f['object'])):
                self.wrong('direct-unfit')
        if who in [held for slot, held in team.items() if slot != n]:
            self.wrong('direct-twice')
        team[n] = who

    def check_teams(self, teams, directed):
        load = {}
        for o, team in teams.items():
            for n, who in team.items():
                if n >= len(self.doc['demand']):
                    continue
                if (o, who) in self.recused or (o, who) in self.later_recusals:
                    self.wrong('direct-recused' if (o, n) in directed else 'successor-recused', object=o, officer=who)
                if who in self.gone:
                    self.wrong('withdrawn-back', object=o, officer=who)
                load[who] = load.get(who, 0) + 1
        caps = {**{p['id']: p['cap'] for p in self.joined}, **{p['id']: p['cap'] for p in self.b['officers']}}
        for who, n in load.items():
            if who in caps and n > caps[who] and not self.doc.get('teams'):
                self.wrong('overloaded', officer=who)

    # 13, 14
    def burden(self):
        if self.doc is None:
            return self.undone('no-commitment')
        rule, visits = self.doc['burden'], self.b.get('visits')
        if rule['kind'] == 'none':
            if visits is not None or (self.b.get('donor') is not None and self.doc.get('series') is None):
                self.wrong('visits-uncommitted')
            return
        donor = self.donor(rule['donor']) if rule['donor'] is not None else None
        if visits is None and self.beside is None:
            return self.undone('visits-needed')
        leaves = self.beside if visits is None else [utf(jcs(v)) for v in visits]
        if visits is None:
            visits = [v for v in map(read_visit, leaves) if v is not None]
            if len(visits) < len(leaves):
                self.wrong('visits-form')
        if any(utf(a['id']) >= utf(b['id']) for a, b in zip(visits, visits[1:])):
            self.wrong('visits-order')
        if any(not rule['from'] <= v['on'] <= rule['until'] for v in visits):
            self.wrong('visit-outside')
        if len(leaves) != rule['count']:
            self.wrong('visits-count')
        if tree_root(self.H, [leaf_hash(self.H, data) for data in leaves]).hex() != rule['root']:
            self.wrong('visits-root')
        own = {}
        for v in visits:
            own[v['object']] = own.get(v['object'], 0) + 1
        if self.b.get('list') is None:
            self.undone('list-needed')
        for s in self.doc['strata']:
            cap = s['method'].get('cap', 0)
            for name, burden in self.shown_burdens(s['code']):
                mine = expected = own.get(name, 0)
                if cap and donor == 'missing' and mine < burden < cap:
                    continue
                if cap and isinstance(donor, tuple) and donor[1] and name not in donor[2]:
                    at = donor_position(self.H, donor[0], name, len(donor[1]))
                    expected = max(mine, min(donor[1][at], cap - 1))
                if burden != expected:
                    self.wrong('unit-differs', id=name)

    def shown_burdens(self, code):
        """[(id, burden)] of a stratum: of the whole list, else of the units of the result that are open."""
        leaves = None if self.b.get('list') is None else self.b['list'].get(code)
        if leaves is None and self.b.get('list') is None:
            leaves = [u.get('leaf', '') for s in (self.result or {'strata': []})['strata'] if s['code'] == code for u in s['units']]
        units = [open_unit(data, sealed=True) for data in unhex(leaves or [])]
        return [(u[0], u[3]) for u in units if u]

    def before(self, draw, word):
        """(commitment, suite, seed, entries) of the draw before of the series, or None; reasons begin with `word`."""
        given = self.b.get('donor')
        if given is None:
            return self.undone(word + '-needed')
        doc = read_commitment(given['commitment'])
        if doc is None or not commitment_rules(doc) or doc['drawId'] != draw:
            return self.wrong(word + '-other')
        H = SUITES[doc['suite']]
        c = commit_hash(H, given['commitment']).hex()
        opened = [e for e in map(self.open_entry, given['entries']) if e and e['facts']['draw'] == draw]
        seeds = [e for e in opened if e['type'] == 'draw.seeded' and e['facts']['c'] == c]
        if not seeds or not any(e['type'] == 'draw.committed' and e['c'] == c for e in opened):
            return self.wrong(word + '-not-logged')
        if seeds[0]['index'] > self.began():
            self.wrong(word + '-later')
        return doc, H, bytes.fromhex(seeds[0]['facts']['seed']), opened

    def began(self):
        found = [e['index'] for e in self.opened if e['type'] == 'draw.committed' and e['facts']['draw'] == self.doc['drawId']]
        return found[0] if found else 1 << 60

    def series(self):
        """Who was replaced in the draw before is drawn for certain, and nobody else (draw.md 4, series)."""
        before = self.before(self.doc['series']['follows'], 'before')
        if before is None:
            return
        replaced = {e['facts']['object'] for e in before[3] if e['type'] == 'draw.replaced' and e['index'] < self.began()}
        certain = certain_of(self.doc)
        owed = {unit_id(u['leaf']) for w in self.result['strata'] if w['code'] in certain for u in w['units']}
        for name in owed - replaced:
            self.wrong('owed-not-replaced', id=name)
        left = self.b['excluded'].get('leaves')
        gone = {u[0] for u in (open_excluded(data, sealed=True) for data in unhex(left or [])) if u}
        listed = None if self.b.get('list') is None else {unit_id(leaf) for leaves in self.b['list'].values() for leaf in leaves}
        for name in replaced - owed - gone:
            if listed is not None and name in listed:
                self.wrong('owed-missing', id=name)
            elif listed is None or left is None:
                self.undone('owed-unseen', id=name)
            else:
                self.doubt('owed-left', id=name)

    def donor(self, draw):
        """(seed, burdens in order, ids known) of the draw before, or 'missing'."""
        before, given = self.before(draw, 'donor'), self.b.get('donor')
        if before is None:
            return 'missing'
        doc, H, seed, _ = before
        if given.get('list') is None or given.get('excluded') is None:
            self.undone('donor-needed')
            return 'missing'
        burdens, known = [], set()
        for s in doc['strata']:
            leaves = unhex(given['list'].get(s['code'], []))
            if tree_root(H, [leaf_hash(H, data) for data in leaves]).hex() != s['root']:
                self.wrong('donor-list')
                return 'missing'
            for data in leaves:
                u = open_unit(data, sealed=True)
                burdens.append(u[3] if u else 0)
                known |= {u[0]} if u else set()
        leaves = unhex(given['excluded'])
        if tree_root(H, [leaf_hash(H, data) for data in leaves]).hex() != doc['excluded']['root']:
            self.wrong('donor-excluded')
            return 'missing'
        for data in leaves:
            u = open_excluded(data, sealed=True)
            known |= {u[0]} if u else set()
        return seed, burdens, known

    def register(self):
        if self.doc is None:
            return self.undone('no-commitment')
        self.flips()
        r = self.doc['register']
        given = self.b.get('register')
        if (r['registerRoot'] is None) != (r['changesRoot'] is None):
            return self.wrong('half-anchored')
        if r['registerRoot'] is None:
            if given is not None:
                self.wrong('uncommitted')
            return self.doubt('not-anchored')
        if given is None:
            return self.undone('roots-not-in-bundle')
        self.register_root(r, given['entry'])
        self.register_changes(r, given.get('changes'))

    def further(self, e, leaf, word):
        """An entry that is no step of the draw: its facts under its leaf, its leaf in the tree."""
        if sha256(lp(bytes.fromhex(e['salt'])) + lp(utf(e['facts']))).hex() != leaf['facts']:
            self.wrong(f'{word}-facts')
        if self.tree is None:
            self.undone('no-checkpoint')
        elif e['index'] >= self.tree[0] or root_from_inclusion(
                sha256, e['index'], self.tree[0], leaf_hash(sha256, utf(e['leaf'])), unhex(e['proof'])) != self.tree[1]:
            self.wrong(f'{word}-proof', index=e['index'])

    def flips(self):
        due = seconds(self.doc['register']['takenAt']) + FLIP_DAYS_AFTER * DAY_SECONDS
        is_open = self.doc['list'] == 'open' or len(self.facts_of('draw.unsealed')) > 0
        given = self.b.get('flips')
        facts = None if given is None else self.flip_report(given)
        if (given is not None and facts is None) or (facts and facts['final']):
            return
        if is_open and self.now is not None and self.now > due + DAY_SECONDS:
            self.doubt('flips-overdue')
        else:
            self.undone('flips-open')

    def flip_report(self, given):
        e = given['entry']
        leaf, facts = read(FLIPS_LEAF, e['leaf']), read(FLIPS_FACTS, e['facts'])
        if leaf is None or facts is None:
            return self.wrong('flips-form')
        self.further(e, leaf, 'flips')
        if facts['draw'] != self.doc['drawId']:
            self.wrong('flips-other-draw')
        if any(o['type'] == 'draw.committed' and o['index'] >= e['index'] for o in self.opened):
            self.wrong('flips-before-commitment')
        if facts['daysBefore'] < FLIP_DAYS_BEFORE or facts['daysAfter'] < FLIP_DAYS_AFTER:
            self.wrong('flips-window')
        taken, until = seconds(self.doc['register']['takenAt']) * 1000, milliseconds(facts['at'])
        before, after = (facts[name] * DAY_SECONDS * 1000 for name in ('daysBefore', 'daysAfter'))
        if facts['final'] and until <= taken + after:
            self.wrong('flips-early')
        texts = given.get('findings')
        if texts is None:
            self.undone('flips-closed' if self.doc['list'] == 'sealed' and self.doc['openTo'] == 'units' else 'flips-needed')
            return facts
        if tree_root(sha256, [leaf_hash(sha256, utf(text)) for text in texts]).hex() != facts['root']:
            self.wrong('flips-root')
        known = [f for f in (read(FLIP, text) for text in texts) if f]
        if len(known) < len(texts):
            self.wrong('flip-form', n=len(texts) - len(known))
        officers = sum(f['kind'] in ('officer', 'recusal') for f in known)
        if (len(known) - officers, officers) != (facts['subjects'], facts['officers']):
            self.wrong('flips-count')
        for f in known:
            same = f['kind'] in ('subject', 'exclusion') and side_of(f['before']) == side_of(f['taken'])
            if same or not taken - before < f['changedAt'] <= taken < f['revertedAt'] <= min(taken + after, until):
                self.wrong('flip-outside', id=f['unit'])
        keys = [(utf(f['kind']), utf(f['unit'])) for f in known]
        for one, following in zip(keys, keys[1:]):
            if one >= following:
                self.wrong('flips-order', id=following[1].decode('utf-8'))
        return facts

    def register_root(self, r, e):
        leaf, facts = read(ROOT_LEAF, e['leaf']), read(ROOT_FACTS, e['facts'])
        if leaf is None or facts is None:
            return self.wrong('root-form')
        self.further(e, leaf, 'root')
        if facts['root'] != r['registerRoot']:
            self.wrong('other-root')
        if facts['register'] != r['source']:
            self.wrong('other-register')
        if any(o['type'] == 'draw.committed' and o['index'] <= e['index'] for o in self.opened):
            self.wrong('root-later', index=e['index'])
        taken = seconds(r['takenAt'])
        if taken > seconds(self.doc['t0']):
            self.wrong('taken-late')
        if claimed(facts['at']) + ANCHOR_SECONDS > taken:
            self.wrong('root-young')
        elif not any(size > e['index'] and time + ANCHOR_SECONDS <= taken for size, time, _ in (self.tree[2] if self.tree else [])):
            self.doubt('root-time-claimed')

    def register_changes(self, r, texts):
        texts = self.changes if texts is None else [utf(text) for text in texts]
        if texts is None:
            return self.undone('changes-needed')
        known = [c for c in map(read_change, texts) if c is not None]
        if len(known) < len(texts):
            self.wrong('change-form', n=len(texts) - len(known))
        if any(utf(a) >= utf(b) for a, b in zip(known, known[1:])):
            self.wrong('changes-order')
        if tree_root(self.H, [leaf_hash(self.H, text) for text in texts]).hex() != r['changesRoot']:
            self.wrong('other-changes')


def side_of(place): return 'out' if place.startswith('out/') else place


def milliseconds(at):
    return claimed(at) * 1000 + (int(at[-4:-1]) if '.' in at else 0)


def read_change(data):
    """Whom a change of the register is about, or None where it is none in its exact form."""
    try:
        c = read({'from': or_null(map_of(lambda v: True)), 'id': ident, 'to': or_null(map_of(lambda v: True))}, data.decode('utf-8'))
    except UnicodeDecodeError:
        return None
    return None if c is None or jcs(c['from']) == jcs(c['to']) else c['id']


def read_visit(data):
    """The record of a leaf of a file of inspections, or None."""
    try:
        return read(VISIT, data.decode('utf-8'))
    except UnicodeDecodeError:
        return None


def open_unit(data, sealed=False):
    """(id, stratum, weight, burden, salt) of leaf data, or None; the salt of an open list is empty."""
    try:
        record = read_leaf(data)
    except (Refused, ValueError):
        return None
    return record if (sealed or record[4] == b'') and ident(record[0]) and ident(record[1]) else None


def unit_id(leaf):
    record = open_unit(bytes.fromhex(leaf), sealed=True)
    return record[0] if record else ''


def open_excluded(data, sealed=False):
    """(id, reason, salt, evidence hash in hex) of an excluded unit, or None; the salt of an open list is empty."""
    try:
        name, at = take(data, 0)
        reason, at = take(data, at)
        evidence, at = take(data, at)
        salt, at = take(data, at)
        name, reason = name.decode('utf-8'), reason.decode('utf-8')
    except (Refused, ValueError):
        return None
    return (name, reason, salt, evidence.hex()) if at == len(data) and (sealed or salt == b'') and ident(name) and ident(reason) else None


def check_bundle(bundle, keys=(), now=None, least=1, beside=None, changes=None, seen=None):
    """All findings, as (code, status, detail); `now`: the reader's time in seconds, for lists that are overdue; `beside`, `changes`: leaves of the files of inspections and of changes;
    `seen`: what is remembered of the log, as `last_seen` gives it."""
    return Check(bundle, keys, now, least, beside, changes, seen).run()


# ---------------------------------------------------------------------------------------------- 9a what a reader remembers of a log
SEEN = {'at': lambda v: claimed(v) is not None, 'checkpoint': anything, 'format': one_of('sunlot-seen/1'), 'keys': some(anything)}


def note_head(text):
    """(origin, size, root) of a signed note; whose signatures stand under it is not asked."""
    body, found, _ = text.rpartition('\n\n')
    lines = body.split('\n')
    if not found or len(lines) < 3 or not re.fullmatch('0|[1-9][0-9]*', lines[1]):
        raise Refused('note.form')
    return lines[0], int(lines[1]), base64.b64decode(lines[2], validate=True)


def read_seen(path):
    """The memory of a file, None where there is none yet; Refused where the file is something else."""
    if not os.path.exists(path):
        return None
    with open(path, encoding='utf-8', newline='') as file:
        text = file.read()
    memory = read(SEEN, text[:-1]) if text.endswith('\n') else None
    if memory is None:
        raise Refused('seen.form')
    note_head(memory['checkpoint'])
    return memory


def last_seen(memory, proof=None, fresh=False):
    origin, size, root = note_head(memory['checkpoint'])
    return {'origin': origin, 'size': size, 'root': root, 'proof': proof, 'fresh': fresh}


def compare_seen(head, seen, earlier):
    """[(reason, status)] of a checkpoint (origin, size, root, …) against what was seen."""
    origin, size, root = head[:3]
    before, least = seen['size'], min(size, seen['size'])
    if origin != seen['origin']:
        return [('last-seen-other-log', 'undone')]
    if before == 0:
        return []
    if size == before:
        return [] if root == seen['root'] else [('forked', 'false')]
    proof = seen['proof']
    if proof is not None and (proof['from'], proof['to']) != (least, max(size, before)):
        proof = None
    given = next((old['proof'] for old in earlier if old['checkpoint'].startswith(f'{origin}\n{before}\n')), None)
    hashes = given if proof is None else proof['proof']
    if hashes is None or size == 0:
        return [('rolled-back', 'false')] if seen['fresh'] and size < before else [('last-seen-not-compared', 'undone')]
    roots = (root, seen['root']) if size < before else (seen['root'], root)
    if not consistent(sha256, least, max(size, before), *roots, unhex(hashes)):
        return [('forked', 'false')]
    return [('truncated', 'false')] if seen['fresh'] and size < before else []


UNLEARNT = ('checkpoint.key-unknown', 'checkpoint.last-seen-not-compared', 'checkpoint.last-seen-other-log')


def remember(path, memory, log, findings):
    """Writes what is to be remembered from now on, whole or not at all; whether it did."""
    if any(code.startswith('checkpoint.') and (status == 'false' or code in UNLEARNT) for code, status, _ in findings):
        return False
    try:
        note, offered = log['checkpoint'], [k for k in log['keys'] if read_key(k)[2] == 1]
        head = note_head(note)
        if memory and (head[0] != note_head(memory['checkpoint'])[0] or head[1] < note_head(memory['checkpoint'])[1]):
            return False
    except (Refused, ValueError, KeyError, TypeError, IndexError):
        return False
    at = datetime.now(timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
    new = {'at': at, 'checkpoint': note, 'format': 'sunlot-seen/1', 'keys': memory['keys'] if memory else offered}
    with open(f'{path}.{os.getpid()}.new', 'x', encoding='utf-8', newline='') as file:
        file.write(jcs(new) + '\n')
        file.flush()
        os.fsync(file.fileno())
    os.replace(f'{path}.{os.getpid()}.new', path)
    return True


def exit_code(findings):
    statuses = {status for _, status, _ in findings}
    return 1 if 'false' in statuses else 2 if statuses else 0


# ---------------------------------------------------------------------------------------------- 10 vectors, command line
def salted(salt, document): return sha256(lp(salt) + lp(utf(jcs(document))))


NAMES = {'sha256': sha256, 'sm3': sm3}


def part(p): return utf(p['utf8']) if 'utf8' in p else bytes.fromhex(p['hex'])


def checked_leaf(c):
    if not ident(c['id']) or not ident(c['stratum']) or int(c['weight']) < 1:
        raise Refused('leaf')
    return leaf_data(c['id'], c['stratum'], int(c['weight']), c['burden'], bytes.fromhex(c['salt']))


def op_strata(H, c):
    ids = [r['id'] for s in c['strata'] for r in s['records']]
    if len(set(ids)) < len(ids):
        raise Refused('list.duplicate')
    headers = []
    for s in sorted(c['strata'], key=lambda s: utf(s['code'])):
        records = sorted(s['records'], key=lambda r: utf(r['id']))
        leaves = [leaf_hash(H, leaf_data(r['id'], s['code'], int(r['weight']), r['burden'])) for r in records]
        weight = sum(int(r['weight']) for r in records)
        headers.append(header(s['code'], len(records), weight, s['n'], s['reserve'], tree_root(H, leaves)))
    return {'headers': [h.hex() for h in headers], 'objectsRoot': objects_root(H, headers).hex()}


def op_match(H, c):
    demand = [{'department': d, 'role': r, 'specialty': None} for d, r in c['demand']]
    people = [{**o, 'area': None, 'specialties': []} for o in c['officers']]
    recusals = [{'object': o, 'officer': w} for o, w in c['recusals']]
    rows, missing = assign(H, bytes.fromhex(c['seed']), {o: None for o in c['objects']}, demand, people, recusals)
    if missing:
        return 'infeasible'
    return {'slots': [[r['object'], *c['demand'][r['slot']], r['officer'], r['skipped']] for r in rows]}


def op_teams(H, c):
    demand = [{'department': d, 'role': r, 'specialty': None} for d, r in c['demand']]
    people = [{'cap': 1, **o, 'area': None, 'specialties': []} for o in c['officers']]
    recusals = [{'object': o, 'officer': w} for o, w in c['recusals']]
    made = assign_teams(H, bytes.fromhex(c['seed']), {o: None for o in c['objects']}, demand, people, recusals, c['teams'], c['teamCap'])
    if made is None:
        return 'infeasible'
    built, deals = made
    return {'teams': [[t, [r['officer'] for r in built if r['object'] == t]] for t in team_codes(c['teams'])],
            'deals': [[d['object'], d['team'], [[s['slot'], s['officer']] for s in d['substitutes']]] for d in deals]}


def op_index(H, c):
    if c['m'] > c['N']:
        raise Refused('index')
    return {'positions': index_draw(H, bytes.fromhex(c['key']), c['N'], c['m'])}


def op_ticket_order(H, c):
    if len(set(c['ids'])) < len(c['ids']) or c['m'] > len(c['ids']) or not all(ident(i) for i in c['ids']):
        raise Refused('ticket')
    return {'ids': by_ticket(H, bytes.fromhex(c['key']), c['ids'])[:c['m']]}


def pairs_of(rows):
    if len({i for i, _ in rows}) < len(rows) or not all(ident(i) for i, _ in rows):
        raise Refused('units')
    return {i: int(v) for i, v in rows}


def op_layered(H, c):
    p, q = c['floor']
    floor, rest = layered_draw(H, bytes.fromhex(c['seed']), c['stratum'], pairs_of(c['units']), c['cap'], c['n'], p, q)
    return {'floor': floor, 'layers': rest[:c['n'] - len(floor)]}


def op_donor(H, c):
    if c['N'] < 1:
        raise Refused('donor')
    return {'position': donor_position(H, bytes.fromhex(c['seed']), c['id'], c['N'])}


def op_pps(H, c):
    weights = pairs_of(c['units'])
    if any(w < 1 for w in weights.values()):
        raise Refused('pps')
    certain, selected = pps_draw(H, *unhex([c['ticketKey'], c['pivotalKey']]), weights, c['n'])
    return {'certain': certain, 'selected': selected}


def op_round(H, c):
    p, q = c['rate']
    if not 0 <= p <= q or q < 1:
        raise Refused('round')
    sizes = dict(c['strata'])
    u, n = unbiased(H, bytes.fromhex(c['seed']), p, q, sizes)
    return {'u': u, 'sizes': [[code, sizes[code], n[code]] for code in sorted(sizes, key=utf)]}


def op_quota(_, c):
    sizes = quota_sizes(c['rule'], c['strata'])
    if sizes is None:
        raise Refused('quota')
    return {'sizes': sizes}


def op_uniform(H, c):
    value, attempts = uniform(H, bytes.fromhex(c['key']), int(c['counter']), int(c['n']))
    return {'value': value if value < 1 << 53 else str(value), 'attempts': attempts}


def op_seed(H, c):
    C = commit_hash(H, c['commit'])
    return {'C': C.hex(), 'S': seed_of(H, C, unhex(c['reveals']), c['beacons']).hex()}


def op_entry(_, c):
    """LOG 28: the salt from nonce and head, the hash of the facts under it, the leaf that shows neither."""
    salt = salted(bytes.fromhex(c['nonce']), c['head'])
    facts = salted(salt, c['facts']).hex()
    return {'salt': salt.hex(), 'leaf': jcs({'facts': facts, 'private': None, 'v': 2})}


def op_inclusion(_, c):
    root = root_from_inclusion(sha256, c['leafIndex'], c['treeSize'], bytes.fromhex(c['leafHash']), unhex(c['proof']))
    return {'valid': root == bytes.fromhex(c['root'])}


def op_consistency(_, c):
    return {'valid': consistent(sha256, c['size1'], c['size2'], *unhex([c['root1'], c['root2']]), unhex(c['proof']))}


def op_sm2verify(_, c):
    key, message, signature = unhex([c['publicKey'], c['message'], c['signature']])
    return {'valid': sm2_verify(key, message, signature, utf(c['userId']))}


def op_note(_, c):
    try:
        open_note(c['text'], [c['key']])
    except Refused:
        return {'valid': False}
    return {'valid': True}


def op_leaf(H, c):
    data = checked_leaf(c)
    return {'data': data.hex(), 'hash': leaf_hash(H, data).hex()}


def op_sealed_leaf(H, c):
    key = bytes.fromhex(c['kList'])
    salt = list_salt(H, key, c['id'])
    data = checked_leaf({**c, 'salt': salt.hex()})
    return {'salt': salt.hex(), 'hash': leaf_hash(H, data).hex(), 'keyCommit': list_key_commitment(H, key).hex()}


OPS = {
    'hash': lambda H, c: {'hex': H(bytes.fromhex(c['hex'])).hex()},
    'th': lambda H, c: {'hex': th(H, c['tag'], *map(part, c['parts'])).hex()},
    'ticket': lambda H, c: {'hex': ticket(H, bytes.fromhex(c['key']), utf(c['id'])).hex()},
    'uniform': op_uniform,
    'jcs': lambda _, c: {'utf8': jcs(parse(c['json']))},
    'leaf': op_leaf, 'sealedLeaf': op_sealed_leaf,
    'challenges': lambda H, c: {'positions': challenge_positions(H, bytes.fromhex(c['seed']), c['stratum'], c['size'])},
    'root': lambda H, c: {'hex': tree_root(H, [leaf_hash(H, d) for d in unhex(c['leaves'])]).hex()},
    'strata': op_strata,
    'entropy': lambda H, c: {'hex': entropy_commitment(H, c['draw'], c['party'], bytes.fromhex(c['nonce']), c['value']).hex()},
    'ticketOrder': op_ticket_order, 'layered': op_layered, 'donor': op_donor, 'pps': op_pps, 'round': op_round,
    'seed': op_seed, 'index': op_index, 'quota': op_quota, 'match': op_match, 'teams': op_teams,
    'entry': op_entry, 'inclusion': op_inclusion, 'consistency': op_consistency, 'note': op_note, 'sm2verify': op_sm2verify,
}


def vector_holds(case):
    expect = case['expect']
    try:
        found = OPS[case['op']](NAMES.get(case.get('suite')), case)
    except Refused:
        found = {'refused': True}
    return 'infeasible' in expect if found == 'infeasible' else found == expect


def seen_of(case):
    return last_seen(case['seen'], case.get('proof'), case.get('fresh', False)) if 'seen' in case else None


def check_vectors(folder):
    bad = 0
    for name in sorted(os.listdir(folder)):
        if not name.endswith('.json'):
            continue
        with open(os.path.join(folder, name), encoding='utf-8') as file:
            cases = parse(file.read())
        if name == 'bundles.json':
            keys = [cases[0]['key']]
            good = [sorted({code for code, _, _ in check_bundle(c['bundle'], keys, seen=seen_of(c))}) == c['expect'] for c in cases[1:]]
        else:
            good = [vector_holds(case) for case in cases]
        bad += good.count(False)
        print(f'{name}: {good.count(True)} of {len(good)} hold' + ''.join(f'; not number {i}' for i, g in enumerate(good) if not g))
    print('not checked here: BLS signatures of drand beacons')
    return 1 if bad else 0


def print_findings(findings):
    for number, step in enumerate(STEPS, 1):
        mine = [f for f in findings if f[0].split('.')[0] == step]
        word = next((s for s in ('false', 'untrusted', 'undone') if any(f[1] == s for f in mine)), 'pass')
        print(f'{number:2} {step:14} {word}')
        for code, status, detail in mine[:100]:
            print(f'   {status:10} {code} ' + ' '.join(f'{k}={v}' for k, v in detail.items()))


def leaf_file(path, head):
    """The leaf data of a file beside a bundle (spec/evidence-bundle.md 7 and 8); what is cut short is one leaf that is none."""
    with open(path, 'rb') as file:
        data = file.read()
    start = utf(head + '\n')
    if not data.startswith(start):
        return [data]
    at, leaves = len(start), []
    while at < len(data):
        end = at + 4 + int.from_bytes(data[at:at + 4], 'big')
        leaves.append(data[at + 4:end] if end <= len(data) else b'')
        at = end
    return leaves


def with_list(bundle, path):
    """The bundle with the list of a list file, where it has none of its own."""
    strata = {}
    for data in leaf_file(path, 'sunlot-list/1'):
        unit = open_unit(data)
        strata.setdefault(unit[1] if unit else '', []).append(data.hex())
    return bundle if bundle.get('list') is not None else {**bundle, 'list': strata}


PROOF = {'from': positive, 'to': positive, 'proof': [hash32]}


def held_against(args, keys):
    """(memory, what is held against the evidence, keys) of `--seen`, `--proof` and `--fresh`."""
    paths, proofs = ([a.partition('=')[2] for a in args if a.startswith(f'--{name}=')] for name in ('seen', 'proof'))
    memory, proof = read_seen(paths[0]) if paths else None, None
    if proofs:
        with open(proofs[0], encoding='utf-8') as file:
            proof = parse(file.read())
        if not fits(PROOF, proof):
            raise Refused('proof.form')
    own = [] if memory is None or any(not is_witness(k) for k in keys) else memory['keys']
    return memory, last_seen(memory, proof, '--fresh' in args) if memory else None, [*keys, *own]


def main(args):
    keys = [a.partition('=')[2] for a in args if a.startswith(('--key=', '--witness='))]
    nows = [int(a[len('--now='):]) for a in args if a.startswith('--now=')]
    least = max([int(a[len('--witnesses='):]) for a in args if a.startswith('--witnesses=')], default=1)
    files = [a for a in args if not a.startswith('--')]
    lists, visits, changed = ([a.partition('=')[2] for a in args if a.startswith(f'--{name}=')] for name in ('list', 'visits', 'changes'))
    if not files:
        print(__doc__)
        return 2
    if '--vectors' in args:
        return check_vectors(files[0])
    worst, remembered, seen = 0, [a.partition('=')[2] for a in args if a.startswith('--seen=')], None
    for path in files:
        try:
            memory, seen, held = held_against(args, keys)
        except (OSError, ValueError, Refused):
            print('--seen or --proof is no such file; nothing was verified', file=sys.stderr)
            return 2
        try:
            with open(path, encoding='utf-8') as file:
                bundle = parse(file.read())
            bundle = with_list(bundle, lists[0]) if lists and isinstance(bundle, dict) else bundle
            beside = leaf_file(visits[0], 'sunlot-visits/1') if visits else None
            changes = leaf_file(changed[0], 'sunlot-changes/1') if changed else None
        except (OSError, ValueError, Refused, RecursionError):
            bundle = beside = changes = None
        now = nows[0] if nows else int(datetime.now(timezone.utc).timestamp())
        findings = check_bundle(bundle, held, now, least, beside, changes, seen)
        if remembered and isinstance(bundle, dict):
            remember(remembered[0], memory, bundle.get('log'), findings)
        if '--json' in args:
            print(json.dumps(sorted({code for code, _, _ in findings})))
        else:
            print_findings(findings)
        code = exit_code(findings)
        worst = code if worst == 0 or code == 1 else worst
    return worst


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
