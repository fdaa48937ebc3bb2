// What stands on a contact card, in the order in which people look for it.

export const FIELDS = [
  'jobTitle',
  'company',
  'phone',
  'mobile',
  'privatePhone',
  'otherPhone',
  'office',
  'businessAddress',
  'workingHours',
  'webSite',
];

const NUMBERS = new Set(['phone', 'mobile', 'privatePhone', 'otherPhone']);

export const isNumber = (field) => NUMBERS.has(field);
