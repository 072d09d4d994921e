// Says at once that a file is too large, where the server could say so only after it was sent.
for (const input of document.querySelectorAll('input[type=file][data-most]')) {
  const flaw = Object.assign(document.createElement('p'), { className: 'flaw', id: `${input.id}-size` });
  flaw.setAttribute('role', 'alert');
  input.before(flaw);
  const megabytes = (bytes) => `${(bytes / 1048576).toFixed(1)} MB`;
  const look = () => {
    const file = input.files[0];
    const large = file && file.size > Number(input.dataset.most);
    flaw.textContent = large ? `The file has ${megabytes(file.size)}. ${input.dataset.tooLarge}` : '';
    flaw.hidden = !large;
    const notes = input.getAttribute('aria-describedby').split(' ').filter((id) => id !== flaw.id);
    input.setAttribute('aria-describedby', (large ? [...notes, flaw.id] : notes).join(' '));
    if (large) input.setAttribute('aria-invalid', 'true'); else input.removeAttribute('aria-invalid');
    return large;
  };
  flaw.hidden = true;
  input.addEventListener('change', look);
  input.form.addEventListener('submit', (event) => {
    if (!look()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    input.focus();
  });
}
