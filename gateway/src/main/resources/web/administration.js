// What an administrator sees for now: taking people in from a CSV file.

import { importPeople } from './api.js';
import { byId, element, setText, show } from './dom.js';

export function administration(token, signOut) {
  show(byId('administration'), true);
  byId('administrator-sign-out').onclick = signOut;
  byId('import-form').onsubmit = async (submit) => {
    submit.preventDefault();
    setText(byId('import-result'), 'Working…');
    showFaults([]);
    try {
      const { message, faults } = await importPeople(token, byId('people-file').files[0]);
      setText(byId('import-result'), message);
      showFaults(faults);
    } catch (error) {
      setText(byId('import-result'), error.message);
    }
  };
}

function showFaults(faults) {
  const rows = faults.map(({ line, column, wrong }) =>
    element('tr', {}, element('td', {}, line ? String(line) : ''), element('td', {}, column ? `${column}: ${wrong}` : wrong)),
  );
  byId('import-faults').tBodies[0].replaceChildren(...rows);
  show(byId('import-faults'), rows.length > 0);
}
