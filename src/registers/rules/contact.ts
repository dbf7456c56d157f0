// Contact data of a row (P11): who answers for a subject, how an inspector is reached. It never decides whether a row is good, and
// what cannot be one is left out with a note, so that no report ever shows it.
import type { Cell } from './row.ts';

export const SUBJECT_CONTACT = ['contactName', 'contactPhone'] as const;
export const INSPECTOR_CONTACT = ['phone', 'idNumber'] as const;
export type ContactField = (typeof SUBJECT_CONTACT)[number] | (typeof INSPECTOR_CONTACT)[number];
export const isContact = (field: string): boolean =>
  (SUBJECT_CONTACT as readonly string[]).includes(field) || (INSPECTOR_CONTACT as readonly string[]).includes(field);

export type Contact = { readonly name: string | null; readonly phone: string | null; readonly idNumber: string | null };
export type ContactRead = { readonly contact: Contact | null; readonly notes: readonly string[] };

const CONTROL = /\p{Cc}/u;
const MOST_NAME = 64;
const PHONE = /^\+?[0-9][0-9 ()-]{4,29}$/;
const ID_NUMBER = /^[0-9]{17}[0-9X]$/;

/** GB 11643: weights of the first 17 digits, check character by the sum modulo 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
export const isIdNumber = (text: string): boolean => {
  if (!ID_NUMBER.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text.charAt(at)), 0);
  return '10X98765432'.charAt(sum % 11) === text.charAt(17);
};

const narrow = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

export function readContact(cell: Cell<ContactField>, of: 'subject' | 'inspector' | 'carrier' | 'edit'): ContactRead {
  if (of === 'carrier' || of === 'edit') return { contact: null, notes: [] };
  const notes = new Set<string>();
  const take = (field: ContactField, holds: (text: string) => boolean): string | null => {
    const text = narrow(cell(field));
    if (text === '') return null;
    if (holds(text)) return text;
    notes.add('contact_dropped');
    return null;
  };
  const isName = (text: string) => text.length <= MOST_NAME && !CONTROL.test(text);
  const isPhone = (text: string) => PHONE.test(text);
  const contact: Contact =
    of === 'subject'
      ? { name: take('contactName', isName), phone: take('contactPhone', isPhone), idNumber: null }
      : {
          name: null,
          phone: take('phone', isPhone),
          idNumber: take('idNumber', (text) => isIdNumber(text.toUpperCase()))?.toUpperCase() ?? null,
        };
  const empty = contact.name === null && contact.phone === null && contact.idNumber === null;
  return { contact: empty ? null : contact, notes: [...notes] };
}
