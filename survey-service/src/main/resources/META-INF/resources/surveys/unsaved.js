// Publishing takes what was saved last: while something that is typed is not saved, it waits and says why.
const publish = document.querySelector('[data-publish]');
const warning = document.querySelector('[data-unsaved]');
const forms = document.querySelectorAll('form[data-saves]');

function differs(field) {
  if (field.type === 'checkbox') return field.checked !== field.defaultChecked;
  if (field.options) return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return field.defaultValue !== undefined && field.value !== field.defaultValue;
}

function look() {
  const unsaved = [...forms].some((form) => form.dataset.saves !== 'all' || [...form.elements].some(differs));
  publish.disabled = unsaved;
  warning.hidden = !unsaved;
}

if (publish) {
  forms.forEach((form) => form.addEventListener('input', look));
  addEventListener('pageshow', look);
}
