// Contact data of a row (P11): what is kept, what is left out, and that nothing of it becomes a fault.
import { expect, test } from 'vitest';
import { type ContactField, isIdNumber, readContact } from './contact.ts';

const read = (cells: Partial<Record<ContactField, string>>, of: 'subject' | 'inspector') =>
  readContact((field) => cells[field] ?? '', of);

test('P11 name and telephone of a subject are kept, narrowed and trimmed', () => {
  expect(read({ contactName: ' 张  三 ', contactPhone: '０４２７－５５５０００１' }, 'subject')).toEqual({
    contact: { name: '张 三', phone: '0427-5550001', idNumber: null },
    notes: [],
  });
  expect(read({}, 'subject')).toEqual({ contact: null, notes: [] });
});

test('P11 what is no telephone and no identity number is left out, with a note that does not show it', () => {
  const found = read({ phone: '=cmd|x', idNumber: '211100199001011234' }, 'inspector');
  expect(found).toEqual({ contact: null, notes: ['contact_dropped'] });
  expect(read({ contactName: 'a\u0000b' }, 'subject').contact).toBeNull();
});

test('P11 an identity number has the check character of GB 11643', () => {
  // The example of the standard itself.
  expect([isIdNumber('11010519491231002X'), isIdNumber('110105194912310021')]).toEqual([true, false]);
  expect(read({ idNumber: '11010519491231002x' }, 'inspector').contact?.idNumber).toBe('11010519491231002X');
});
