// Says while something that is typed is not saved, and warns who is about to leave in another way than by saving it.
const warning = document.querySelector('[data-unsaved]');
const forms = [...document.querySelectorAll('form[data-saves]')];
let sent;

function differs(field) {
  if (field.type === 'checkbox') return field.checked !== field.defaultChecked;
  if (field.options) return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return field.defaultValue !== undefined && field.value !== field.defaultValue;
}

function unsaved(form) {
  return form.dataset.saves !== 'all' || [...form.elements].some(differs);
}

function look() {
  if (warning) warning.hidden = !forms.some(unsaved);
}

addEventListener('input', look);
addEventListener('pageshow', look);
addEventListener('submit', (event) => { sent = event.target; });
addEventListener('beforeunload', (event) => {
  if (forms.some((form) => form !== sent && unsaved(form))) event.preventDefault();
  sent = undefined;
});
