// A picker beside each text that is a colour; it is the text that is sent.
for (const picker of document.querySelectorAll('input[type=color][data-for]')) {
  const text = document.getElementById(picker.dataset.for);
  const follow = () => { if (/^#[0-9a-f]{6}$/i.test(text.value.trim())) picker.value = text.value.trim(); };
  follow();
  text.addEventListener('input', follow);
  picker.addEventListener('input', () => {
    text.value = picker.value;
    text.dispatchEvent(new Event('input', { bubbles: true }));
  });
  picker.closest('[hidden]').hidden = false;
}
